package dev.sessionlog.examples.agenttask;

import static dev.sessionlog.examples.agenttask.Script.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.Issues;
import dev.sessionlog.MetricResult;
import dev.sessionlog.SessionLog;
import dev.sessionlog.TaskIssue;
import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.recorder.SessionRecorder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the adapter of a framework has to tell of tools and models, and what becomes of it. */
public abstract class RecordedToolsContract {
    @TempDir
    Path folder;

    protected SessionRecorder session;
    protected AgentRun run;

    /**
     * Lets an agent of the framework work, with the tools that record and a tool {@code fail(reason)} that throws that as
     * its message, and returns its last answer.
     */
    protected abstract String work(ModelAddress model, AgentRun run) throws IOException;

    @BeforeEach
    void start() {
        session = SessionRecorder.journal(folder.resolve("session-1.journal"))
                .start(SessionLog.builder().number(1).agent("test"));
        run = AgentRun.of(session).start();
    }

    @AfterEach
    void stop() {
        run.close();
        session.close();
    }

    @Test
    void aToolThatThrowsIsAnIssueOfItsTask() throws IOException {
        String end = work(
                step(call("startTask").with("name", "Read")),
                step(call("fail").with("reason", "There is no file A.java.").expecting("There is no file A.java.")));
        assertThat(end).isEqualTo("end");
        assertThat(session.snapshot().tasks().get(0).issues())
                .extracting(TaskIssue::problem)
                .containsExactly("Tool fail failed: There is no file A.java.");
        assertThat(totals()).containsEntry("Tool calls", "1").containsEntry("Failed tool calls", "1");
    }

    @Test
    void aModelThatRefusesTheRequestIsAnIssue() {
        assertThatThrownBy(() -> work(step(call("fail").with("reason", "x").expecting("something else"))))
                .hasMessageContaining("is unexpected");
        assertThat(totals())
                .containsEntry("Model calls", "1")
                .containsEntry("Failed model calls", "1")
                .containsEntry("Input tokens", "800")
                .containsEntry("Output tokens", "60");
        assertThat(issues())
                .containsExactly("Tool fail failed", "Model call failed", "The agent's run ended with an error");
    }

    @Test
    void whatTheModelSaysWronglyComesBackAsASentence() throws IOException {
        String end = work(
                step(
                        call("addObjective").with("description", " ").expecting("description is required"),
                        call("startTask").with("priority", "HIGH").expecting("name is required"),
                        call("startTask")
                                .with("name", "A")
                                .with("priority", "urgent")
                                .expecting("CRITICAL, HIGH"),
                        call("achieveObjective").with("number", "the first").expecting("There is no objective"),
                        call("achieveObjective").expecting("number is required"),
                        call("finishTask").with("status", "DONE").expecting("COMPLETE, PARTIAL"),
                        call("addMetric").with("name", 7).with("value", true).expecting("when must be")),
                step(
                        call("addObjective")
                                .with("description", "B")
                                .with("rank", "secondary")
                                .expecting("objective 1"),
                        call("achieveObjective").with("number", 1).expecting("is recorded as achieved")));
        assertThat(end).isEqualTo("end");
        assertThat(session.snapshot().objectives().orElseThrow().secondary()).hasSize(1);
        assertThat(totals()).doesNotContainKeys("Tool calls", "Failed tool calls");
        assertThat(run.problems()).isEmpty();
    }

    @Test
    void aRecorderThatCanRecordNothingDoesNotStopTheAgent() throws IOException {
        session.close();
        String end = work(
                step(call("addObjective").with("description", "A").expecting("Not recorded")),
                step(call("fail").with("reason", "x").expecting("x")));
        assertThat(end).isEqualTo("end");
        assertThat(run.problems()).isNotEmpty().allMatch(problem -> problem.endsWith("."));
    }

    protected static Script.Step step(Script.Call... calls) {
        return new Script.Step(calls);
    }

    /** Lets the agent work with a model that plays these steps. */
    protected final String work(Script.Step... steps) throws IOException {
        try (ScriptedModel model = ScriptedModel.start(new Script(List.of(steps), "end"))) {
            return work(ModelAddress.of(model), run);
        }
    }

    /** The metrics after the session, by their name. */
    protected final Map<String, String> totals() {
        return session.snapshot().metrics().stream()
                .flatMap(metrics -> metrics.after().stream())
                .collect(Collectors.toMap(
                        MetricResult::name,
                        metric -> metric.value().orElseThrow().text()));
    }

    /** The names of the issues that were discovered. */
    protected final List<String> issues() {
        return session.snapshot().issues().map(Issues::discovered).orElse(List.of()).stream()
                .map(issue -> issue.name())
                .toList();
    }
}
