package dev.sessionlog.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.MetricValue;
import dev.sessionlog.SessionLog;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Calls that are reported after their end. */
class ReportedCallTest {
    @Test
    void theTimeThatACallTookIsNotMeasured() {
        TestClock clock = TestClock.berlin();
        SessionRecorder session = SessionRecorder.inMemory()
                .clock(clock)
                .start(SessionLog.builder().number(1).agent("a"));
        try (AgentRun run = AgentRun.of(session).start()) {
            AgentRun.ToolCall call = run.toolCall("command");
            call.took(Duration.ofMillis(12_500));
            clock.advance("PT1S");
            call.succeeded();
            AgentRun.ToolCall negative = run.toolCall("other");
            negative.took(Duration.ofSeconds(-1));
            negative.succeeded();
        }
        assertThat(session.snapshot().metrics().orElseThrow().after())
                .extracting(metric -> metric.name() + ": "
                        + metric.value().map(MetricValue::text).orElse("-"))
                .contains("Time in command: 12.5 s", "Time in other: 0 s");
    }
}
