package dev.sessionlog.examples.springai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.sessionlog.DiscoveredIssue;
import dev.sessionlog.MetricResult;
import dev.sessionlog.PerformanceMetrics;
import dev.sessionlog.SessionLog;
import dev.sessionlog.TaskIssue;
import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.examples.agenttask.ModelAddress;
import dev.sessionlog.examples.agenttask.Script;
import dev.sessionlog.examples.agenttask.ScriptedModel;
import dev.sessionlog.recorder.SessionRecorder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.ai.tool.annotation.Tool;

/** What of a run reaches the session, and what the model and the agent notice of that. */
class RecordingTest {
    private final SessionRecorder session = SessionRecorder.inMemory()
            .clock(new TickingClock())
            .start(SessionLog.builder().number(1).agent("spring-ai"));
    private final AgentRun run = AgentRun.of(session).start();

    /** Tools of somebody's own. */
    static final class OwnTools {
        @Tool
        String forecast(String place) {
            if (place.equals("Nowhere")) {
                throw new IllegalArgumentException("There is no place " + place + ".");
            }
            return "Sun";
        }

        @Tool
        String save(String disk) throws IOException {
            if (disk.equals("full")) {
                throw new IOException("The disk is full.");
            }
            return "Saved";
        }
    }

    @Test
    void aToolThatThrowsIsAnIssueOfTheTaskAndTheModelIsToldWhatItSays() throws IOException {
        String answer = work(
                step(call("startTask", Map.of("name", "Plan the trip"), "is started")),
                step(call("forecast", Map.of("place", "Nowhere"), "There is no place Nowhere.")));

        assertThat(answer).isEqualTo("Done.");
        assertThat(session.snapshot().tasks().get(0).issues())
                .extracting(TaskIssue::problem)
                .containsExactly("Tool forecast failed: There is no place Nowhere.");
        assertThat(metric("Failed tool calls")).isEqualTo("1");
        assertThat(metric("Tool calls")).isEqualTo("1");
    }

    @Test
    void aToolThatEndsTheRunIsAnIssueAndSoIsTheEndOfTheRun() {
        assertThatThrownBy(() -> work(step(call("save", Map.of("disk", "full"), ""))))
                .hasMessageContaining("The disk is full.");

        assertThat(session.snapshot().issues().orElseThrow().discovered())
                .extracting(DiscoveredIssue::name, issue -> issue.description().orElse(""))
                .containsExactly(
                        tuple("Tool save failed", "The disk is full."),
                        tuple("The agent's run ended with an error", "The disk is full."));
        assertThat(metric("Failed tool calls")).isEqualTo("1");
    }

    @Test
    void argumentsThatAreNoneAreAFailedCall() throws IOException {
        work(step(call("forecast", Map.of("place", List.of(1, 2)), "String")));
        assertThat(metric("Failed tool calls")).isEqualTo("1");
    }

    @Test
    void aModelThatFailsIsAnIssueAndSoIsTheEndOfTheRun() {
        assertThatThrownBy(() -> work(step(call("addHandoffNote", Map.of("note", "n"), "another result"))))
                .hasMessageContaining("is not as expected");

        assertThat(session.snapshot().issues().orElseThrow().discovered())
                .extracting(DiscoveredIssue::name)
                .containsExactly("Model call failed", "The agent's run ended with an error");
        assertThat(metric("Failed model calls")).isEqualTo("1");
        assertThat(metric("Model calls")).isEqualTo("1");
    }

    @Test
    void aToolThatNobodyHasEndsTheRun() {
        assertThatThrownBy(() -> work(step(call("deleteEverything", Map.of(), ""))))
                .hasMessageContaining("deleteEverything");
        assertThat(session.snapshot().issues().orElseThrow().discovered())
                .extracting(issue -> issue.description().orElse(""))
                .containsExactly("No ToolCallback found for tool name: deleteEverything");
    }

    @Test
    void aRunThatIsEndedBecauseItCallsTooManyToolsHasEndedWithAnError() throws IOException {
        List<Script.Step> steps = new ArrayList<>();
        for (int i = 0; i < 41; i++) {
            steps.add(step(call("addHandoffNote", Map.of("note", "note " + i), "")));
        }
        assertThat(work(steps.toArray(Script.Step[]::new))).contains("40");
        assertThat(session.snapshot().issues().orElseThrow().discovered())
                .extracting(DiscoveredIssue::name)
                .containsExactly("The agent's run ended with an error");
    }

    @Test
    void aWordThatIsNoneAndWhatIsMissingComeBackAsSentences() throws IOException {
        String answer = work(step(
                call("startTask", Map.of("name", "Mend it", "priority", "URGENT"), "CRITICAL, HIGH, MEDIUM or LOW"),
                call("startTask", Map.of("name", "  "), "the name is blank"),
                call("startTask", Map.of(), "the name is blank"),
                call("addObjective", Map.of("description", "All pass"), "objective 1"),
                call("achieveObjective", Map.of(), "There is no objective 0"),
                call("achieveObjective", Map.of("number", "the first"), "There is no objective 0"),
                call("finishTask", Map.of("status", "DONE"), "COMPLETE, PARTIAL, FAILED or BLOCKED"),
                call("addMetric", Map.of("name", "p95", "value", "many", "when", "now"), "BEFORE or AFTER"),
                call("addIssue", Map.of("name", "Lag", "severity", "LOW"), "CRITICAL, HIGH or MEDIUM")));

        assertThat(answer).isEqualTo("Done.");
        assertThat(session.snapshot().tasks()).isEmpty();
    }

    @Test
    void aRecorderThatCannotWriteDoesNotBreakTheAgent() throws IOException {
        session.close();
        String answer = work(
                step(call("startTask", Map.of("name", "Mend it"), "Not recorded")),
                step(call("forecast", Map.of("place", "Nowhere"), "There is no place Nowhere.")));

        assertThat(answer).isEqualTo("Done.");
        assertThat(run.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).endsWith("."));
    }

    @Test
    void tokensAreCountedCallByCall() throws IOException {
        work(step(call("addHandoffNote", Map.of("note", "n"), "recorded")));
        assertThat(metric("Model calls")).isEqualTo("2");
        assertThat(metric("Input tokens")).isEqualTo("1900");
        assertThat(metric("Output tokens")).isEqualTo("120");
    }

    private String work(Script.Step... steps) throws IOException {
        try (ScriptedModel model = ScriptedModel.start(new Script(List.of(steps), "Done."))) {
            return new CodingAgent(ModelAddress.of(model), run, new OwnTools()).work("Do it.");
        }
    }

    private static Script.Step step(Script.Call... calls) {
        return new Script.Step(calls);
    }

    private static Script.Call call(String tool, Map<String, Object> arguments, String expected) {
        return new Script.Call(tool, arguments, expected);
    }

    private String metric(String name) {
        return session.snapshot().metrics().map(PerformanceMetrics::after).orElse(List.of()).stream()
                .filter(metric -> metric.name().equals(name))
                .map(MetricResult::value)
                .flatMap(java.util.Optional::stream)
                .map(value -> value.text())
                .reduce("absent", (none, value) -> value);
    }
}
