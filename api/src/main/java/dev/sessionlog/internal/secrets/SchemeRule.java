package dev.sessionlog.internal.secrets;

import java.util.List;

/** The credentials in an HTTP header, after {@code Authorization:} or after the name of a scheme alone. */
final class SchemeRule extends Rule {
    private static final int SHORTEST = 8;
    private static final int SHORTEST_BASIC = 8;
    private static final int CERTAIN = 16;
    private static final CharClass TOKEN = CharClass.of("A-Za-z0-9._~+/=:|@!%-");
    private static final CharClass BASE64 = CharClass.of("A-Za-z0-9+/");
    private static final CharClass PADDING = CharClass.of("=");
    private static final CharClass BLANKS = CharClass.of(" \t");
    private static final List<String> SCHEMES = List.of(
            "Bearer", "Basic", "Token", "ApiKey", "Api-Key", "Api-Token", "GenieKey", "SSWS", "OAuth", "Key", "Splunk");

    private final boolean header;

    private SchemeRule(String kind, List<String> literals, boolean header) {
        super(kind, literals);
        this.header = header;
    }

    static SchemeRule header(String kind, String... names) {
        return new SchemeRule(kind, List.of(names), true);
    }

    static SchemeRule scheme(String kind, String scheme) {
        return new SchemeRule(kind, List.of(scheme + " "), false);
    }

    @Override
    long match(String text, int literalStart, int literalEnd) {
        if (!header) {
            boolean starts = literalStart == 0 || !Values.isAlnum(text.charAt(literalStart - 1));
            return starts ? credentials(text, literalStart, literalEnd, false) : NONE;
        }
        long assignment = Assignment.after(text, literalStart, literalEnd);
        if (assignment == Assignment.NO) {
            return NONE;
        }
        int start = Assignment.valueStart(assignment);
        start += Quoted.openingAt(text, start);
        start = Spans.afterMarkers(text, start);
        for (int i = 0; i < SCHEMES.size(); i++) {
            String scheme = SCHEMES.get(i);
            int end = start + scheme.length();
            if (Values.startsWith(text, start, text.length(), scheme) && BLANKS.runEnd(text, end, 1) > end) {
                return credentials(text, start, BLANKS.runEnd(text, end, 5), true);
            }
        }
        if (Assignment.form(assignment) == Assignment.Form.ARGUMENT) {
            return NONE;
        }
        int end = Spans.runEnd(TOKEN, text, start);
        boolean encoded = end - start >= SHORTEST_BASIC && isUserAndPassword(text, start, end);
        return judged(text, start, end, encoded ? 0 : CERTAIN);
    }

    private static long credentials(String text, int scheme, int at, boolean certain) {
        int start = Unseen.end(text, at);
        start = Spans.afterMarkers(text, start + Quoted.openingAt(text, start));
        if (Values.startsWith(text, scheme, at, "Basic")) {
            int end = BASE64.runEnd(text, start, Integer.MAX_VALUE);
            end = PADDING.runEnd(text, end, 2);
            boolean basic = end - start >= SHORTEST_BASIC && isUserAndPassword(text, start, end);
            return basic || (certain && Values.isRandom(Values.traits(text, start, end), end - start))
                    ? judged(text, start, end, 0)
                    : NONE;
        }
        int end = Spans.runEnd(TOKEN, text, start);
        while (end > start && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ':')) {
            end--;
        }
        return judged(text, start, end, certain ? SHORTEST : CERTAIN);
    }

    private static long judged(String text, int start, int runEnd, int shortest) {
        if (runEnd - start < Math.max(1, shortest)) {
            return NONE;
        }
        // From here on not NONE: what was walked to its end is not walked again from each name in it.
        for (int part = Spans.afterMarkers(text, start); part < runEnd; ) {
            int partEnd = Spans.beforeMarker(text, part, runEnd);
            if (isCredential(text, part, partEnd, shortest)) {
                return span(part, runEnd);
            }
            part = Spans.afterMarkers(text, partEnd);
        }
        return kept(runEnd);
    }

    private static boolean isCredential(String text, int start, int end, int shortest) {
        boolean call =
                shortest > 0 && end < text.length() && text.charAt(end) == '(' && !Values.isCertain(text, start, end);
        return end - start >= shortest
                && !call
                && !Placeholders.isPlaceholder(text, start, end)
                && !Values.isReference(text, start, end)
                && (shortest == 0 || Values.isRandom(Values.traits(text, start, end), end - start));
    }

    /** Whether the base64 of a name, a colon and a password. */
    private static boolean isUserAndPassword(String text, int start, int end) {
        boolean colon = false;
        int bits = 0;
        int value = 0;
        for (int i = start; i < end && text.charAt(i) != '='; i++) {
            if (!BASE64.contains(text.charAt(i))) {
                return false;
            }
            value = value << 6 | sextet(text.charAt(i));
            bits += 6;
            if (bits >= 8) {
                bits -= 8;
                int decoded = value >> bits & 0xFF;
                value &= (1 << bits) - 1;
                colon |= decoded == ':';
                if (decoded < ' ' || decoded > '~') {
                    return false;
                }
            }
        }
        return colon;
    }

    private static int sextet(char c) {
        if (c >= 'a') {
            return c - 'a' + 26;
        }
        if (c >= 'A') {
            return c - 'A';
        }
        return c == '+' ? 62 : c == '/' ? 63 : c - '0' + 52;
    }
}
