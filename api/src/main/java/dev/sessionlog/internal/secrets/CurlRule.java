package dev.sessionlog.internal.secrets;

import java.util.List;

/** The password in {@code curl -u user:password}. */
final class CurlRule extends Rule {
    private static final int LOOK_BACK = 120;
    private static final CharClass USER = CharClass.of("A-Za-z0-9._@%+-");
    private static final CharClass BLANKS = CharClass.of(" \t=");

    CurlRule() {
        super("basic-auth", List.of(" -u ", " --user ", " --user=", " -u"));
    }

    @Override
    long match(String text, int literalStart, int literalEnd) {
        int at = BLANKS.runEnd(text, literalEnd, 5);
        at += Quoted.openingAt(text, at);
        int colon = USER.runEnd(text, at, LOOK_BACK);
        if (colon == at || colon == text.length() || text.charAt(colon) != ':' || !isAfterCurl(text, literalStart)) {
            return NONE;
        }
        int start = Spans.afterMarkers(text, colon + 1);
        int end = Unquoted.endWithMarkers(text, start, true);
        if (end - start < 3 || Placeholders.isPlaceholder(text, start, end) || Values.containsName(text, start, end)) {
            return NONE;
        }
        return span(start, end);
    }

    private static boolean isAfterCurl(String text, int at) {
        for (int i = at; i >= 0 && i > at - LOOK_BACK && text.charAt(i) != '\n'; i--) {
            if (text.charAt(i) == 'c' && text.startsWith("curl", i)) {
                return true;
            }
        }
        return false;
    }
}
