package dev.sessionlog.markdown.internal.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.GeneratedLogs;
import dev.sessionlog.Objective;
import dev.sessionlog.SessionLog;
import dev.sessionlog.recorder.SessionRecorder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NextNumbersProperties {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-16T09:00:00Z"), ZoneOffset.UTC);

    @Property(tries = 300)
    void openGoalsHaveTheNumbersThatARecorderGivesThem(@ForAll("logs") SessionLog log) {
        NextNumbers numbers = NextNumbers.of(log);
        try (SessionRecorder next = SessionRecorder.inMemory()
                .clock(CLOCK)
                .start(SessionLog.continueFrom(log).agent("next"))) {
            List<Objective> objectives =
                    next.objectives().stream().map(o -> o.objective()).toList();
            assertThat(numbers.count()).isEqualTo(objectives.size());
            for (int i = 0; i < objectives.size(); i++) {
                assertThat(numbers.of(objectives.get(i).description())).hasValue(i + 1);
            }
        }
    }

    @Provide
    Arbitrary<SessionLog> logs() {
        return GeneratedLogs.logs().map(log -> log.toBuilder().number(3).build());
    }
}
