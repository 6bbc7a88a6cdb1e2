package dev.sessionlog.markdown.internal.lenient;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clock times and zones as people write them. */
final class Clocks {
    private static final int HOURS = 24;
    private static final int NOON = 12;

    /**
     * Hour and minute, an optional second, an optional half of the day; or an hour with its half of the day. A dot between
     * hour and minute needs the half of the day: {@code 3.12} alone may be any number.
     */
    static final String CLOCK =
            "(?<![\\d.:])(\\d{1,2})(?:(?:[:h]|\\.(?=\\d{2}\\s*[ap]\\.?m\\b))(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?\\s*([ap]\\.?m\\b\\.?)?|\\s*([ap]\\.?m\\b\\.?))(?![\\d:])";

    private static final Pattern PATTERN = Pattern.compile(CLOCK, Pattern.CASE_INSENSITIVE);
    private static final Pattern DOTTED = Pattern.compile("\\s*+(\\d{1,2})\\.(\\d{2})\\s*+");
    private static final Pattern MILITARY =
            Pattern.compile("^\\s*([01]\\d|2[0-3])([0-5]\\d)\\b(?:\\s*(?:h|hrs|hours))?");
    private static final Pattern ZONE = Pattern.compile(
            "(?<![\\w/])(UTC|GMT|CET|EET|WET|MET|Z)?([+-]\\d{1,2}(?::?\\d{2})?)?(?![\\w/+-])|\\b([A-Z][A-Za-z]+(?:/[A-Z][A-Za-z_-]+){1,2})\\b");

    private Clocks() {}

    /** Returns the first clock time in the text, or the four digits of one at its start. */
    static Optional<Parsed<LocalTime>> find(String text) {
        if (text.length() > Parsed.MAX_LENGTH) {
            return Optional.empty();
        }
        return findWritten(text).or(() -> military(text));
    }

    /** Returns the first clock time in the text that no other number can be. */
    static Optional<Parsed<LocalTime>> findWritten(String text) {
        if (text.length() > Parsed.MAX_LENGTH) {
            return Optional.empty();
        }
        Matcher matcher = PATTERN.matcher(text);
        while (matcher.find()) {
            Optional<Parsed<LocalTime>> time = time(matcher, text);
            if (time.isPresent()) {
                return time;
            }
        }
        return Optional.empty();
    }

    /** Returns the clock time in the value of a label for a time, which may be nothing but {@code 17.25}. */
    static Optional<Parsed<LocalTime>> labelled(String text) {
        Matcher dotted = DOTTED.matcher(text);
        return find(dotted.matches() ? dotted.group(1) + ":" + dotted.group(2) : text);
    }

    private static Optional<Parsed<LocalTime>> military(String text) {
        Matcher military = MILITARY.matcher(text);
        return military.find()
                ? Optional.of(Parsed.of(
                        LocalTime.of(Integer.parseInt(military.group(1)), Integer.parseInt(military.group(2))),
                        text.substring(military.end())))
                : Optional.empty();
    }

    private static Optional<Parsed<LocalTime>> time(Matcher m, String text) {
        int hour = Integer.parseInt(m.group(1));
        int minute = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
        String half = m.group(3) != null ? m.group(3) : m.group(4) != null ? m.group(4) : "";
        if (hour >= HOURS || minute >= 60) {
            return Optional.empty();
        }
        String rest = text.substring(0, m.start()).strip() + " "
                + text.substring(m.end()).strip();
        boolean afternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
        boolean odd = (hour > NOON && !half.isEmpty()) || (hour == 0 && afternoon);
        int hourOfDay = half.isEmpty() || odd ? hour : hour % NOON + (afternoon ? NOON : 0);
        Parsed<LocalTime> time = Parsed.of(LocalTime.of(hourOfDay, minute), withoutDoubt(rest));
        return Optional.of(odd ? time.doubted(Code.CLOCK_WITH_ODD_HALF) : time);
    }

    private static String withoutDoubt(String rest) {
        return rest.replaceFirst("^\\s*(?:~|\u2248|(?i:approx(?:\\.|imately)?|about|around)\\b)\\s*", "");
    }

    /** Returns the zone in the text: a region, an offset, or one of the few abbreviations that mean one zone. */
    static Optional<Parsed<ZoneId>> findZone(String text) {
        if (text.length() > Parsed.MAX_LENGTH) {
            return Optional.empty();
        }
        Matcher matcher = ZONE.matcher(text);
        while (matcher.find()) {
            if (!matcher.group().isEmpty()) {
                Optional<ZoneId> zone = zone(matcher.group());
                if (zone.isPresent()) {
                    String rest = text.substring(0, matcher.start()) + text.substring(matcher.end());
                    return Optional.of(Parsed.of(zone.get(), rest.replace("()", "")));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
