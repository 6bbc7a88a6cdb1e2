package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.Health;
import dev.sessionlog.Reported;
import dev.sessionlog.SystemComponent;
import dev.sessionlog.SystemSnapshot;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the items of SYSTEM STATUS. */
final class StatusReader extends PartReader {
    StatusReader(SessionDraft draft, Remarks remarks) {
        super(draft, remarks);
    }

    boolean read(Place place, Block block, IssuesReader issues) {
        if (block.is(Block.Kind.TABLE)) {
            return table(place, block);
        }
        boolean item = block.is(Block.Kind.ITEM);
        Optional<Label> label = Label.any(block.text()).filter(l -> !l.alone());
        if (item && isIssue(block)) {
            return issues.read(Place.OUTSTANDING, block);
        }
        if (label.isPresent() && HealthLine.of(label.get().key()).isPresent() && place != Place.STATUS_BEFORE) {
            overall(block, label.get());
            return true;
        }
        if (place == Place.HEALTH) {
            return note(block);
        }
        if (place == Place.STATUS && !(item && label.isPresent())) {
            return false;
        }
        if (label.isPresent() && (item || block.is(Block.Kind.TEXT))) {
            state(place == Place.STATUS_BEFORE ? draft.statusBefore : draft.statusAfter, block, label.get());
            return true;
        }
        return item
                && values.text(block.first(), block.text())
                        .filter(Phrases::isNothing)
                        .isPresent();
    }

    /** Reads a table with the states in its columns. */
    private boolean table(Place place, Block block) {
        Table table = Table.of(block);
        if (!table.isHeaded() || table.width() < 2) {
            return false;
        }
        for (Table.Row row : table.body()) {
            String name = row.plain(0);
            if (row.cells().size() == 1 && Prose.says(name)) {
                draft.health.addNote(name);
            }
            for (int i = 1; i < row.cells().size(); i++) {
                String key = Prose.key(table.head(i));
                boolean before = key.startsWith("before") || (i == 1 && place == Place.STATUS_BEFORE);
                boolean state = before || key.startsWith("after") || key.contains("status") || key.contains("state");
                if (state && Prose.says(name)) {
                    Block cell = new Block(Block.Kind.TEXT, row.line());
                    state(before ? draft.statusBefore : draft.statusAfter, cell, new Label(name, row.cell(i), true));
                } else if (Prose.says(row.plain(i))) {
                    draft.health.addNote(name + " - " + table.labelled(i, row.plain(i)));
                }
            }
        }
        return true;
    }

    /** Whether the item is no state but an issue: {@code 1. **🔴 CRITICAL:** Replica lag}. */
    private static boolean isIssue(Block block) {
        return BoldName.of(Prose.withoutLeadingEmoji(block.text()))
                .flatMap(bold -> IssueWords.severityBefore(Prose.plain(bold.written())))
                .isPresent();
    }

    private boolean note(Block block) {
        if (!block.is(Block.Kind.ITEM) && !block.is(Block.Kind.TEXT)) {
            return false;
        }
        String text = values.content(block);
        if (!text.isEmpty() && !Phrases.isNothing(text)) {
            draft.health.addNote(text);
        }
        return true;
    }

    private void overall(Block block, Label label) {
        Optional<String> text = values.text(block.first(), label.rest());
        if (text.isEmpty()) {
            return;
        }
        Optional<States.Found<Health>> found = States.HEALTH.at(text.get());
        if (found.isEmpty()) {
            remarks.add(
                    Code.UNKNOWN_STATE,
                    block.first(),
                    "The state " + Remarks.quote(text.get())
                            + " is not HEALTHY, DEGRADED or CRITICAL; it was kept as a health note.");
            draft.health.addNote(Prose.plain(label.name()) + ": " + text.get());
        } else {
            remarks.state(found.get(), block.first());
            draft.found("systemStatus.health.overall", block.first());
            draft.health.overall(found.get().state());
            if (!found.get().comment().isEmpty()) {
                draft.health.addNote(found.get().comment());
            }
        }
        block.children().forEach(this::note);
    }

    private void state(SystemSnapshot.Builder snapshot, Block block, Label label) {
        String text = values.content(block, label.rest());
        if (text.isEmpty()) {
            return;
        }
        draft.found("systemStatus", block.first());
        Optional<SystemPart> part = SystemPart.of(label.key());
        boolean known = part.isPresent() && set(part.get(), snapshot, text, block.first());
        if (part.isPresent() && !known) {
            remarks.add(
                    Code.UNKNOWN_STATE,
                    block.first(),
                    "The state " + Remarks.quote(text)
                            + " is not one of the template's states; it was kept as an additional component.");
        }
        if (!known) {
            component(snapshot, label, text);
        }
    }

    /** Sets the state that a text starts with; false when it is none that the part can have. */
    private boolean set(SystemPart part, SystemSnapshot.Builder snapshot, String text, Line line) {
        return switch (part) {
            case SERVER -> set(States.SERVER.at(text), snapshot::server, line);
            case DATABASE -> set(States.DATABASE.at(text), snapshot::database, line);
            case AI_INTEGRATION -> set(States.SERVICE.at(text), snapshot::aiIntegration, line);
            case CACHE_SYSTEM -> set(States.SERVICE.at(text), snapshot::cacheSystem, line);
            case MEMORY_USAGE -> set(States.MEMORY.at(text), snapshot::memoryUsage, line);
        };
    }

    private <S extends Enum<S>> boolean set(Optional<States.Found<S>> found, Consumer<Reported<S>> setter, Line line) {
        found.ifPresent(state -> {
            remarks.state(state, line);
            setter.accept(Reported.of(state.state(), state.comment()));
        });
        return found.isPresent();
    }

    private static void component(SystemSnapshot.Builder snapshot, Label label, String text) {
        int open = text.endsWith(")") ? text.lastIndexOf(" (") : -1;
        boolean comment = open > 0 && text.indexOf(')') == text.length() - 1;
        SystemComponent.Builder component = SystemComponent.builder()
                .name(Prose.plain(label.name()))
                .state(comment ? text.substring(0, open) : text);
        if (comment) {
            component.comment(text.substring(open + 2, text.length() - 1));
        }
        snapshot.addComponent(component.build());
    }
}
