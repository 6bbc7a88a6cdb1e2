package dev.sessionlog.internal.secrets;

import java.util.List;

/**
 * The password in {@code scheme://user:password@host} and in {@code jdbc:oracle:thin:user/password@host}, and the token
 * in {@code scheme://token@host}.
 */
final class UrlRule extends Rule {
    private static final CharClass USER = CharClass.of("A-Za-z0-9._~%!$&*+=-");
    private static final CharClass PASSWORD = CharClass.of("A-Za-z0-9._~%!$&*+=:;,?#^|()[]{}-");
    private static final CharClass DIGITS = CharClass.of("0-9");
    private static final CharClass LETTERS = CharClass.of("A-Za-z_-");
    private static final int SHORTEST = 4;
    private static final int LONGEST = 2_000;
    private static final int LONGEST_WORD = 8;

    UrlRule() {
        super("url-password", List.of("://", ":\\/\\/", "jdbc:oracle:thin:", "jdbc:oracle:oci:"));
    }

    @Override
    long match(String text, int literalStart, int literalEnd) {
        boolean oracle = text.charAt(literalEnd - 1) == ':';
        if (!oracle && (literalStart == 0 || !Values.isAlnum(text.charAt(literalStart - 1)))) {
            return NONE;
        }
        int colon = USER.runEnd(text, literalEnd, LONGEST);
        if (!oracle && isToken(text, literalEnd, colon)) {
            return span(literalEnd, colon);
        }
        if (colon == text.length() || text.charAt(colon) != (oracle ? '/' : ':')) {
            return NONE;
        }
        int start = colon + 1;
        int end = passwordEnd(text, start);
        if (end - start < SHORTEST || end == text.length() || text.charAt(end) != '@' || isPort(text, start)) {
            return NONE;
        }
        int password = Spans.afterMarkers(text, start);
        if (password >= end || Placeholders.isPlaceholder(text, password, end) || isNameOnly(text, password, end)) {
            return kept(end);
        }
        return span(password, end);
    }

    /** Whether a token takes the place of the user, as code hosts allow: {@code https://TOKEN@host}. */
    private static boolean isToken(String text, int start, int end) {
        return (text.startsWith("@", end) || text.startsWith(":x-oauth-basic@", end))
                && Values.isCertain(text, start, end)
                && !Placeholders.isPlaceholder(text, start, end);
    }

    private static boolean isPort(String text, int start) {
        int end = DIGITS.runEnd(text, start, 5);
        return end > start && (text.charAt(end) == '?' || text.charAt(end) == '#');
    }

    private static int passwordEnd(String text, int start) {
        int end = runEnd(text, start);
        // A password may contain an unescaped @: the last one before the host counts.
        int next = end;
        while (next < text.length() && text.charAt(next) == '@') {
            end = next;
            next = runEnd(text, next + 1);
        }
        return end;
    }

    private static int runEnd(String text, int start) {
        int last = Math.min(text.length(), start + LONGEST);
        int i = start;
        while (i < last && isInPassword(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isInPassword(char c) {
        return PASSWORD.contains(c) || Unseen.isLatin(c) || (Unseen.contains(c) && !Unseen.isSpace(c));
    }

    /** {@code user:password@host} in documentation. */
    private static boolean isNameOnly(String text, int start, int end) {
        return end - start <= LONGEST_WORD + 2
                && Values.containsName(text, start, end)
                && LETTERS.runEnd(text, start, end - start) == end;
    }
}
