package dev.sessionlog.markdown.lenient;

import java.util.List;

/** Where fenced code begins and ends. */
final class Fences {
    private static final int LEAST = 3;

    private final int[] backticks;
    private final int[] tildes;

    private Fences(int[] backticks, int[] tildes) {
        this.backticks = backticks;
        this.tildes = tildes;
    }

    /** Looks once at all lines, so that a fence knows at once whether it has an end. */
    static Fences of(List<Line> lines) {
        return new Fences(longestBelow(lines, '`'), longestBelow(lines, '~'));
    }

    private static int[] longestBelow(List<Line> lines, char mark) {
        int[] longest = new int[lines.size()];
        int seen = 0;
        for (int i = lines.size() - 1; i >= 0; i--) {
            longest[i] = seen;
            if (closes(lines.get(i).content(), mark, LEAST)) {
                seen = Math.max(seen, lines.get(i).content().length());
            }
        }
        return longest;
    }

    /** Whether a line below the given one closes the fence that opens there. */
    boolean closedAfter(int index, char mark, int length) {
        return (mark == '`' ? backticks : tildes)[index] >= length;
    }

    /** Whether a fence opens here: three or more backticks or tildes, and no backtick behind backticks. */
    static boolean opens(String content) {
        int length = run(content);
        return length >= LEAST && (content.charAt(0) == '~' || content.indexOf('`', length) < 0);
    }

    static int run(String content) {
        char mark = content.charAt(0);
        int length = 0;
        while (length < content.length() && (mark == '`' || mark == '~') && content.charAt(length) == mark) {
            length++;
        }
        return length;
    }

    static boolean closes(String content, char mark, int length) {
        return content.length() >= length && content.charAt(0) == mark && run(content) == content.length();
    }

    /** Returns a line of the code without the indentation of its fence. */
    static String withoutIndent(String raw, int indent) {
        int start = 0;
        while (start < raw.length() && start < indent && (raw.charAt(start) == ' ' || raw.charAt(start) == '\t')) {
            start++;
        }
        return raw.substring(start);
    }
}
