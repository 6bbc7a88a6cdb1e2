package dev.sessionlog.markdown.internal.lenient;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time-stamped lines: {@code **🕐 September 17, 2025 - 16:25**: what happened}. */
final class TimedNote {
    /** How much of a line a stamp may take. */
    private static final int MAX_STAMP = 120;

    private static final String STAMP_TEXT = "(?:(?:" + Dates.DATE + "|" + Dates.DAY_OF_MONTH
            + ")\\s*(?:,|-|\u2013|\u2014|at|@|T)?\\s*)?" + Clocks.CLOCK + "(?:\\s*(?:UTC|GMT|[A-Z]{2,4}T))?";
    private static final Pattern STAMP = Pattern.compile(
            "^(\\*\\*)?(\\[|\\()?(" + STAMP_TEXT
                    + ")(\\]|\\))?\\s*(:?\\*\\*:?|:|\\s[-\u2013\u2014]\\s|\\s?\u2192|\\s?->)?",
            Pattern.CASE_INSENSITIVE);

    private TimedNote() {}

    /**
     * A time-stamped line.
     *
     * @param stamp date and time as they are written, with the emoji before them
     * @param date the date, where there is one with a year
     * @param time the time
     * @param text what happened
     */
    record Entry(String stamp, Optional<LocalDate> date, LocalTime time, String text) {}

    static boolean startsEntry(String content) {
        return hasDigit(content)
                && entry(content.length() > 2 * MAX_STAMP ? content.substring(0, 2 * MAX_STAMP) : content)
                        .isPresent();
    }

    /** A stamp has digits near its start: most lines are told apart by that. */
    private static boolean hasDigit(String text) {
        for (int i = 0; i < Math.min(text.length(), MAX_STAMP / 2); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static Optional<Entry> entry(String text) {
        if (!hasDigit(text)) {
            return Optional.empty();
        }
        String emoji = "";
        String rest = text.strip();
        boolean boldFirst = rest.startsWith("**");
        int start = Prose.afterEmoji(rest, boldFirst ? 2 : 0);
        if (start > (boldFirst ? 2 : 0)) {
            emoji = rest.substring(boldFirst ? 2 : 0, start).strip() + " ";
            rest = (boldFirst ? "**" : "") + rest.substring(start);
        }
        Matcher m = STAMP.matcher(rest.length() > MAX_STAMP ? rest.substring(0, MAX_STAMP) : rest);
        if (!m.find()) {
            return Optional.empty();
        }
        boolean bold = m.group(1) != null;
        int groups = m.groupCount();
        String end = m.group(groups) == null ? "" : m.group(groups);
        boolean bracketed = m.group(2) != null && m.group(groups - 1) != null;
        boolean separated = bold ? end.contains("**") : !end.isEmpty() || bracketed || !emoji.isEmpty();
        String said = rest.substring(m.end()).replaceFirst("^\\s*(?:[:\u2192-]|->)?\\s*", "");
        if (!separated || !Prose.says(said)) {
            return Optional.empty();
        }
        String stamp = m.group(3).strip();
        return Clocks.find(withoutDate(stamp))
                .map(time -> new Entry(
                        emojiOf(text) + stamp, Dates.find(stamp).map(Parsed::value), time.value(), Prose.plain(said)));
    }

    private static String withoutDate(String stamp) {
        return Dates.find(stamp)
                .map(Parsed::rest)
                .filter(rest -> !rest.isEmpty())
                .orElse(stamp);
    }

    private static String emojiOf(String text) {
        String start = text.strip();
        int from = start.startsWith("**") ? 2 : 0;
        int end = Prose.afterEmoji(start, from);
        return end > from ? start.substring(from, end).strip() + " " : "";
    }
}
