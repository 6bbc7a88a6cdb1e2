package dev.sessionlog.markdown.internal.lenient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Classifies lines by marks that flexmark's block parser does not know: check boxes, rows of tables, labels. */
final class Markers {
    private static final int MAX_PARTS = 20;
    private static final String TICKS = "xX\u2713\u2714\u2705\u2611";
    private static final String NO_TICKS = "-~!/?";

    /** What the renderer writes below a heading that has no content. */
    private static final String NOT_RECORDED = "*Not recorded.*";

    private Markers() {}

    /**
     * The marker of an item.
     *
     * @param number the number of a numbered item, 0 for a bullet
     * @param box the box before the text
     * @param text the text after marker and box
     */
    record Item(int number, Block.Box box, String text) {}

    /** Whether a line is a rule drawn with other characters than Markdown's. */
    static boolean isDrawnRule(String content) {
        char mark = content.charAt(0);
        int marks = 0;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c != mark && c != ' ') {
                return false;
            }
            marks += c == mark ? 1 : 0;
        }
        return marks >= 3 && (mark == '\u2500' || mark == '\u2014');
    }

    static boolean isRow(String content) {
        return content.charAt(0) == '|' && content.indexOf('|', 1) > 0;
    }

    static boolean isDelimiterRow(String content) {
        boolean dashes = false;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            dashes |= c == '-';
            if (c != '-' && c != '|' && c != ':' && c != ' ') {
                return false;
            }
        }
        return dashes && content.indexOf('|') >= 0;
    }

    /** Returns an item, with the box taken off its text. */
    static Item item(int number, String text) {
        int end = boxEnd(text, 0);
        return end < 0
                ? new Item(number, Block.Box.NONE, text)
                : new Item(number, box(text, end), text.substring(end).strip());
    }

    /** Returns the item of a line that lacks the blank between marker and box, or the marker: {@code -[x] done}. */
    static Optional<Item> boxedItem(String content) {
        int from = FlexmarkClassifier.BULLETS.indexOf(content.charAt(0)) >= 0 ? 1 : 0;
        int end = boxEnd(content, from);
        boolean boxed = end > 0 && (from > 0 || content.startsWith(" ", end));
        return boxed ? Optional.of(item(0, content.substring(from))) : Optional.empty();
    }

    /** Returns where a box ends that starts here, or -1 when there is none. */
    private static int boxEnd(String text, int start) {
        int close = text.startsWith("[", start) ? text.indexOf(']', start) : -1;
        if (close < 0 || close - start > 5 || text.startsWith("(", close + 1)) {
            return -1;
        }
        String inside = text.substring(start + 1, close).replace("\uFE0F", "").strip();
        boolean mark = inside.isEmpty()
                || (inside.length() == 1 && (TICKS + NO_TICKS).contains(inside))
                || (inside.codePointCount(0, inside.length()) == 1 && Prose.isEmoji(inside.codePointAt(0)));
        return mark ? close + 1 : -1;
    }

    private static Block.Box box(String text, int end) {
        String inside = text.substring(1, end - 1).replace("\uFE0F", "").strip();
        return !inside.isEmpty() && TICKS.contains(inside) ? Block.Box.TICKED : Block.Box.OPEN;
    }

    /** Whether the text is no continuation of the line before: it has a label, or is an entry of a journal. */
    static boolean startsBlock(String content) {
        return Label.bold(content).isPresent()
                || Label.plain(content).filter(label -> isKnown(label.key())).isPresent()
                || Label.withoutColon(content)
                        .filter(label -> isLine(label.key()))
                        .isPresent()
                || content.equals(NOT_RECORDED)
                || TimedNote.startsEntry(content);
    }

    /** Whether a line has the form of the one above it, so that it is not its continuation: a label, or a tick. */
    static boolean isLike(String content, String above) {
        return (TickEmoji.of(content).isPresent() && TickEmoji.of(above).isPresent())
                || (isPlainLine(above)
                        && Label.plain(content).filter(Markers::isShort).isPresent());
    }

    private static boolean isPlainLine(String text) {
        return Label.plain(text)
                .filter(label -> !label.alone() && isShort(label))
                .isPresent();
    }

    /** Whether a label has few words, the first of them with a capital letter. */
    private static boolean isShort(Label label) {
        String words = Prose.withoutLeadingEmoji(label.name());
        return Character.isUpperCase(words.codePointAt(0)) && label.key().split(" ", -1).length <= 4;
    }

    private static boolean isKnown(String key) {
        return isLine(key)
                || TaskField.of(key).isPresent()
                || IssueField.of(key).isPresent();
    }

    /** Whether a line that starts with the label is a line of its own, whatever stands before it. */
    private static boolean isLine(String key) {
        return HeaderLine.of(key).isPresent()
                || TaskLine.of(key).isPresent()
                || FooterLine.of(key).isPresent();
    }

    /** Cuts a line in which several labelled values follow each other. */
    static List<Line> runTogether(Line line) {
        List<Line> parts = new ArrayList<>();
        parts.add(line);
        if (Label.bold(line.content()).isEmpty()) {
            return parts;
        }
        String raw = line.raw();
        int from = line.start();
        int at = raw.indexOf("**", from + 2);
        at = at < 0 ? -1 : raw.indexOf("**", at + 2);
        while (at > 0 && parts.size() < MAX_PARTS) {
            boolean label = Label.bold(raw.substring(at, Math.min(raw.length(), at + 80)))
                    .filter(Label::colon)
                    .filter(l -> isLine(l.key()))
                    .isPresent();
            if (label) {
                Line before = parts.remove(parts.size() - 1);
                parts.add(
                        new Line(line.number(), withoutSeparator(raw.substring(0, at)), before.start(), line.indent()));
                parts.add(line.from(at));
            }
            int close = raw.indexOf("**", at + 2);
            at = close < 0 ? -1 : raw.indexOf("**", close + 2);
        }
        return parts;
    }

    /** Returns the text without the separators at its end that stood before a further label. */
    private static String withoutSeparator(String text) {
        String stripped = text.stripTrailing();
        int end = stripped.length();
        while (end > 0 && "|\u00B7\u2022,".indexOf(stripped.charAt(end - 1)) >= 0) {
            end--;
        }
        return stripped.substring(0, end).stripTrailing();
    }
}
