package dev.sessionlog.recorder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that a test sets. */
public final class TestClock extends Clock {
    private final ZoneId zone;
    private volatile Instant now;

    TestClock(String now, String zone) {
        this(Instant.parse(now), ZoneId.of(zone));
    }

    private TestClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** 14 March 2026, 16:05 in Berlin. */
    public static TestClock berlin() {
        return new TestClock("2026-03-14T15:05:00Z", "Europe/Berlin");
    }

    public TestClock advance(String duration) {
        now = now.plus(Duration.parse(duration));
        return this;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(now, other);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
