package dev.sessionlog.markdown.internal.lenient;

import java.util.List;

/**
 * Which fences have an end. It looks at all lines once; flexmark's block parser would read to the end of the text for every
 * fence without one.
 */
final class FenceEnds {
    private static final int LEAST = 3;

    private final List<Line> lines;
    private final int[] backticks;
    private final int[] tildes;

    private FenceEnds(List<Line> lines) {
        this.lines = lines;
        this.backticks = longestBelow('`');
        this.tildes = longestBelow('~');
    }

    static FenceEnds of(List<Line> lines) {
        return new FenceEnds(lines);
    }

    /** Returns for each line how many marks the longest line below it has that has nothing else. */
    private int[] longestBelow(char mark) {
        int[] longest = new int[lines.size()];
        int seen = 0;
        for (int i = lines.size() - 1; i >= 0; i--) {
            longest[i] = seen;
            String content = lines.get(i).content();
            int run = run(content, mark);
            seen = run >= LEAST && run == content.length() ? Math.max(seen, run) : seen;
        }
        return longest;
    }

    private static int run(String content, char mark) {
        int length = 0;
        while (length < content.length() && content.charAt(length) == mark) {
            length++;
        }
        return length;
    }

    /** Whether a line below closes the fence that a line opens. */
    boolean hasEnd(int index) {
        String content = lines.get(index).content();
        char mark = content.charAt(0);
        return (mark == '`' ? backticks : tildes)[index] >= run(content, mark);
    }
}
