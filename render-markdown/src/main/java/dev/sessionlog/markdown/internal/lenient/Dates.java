package dev.sessionlog.markdown.internal.lenient;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people write them, in words or in numbers. */
final class Dates {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s+)?";

    /** A date with a year, in one of the groups 1–3, 4–6, 7–9, 10–12 or 13–15. */
    static final String DATE = WEEKDAY + "(?:(?<![\\d])(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)"
            + "|\\b" + MONTH + "\\s+" + DAY + "(?:\\s*[-\u2013]\\s*\\d{1,2})?\\s*,?\\s+(\\d{4})\\b"
            + "|\\b" + DAY + "\\s+(?:of\\s+)?" + MONTH + "\\s*,?\\s+(\\d{4})\\b"
            + "|(?<![\\d])(\\d{1,2})/(\\d{1,2})/(\\d{4})(?!\\d)"
            + "|(?<![\\d])(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?!\\d))";

    /** A date without a year. */
    static final String DAY_OF_MONTH = "\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s+\\d{1,2}"
            + "(?:st|nd|rd|th)?\\b|\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b";

    private static final Pattern PATTERN = Pattern.compile(DATE, Pattern.CASE_INSENSITIVE);

    private Dates() {}

    /** Returns the first date in the text. */
    static Optional<Parsed<LocalDate>> find(String text) {
        if (text.length() > Parsed.MAX_LENGTH) {
            return Optional.empty();
        }
        Matcher matcher = PATTERN.matcher(text);
        return matcher.find() ? date(matcher, text) : Optional.empty();
    }

    /** Whether the text starts with a date. */
    static boolean isAtStart(String text) {
        return text.length() <= Parsed.MAX_LENGTH
                && PATTERN.matcher(text).lookingAt()
                && find(text).isPresent();
    }

    private static Optional<Parsed<LocalDate>> date(Matcher m, String text) {
        String rest = text.substring(0, m.start()).strip() + " "
                + text.substring(m.end()).strip();
        try {
            if (m.group(1) != null) {
                return parsed(m.group(1), m.group(2), m.group(3), rest);
            }
            if (m.group(4) != null) {
                boolean range = m.group().matches("(?s).*\\d\\s*[-\u2013]\\s*\\d.*");
                Optional<Parsed<LocalDate>> date = parsed(m.group(6), month(m.group(4)), m.group(5), rest);
                return range ? date.map(d -> d.doubted(Code.AMBIGUOUS_DATE)) : date;
            }
            if (m.group(7) != null) {
                return parsed(m.group(9), month(m.group(8)), m.group(7), rest);
            }
            if (m.group(13) != null) {
                return parsed(m.group(15), m.group(14), m.group(13), rest);
            }
            return slashed(m, rest);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Reads {@code 3/4/2026} with the month first, as the language of the template has it, where both could be meant. */
    private static Optional<Parsed<LocalDate>> slashed(Matcher m, String rest) {
        int first = Integer.parseInt(m.group(10));
        int second = Integer.parseInt(m.group(11));
        boolean dayFirst = first > 12;
        Optional<Parsed<LocalDate>> date = parsed(
                m.group(12),
                Integer.toString(dayFirst ? second : first),
                Integer.toString(dayFirst ? first : second),
                rest);
        boolean ambiguous = first <= 12 && second <= 12 && first != second;
        return ambiguous ? date.map(d -> d.doubted(Code.AMBIGUOUS_DATE)) : date;
    }

    private static String month(String name) {
        return Integer.toString(MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1);
    }

    private static Optional<Parsed<LocalDate>> parsed(String year, String month, String day, String rest) {
        LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        return date.getYear() < 1 ? Optional.empty() : Optional.of(Parsed.of(date, rest));
    }
}
