package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.Finding;
import dev.sessionlog.SessionLog;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions during which the clocks of their zone change, and sessions of days: what was measured is no contradiction. */
class ClockChangesTest {
    private static final List<Integer> HOURS = List.of(0, 1, 2, 3, 5, 11, 24, 25, 26, 47, 48, 49, 73, 240);

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-10-25T01:00:00Z", // an hour twice
        "Europe/Berlin, 2026-03-29T01:00:00Z", // an hour is skipped
        "America/New_York, 2026-11-01T06:00:00Z",
        "America/New_York, 2026-03-08T07:00:00Z",
        "Australia/Lord_Howe, 2026-04-04T15:00:00Z", // half an hour twice
        "Australia/Lord_Howe, 2026-10-03T15:30:00Z",
        "Antarctica/Troll, 2026-10-25T01:00:00Z", // two hours twice
        "America/Havana, 2026-11-01T05:00:00Z", // the hour before midnight twice
        "America/Santiago, 2026-09-06T04:00:00Z", // midnight is skipped
        "Pacific/Apia, 2011-12-30T10:00:00Z", // a day is skipped
        "Asia/Kolkata, 2026-10-25T01:00:00Z", // nothing happens
        "Z, 2026-10-25T01:00:00Z"
    })
    void whatTheRecorderMeasuredIsNoFinding(String zone, Instant change) {
        List<String> found = new ArrayList<>();
        for (int before = -30; before <= 180; before += 10) {
            for (int hours : HOURS) {
                for (int seconds : new int[] {0, 59, 20 * 60 + 1, 40 * 60 + 30}) {
                    Instant start = change.minusSeconds(60L * before + 31);
                    Duration duration = Duration.ofHours(hours).plusSeconds(seconds);
                    SessionLog log = session(start, duration, ZoneId.of(zone));
                    assertThat(log.elapsed().orElseThrow().minus(duration).abs())
                            .isLessThanOrEqualTo(Duration.ofMinutes(1));
                    for (SessionLog read : List.of(
                            log,
                            log.toBuilder().zone(java.util.Optional.empty()).build())) {
                        // A night of more than 12 hours is odd whoever measured it; the log has no duration then.
                        read.findings().stream()
                                .filter(finding -> read.duration().isPresent()
                                        || !finding.code().equals("end-before-start"))
                                .map(Finding::toString)
                                .forEach(finding -> found.add(start + " for " + duration + ": " + finding));
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static SessionLog session(Instant start, Duration duration, ZoneId zone) {
        TestClock clock = new TestClock(start.toString(), zone.getId());
        SessionRecorder session = SessionRecorder.inMemory()
                .clock(clock)
                .start(SessionLog.builder().number(1).agent("a"));
        clock.advance(duration.toString());
        return session.finish();
    }

    @ParameterizedTest
    @CsvSource({"Europe/Berlin, 2026-10-25T00:50:00Z, PT20M", "Australia/Lord_Howe, 2026-04-04T14:50:00Z, PT15M"})
    void anInterruptedSessionWhoseClockWasSetBackHasNoFinding(String zone, String start, String until) {
        TestClock clock = new TestClock(start, zone);
        SessionRecorder session = SessionRecorder.inMemory()
                .clock(clock)
                .start(SessionLog.builder().number(1).agent("a"));
        clock.advance(until);
        session.addHandoffNote("the last entry");
        session.close();
        SessionLog log = session.snapshot();
        assertThat(log.interruption()).isPresent();
        assertThat(log.interruption().orElseThrow().lastEntryAt())
                .isBefore(log.date().atTime(log.startTime().orElseThrow()));
        assertThat(log.findings()).isEmpty();
        assertThat(log.toBuilder().zone(java.util.Optional.empty()).build().findings())
                .isEmpty();
    }
}
