package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTimerTest {

    @ParameterizedTest
    @CsvSource({
        "PT0.000499999S, PT0S",
        "PT0.0005S, PT0.001S",
        "PT0.9994S, PT0.999S",
        "PT0.999999999S, PT1S",
        "PT1S, PT1S",
        "PT1.499999999S, PT1S",
        "PT1.5S, PT2S",
        "PT-1S, PT0S",
        "PT876000H, PT876000H"
    })
    void timesAreRoundedHalfUp(Duration passed, Duration measured) {
        Instant start = Instant.parse("2026-03-14T15:05:00.000000001Z");
        assertThat(new SessionTimer(start).sinceStart(start.plus(passed))).isEqualTo(measured);
    }
}
