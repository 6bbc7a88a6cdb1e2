package dev.sessionlog.internal.secrets;

import java.util.List;

/** The password in {@code scheme://user:password@host}. */
final class UrlRule extends Rule {
    private static final CharClass USER = CharClass.of("A-Za-z0-9._~%!$&*+=-");
    private static final CharClass PASSWORD = CharClass.of("A-Za-z0-9._~%!$&*+=:;,?#^|()[]{}-");
    private static final CharClass DIGITS = CharClass.of("0-9");
    private static final CharClass LETTERS = CharClass.of("A-Za-z_-");
    private static final int SHORTEST = 4;
    private static final int LONGEST = 2_000;
    private static final int LONGEST_WORD = 8;

    UrlRule() {
        super("url-password", List.of("://", ":\\/\\/"));
    }

    @Override
    long match(String text, int literalStart, int literalEnd) {
        if (literalStart == 0 || !Values.isAlnum(text.charAt(literalStart - 1))) {
            return NONE;
        }
        int colon = USER.runEnd(text, literalEnd, LONGEST);
        if (colon == text.length() || text.charAt(colon) != ':') {
            return NONE;
        }
        int start = colon + 1;
        int end = passwordEnd(text, start);
        if (end - start < SHORTEST || end == text.length() || text.charAt(end) != '@' || isPort(text, start)) {
            return NONE;
        }
        if (Values.isPlaceholder(text, start, end)
                || isNameOnly(text, start, end)
                || Spans.touchesMarker(text, start, end)) {
            return kept(end);
        }
        return span(start, end);
    }

    private static boolean isPort(String text, int start) {
        int end = DIGITS.runEnd(text, start, 5);
        return end > start && (text.charAt(end) == '?' || text.charAt(end) == '#');
    }

    private static int passwordEnd(String text, int start) {
        int end = PASSWORD.runEnd(text, start, LONGEST);
        // A password may contain an unescaped @: the last one before the host counts.
        int next = end;
        while (next < text.length() && text.charAt(next) == '@') {
            end = next;
            next = PASSWORD.runEnd(text, next + 1, LONGEST);
        }
        return end;
    }

    /** {@code user:password@host} in documentation. */
    private static boolean isNameOnly(String text, int start, int end) {
        return end - start <= LONGEST_WORD + 2
                && Values.containsName(text, start, end)
                && LETTERS.runEnd(text, start, end - start) == end;
    }
}
