package dev.sessionlog.markdown.internal.lenient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the texts of blocks: a text with what is nested below it, or a list of them. */
final class Values {
    /** How many groups may be nested in each other; a deeper one is read as text. */
    static final int DEEPEST_GROUP = 20;

    private static final Pattern NOTHING = Pattern.compile("(?is)(?:none|n/a)\\b\\s*[-\u2013\u2014.,:;(].*");

    private final Remarks remarks;

    Values(Remarks remarks) {
        this.remarks = remarks;
    }

    /** Whether the text says that there is nothing; what it says beside that is reported. */
    boolean saysNothing(Line line, String text) {
        if (Phrases.isNothing(text)) {
            return true;
        }
        return nothing(text.length() < 200 && NOTHING.matcher(text).matches(), line, text);
    }

    /** Whether the text says that all issues are solved, so that there is none; it is reported. */
    boolean saysAllSolved(Line line, String text) {
        return nothing(text.length() < 200 && Phrases.isAllSolved(text), line, text);
    }

    private boolean nothing(boolean nothing, Line line, String text) {
        if (nothing) {
            remarks.add(
                    Code.NOTHING_STATED,
                    line,
                    "The text " + Remarks.quote(text) + " says that there is nothing to list; it was not kept.");
        }
        return nothing;
    }

    /** Reports a label whose words are not kept: it heads items that are. */
    void groupNotKept(Block block, Label label, String items) {
        remarks.add(
                Code.UNKNOWN_LABEL,
                block.first(),
                "The group name " + Remarks.quote(Prose.plain(label.name())) + " was not kept; its " + items
                        + " were.");
    }

    /** Returns the text without marks; a placeholder is reported and absent. */
    Optional<String> text(Line line, String raw) {
        String text = Prose.plain(raw);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (Placeholders.is(text) && !raw.strip().startsWith("\\")) {
            remarks.placeholder(line, text);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** Returns a text of its own with everything below the block. */
    String content(Block block, String own) {
        String text = text(block.first(), own).orElse("");
        List<String> lines = new ArrayList<>();
        lines.add(text);
        for (Block child : block.children()) {
            below(child, text.isEmpty() ? "" : "- ", lines);
        }
        return Texts.lines(lines);
    }

    /** Returns the text of the block with everything below it. */
    String content(Block block) {
        return block.is(Block.Kind.FENCE) || block.is(Block.Kind.TABLE) ? own(block) : content(block, block.text());
    }

    /** Returns the text of the block with everything below it as an item of a list; empty when they say nothing. */
    String item(Block block) {
        String text = content(block);
        return text.isEmpty() ? "" : "- " + text.replace("\n", "\n  ");
    }

    private void below(Block block, String marker, List<String> lines) {
        String text = own(block);
        if (!text.isEmpty()) {
            lines.add((block.is(Block.Kind.ITEM) ? marker : "") + text);
        }
        for (Block child : block.children()) {
            below(child, marker.isEmpty() ? "- " : "  " + marker, lines);
        }
    }

    private String own(Block block) {
        return switch (block.kind()) {
            case FENCE -> Texts.bounded(block.text());
            case TABLE -> Texts.lines(block.rows().stream().map(Line::content).toList());
            default -> text(block.first(), block.text()).orElse("");
        };
    }

    /** Returns the values of a label: the one after it, or those below it, each with its own block. */
    List<Value> list(Block block, String rest) {
        if (!rest.isBlank()) {
            return values(block, content(block, rest));
        }
        List<Value> values = new ArrayList<>();
        for (Block child : block.children()) {
            values.addAll(values(child, content(child)));
        }
        return values;
    }

    private static List<Value> values(Block block, String text) {
        return text.isEmpty() || Phrases.isNothing(text) ? List.of() : List.of(new Value(block, text));
    }

    /** A text and the block that it comes from. */
    record Value(Block block, String text) {}
}
