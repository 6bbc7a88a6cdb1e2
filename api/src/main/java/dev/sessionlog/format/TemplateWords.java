package dev.sessionlog.format;

import dev.sessionlog.Better;
import dev.sessionlog.Health;
import dev.sessionlog.Priority;
import dev.sessionlog.Severity;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.TimeEfficiency;
import dev.sessionlog.UnfinishedKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formats values as the session log template prints them: states with their emoji, and durations. For quantities see
 * {@link dev.sessionlog.MetricValue#text()}, for improvements {@link dev.sessionlog.MetricChange}. Thread-safe.
 */
public final class TemplateWords {
    /** The title of a log. */
    public static final String TITLE = "IMPLEMENTATION SESSION LOG";

    /** The text of a section without content. */
    public static final String NOT_RECORDED = "Not recorded.";

    /** The remark after the name of a metric that counts one session alone. */
    public static final String PER_SESSION = "per session";

    private static final Map<Enum<?>, String> EMOJI = Map.ofEntries(
            Map.entry(TaskStatus.COMPLETE, "✅"),
            Map.entry(TaskStatus.PARTIAL, "🚧"),
            Map.entry(TaskStatus.FAILED, "❌"),
            Map.entry(TaskStatus.BLOCKED, "🔄"),
            Map.entry(Priority.CRITICAL, "🔴"),
            Map.entry(Priority.HIGH, "🟡"),
            Map.entry(Priority.MEDIUM, "🟢"),
            Map.entry(Priority.LOW, "🔵"),
            Map.entry(Severity.CRITICAL, "🔴"),
            Map.entry(Severity.HIGH, "🟡"),
            Map.entry(Severity.MEDIUM, "🟢"),
            Map.entry(Health.HEALTHY, "🟢"),
            Map.entry(Health.DEGRADED, "🟡"),
            Map.entry(Health.CRITICAL, "🔴"));

    private static final int MILLIS_DIGITS = 3;
    private static final long MILLIS_PER_MINUTE = 60_000;
    private static final long MINUTES_PER_HOUR = 60;

    private TemplateWords() {}

    /** Needed only for reading. */
    private static final class Printed {
        private static final Pattern DURATION = Pattern.compile(
                "(?:([0-9]{1,9}) hours?)?(?:(?:^| )([0-9]{1,9}) minutes?)?(?:(?:^| )([0-9]{1,9}(?:\\.[0-9]{1,3})?) seconds?)?");
    }

    /**
     * Returns the word for a constant of a model enum. This is its name, except {@code Effective}, {@code Average} and
     * {@code Poor} for a {@link TimeEfficiency}, {@code lower is better} or {@code higher is better} for a {@link
     * Better}, and {@code task} or {@code tool} for an {@link UnfinishedKind}.
     */
    public static String word(Enum<?> constant) {
        if (constant instanceof TimeEfficiency) {
            return constant.name().charAt(0) + constant.name().substring(1).toLowerCase(Locale.ROOT);
        }
        if (constant instanceof UnfinishedKind) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        return constant instanceof Better ? constant.name().toLowerCase(Locale.ROOT) + " is better" : constant.name();
    }

    /** Returns the emoji that precedes the word, or an empty string if the template has none. */
    public static String emoji(Enum<?> constant) {
        return EMOJI.getOrDefault(constant, "");
    }

    /**
     * Returns a duration in hours, minutes and seconds, omitting units that are zero. Milliseconds are decimals of the
     * seconds: {@code 2 hours 45 minutes}, {@code 0.35 seconds}, {@code 0 minutes}.
     *
     * @param duration the duration, not negative; fractions of a millisecond are dropped
     */
    public static String duration(Duration duration) {
        long millis = duration.toMillis();
        long minutes = millis / MILLIS_PER_MINUTE;
        StringBuilder words = new StringBuilder();
        add(words, Long.toString(minutes / MINUTES_PER_HOUR), " hour");
        add(words, Long.toString(minutes % MINUTES_PER_HOUR), " minute");
        add(words, seconds(millis % MILLIS_PER_MINUTE), " second");
        return words.length() == 0 ? "0 minutes" : words.toString();
    }

    private static void add(StringBuilder words, String amount, String unit) {
        if (!amount.equals("0")) {
            words.append(words.length() == 0 ? "" : " ").append(amount).append(unit);
            if (!amount.equals("1")) {
                words.append('s');
            }
        }
    }

    private static String seconds(long millis) {
        return millis == 0
                ? "0"
                : BigDecimal.valueOf(millis, MILLIS_DIGITS).stripTrailingZeros().toPlainString();
    }

    /**
     * Parses a duration in the form of {@link #duration}; returns empty if the string has another form. Numbers and
     * units that {@code duration} would have written differently are accepted, for example {@code 90 minutes}.
     */
    public static Optional<Duration> parseDuration(String words) {
        Matcher printed = Printed.DURATION.matcher(words);
        if (words.isEmpty() || !printed.matches()) {
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
