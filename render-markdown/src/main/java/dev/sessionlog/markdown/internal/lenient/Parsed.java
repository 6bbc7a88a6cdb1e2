package dev.sessionlog.markdown.internal.lenient;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value found in a hand-written text.
 *
 * @param value the value
 * @param rest what the text says beside it, stripped; empty when nothing
 * @param doubt what makes the reading doubtful
 */
record Parsed<V>(V value, String rest, Optional<Code> doubt) {
    /** Longer texts hold no value that is looked for; it bounds the work of the patterns. */
    static final int MAX_LENGTH = 1_000;

    private static final Pattern BEFORE = Pattern.compile("^[\\s,;:|\u00B7\u2013\u2014-]+(?=\\D|$)");
    private static final Pattern AFTER =
            Pattern.compile("(?<![\\s,;|\u00B7\u2013\u2014-])[\\s,;|\u00B7\u2013\u2014-]+$");

    static <V> Parsed<V> of(V value, String rest) {
        return new Parsed<>(value, rest(rest), Optional.empty());
    }

    Parsed<V> doubted(Code code) {
        return new Parsed<>(value, rest, Optional.of(code));
    }

    /** Returns what is left of a text beside its value, without separators and the brackets around it. */
    static String rest(String text) {
        String rest = Prose.withoutTrailingEmoji(text.strip());
        String before;
        do {
            before = rest;
            rest = AFTER.matcher(BEFORE.matcher(rest).replaceFirst("")).replaceFirst("");
            boolean bracketed = rest.length() > 1
                    && ((rest.startsWith("(") && rest.indexOf(')') == rest.length() - 1)
                            || (rest.startsWith("[") && rest.indexOf(']') == rest.length() - 1));
            rest = bracketed ? rest.substring(1, rest.length() - 1).strip() : rest;
        } while (!rest.equals(before));
        return Prose.says(rest) ? rest : "";
    }
}
