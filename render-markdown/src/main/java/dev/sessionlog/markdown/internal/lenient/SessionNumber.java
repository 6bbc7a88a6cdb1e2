package dev.sessionlog.markdown.internal.lenient;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a session with the estimated total, as people write them: {@code 2 of 5 (Phase 2)}, {@code 6b}.
 *
 * @param number the number
 * @param total the estimated total
 */
record SessionNumber(int number, OptionalInt total) {
    private static final int LONGEST = 40;
    private static final int FIRST_YEAR = 1900;
    private static final String NUMBER =
            "#?\\s*+(?<!\\d)(\\d{1,6})([A-Za-z])?(?![\\dA-Za-z]|[.:]\\d|[-/]\\d{1,2}[-/]\\d)";
    private static final String TOTAL =
            "(?:\\s*+(?:of|/|out of)\\s*+(?:(?:~|approx\\.?|about|est\\.?)\\s*+)?(\\d{1,6})(?!\\d))?";
    private static final Pattern NAMED = Pattern.compile(
            "\\bsession\\s*+(?:(?:log|notes|report)\\s*+)?(?:(?:no\\.?|number)\\s*+)?" + NUMBER + TOTAL,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("^\\s*+" + NUMBER + TOTAL, Pattern.CASE_INSENSITIVE);

    /** Returns the number in the value of a label, with the text beside it. */
    static Optional<Parsed<SessionNumber>> find(String text) {
        if (text.length() > Parsed.MAX_LENGTH) {
            return Optional.empty();
        }
        return find(NAMED, text).or(() -> find(BARE, text));
    }

    /** Returns the number after the word "session". */
    static Optional<Parsed<SessionNumber>> named(String text) {
        return text.length() > Parsed.MAX_LENGTH ? Optional.empty() : find(NAMED, text);
    }

    /** Whether a text starts with the word "session" and the number after it. */
    static boolean startsWithName(String text) {
        return text.length() <= Parsed.MAX_LENGTH && NAMED.matcher(text).lookingAt();
    }

    /** Returns the number that a part of a title consists of; a year is not the number of a session. */
    static Optional<Parsed<SessionNumber>> whole(String text) {
        return find(BARE, text.length() > LONGEST ? "" : text)
                .filter(found -> found.rest().isEmpty() && found.value().number() < FIRST_YEAR);
    }

    private static Optional<Parsed<SessionNumber>> find(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        if (!m.find() || Integer.parseInt(m.group(1)) < 1) {
            return Optional.empty();
        }
        int total = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
        String letter = m.group(2) == null ? "" : m.group(2);
        String before = text.substring(0, m.start()).strip();
        String rest = (before + " " + letter + text.substring(m.end())).strip();
        return Optional.of(Parsed.of(
                new SessionNumber(
                        Integer.parseInt(m.group(1)), total < 1 ? OptionalInt.empty() : OptionalInt.of(total)),
                rest));
    }
}
