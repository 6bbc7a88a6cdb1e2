package dev.sessionlog.internal.secrets;

import java.util.List;

/**
 * The values in a {@code Cookie} or {@code Set-Cookie} header, or in {@code curl -b}, that look random: of sessions, not
 * of settings.
 */
final class CookieRule extends Rule {
    private static final int SHORTEST = 16;
    private static final CharClass NAME = CharClass.of("A-Za-z0-9_.$-");
    private static final CharClass VALUE = CharClass.of("A-Za-z0-9_.~%+/:|*!&=-");
    private static final CharClass BLANKS = CharClass.of(" \t");

    CookieRule() {
        super(
                "cookie",
                List.of(
                        "cookie:",
                        "cookie\":",
                        "cookie':",
                        "cookie\\\":",
                        " -b \"",
                        " -b '",
                        " --cookie \"",
                        " --cookie '"));
    }

    @Override
    long match(String text, int literalStart, int literalEnd) {
        int start = BLANKS.runEnd(text, literalEnd, 5);
        return pairs(text, start + Quoted.openingAt(text, start));
    }

    @Override
    long matchNext(String text, int previousEnd) {
        return previousEnd < text.length() && text.charAt(previousEnd) == ';'
                ? pairs(text, BLANKS.runEnd(text, previousEnd + 1, 5))
                : NONE;
    }

    private static long pairs(String text, int from) {
        int at = from;
        while (true) {
            int name = NAME.runEnd(text, at, Integer.MAX_VALUE);
            if (name == at || name == text.length()) {
                return kept(name);
            }
            int end = name;
            if (text.charAt(name) == '=') {
                end = Spans.runEnd(VALUE, text, name + 1);
                int secret = secretStart(text, name + 1, end);
                if (secret < end) {
                    return span(secret, end);
                }
            }
            if (end == text.length() || text.charAt(end) != ';') {
                return kept(end);
            }
            at = BLANKS.runEnd(text, end + 1, 5);
        }
    }

    private static int secretStart(String text, int start, int end) {
        int part = Spans.afterMarkers(text, start);
        while (part < end) {
            int partEnd = Spans.beforeMarker(text, part, end);
            if (partEnd - part >= SHORTEST
                    && Values.isRandom(Values.traits(text, part, partEnd), partEnd - part)
                    && !Placeholders.isPlaceholder(text, part, partEnd)) {
                return part;
            }
            part = Spans.afterMarkers(text, partEnd);
        }
        return end;
    }
}
