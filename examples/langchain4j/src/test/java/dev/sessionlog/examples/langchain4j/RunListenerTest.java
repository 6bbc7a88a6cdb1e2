package dev.sessionlog.examples.langchain4j;

import static dev.sessionlog.examples.agenttask.Script.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.service.AiServices;
import dev.sessionlog.Issues;
import dev.sessionlog.MetricResult;
import dev.sessionlog.SessionLog;
import dev.sessionlog.TaskIssue;
import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.examples.agenttask.Script;
import dev.sessionlog.examples.agenttask.ScriptedModel;
import dev.sessionlog.recorder.SessionRecorder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What LangChain4j tells, and what becomes of it. */
class RunListenerTest {
    @TempDir
    Path folder;

    private SessionRecorder session;
    private AgentRun run;

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
    void callsSideBySideAreToldApart() throws IOException {
        String end = work(
                service -> service.executeToolsConcurrently(),
                step(
                        call("meet").with("name", "a").expecting("a"),
                        call("meet").with("name", "b").expecting("b")),
                step(
                        call("meet").with("name", "c").expecting("c"),
                        call("meetAndFail").with("reason", "d").expecting("d")));
        assertThat(end).isEqualTo("end");
        assertThat(totals()).containsEntry("Tool calls", "4").containsEntry("Failed tool calls", "1");
        assertThat(issues()).containsExactly("Tool meetAndFail failed");
    }

    @Test
    void aToolThatTheModelMadeUpEndsTheRunAndIsToldAsAFailedCall() {
        assertThatThrownBy(() -> work(step(call("deleteEverything")))).isInstanceOf(RuntimeException.class);
        assertThat(totals()).containsEntry("Tool calls", "1").containsEntry("Failed tool calls", "1");
        assertThat(issues()).containsExactly("Tool deleteEverything failed", "The agent's run ended with an error");
    }

    @Test
    void aModelThatRefusesTheRequestIsAnIssue() {
        assertThatThrownBy(() -> work(step(call("fail").with("reason", "x").expecting("something else"))))
                .hasMessageContaining("is not as expected");
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
                        call("addObjective").with("description", " ").expecting("the description is blank"),
                        call("startTask").with("priority", "HIGH").expecting("the name is blank"),
                        call("startTask")
                                .with("name", "A")
                                .with("priority", "urgent")
                                .expecting("CRITICAL, HIGH"),
                        call("achieveObjective").with("number", "the first").expecting("There is no objective 0"),
                        call("achieveObjective").expecting("There is no objective 0"),
                        call("finishTask").with("status", List.of("DONE")).expecting("COMPLETE, PARTIAL"),
                        call("addMetric").with("name", 7).with("value", true).expecting("BEFORE or AFTER")),
                step(
                        call("addObjective")
                                .with("description", "B")
                                .with("primary", false)
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

    private static Script.Step step(Script.Call... calls) {
        return new Script.Step(calls);
    }

    private String work(Script.Step... steps) throws IOException {
        return work(UnaryOperator.identity(), steps);
    }

    private String work(UnaryOperator<AiServices<Coder>> settings, Script.Step... steps) throws IOException {
        try (ScriptedModel scripted = ScriptedModel.start(new Script(List.of(steps), "end"))) {
            RunListener listener = new RunListener(run);
            OpenAiChatModel model = OpenAiChatModel.builder()
                    .baseUrl(scripted.baseUrl())
                    .apiKey("none")
                    .modelName("scripted")
                    .listeners(listener)
                    .build();
            return settings.apply(listener.attachTo(AiServices.builder(Coder.class)))
                    .chatModel(model)
                    .tools(new SomeTools())
                    .build()
                    .work("Work.");
        }
    }

    private Map<String, String> totals() {
        return session.snapshot().metrics().stream()
                .flatMap(metrics -> metrics.after().stream())
                .collect(Collectors.toMap(
                        MetricResult::name,
                        metric -> metric.value().orElseThrow().text()));
    }

    private List<String> issues() {
        return session.snapshot().issues().map(Issues::discovered).orElse(List.of()).stream()
                .map(issue -> issue.name())
                .toList();
    }

    static final class SomeTools {
        private final CyclicBarrier twoAtATime = new CyclicBarrier(2);

        @Tool("Throws when another call runs.")
        String meetAndFail(@P(name = "reason", value = "why") String reason) throws Exception {
            twoAtATime.await(1, TimeUnit.MINUTES);
            throw new IllegalArgumentException(reason);
        }

        @Tool("Throws.")
        String fail(@P(name = "reason", value = "why") String reason) {
            throw new IllegalArgumentException(reason);
        }

        @Tool("Waits until another call runs.")
        String meet(@P(name = "name", value = "its result") String name) throws Exception {
            twoAtATime.await(1, TimeUnit.MINUTES);
            return name;
        }
    }
}
