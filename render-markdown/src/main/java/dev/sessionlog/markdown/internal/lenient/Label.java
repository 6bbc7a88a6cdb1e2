package dev.sessionlog.markdown.internal.lenient;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The label in front of a hand-written value: {@code **Status:** done}, {@code **Status**: done}, {@code **Status: done**},
 * or bold text alone.
 *
 * @param name the label as it is written, without bold marks and colon
 * @param rest what stands after it
 * @param colon whether there is a colon; without one the whole text is bold
 */
record Label(String name, String rest, boolean colon) {
    private static final int MAX_NAME = 120;
    private static final int MAX_LINE = 1_000;

    private static final Pattern ITALIC =
            Pattern.compile("(?<mark>[*_])(?<name>\\p{L}[^*_:]{0,40})(?::\\k<mark>|\\k<mark>\\s?:)(?=\\s|$)");
    private static final Pattern WITHOUT_COLON = Pattern.compile(
            "(?s)(?:\\*\\*(?<bold>\\p{Lu}[^*:]{0,40})\\*\\*\\s+(?:[-=\u2013\u2014]\\s+)?(?=[\\p{Lu}\\d@~]|\\S+$)"
                    + "|(?<plain>\\p{Lu}[\\p{L} ]{0,40}?)(?<! )\\s++(?:[-=\u2013\u2014]|::)\\s+)(?<rest>\\S.*)");

    /** Returns the bold label at the start of a text; emoji may stand before it. */
    static Optional<Label> bold(String text) {
        int start = Prose.afterEmoji(text, 0);
        String mark = text.startsWith("**", start) ? "**" : text.startsWith("__", start) ? "__" : "";
        if (mark.isEmpty()) {
            return italic(text, start);
        }
        int end = text.indexOf(mark, start + 2);
        if (end < 0 || end - start > MAX_NAME) {
            return Optional.empty();
        }
        String inside = text.substring(start + 2, end).strip();
        String after = text.substring(end + 2);
        if (inside.isEmpty() || !Prose.says(inside)) {
            return Optional.empty();
        }
        String prefix = text.substring(0, start);
        if (inside.endsWith(":")) {
            return of(prefix + inside.substring(0, inside.length() - 1), after, true);
        }
        if (after.stripLeading().startsWith(":")) {
            return of(prefix + inside, after.stripLeading().substring(1), true);
        }
        int colon = inside.indexOf(": ");
        if (colon > 0 && after.isBlank()) {
            return of(prefix + inside.substring(0, colon), inside.substring(colon + 2), true);
        }
        return after.isBlank() ? of(prefix + inside, "", false) : Optional.empty();
    }

    /** Returns the label of a text without bold marks, if a colon ends a few words at its start. */
    static Optional<Label> plain(String text) {
        int start = Prose.afterEmoji(text, 0);
        int colon = text.indexOf(':', start);
        boolean ends = colon > start && (colon + 1 == text.length() || Character.isWhitespace(text.charAt(colon + 1)));
        if (!ends || colon - start > 40 || !Character.isLetter(text.codePointAt(start))) {
            return Optional.empty();
        }
        return of(text.substring(0, colon), text.substring(colon + 1), true);
    }

    /** Returns the bold label, or the label without bold marks. */
    static Optional<Label> any(String text) {
        return bold(text).or(() -> plain(text));
    }

    /**
     * Returns the label that a dash or equals sign ends instead of a colon, or nothing but its bold marks: {@code Severity -
     * high}, {@code **DATE** 2026-03-14}. Only words that are known make it one.
     */
    static Optional<Label> withoutColon(String text) {
        Matcher m = WITHOUT_COLON.matcher(text.length() > MAX_LINE ? "" : text);
        return m.matches()
                ? of(m.group("bold") == null ? m.group("plain") : m.group("bold"), m.group("rest"), true)
                : Optional.empty();
    }

    private static Optional<Label> italic(String text, int start) {
        Matcher m = ITALIC.matcher(text).region(start, Math.min(text.length(), start + MAX_NAME));
        return m.lookingAt()
                ? of(text.substring(0, start) + m.group("name"), text.substring(m.end()), true)
                : Optional.empty();
    }

    private static Optional<Label> of(String name, String rest, boolean colon) {
        return Optional.of(new Label(name.strip(), rest.strip(), colon));
    }

    /** Returns the words of the label: see {@link Prose#key}; what stands in parentheses is left out. */
    String key() {
        int parenthesis = name.indexOf('(');
        return Prose.key(parenthesis > 0 ? name.substring(0, parenthesis) : name);
    }

    /** Whether there is nothing after the label. */
    boolean alone() {
        return rest.isEmpty();
    }
}
