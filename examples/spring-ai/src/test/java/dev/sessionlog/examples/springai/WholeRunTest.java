package dev.sessionlog.examples.springai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.TestOutcome;
import dev.sessionlog.examples.agenttask.Demonstration;
import dev.sessionlog.format.SessionLogs;
import dev.sessionlog.recorder.SessionDirectory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is run, with the model that plays from a script. The README beside the golden files says the rest. */
class WholeRunTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final boolean WRITE = "write".equals(System.getProperty("sessionlog.golden"));

    @TempDir
    Path folder;

    @Test
    void theLogOfTheRunThatMendsTheBugIsWhole() throws IOException {
        SessionLog log = run("right");
        assertThat(log.goalAchievement()).hasValue(100);
        isGolden("right.md");
        assertThat(SessionLogs.read(folder.resolve("sessions/session-1.json"))).isEqualTo(log);
    }

    @Test
    void theLogOfTheRunThatDoesNotMendItSaysSo() throws IOException {
        SessionLog log = run("wrong");
        assertThat(log.goalAchievement()).hasValue(0);
        assertThat(log.validation().orElseThrow().functional())
                .flatExtracting(check -> check.outcome().stream().toList())
                .containsExactly(TestOutcome.FAIL, TestOutcome.FAIL);
        assertThat(log.tasks()).extracting(Task::status).doesNotContain(Optional.of(TaskStatus.COMPLETE));
        isGolden("wrong.md");
    }

    private SessionLog run(String script) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (Demonstration demonstration = Demonstration.prepare(folder, script, Map.of())) {
            Main.run(demonstration, new TickingClock(), new PrintStream(printed, true, StandardCharsets.UTF_8));
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("The agent says: ")
                .contains("session-1.md");
        return SessionDirectory.of(folder.resolve("sessions")).latest().orElseThrow();
    }

    private void isGolden(String name) throws IOException {
        Path markdown = folder.resolve("sessions/session-1.md");
        if (WRITE) {
            Files.write(GOLDEN.resolve(name), Files.readAllBytes(markdown));
        }
        assertThat(Files.readString(markdown)).isEqualTo(Files.readString(GOLDEN.resolve(name)));
    }
}
