package dev.sessionlog.langchain4j;

import static dev.sessionlog.langchain4j.FakeModel.text;
import static dev.sessionlog.langchain4j.FakeModel.tool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agentic.Agent;
import dev.langchain4j.agentic.AgenticServices;
import dev.langchain4j.agentic.UntypedAgent;
import dev.langchain4j.agentic.agent.AgentInvocationException;
import dev.langchain4j.agentic.agent.ErrorRecoveryResult;
import dev.langchain4j.agentic.workflow.SequentialAgentService;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;
import dev.sessionlog.agent.AgentRun;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What agents of the agentic module tell, and what becomes of it. */
class AgenticRunListenerTest extends RecordedSession {
    private static final String CHECKER_FAILED = "The agent's run ended with an error: Agent checker: The model is"
            + " overloaded. (Failed to invoke agent method: public abstract java.lang.String "
            + Checker.class.getName() + ".check(java.lang.String))";

    private List<ChatModelListener> ofTheModel = List.of();

    @Test
    void toolsAndModelCallsOfAllAgentsAreCountedOnce() {
        ofTheModel = List.of(listener);
        assertThat(work(
                        new AiMessage[] {tool("count", "{\"items\": 3}"), text("done")},
                        tool("startTask", "{\"name\": \"Check\"}"),
                        tool("count", "{\"items\": 4}"),
                        text("done")))
                .isEqualTo("done");
        assertThat(totals())
                .containsOnly(
                        entry("Tool calls", "2"),
                        entry("Failed tool calls", "0"),
                        entry("Model calls", "5"),
                        entry("Input tokens", "50"),
                        entry("Output tokens", "25"));
        assertThat(issues()).isEmpty();
    }

    @Test
    void theLastAnswerOfEachAgentIsCountedIfTheModelHasNoListener() {
        work(new AiMessage[] {tool("count", "{\"items\": 3}"), text("done")}, text("done"));
        assertThat(totals())
                .containsEntry("Tool calls", "1")
                .containsEntry("Model calls", "2")
                .containsEntry("Input tokens", "20")
                .containsEntry("Output tokens", "10");
    }

    @Test
    void aToolThatThrowsIsAFailedCall() {
        work(new AiMessage[] {tool("count", "{\"items\": -1}"), text("done")}, text("done"));
        assertThat(totals()).containsEntry("Tool calls", "1").containsEntry("Failed tool calls", "1");
        assertThat(issues()).containsExactly("Tool count failed: There are no -1 items.");
    }

    @Test
    void anErrorIsReportedOnceWithTheNameOfItsAgent() {
        ofTheModel = List.of(listener);
        assertThatThrownBy(() -> work(new AiMessage[] {text("done")})).isInstanceOf(RuntimeException.class);
        assertThat(totals()).containsEntry("Model calls", "1").containsEntry("Failed model calls", "1");
        assertThat(issues()).containsExactly("Model call failed: The model is overloaded.", CHECKER_FAILED);
    }

    @Test
    void aToolThatTheModelMadeUpIsAFailedCall() {
        assertThatThrownBy(() -> work(new AiMessage[] {tool("deleteEverything", "{}")}, text("done")))
                .isInstanceOf(RuntimeException.class);
        assertThat(totals()).containsEntry("Tool calls", "1").containsEntry("Failed tool calls", "1");
        assertThat(issues())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Tool deleteEverything failed: ")
                .contains("deleteEverything");
    }

    @Test
    void theRunDoesNotReportTheSameErrorAgain() {
        assertThatThrownBy(() -> AgentRun.of(session).run(again -> {
                    listener = new RunListener(again);
                    work(new AiMessage[] {text("done")});
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(issues()).containsExactly(CHECKER_FAILED);
    }

    @Test
    void agentsThatRunAtTheSameTimeAreCountedOnceEach() {
        ofTheModel = List.of(listener);
        AgenticServices.parallelBuilder()
                .subAgents(
                        counter(tool("count", "{\"items\": 3}"), text("done")),
                        counter(tool("count", "{\"items\": -1}"), text("done")))
                .listener(new AgenticRunListener(listener))
                .build()
                .invoke(Map.of("work", "Work."));
        assertThat(totals())
                .containsEntry("Tool calls", "2")
                .containsEntry("Failed tool calls", "1")
                .containsEntry("Model calls", "4")
                .containsEntry("Input tokens", "40");
    }

    @Test
    void anErrorThatTheSystemRecoversFromIsReportedOnce() {
        UntypedAgent system = system(new AiMessage[] {text("done")})
                .errorHandler(error -> ErrorRecoveryResult.result("recovered"))
                .build();
        assertThat(system.invoke(Map.of("work", "Work."))).isEqualTo("recovered");
        assertThat(issues()).containsExactly(CHECKER_FAILED);
    }

    @Test
    void causesThatFormACircleHaveAnEnd() {
        AgentInvocationException outer = new AgentInvocationException("outer");
        outer.initCause(new InvocationTargetException(outer));
        assertThat(AgenticRunListener.cause(outer)).isIn(outer, outer.getCause());
    }

    private Object work(AiMessage[] counter, AiMessage... checker) {
        return system(counter, checker).build().invoke(Map.of("work", "Work."));
    }

    private SequentialAgentService<UntypedAgent> system(AiMessage[] counter, AiMessage... checker) {
        return AgenticServices.sequenceBuilder()
                .subAgents(
                        counter(counter),
                        AgenticServices.agentBuilder(Checker.class)
                                .chatModel(new FakeModel(ofTheModel, checker).blocking())
                                .tools(new Tools(), new RecordingTools(run.tools()))
                                .outputKey("result")
                                .build())
                .outputKey("result")
                .listener(new AgenticRunListener(listener));
    }

    private Counter counter(AiMessage... answers) {
        return AgenticServices.agentBuilder(Counter.class)
                .chatModel(new FakeModel(ofTheModel, answers).blocking())
                .tools(new Tools())
                .outputKey("count")
                .build();
    }

    /** Public, as LangChain4j requires. */
    public interface Counter {
        @Agent(name = "counter", description = "Counts.")
        @UserMessage("Count: {{work}}")
        String count(@V("work") String work);
    }

    /** Public, as LangChain4j requires. */
    public interface Checker {
        @Agent(name = "checker", description = "Checks.")
        @UserMessage("Check: {{count}}")
        String check(@V("count") String count);
    }

    static final class Tools {
        @Tool("Counts.")
        String count(@P(name = "items", value = "how many") int items) {
            if (items < 0) {
                throw new IllegalArgumentException("There are no " + items + " items.");
            }
            return items + " items";
        }
    }
}
