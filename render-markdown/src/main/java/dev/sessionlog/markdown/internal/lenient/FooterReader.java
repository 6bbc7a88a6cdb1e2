package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.SessionLog;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Reads the lines at the end of a session, and its handoff notes. */
final class FooterReader extends PartReader {
    private static final Pattern UUID =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final EndReader end;

    FooterReader(SessionDraft draft, Remarks remarks, EndReader end) {
        super(draft, remarks);
        this.end = end;
    }

    /** Whether a value identifies a session, and is not its number. */
    static boolean isId(String value) {
        return UUID.matcher(value.strip()).matches();
    }

    /** Reads a line; false when it is not understood after all. */
    boolean read(FooterLine footer, Label label, Block block, NextReader next) {
        return switch (footer) {
            case COMPLETED_BY -> line("completedBy", label, block, SessionLog.Builder::completedBy);
            case SCHEDULED -> line("nextSessionScheduled", label, block, SessionLog.Builder::nextSessionScheduled);
            case ID -> line("id", label, block, SessionLog.Builder::id);
            case CONTINUES -> line("previousId", label, block, SessionLog.Builder::previousId);
            case HANDOFF -> handoff(label, block);
            case INTERRUPTED -> end.interruption(label, block);
            case UNFINISHED -> end.unfinished(label, block);
            case RUNNING -> end.snapshot(label, block);
            case OTHER -> other(label, block);
            case NEXT_TASK -> nextTask(label, block, next);
        };
    }

    private boolean line(String attribute, Label label, Block block, BiConsumer<SessionLog.Builder, String> setter) {
        String text = values.content(block, label.rest()).replaceAll("\n(?:- )?", "; ");
        if (text.isEmpty()) {
            return true;
        }
        if (Placeholders.isOpen(text)) {
            remarks.placeholder(block.first(), text);
            return true;
        }
        if (!draft.found(attribute, block.first())) {
            draft.set(log -> log.addHandoffNote(Prose.plain(label.name()) + ": " + text));
            return true;
        }
        draft.set(log -> setter.accept(log, text));
        return true;
    }

    private boolean handoff(Label label, Block block) {
        if (label.rest().isBlank()) {
            block.children().forEach(this::note);
        } else {
            values.text(block.first(), label.rest()).ifPresent(this::add);
            block.children().forEach(this::note);
        }
        return true;
    }

    /** Reads a handoff note of its own. */
    boolean note(Block block) {
        if (block.is(Block.Kind.RULE) || block.is(Block.Kind.HEADING)) {
            return false;
        }
        boolean introduced =
                block.is(Block.Kind.TEXT) && Label.bold(block.text()).isEmpty() && block.hasOnlyItems();
        if (introduced) {
            values.text(block.first(), block.text()).ifPresent(this::add);
            block.children().forEach(this::note);
            return true;
        }
        Optional<Label> group = Label.bold(block.text())
                .filter(label -> label.alone() && label.colon())
                .filter(label -> block.children().stream().anyMatch(child -> child.is(Block.Kind.ITEM)));
        String text = group.map(label -> Texts.lines(Prose.plain(label.name()) + ":", values.content(block, "")))
                .orElseGet(() -> values.content(block));
        boolean nothing = Phrases.isNothing(text) && Wording.words(Prose.key(text)) <= 3;
        if (!text.isEmpty() && !nothing) {
            add(text);
        }
        return true;
    }

    private void add(String text) {
        draft.found("handoffNotes", draft.first());
        draft.set(log -> log.addHandoffNote(text));
    }

    /** Keeps a line that is no part of the template with its label: it is for the next agent all the same. */
    private boolean other(Label label, Block block) {
        String text = values.content(block, label.rest());
        if (!text.isEmpty()) {
            remarks.unknownLabel(block.first(), label.name(), "its value was kept as a handoff note");
            add(Prose.plain(label.name()) + ": " + text);
        }
        return true;
    }

    private boolean nextTask(Label label, Block block, NextReader next) {
        if (!label.rest().isBlank()) {
            next.priorityTask(block, label.rest());
            return true;
        }
        block.children().forEach(child -> next.priorityTask(child, child.text()));
        return !block.children().isEmpty();
    }
}
