package dev.sessionlog.internal.secrets;

/** Values on the line after their name, which have to be indented. */
final class NextLine {
    /** There is no such value. */
    static final int NO = -1;

    private static final int MOST_SPACE = 80;
    private static final int SHORTEST_TOKEN = 13;
    private static final int LONGEST_EXTENSION = 6;
    private static final CharClass BLANKS = CharClass.of(" \t");
    private static final CharClass BEFORE_KEY = CharClass.of(" \t\"'{[>+-");
    private static final CharClass HEX = CharClass.of("0-9A-Fa-f");
    private static final CharClass LETTERS = CharClass.of("A-Za-z");

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
        return value > indent && value < text.length() && text.charAt(value) != '`' ? value : NO;
    }

    /** Whether a name is the first word of its line, as that of a key is, and not the last one of a sentence. */
    static boolean isKey(String text, int nameStart) {
        int before = BEFORE_KEY.runStart(text, nameStart, MOST_SPACE);
        return before == 0 || text.charAt(before - 1) == '\n';
    }

    /** Whether a line ends between two offsets that are close to each other. */
    static boolean isBetween(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    /** Whether what ends before a closing quote is not a value, but a key that is nested in the one before it. */
    static boolean isNestedKey(String text, int close) {
        int colon = BLANKS.runEnd(text, close + Quoted.closingAt(text, close), MOST_SPACE);
        return colon < text.length() && text.charAt(colon) == ':';
    }

    /** Whether a value is the name of a file or the short hash of a commit, which sentences and lists may end with. */
    static boolean isFileOrHash(String text, int start, int end) {
        if (end - start < SHORTEST_TOKEN && HEX.runEnd(text, start, end - start) == end) {
            return true;
        }
        int extension = LETTERS.runStart(text, end, LONGEST_EXTENSION);
        return extension < end && extension - 1 > start && text.charAt(extension - 1) == '.';
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
