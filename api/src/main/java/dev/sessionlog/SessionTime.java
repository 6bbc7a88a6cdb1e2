package dev.sessionlog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Derives how long a session took from its clock times. */
final class SessionTime {
    /** Clock times are truncated to minutes: a difference of one minute is ignored. */
    static final Duration ROUNDING = Duration.ofMinutes(1);

    private static final Duration DAY = Duration.ofDays(1);
    /** No zone of today sets its clocks back or forward by more. */
    private static final Duration LARGEST_CHANGE = Duration.ofHours(2).plus(ROUNDING);

    private SessionTime() {}

    /** Returns the time from start to end, or to the last entry of an interrupted session. */
    static Optional<Duration> measured(SessionLog log) {
        if (log.startTime().isEmpty()) {
            return Optional.empty();
        }
        LocalDateTime start = log.date().atTime(log.startTime().get());
        ZoneId zone = log.zone().orElse(ZoneOffset.UTC);
        if (log.endTime().isPresent()) {
            Duration elapsed = between(start, end(start, log.endTime().get()), zone);
            return Optional.of(elapsed.isNegative() ? Duration.ZERO : elapsed); // a start that the zone's clocks skip
        }
        return log.interruption()
                .map(interruption -> between(start, interruption.lastEntryAt(), zone))
                .filter(elapsed -> !elapsed.isNegative());
    }

    /**
     * Returns whether a session of that duration starts and ends at the clock times of the log: on whatever day it
     * ends, and when the zone's clocks are changed in between. Without a zone that may be any zone.
     */
    static boolean explains(SessionLog log, Duration duration) {
        if (log.startTime().isEmpty() || log.endTime().isEmpty()) {
            return false;
        }
        LocalDateTime start = log.date().atTime(log.startTime().get());
        LocalTime end = log.endTime().get();
        if (log.zone().isPresent()) {
            return explains(start, end, duration, log.zone().get().getRules());
        }
        Duration rest = Duration.ofSeconds(Math.floorMod(
                duration.minus(Duration.between(start.toLocalTime(), end)).toSeconds(), DAY.toSeconds()));
        boolean near = rest.compareTo(LARGEST_CHANGE) <= 0 || DAY.minus(rest).compareTo(LARGEST_CHANGE) <= 0;
        return near && anyZone(rules -> explains(start, end, duration, rules));
    }

    private static boolean explains(LocalDateTime start, LocalTime end, Duration duration, ZoneRules rules) {
        for (Instant from : instants(start, rules)) {
            Instant to = from.plus(duration);
            LocalDate day = to.atOffset(rules.getOffset(to)).toLocalDate();
            boolean explained = Stream.of(day.minusDays(1), day, day.plusDays(1))
                    .flatMap(date -> instants(date.atTime(end), rules).stream())
                    .anyMatch(at -> Duration.between(at, to).abs().compareTo(ROUNDING) <= 0);
            if (explained) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a moment comes before the start of the session, also if the clocks were set back in between. */
    static boolean isBeforeStart(SessionLog log, LocalDateTime moment) {
        LocalDateTime start = log.startTime().map(log.date()::atTime).orElse(moment);
        if (!moment.isBefore(start)) {
            return false;
        }
        Predicate<ZoneRules> isNotBefore = rules -> {
            Instant earliest = Collections.min(instants(start, rules));
            return !Collections.max(instants(moment, rules)).isBefore(earliest);
        };
        if (log.zone().isPresent()) {
            return !isNotBefore.test(log.zone().get().getRules());
        }
        return Duration.between(moment, start).compareTo(LARGEST_CHANGE) > 0 || !anyZone(isNotBefore);
    }

    private static boolean anyZone(Predicate<ZoneRules> condition) {
        return ZoneId.getAvailableZoneIds().stream()
                .map(id -> ZoneId.of(id).getRules())
                .anyMatch(condition);
    }

    /** Returns what a clock time may mean: two moments where clocks are set back, and where they skip it. */
    private static List<Instant> instants(LocalDateTime time, ZoneRules rules) {
        ZoneOffsetTransition change = rules.getTransition(time);
        return change == null
                ? List.of(time.toInstant(rules.getOffset(time)))
                : List.of(time.toInstant(change.getOffsetBefore()), time.toInstant(change.getOffsetAfter()));
    }

    private static Duration between(LocalDateTime start, LocalDateTime end, ZoneId zone) {
        return Duration.between(start.atZone(zone), end.atZone(zone));
    }

    private static LocalDateTime end(LocalDateTime start, LocalTime time) {
        LocalDateTime sameDay = start.toLocalDate().atTime(time);
        return sameDay.isBefore(start) ? sameDay.plusDays(1) : sameDay;
    }
}
