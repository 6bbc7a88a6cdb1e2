package dev.sessionlog.markdown;

/** Finds what would start a block at the start of a line of text. */
final class BlockStart {
    private static final int MOST_LIST_DIGITS = 9;
    private static final int MOST_HASHES = 6;
    private static final int TASK_BOX = "[x]".length();

    private BlockStart() {}

    /** Returns the index of the character to escape so that the line starts no block; -1 when it starts none. */
    static int find(String text, int start, int end) {
        if (start == end) {
            return -1;
        }
        char c = text.charAt(start);
        boolean starts = switch (c) {
            case '>' -> true;
            case '#' -> isHeading(text, start, end);
            case '-' -> isBlankOrEnd(text, start + 1, end) || isDelimiterRow(text, start, end);
            case '+' -> isBlankOrEnd(text, start + 1, end);
            case '=' -> isOnly("= \t", text, start, end);
            case '|', ':' -> isDelimiterRow(text, start, end);
            case '~' -> text.startsWith("~~~", start);
            default -> false;
        };
        return starts ? start : listMarker(text, start, end);
    }

    /** Whether the text starts with a task box and more. */
    static boolean isTaskBox(String text) {
        return text.length() > TASK_BOX
                && text.charAt(0) == '['
                && " \txX".indexOf(text.charAt(1)) >= 0
                && text.charAt(2) == ']'
                && isBlankOrEnd(text, TASK_BOX, text.length());
    }

    private static boolean isHeading(String text, int start, int end) {
        int i = start;
        while (i < end && text.charAt(i) == '#') {
            i++;
        }
        return i - start <= MOST_HASHES && isBlankOrEnd(text, i, end);
    }

    private static int listMarker(String text, int start, int end) {
        int i = start;
        while (i < end && i - start < MOST_LIST_DIGITS && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        boolean marker = i > start
                && i < end
                && (text.charAt(i) == '.' || text.charAt(i) == ')')
                && isBlankOrEnd(text, i + 1, end);
        return marker ? i : -1;
    }

    /** The second row of a table; without pipes also the underline of a heading and a thematic break. */
    private static boolean isDelimiterRow(String text, int start, int end) {
        return isOnly("|:- \t", text, start, end) && text.substring(start, end).contains("-");
    }

    private static boolean isOnly(String characters, String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (characters.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlankOrEnd(String text, int i, int end) {
        return i >= end || text.charAt(i) == ' ' || text.charAt(i) == '\t';
    }
}
