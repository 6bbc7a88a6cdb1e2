package dev.sessionlog.markdown.internal.lenient;

/**
 * One line of a hand-written text, or the part of it that starts at an offset.
 *
 * @param number the number of the line, from 1
 * @param raw the line without its end
 * @param start where the content starts in the line
 * @param indent how far the content is indented, a tab reaching to the next multiple of four
 */
record Line(int number, String raw, int start, int indent) {
    private static final int TAB = 4;

    static Line of(int number, String raw) {
        int start = 0;
        int indent = 0;
        while (start < raw.length() && isBlank(raw.charAt(start))) {
            indent = raw.charAt(start) == '\t' ? (indent / TAB + 1) * TAB : indent + 1;
            start++;
        }
        return new Line(number, raw, start, indent);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0';
    }

    /** Returns the line from an offset on. */
    Line from(int offset) {
        return new Line(number, raw, offset, indent);
    }

    /** Returns the column of the content, from 1. */
    int column() {
        return start + 1;
    }

    String content() {
        return raw.substring(start).strip();
    }

    boolean blank() {
        return raw.length() == start || raw.substring(start).isBlank();
    }

    /** Returns the whole line without blanks at its start, of which it loses at most as many as given. */
    String withoutIndent(int most) {
        return raw.substring(Math.min(start, most));
    }
}
