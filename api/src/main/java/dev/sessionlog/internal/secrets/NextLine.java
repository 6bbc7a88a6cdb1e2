package dev.sessionlog.internal.secrets;

/** Values on the line after their name, which has to be indented. */
final class NextLine {
    /** There is no such value. */
    static final int NO = -1;

    private static final int MOST_SPACE = 80;
    private static final CharClass BLANKS = CharClass.of(" \t");

    private NextLine() {}

    /** Returns where the value starts if the line ends at an offset, or {@link #NO}. */
    static int valueStart(String text, int lineEnd) {
        int line = lineStart(text, lineEnd);
        if (line == NO) {
            return NO;
        }
        boolean sign = line < text.length() && (text.charAt(line) == '+' || text.charAt(line) == '>');
        int indent = sign ? line + 1 : line;
        int value = BLANKS.runEnd(text, indent, MOST_SPACE);
        return value > indent && value < text.length() ? value : NO;
    }

    /** Returns where the value of the next item of a list in YAML starts, or {@link #NO}. */
    static int itemStart(String text, int lineEnd) {
        int line = lineStart(text, lineEnd);
        int item = line == NO ? NO : BLANKS.runEnd(text, line, MOST_SPACE);
        return item != NO && text.startsWith("- ", item) ? item + 2 : NO;
    }

    private static int lineStart(String text, int lineEnd) {
        int i = lineEnd < text.length() && text.charAt(lineEnd) == '\r' ? lineEnd + 1 : lineEnd;
        return i < text.length() && text.charAt(i) == '\n' ? i + 1 : NO;
    }
}
