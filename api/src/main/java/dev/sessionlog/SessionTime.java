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
        Optional<LocalDateTime> end = log.endTime()
                .map(time -> end(start, time))
                .or(() -> log.interruption().map(Interruption::lastEntryAt));
        ZoneId zone = log.zone().orElse(ZoneOffset.UTC);
        return end.map(to -> Duration.between(start.atZone(zone), to.atZone(zone)))
                .filter(duration -> !duration.isNegative());
    }

    private static LocalDateTime end(LocalDateTime start, LocalTime time) {
        LocalDateTime sameDay = start.toLocalDate().atTime(time);
        return sameDay.isBefore(start) ? sameDay.plusDays(1) : sameDay;
    }
}
