package dev.sessionlog.examples.springai;

import static dev.sessionlog.examples.agenttask.Script.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.sessionlog.DiscoveredIssue;
import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.examples.agenttask.ModelAddress;
import dev.sessionlog.examples.agenttask.RecordedToolsContract;
import dev.sessionlog.examples.agenttask.Script;
import dev.sessionlog.examples.agenttask.ScriptedModel;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.ai.tool.annotation.Tool;

/** What Spring AI tells, and what becomes of it. */
class RunObserverTest extends RecordedToolsContract {

    @Override
    protected String work(ModelAddress model, AgentRun run) {
        return new CodingAgent(model, run, new SomeTools()).work("Work.");
    }

    @Test
    void aCheckedExceptionOfAToolEndsTheRun() {
        assertThatThrownBy(() -> work(step(call("save").with("disk", "full"))))
                .hasMessageContaining("The disk is full.");
        assertThat(totals()).containsEntry("Tool calls", "1").containsEntry("Failed tool calls", "1");
        assertThat(session.snapshot().issues().orElseThrow().discovered())
                .extracting(DiscoveredIssue::name, issue -> issue.description().orElseThrow())
                .containsExactly(
                        tuple("Tool save failed", "The disk is full."),
                        tuple("The agent's run ended with an error", "The disk is full."));
    }

    @Test
    void argumentsThatCannotBeReadAreAFailedCall() throws IOException {
        assertThat(work(step(call("save").with("disk", List.of("full")).expecting("String"))))
                .isEqualTo("end");
        assertThat(totals()).containsEntry("Tool calls", "1").containsEntry("Failed tool calls", "1");
    }

    @Test
    void aToolThatTheModelMadeUpEndsTheRun() {
        assertThatThrownBy(() -> work(step(call("deleteEverything")))).isInstanceOf(IllegalStateException.class);
        assertThat(session.snapshot().issues().orElseThrow().discovered())
                .extracting(DiscoveredIssue::name, issue -> issue.description().orElseThrow())
                .containsExactly(tuple(
                        "The agent's run ended with an error",
                        "No ToolCallback found for tool name: deleteEverything"));
    }

    @Test
    void aRunThatSpringAiStopsBecauseItCallsTooManyToolsHasEndedWithAnError() throws IOException {
        Script.Step[] steps = Collections.nCopies(
                        41, step(call("save").with("disk", "empty").expecting("Saved")))
                .toArray(Script.Step[]::new);
        assertThat(work(steps)).contains("40");
        assertThat(totals()).containsEntry("Tool calls", "40").containsEntry("Failed tool calls", "0");
        assertThat(issues()).containsExactly("The agent's run ended with an error");
    }

    @Test
    void aToolMayBeAnAgentThatCallsTools() throws IOException {
        Script inner = new Script(
                List.of(new Script.Step(call("fail").with("reason", "inner").expecting("inner"))), "inner end");
        try (ScriptedModel model = ScriptedModel.start(inner)) {
            Delegation delegation = new Delegation(new CodingAgent(ModelAddress.of(model), run, new SomeTools()));
            try (ScriptedModel outer = ScriptedModel.start(
                    new Script(List.of(new Script.Step(call("delegate").expecting("inner end"))), "outer end"))) {
                assertThat(new CodingAgent(ModelAddress.of(outer), run, delegation).work("Work."))
                        .isEqualTo("outer end");
            }
        }
        assertThat(issues()).containsExactly("Tool fail failed");
        assertThat(totals())
                .containsEntry("Tool calls", "2")
                .containsEntry("Failed tool calls", "1")
                .containsEntry("Model calls", "4");
    }

    static final class SomeTools {
        @Tool
        String fail(String reason) {
            if (reason.isEmpty()) {
                return "";
            }
            throw new IllegalArgumentException(reason);
        }

        @Tool
        String save(String disk) throws IOException {
            if (disk.equals("full")) {
                throw new IOException("The disk is full.");
            }
            return "Saved";
        }
    }

    static final class Delegation {
        private final CodingAgent agent;

        Delegation(CodingAgent agent) {
            this.agent = agent;
        }

        @Tool
        String delegate() {
            return agent.work("Work.");
        }
    }
}
