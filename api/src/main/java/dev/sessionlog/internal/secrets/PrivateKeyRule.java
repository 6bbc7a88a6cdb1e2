package dev.sessionlog.internal.secrets;

import java.util.List;

/**
 * The body of a private key in PEM, OpenPGP or PuTTY form. The lines around it stay. Line ends may be blanks, or be
 * escaped, as in a string of JSON, and a body that is cut off is replaced up to the cut.
 */
final class PrivateKeyRule extends Rule {
    private static final int LONGEST_LABEL = 60;
    private static final int SHORTEST_KEY = 64;
    /** Shorter runs of base64 are an ellipsis or a word. */
    private static final int SHORTEST_RUN = 16;

    private static final CharClass DIGITS = CharClass.of("0-9");
    private static final CharClass DASHES = CharClass.of("-");
    private static final CharClass LABELS = CharClass.of("A-Z0-9 ");
    private static final CharClass BASE64 = CharClass.of("A-Za-z0-9+/=_");
    private static final CharClass SIGNS = CharClass.of("+/=_");
    private static final CharClass BETWEEN = CharClass.of(" \t\r\n\\\"'`,.:;()+#*>|&$-");

    PrivateKeyRule() {
        super("private-key", List.of("-----BEGIN ", "---- BEGIN SSH2 ENCRYPTED", "Private-Lines: "));
    }

    @Override
    long match(String text, int literalStart, int literalEnd) {
        if (text.charAt(literalStart) != '-') {
            return body(text, DIGITS.runEnd(text, literalEnd, 4));
        }
        int label = LABELS.runEnd(text, literalEnd, LONGEST_LABEL);
        int end = label;
        while (text.charAt(end - 1) == ' ') {
            end--;
        }
        if (!text.startsWith("----", label)
                || !(endsWith(text, end, "PRIVATE KEY") || endsWith(text, end, "KEY BLOCK"))) {
            return NONE;
        }
        if (endsWith(text, end, "PUBLIC KEY BLOCK")) {
            return NONE;
        }
        int start = DASHES.runEnd(text, label, LONGEST_LABEL);
        long body = body(text, start);
        return body == NONE ? enclosed(text, start) : body;
    }

    /** What is long enough for a key between the two lines, also where it is not base64: masked by a tool, for example. */
    private static long enclosed(String text, int start) {
        int end = text.indexOf("----", start);
        if (end < start + SHORTEST_KEY
                || !text.startsWith("-----END ", end)
                || Placeholders.isPlaceholder(text, start, end)) {
            return NONE;
        }
        return Spans.touchesMarker(text, start, end) ? NONE : span(start, end);
    }

    private static boolean endsWith(String text, int end, String words) {
        return text.startsWith(words, end - words.length());
    }

    private static long body(String text, int from) {
        int first = -1;
        int last = -1;
        int lastLong = -1;
        int i = from;
        while (i < text.length() && !text.startsWith("----", i) && !text.startsWith("Private-", i)) {
            if (Spans.markerEnd(text, i) != Spans.NO_MARKER) {
                i = Spans.markerEnd(text, i);
                continue;
            }
            int run = BASE64.runEnd(text, i, Integer.MAX_VALUE);
            if (run == i) {
                if (!BETWEEN.contains(text.charAt(i)) && !Unseen.contains(text.charAt(i))) {
                    break;
                }
                i++;
                continue;
            }
            int word = wordStart(text, from, i);
            if (SIGNS.runEnd(text, word, run - word) < run) {
                first = first < 0 ? word : first;
                last = run;
                lastLong = isBase64(text, word, run) ? run : lastLong;
            }
            i = run;
        }
        if (lastLong < 0) {
            return NONE;
        }
        boolean whole = i == text.length() || text.startsWith("----", i) || text.startsWith("Private-", i);
        return span(first, whole ? last : lastLong);
    }

    /** Skips the letter of an escape and the sign of a line of a diff. */
    private static int wordStart(String text, int from, int start) {
        char before = text.charAt(start - 1);
        boolean escape = start > from && before == '\\';
        boolean sign = before == '\n' && text.charAt(start) == '+';
        return escape || sign ? start + 1 : start;
    }

    /** Whether a part of a text is a line of a key, not a word. */
    private static boolean isBase64(String text, int start, int end) {
        int traits = Values.traits(text, start, Math.min(end, start + LONGEST_LABEL));
        return end - start >= SHORTEST_RUN
                && Values.has(traits, Values.DIGIT | Values.UPPER)
                && !Placeholders.isPlaceholder(text, start, end);
    }
}
