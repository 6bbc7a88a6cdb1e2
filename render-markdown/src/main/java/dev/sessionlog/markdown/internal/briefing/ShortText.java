package dev.sessionlog.markdown.internal.briefing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Strings of a log on a single line, shortened to a length. Words are kept whole; only a run of more than 80 characters
 * without a blank is cut, between graphemes. An ellipsis marks the cut.
 */
final class ShortText {
    private static final String ELLIPSIS = "…";
    private static final int LONGEST_WORD = 80;
    /** More than the longest word: enough to see how long the word at the cut is. */
    private static final int LOOK_AHEAD = 2 * LONGEST_WORD + 10;

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private ShortText() {}

    /**
     * Returns a string on a single line. The result is at most {@code length} long, except that the first word is kept
     * even if it is longer. Reads no more of the string than it needs.
     */
    static String of(String text, int length) {
        String line = singleLine(text, length + LOOK_AHEAD);
        if (line.length() <= length) {
            return line;
        }
        int blank = line.lastIndexOf(' ', Math.max(length - 1 - ELLIPSIS.length(), 0));
        int word = blank + 1;
        if (isLongRun(line, word)) {
            int cut = lastBoundary(line, word, length - ELLIPSIS.length());
            if (cut > word) {
                return line.substring(0, cut) + ELLIPSIS;
            }
            return blank < 0 ? ELLIPSIS : line.substring(0, blank) + " " + ELLIPSIS;
        }
        int end = blank < 0 ? endOfWord(line, 0) : blank;
        return end == line.length() ? line : line.substring(0, end) + " " + ELLIPSIS;
    }

    /** Any white space becomes a single blank. Invisible tags, which only a model would read, are left out. */
    private static String singleLine(String text, int limit) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), limit));
        boolean afterSpace = true;
        int i = 0;
        while (i < text.length() && line.length() < limit) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
            if (space && !afterSpace) {
                line.append(' ');
            } else if (!space && !isTag(c)) {
                line.appendCodePoint(c);
            }
            afterSpace = space;
        }
        int end = line.length();
        return line.substring(0, end > 0 && line.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    private static boolean isTag(int c) {
        return c >= 0xE0000 && c <= 0xE007F;
    }

    private static boolean isLongRun(String line, int start) {
        return line.codePointCount(start, endOfWord(line, start)) > LONGEST_WORD;
    }

    private static int endOfWord(String line, int start) {
        int blank = line.indexOf(' ', start);
        return blank < 0 ? line.length() : blank;
    }

    /** Returns the last position up to the end that is between two graphemes; the start if there is none. */
    private static int lastBoundary(String line, int start, int end) {
        Matcher grapheme = GRAPHEME.matcher(line.substring(start, endOfWord(line, start)));
        int boundary = start;
        while (grapheme.find() && start + grapheme.end() <= end) {
            boundary = start + grapheme.end();
        }
        return boundary;
    }
}
