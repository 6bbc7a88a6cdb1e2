package dev.sessionlog.internal.secrets;

import java.util.List;

/** The password in {@code curl -u user:password} and {@code http -a user:password}. */
final class CurlRule extends Rule {
    private static final int LOOK_BACK = 120;
    private static final CharClass USER = CharClass.of("A-Za-z0-9._@%+-");
    private static final CharClass BLANKS = CharClass.of(" \t=");
    private static final CharClass DIGITS = CharClass.of("0-9");

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
        boolean ids = DIGITS.runEnd(text, at, LOOK_BACK) == colon && DIGITS.runEnd(text, start, LOOK_BACK) >= end;
        if (end - start < 3
                || ids
                || Placeholders.isPlaceholder(text, start, end)
                || Values.containsName(text, start, end)) {
            return NONE;
        }
        return span(start, end);
    }

    private static boolean isAfterCommand(String text, int at) {
        char option = text.charAt(text.charAt(at + 2) == '-' ? at + 3 : at + 2);
        boolean single = false;
        boolean doubled = false;
        for (int i = at; i >= 0 && i > at - LOOK_BACK && text.charAt(i) != '\n'; i--) {
            switch (text.charAt(i)) {
                case '\'' -> single = !single;
                case '"' -> doubled = !doubled;
                case ';', '|', '&' -> {
                    if (!single && !doubled && isCommandEnd(text, i)) {
                        return false;
                    }
                }
                case 'c' -> {
                    if (text.startsWith("curl", i)) {
                        return true;
                    }
                }
                case 'h' -> {
                    if (option == 'a' && isHttpie(text, i)) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean isHttpie(String text, int i) {
        return (text.startsWith("http ", i) || text.startsWith("https ", i)) && CommandLines.isStart(text, i);
    }

    /** Whether a command ends at a sign outside of quotes; a URL without quotes may contain a single {@code &}. */
    private static boolean isCommandEnd(String text, int i) {
        return text.charAt(i) != '&' || text.startsWith("& ", i) || text.startsWith("&&", i);
    }
}
