package dev.sessionlog.examples.springai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.SessionLog;
import dev.sessionlog.TestOutcome;
import dev.sessionlog.format.SessionLogs;
import dev.sessionlog.recorder.SessionDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.ai.support.ToolCallbacks;
import org.springframework.ai.tool.ToolCallback;
import tools.jackson.databind.json.JsonMapper;

class PastSessionsTest {
    private final SessionLog log = SessionLog.builder()
            .date(LocalDate.of(2026, 3, 14))
            .number(7)
            .agent("spring-ai")
            .validation(v -> v.addFunctional(c -> c.name("Login").outcome(TestOutcome.PASS)))
            .build();

    @TempDir
    Path folder;

    private ToolCallback tool;

    @BeforeEach
    void writeLog() throws IOException {
        SessionLogs.write(log, folder.resolve("session-7.json"));
        tool = ToolCallbacks.from(new PastSessions(SessionDirectory.of(folder)))[0];
    }

    @Test
    void theModelGetsTheJsonOfTheLogAndAMapperOfOnesOwnReadsIt() {
        String result = tool.call("{\"number\": 7}");
        assertThat(result)
                .startsWith("{\"schemaVersion\":\"1.0\",\"date\":\"2026-03-14\",\"number\":7,\"agent\":\"spring-ai\",");
        JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
        assertThat(mapper.readValue(result, SessionLog.class)).isEqualTo(log);
    }

    @Test
    void ofASessionThatIsNotThereTheModelIsTold() {
        assertThatThrownBy(() -> tool.call("{\"number\": \"8\"}")).hasMessage("There is no session 8.");
    }
}
