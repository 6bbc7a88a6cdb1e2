package dev.sessionlog.langchain4j;

import static dev.sessionlog.langchain4j.FakeModel.text;
import static dev.sessionlog.langchain4j.FakeModel.tool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.tool.BeforeToolExecution;
import dev.langchain4j.service.tool.ToolErrorHandlerResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** An AI service with consumers and error handlers of the user's own. */
class OwnHandlersTest extends RecordedSession {
    private final List<String> seen = new ArrayList<>();

    @Test
    void theUsersConsumersSeeEveryToolAfterTheListener() {
        assertThat(work(
                        service(before -> seen.add(
                                before.request().name() + " " + run.problems().size())),
                        tool("startTask", "{\"name\": \"Count\"}"),
                        tool("count", "{\"items\": 3}"),
                        text("end")))
                .isEqualTo("end");
        assertThat(seen).containsExactly("startTask 0", "after startTask", "count 0", "after count");
        assertThat(totals()).containsEntry("Tool calls", "1").containsEntry("Failed tool calls", "0");
    }

    @Test
    void aConsumerThatThrowsEndsTheRunAndLeavesNoCallOpen() {
        AiServices<Coder> service = service(before -> {
            throw new IllegalStateException("Not allowed.");
        });
        assertThatThrownBy(() -> work(service, tool("count", "{\"items\": 3}"), text("end")))
                .hasMessageContaining("Not allowed.");
        assertThat(totals()).containsEntry("Tool calls", "1").containsEntry("Failed tool calls", "1");
        assertThat(issues())
                .containsExactly(
                        "Tool count failed: Not allowed.", "The agent's run ended with an error: Not allowed.");
    }

    @Test
    void unreadableArgumentsEndTheRunAndAreAFailedCall() {
        assertThatThrownBy(() -> work(service(before -> {}), tool("count", "{\"items\": \"many\"}"), text("end")))
                .isInstanceOf(RuntimeException.class);
        assertThat(totals()).containsEntry("Tool calls", "1").containsEntry("Failed tool calls", "1");
        assertThat(issues())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Tool count failed: ")
                .contains("many");
    }

    @Test
    void unreadableArgumentsThatTheServiceAnswersAreAFailedCall() {
        AiServices<Coder> service = service(before -> {})
                .toolArgumentsErrorHandler((error, context) -> ToolErrorHandlerResult.text("items must be a number."));
        assertThat(work(service, tool("count", "{\"items\": \"many\"}"), text("end")))
                .isEqualTo("end");
        assertThat(totals()).containsEntry("Tool calls", "1").containsEntry("Failed tool calls", "1");
        assertThat(issues()).containsExactly("Tool count failed: items must be a number.");
    }

    /** LangChain4j does not tell these calls from others. */
    @Test
    void aToolThatTheModelMadeUpIsACallIfTheServiceAnswersIt() {
        AiServices<Coder> service = service(before -> {})
                .hallucinatedToolNameStrategy(request ->
                        ToolExecutionResultMessage.from(request, "There is no tool " + request.name() + "."));
        assertThat(work(service, tool("deleteEverything", "{}"), text("end"))).isEqualTo("end");
        assertThat(totals()).containsEntry("Tool calls", "1").containsEntry("Failed tool calls", "0");
    }

    private AiServices<Coder> service(Consumer<BeforeToolExecution> before) {
        return listener.attachTo(
                AiServices.builder(Coder.class),
                before,
                after -> seen.add("after " + after.request().name()));
    }

    private String work(AiServices<Coder> service, AiMessage... answers) {
        return service.chatModel(new FakeModel(List.of(listener), answers).blocking())
                .tools(new Tools())
                .build()
                .work("Work.");
    }

    interface Coder {
        String work(String task);
    }

    static final class Tools {
        @Tool("Counts.")
        String count(@P(name = "items", value = "how many") int items) {
            return items + " items";
        }
    }
}
