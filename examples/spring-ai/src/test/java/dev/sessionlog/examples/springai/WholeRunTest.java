package dev.sessionlog.examples.springai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.Objective;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.TestCheck;
import dev.sessionlog.TestOutcome;
import dev.sessionlog.examples.agenttask.ModelAddress;
import dev.sessionlog.examples.agenttask.Script;
import dev.sessionlog.examples.agenttask.ScriptedModel;
import dev.sessionlog.format.SessionLogs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is run, with the model that plays from a script. The README beside the golden files says the rest. */
class WholeRunTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final boolean WRITE = "write".equals(System.getProperty("sessionlog.golden"));

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void theLogOfTheRunThatMendsTheBugIsWhole() throws IOException {
        SessionLog log = run(Script.RIGHT);
        assertThat(log.goalAchievement()).hasValue(100);
        isGolden("right.md");
        assertThat(SessionLogs.read(folder.resolve("sessions/session-1.json"))).isEqualTo(log);
    }

    @Test
    void theLogOfTheRunThatDoesNotMendItSaysSo() throws IOException {
        SessionLog log = run(Script.WRONG);
        assertThat(log.objectives().orElseThrow().primary())
                .extracting(Objective::achieved)
                .containsExactly(false);
        assertThat(log.validation().orElseThrow().functional())
                .last()
                .extracting(TestCheck::outcome)
                .hasToString("Optional[" + TestOutcome.FAIL + "]");
        assertThat(log.tasks()).flatExtracting(Task::status).doesNotContain(TaskStatus.COMPLETE);
        isGolden("wrong.md");
    }

    @Test
    void theNextSessionGoesOnWithWhatTheLastOneLeft() throws IOException {
        run(Script.RIGHT);
        SessionLog next = run(Script.RIGHT);
        assertThat(next.number()).isEqualTo(2);
        assertThat(next.objectives().orElseThrow().primary())
                .extracting(Objective::description)
                .containsExactly("Refuse a page size of 0", "All tests of the project pass");
    }

    @Test
    void theProgramPrintsWhereTheLogIsAndWhatIsInIt() throws IOException {
        run(Script.RIGHT);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("It says: All three tests pass")
                .contains(folder.resolve("sessions/session-1.json").toString())
                .contains(Files.readString(folder.resolve("sessions/session-1.md")));
    }

    private SessionLog run(Script script) throws IOException {
        try (ScriptedModel model = ScriptedModel.start(script)) {
            return Main.run(
                    folder,
                    ModelAddress.of(model),
                    new TickingClock(),
                    new PrintStream(printed, true, StandardCharsets.UTF_8));
        }
    }

    private void isGolden(String name) throws IOException {
        Path markdown = folder.resolve("sessions/session-1.md");
        if (WRITE) {
            Files.write(GOLDEN.resolve(name), Files.readAllBytes(markdown));
        }
        assertThat(Files.readString(markdown)).isEqualTo(Files.readString(GOLDEN.resolve(name)));
    }
}
