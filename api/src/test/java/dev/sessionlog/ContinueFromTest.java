package dev.sessionlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ContinueFromTest {

    private static SessionLog next(SessionLog previous) {
        return SessionLog.continueFrom(previous)
                .date(LocalDate.of(2026, 3, 15))
                .agent("next-agent")
                .build();
    }

    @Test
    void theNextSessionStartsWithWhatTheLastOneHandsOver() {
        assertThat(next(SampleLogs.complete()))
                .isEqualTo(SessionLog.builder()
                        .date(LocalDate.of(2026, 3, 15))
                        .number(4)
                        .estimatedTotal(8)
                        .zone(ZoneId.of("Europe/Berlin"))
                        .agent("next-agent")
                        .previousId("0195947a-1f00-7c3a-9b52-6d1f0e8a4c21")
                        .objectives(o -> o.addPrimary("Fix replica lag")
                                .addPrimary("Delete the cache")
                                .addPrimary("Tell the team")
                                .addPrimary("Rest")
                                .addPrimary("No full table scan left")
                                .addPrimary("Finish: Write the report")
                                .addSecondary("Delete the dead cache"))
                        .metrics(m -> m.addBefore("Dashboard Response Time", MetricValue.of(246, "ms"))
                                .addBefore(b -> b.name("Cache Hit Ratio")
                                        .value(MetricValue.of(87, "%"))
                                        .notes("after warm-up"))
                                .addBefore("Worker", MetricValue.of("stable")))
                        .issues(i -> i.outstanding(
                                SampleLogs.complete().issues().orElseThrow().outstanding()))
                        .systemStatus(s -> s.before(SampleLogs.complete()
                                .systemStatus()
                                .orElseThrow()
                                .after()
                                .orElseThrow()))
                        .nextSession(n -> n.addChecklistItems(ChecklistItem.STANDARD))
                        .addHandoffNotes("Replica lag first", "k6 script is in perf/")
                        .build());
    }

    @Test
    void fromALogWithoutAnythingOnlyTheNumberFollows() {
        assertThat(next(SampleLogs.minimal()))
                .isEqualTo(SessionLog.builder()
                        .date(LocalDate.of(2026, 3, 15))
                        .number(2)
                        .agent("next-agent")
                        .build());
    }

    @Test
    void afterTheLastNumberThereIsNone() {
        SessionLog last =
                SampleLogs.minimal().toBuilder().number(Integer.MAX_VALUE).build();
        assertThatThrownBy(() -> SessionLog.continueFrom(last))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No session can follow session 2147483647: it has the highest possible number.");
    }
}
