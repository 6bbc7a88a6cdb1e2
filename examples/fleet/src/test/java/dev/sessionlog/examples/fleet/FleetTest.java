package dev.sessionlog.examples.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.SessionLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FleetTest {
    @Test
    void hasTwoHundredAgentsOverSixtyDays() {
        List<SessionLog> logs = logs(6_000, 1);

        assertThat(logs).hasSize(6_000);
        assertThat(logs.stream().map(SessionLog::agent).distinct()).hasSize(200);
        assertThat(logs.stream().map(SessionLog::date).distinct()).hasSize(60).isSorted();
    }

    @Test
    void everySessionContinuesTheOneBefore() {
        Map<String, SessionLog> last = new HashMap<>();
        for (SessionLog log : logs(500, 2)) {
            SessionLog before = last.put(log.agent(), log);
            assertThat(log.number()).isEqualTo(before == null ? 1 : before.number() + 1);
            assertThat(log.previousId().orElse(""))
                    .isEqualTo(before == null ? "" : before.id().orElseThrow());
        }
    }

    @Test
    void aSeedAlwaysGivesTheSameLogs() {
        assertThat(logs(100, 3)).isEqualTo(logs(100, 3)).isNotEqualTo(logs(100, 4));
    }

    @Test
    void hasAtLeastOneLog() {
        assertThatThrownBy(() -> new Fleet(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The number of logs must be at least 1, but was 0.");
    }

    private static List<SessionLog> logs(int count, long seed) {
        List<SessionLog> logs = new ArrayList<>();
        new Fleet(count, seed).forEach(logs::add);
        return logs;
    }
}
