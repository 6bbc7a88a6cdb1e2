package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.SessionLog;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 2h 15m}, {@code ~45 minutes}, {@code 1.5 hours}, {@code 1:30}. */
final class WrittenDurations {
    private static final String UNIT = "(h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?|ms|milliseconds?)(?![a-z])";
    private static final Pattern ABOUT = Pattern.compile(
            "^(?:~|\u2248|(?:approx(?:\\.|imately)?|about|around|roughly|circa|ca\\.|est\\.?|estimated)(?![a-z]))\\s*");
    private static final Pattern PART = Pattern.compile("^(\\d{1,7}(?:[.,]\\d{1,6})?)\\s*-?\\s*" + UNIT);
    private static final Pattern HALF = Pattern.compile("^(?:half an hour|an? hours? and a half|an? hour)(?![a-z])");
    private static final Pattern COLONS =
            Pattern.compile("^(\\d{1,3}):(\\d{2})(?::(\\d{2}))?(?:\\s*(?:h|hrs?|hours?))?(?![\\d:a-z])");
    private static final Pattern JOIN = Pattern.compile("^(?:\\s*(?:,|and|&)\\s*|\\s*)(?=\\d)");
    private static final Pattern FURTHER = Pattern.compile("(?i)\\d\\s*" + UNIT);

    private WrittenDurations() {}

    /** Returns the duration at the start of the text; none when a range or a further duration makes it uncertain. */
    static Optional<Parsed<Duration>> at(String text) {
        if (text.length() > Parsed.MAX_LENGTH) {
            return Optional.empty();
        }
        String lower = text.strip().toLowerCase(Locale.ROOT);
        int start = end(ABOUT, lower, 0);
        Optional<Parsed<Duration>> found = colons(text.strip(), lower, start)
                .or(() -> words(text.strip(), lower, start))
                .or(() -> parts(text.strip(), lower, start));
        return found.filter(d -> !FURTHER.matcher(d.rest()).find())
                .filter(d -> d.value().compareTo(SessionLog.MAX_DURATION) <= 0);
    }

    private static int end(Pattern pattern, String text, int from) {
        Matcher matcher = pattern.matcher(text).region(from, text.length());
        return matcher.find() ? matcher.end() : from;
    }

    private static Optional<Parsed<Duration>> colons(String text, String lower, int start) {
        Matcher m = COLONS.matcher(lower).region(start, lower.length());
        if (!m.find() || Integer.parseInt(m.group(2)) >= 60) {
            return Optional.empty();
        }
        Duration seconds = m.group(3) == null ? Duration.ZERO : Duration.ofSeconds(Long.parseLong(m.group(3)));
        Duration duration = Duration.ofHours(Long.parseLong(m.group(1)))
                .plusMinutes(Long.parseLong(m.group(2)))
                .plus(seconds);
        return Optional.of(Parsed.of(duration, text.substring(m.end())));
    }

    private static Optional<Parsed<Duration>> words(String text, String lower, int start) {
        Matcher m = HALF.matcher(lower).region(start, lower.length());
        if (!m.find()) {
            return Optional.empty();
        }
        long minutes = m.group().startsWith("half") ? 30 : m.group().endsWith("half") ? 90 : 60;
        return Optional.of(Parsed.of(Duration.ofMinutes(minutes), text.substring(m.end())));
    }

    private static Optional<Parsed<Duration>> parts(String text, String lower, int start) {
        Duration sum = Duration.ZERO;
        int at = start;
        int next = start;
        boolean found = false;
        while (next < lower.length()) {
            Matcher part = PART.matcher(lower).region(next, lower.length());
            if (!part.find()) {
                break;
            }
            sum = sum.plus(amount(part.group(1), part.group(2)));
            found = true;
            at = part.end();
            next = end(JOIN, lower, at);
            if (next == at && !(at < lower.length() && Character.isDigit(lower.charAt(at)))) {
                break;
            }
        }
        Optional<Parsed<Duration>> compact = found ? compact(text, lower, at, sum) : Optional.empty();
        if (!found) {
            return Optional.empty();
        }
        return compact.isPresent() ? compact : of(sum, text, at);
    }

    private static Optional<Parsed<Duration>> of(Duration sum, String text, int at) {
        String rest = text.substring(at);
        return Optional.of(Parsed.of(sum, rest.startsWith("+") ? rest.substring(1) : rest));
    }

    /** Reads the minutes of {@code 2h45}. */
    private static Optional<Parsed<Duration>> compact(String text, String lower, int at, Duration hours) {
        boolean minutes =
                at > 0 && lower.charAt(at - 1) == 'h' && lower.substring(at).matches("\\d{2}(?!\\d|\\s*[a-z]).*");
        return minutes
                ? of(hours.plusMinutes(Long.parseLong(lower.substring(at, at + 2))), text, at + 2)
                : Optional.empty();
    }

    private static Duration amount(String number, String unit) {
        long millis = unit.startsWith("h")
                ? 3_600_000
                : unit.equals("ms") || unit.startsWith("mil") ? 1 : unit.startsWith("m") ? 60_000 : 1_000;
        return Duration.ofMillis(new BigDecimal(number.replace(',', '.'))
                .multiply(BigDecimal.valueOf(millis))
                .longValue());
    }
}
