package dev.sessionlog.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.StoredSession;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the model is told when a session does not start or does not run as it should. */
class LiveSessionTest {
    @TempDir
    Path temporary;

    private Path folder = Path.of("");
    private LiveSession live =
            new LiveSession(ServerOptions.builder(Path.of("")).build());

    @BeforeEach
    void openFolder() {
        folder = temporary.resolve("sessions");
        live = new LiveSession(ServerOptions.builder(folder).build());
    }

    @AfterEach
    void close() {
        live.close();
    }

    private Answer call(String name, Map<String, Object> arguments) throws IOException {
        ServerTool tool = Tools.all(live).stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        return tool.body().call(Arguments.of(arguments, tool.parameters()), "test");
    }

    @Test
    void aSessionWhoseRunCannotStartIsClosed() throws IOException {
        Path faulty = (Path) Proxy.newProxyInstance(
                LiveSessionTest.class.getClassLoader(), new Class<?>[] {Path.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("The disk is gone.");
                });
        live = new LiveSession(ServerOptions.builder(folder).workTree(faulty).build());
        assertThatThrownBy(() -> call("start_session", Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The disk is gone.");
        assertThat(live.running()).isEmpty();
        assertThat(SessionDirectory.of(folder).latest().orElseThrow().state())
                .isEqualTo(StoredSession.State.INTERRUPTED);
    }

    @Test
    void theNameOfTheAgentStaysIfTheSessionStartedAutomatically() throws IOException {
        assertThat(call("add_handoff_note", Map.of("note", "a")).isError()).isFalse();
        assertThat(call("start_session", Map.of("agent", "agent/7")).text()).startsWith("""
                        Started session 1.
                        The agent's name stays test, because the session had already started.
                        """);
        assertThat(call("finish_session", Map.of()).isError()).isFalse();
        assertThat(call("add_handoff_note", Map.of("note", "b")).isError()).isFalse();
        assertThat(call("start_session", Map.of("agent", "test")).text()).doesNotContain("stays");
        assertThat(call("finish_session", Map.of()).isError()).isFalse();
        assertThat(call("start_session", Map.of("agent", "agent/7")).text()).doesNotContain("stays");
        assertThat(live.currentLog().orElseThrow().agent()).isEqualTo("agent/7");
    }

    @Test
    void aProblemInTheBackgroundIsToldButDoesNotMakeTheCallAnError() throws IOException {
        Path missing = temporary.resolve("missing");
        live = new LiveSession(ServerOptions.builder(folder).workTree(missing).build());
        Map<String, Object> command = Map.of("command", "make", "exitCode", 0);
        Answer first = call("report_command", command);
        assertThat(first.isError()).as(first.text()).isFalse();
        assertThat(first.text())
                .contains("Recorded the command. There was a problem in the background: ", missing.toString())
                .endsWith(". Continue your work.");
        assertThat(call("report_command", command)).isEqualTo(Answer.ok("Recorded the command."));
    }

    @Test
    void aCommandThatCannotBeRecordedIsAnError() throws IOException {
        live.start(Optional.empty(), "test", Optional.empty(), false).session().finish();
        Answer answer = call("report_command", Map.of("command", "make", "exitCode", 0));
        assertThat(answer.isError()).isTrue();
        assertThat(answer.text()).startsWith("Only partly recorded: ").endsWith(". Continue your work.");
    }

    @Test
    void severalProblemsInTheBackgroundAreToldOnce() {
        UntoldProblems problems = new UntoldProblems();
        problems.accept("Git is missing");
        problems.accept("A report is broken.");
        problems.callStarts();
        assertThat(problems.ofCall()).isEmpty();
        assertThat(problems.takeBackground()).contains("Git is missing. See get_status for 1 more.");
        assertThat(problems.takeBackground()).isEmpty();
    }

    @Test
    void theRangeOfAnExitCodeIsWhatTheRefusalSays() throws IOException {
        assertThat(call("report_command", Map.of("command", "make", "exitCode", Integer.MAX_VALUE)))
                .isEqualTo(Answer.ok("Session 1 was started automatically. Call start_session to give it a focus. "
                        + "Recorded the failed command, with exit code 2147483647."));
        assertThatThrownBy(() -> call("report_command", Map.of("command", "make", "exitCode", Integer.MAX_VALUE + 1L)))
                .isInstanceOf(Refusal.class)
                .hasMessage("Not recorded: exitCode must be a whole number between -2147483648 and 2147483647.");
    }

    @Test
    void anUnknownArgumentIsInvalidWhetherOrNotTheToolRecordsAnything() {
        assertThatThrownBy(() -> call("get_status", Map.of("x", 1)))
                .isInstanceOf(Refusal.class)
                .hasMessage("Invalid argument \"x\": this tool takes no arguments.");
        assertThatThrownBy(() -> call("drop_objective", Map.of("x", 1)))
                .isInstanceOf(Refusal.class)
                .hasMessage("Invalid argument \"x\": this tool takes only number, reason.");
    }
}
