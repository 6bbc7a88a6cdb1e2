package dev.sessionlog;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Derives how long a session took from its clock times. */
final class SessionTime {
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

    private static Duration between(LocalDateTime start, LocalDateTime end, ZoneId zone) {
        return Duration.between(start.atZone(zone), end.atZone(zone));
    }

    private static LocalDateTime end(LocalDateTime start, LocalTime time) {
        LocalDateTime sameDay = start.toLocalDate().atTime(time);
        return sameDay.isBefore(start) ? sameDay.plusDays(1) : sameDay;
    }
}
