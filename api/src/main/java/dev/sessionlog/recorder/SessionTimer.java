package dev.sessionlog.recorder;

import dev.sessionlog.SessionLog;
import java.time.Duration;
import java.time.Instant;

/** Measures the time of a session between its entries, excluding the time in which it had no recorder. */
final class SessionTimer {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);
    private static final Duration HALF_A_MILLISECOND = Duration.ofNanos(500_000);

    private final Mark started;
    private Instant last;
    private Duration paused = Duration.ZERO;

    /** A moment at which a measurement starts. */
    record Mark(Instant at, Duration pausedBefore) {}

    SessionTimer(Instant start) {
        this.started = new Mark(start, Duration.ZERO);
        this.last = start;
    }

    void entry(Instant at) {
        last = at;
    }

    void resume(Instant at) {
        paused = paused.plus(between(last, at));
        last = at;
    }

    Mark mark(Instant at) {
        return new Mark(at, paused);
    }

    /**
     * Returns the time since the mark, rounded to seconds, or to milliseconds if it is shorter than a second; zero if the
     * clock has stepped back.
     */
    Duration since(Mark mark, Instant now) {
        Duration all = between(mark.at(), now);
        Duration working = all.minus(paused.minus(mark.pausedBefore()));
        if (working.isNegative()) {
            return Duration.ZERO;
        }
        return working.compareTo(SECOND) < 0
                ? Duration.ofMillis(working.plus(HALF_A_MILLISECOND).toMillis())
                : Duration.ofSeconds(working.plus(HALF_A_SECOND).toSeconds());
    }

    Duration sinceStart(Instant now) {
        return since(started, now);
    }

    Instant last() {
        return last;
    }

    /** Limits the duration to what a log can hold, whatever the clock says. */
    private static Duration between(Instant from, Instant to) {
        Duration duration = Duration.between(from, to);
        if (duration.isNegative()) {
            return Duration.ZERO;
        }
        return duration.compareTo(SessionLog.MAX_DURATION) > 0 ? SessionLog.MAX_DURATION : duration;
    }
}
