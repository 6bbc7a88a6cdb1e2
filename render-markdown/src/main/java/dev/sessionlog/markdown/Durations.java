package dev.sessionlog.markdown;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as the template has them: the units that are not zero, down to milliseconds as decimals of the seconds. */
final class Durations {
    private static final int MILLIS_DIGITS = 3;
    private static final long MILLIS_PER_MINUTE = 60_000;
    private static final long MINUTES_PER_HOUR = 60;

    private Durations() {}

    /** What only reading needs. */
    private static final class Printed {
        private static final Pattern PATTERN = Pattern.compile(
                "(?:([0-9]{1,9}) hours?)?(?:(?:^| )([0-9]{1,9}) minutes?)?(?:(?:^| )([0-9]{1,9}(?:\\.[0-9]{1,3})?) seconds?)?");
    }

    /** Returns the duration in words, for example {@code 2 hours 45 minutes}. */
    static String print(Duration duration) {
        long millis = duration.toMillis();
        long minutes = millis / MILLIS_PER_MINUTE;
        List<String> parts = new ArrayList<>();
        add(parts, Long.toString(minutes / MINUTES_PER_HOUR), "hour");
        add(parts, Long.toString(minutes % MINUTES_PER_HOUR), "minute");
        add(parts, seconds(millis % MILLIS_PER_MINUTE), "second");
        return parts.isEmpty() ? "0 minutes" : String.join(" ", parts);
    }

    private static void add(List<String> parts, String amount, String unit) {
        if (!amount.equals("0")) {
            parts.add(amount + " " + unit + (amount.equals("1") ? "" : "s"));
        }
    }

    private static String seconds(long millis) {
        return millis == 0
                ? "0"
                : BigDecimal.valueOf(millis, MILLIS_DIGITS).stripTrailingZeros().toPlainString();
    }

    /** Returns the duration that is printed so; absent when the text is none. */
    static Optional<Duration> parse(String text) {
        Matcher printed = Printed.PATTERN.matcher(text);
        if (text.isEmpty() || !printed.matches()) {
            return Optional.empty();
        }
        BigDecimal seconds = new BigDecimal(group(printed, 3));
        return Optional.of(Duration.ofHours(Long.parseLong(group(printed, 1)))
                .plusMinutes(Long.parseLong(group(printed, 2)))
                .plusMillis(seconds.movePointRight(MILLIS_DIGITS).longValueExact()));
    }

    private static String group(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? "0" : digits;
    }
}
