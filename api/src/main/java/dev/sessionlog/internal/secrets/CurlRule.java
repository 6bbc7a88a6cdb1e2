package dev.sessionlog.internal.secrets;

import java.util.List;

/** The password in {@code curl -u user:password} and {@code http -a user:password}. */
final class CurlRule extends Rule {
    private static final int LOOK_BACK = 120;
    private static final CharClass USER = CharClass.of("A-Za-z0-9._@%+-");
    private static final CharClass BLANKS = CharClass.of(" \t=");
    private static final List<String> COMMANDS = List.of("curl", "http ", "https ");

    CurlRule() {
        super(
                "basic-auth",
                List.of(
                        " -u ",
                        " --user ",
                        " --user=",
                        " -u",
                        " --proxy-user ",
                        " --proxy-user=",
                        " -a ",
                        " --auth ",
                        " --auth="));
    }

    @Override
    long match(String text, int literalStart, int literalEnd) {
        int at = BLANKS.runEnd(text, literalEnd, 5);
        int quote = Quoted.openingAt(text, at);
        at += quote;
        int colon = USER.runEnd(text, at, LOOK_BACK);
        if (colon == at || colon == text.length() || text.charAt(colon) != ':' || !isAfterCommand(text, literalStart)) {
            return NONE;
        }
        int start = Spans.afterMarkers(text, colon + 1);
        int close = quote == 0 ? -1 : Quoted.end(text, at);
        int end = close < start ? Unquoted.endWithMarkers(text, start, true) : close;
        if (end - start < 3 || Placeholders.isPlaceholder(text, start, end) || Values.containsName(text, start, end)) {
            return NONE;
        }
        return span(start, end);
    }

    private static boolean isAfterCommand(String text, int at) {
        for (int i = at; i >= 0 && i > at - LOOK_BACK && text.charAt(i) != '\n'; i--) {
            char c = text.charAt(i);
            for (int command = 0; (c == 'c' || c == 'h') && command < COMMANDS.size(); command++) {
                if (text.startsWith(COMMANDS.get(command), i)) {
                    return true;
                }
            }
        }
        return false;
    }
}
