package dev.sessionlog.langchain4j;

import static dev.sessionlog.langchain4j.FakeModel.text;
import static dev.sessionlog.langchain4j.FakeModel.tool;
import static dev.sessionlog.langchain4j.FakeModel.twice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.TokenStream;
import dev.langchain4j.service.tool.ToolErrorHandlerResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** An AI service that streams tells the same as one that does not, and nothing twice. */
class StreamingTest extends RecordedSession {
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private boolean answersMadeUpTools;
    private boolean concurrently;

    @Test
    void toolsAndModelCallsAreCountedOnce() throws Exception {
        assertThat(stream(tool("greet", "{\"name\": \"Ada\"}"), text("end"))).isEqualTo("end");
        assertThat(totals())
                .containsOnly(
                        entry("Tool calls", "1"),
                        entry("Failed tool calls", "0"),
                        entry("Model calls", "2"),
                        entry("Input tokens", "20"),
                        entry("Output tokens", "10"));
        assertThat(issues()).isEmpty();
    }

    @Test
    void theConsumersOfTheStreamAndOfTheServiceAreCalledToo() throws Exception {
        stream(tool("greet", "{\"name\": \"Ada\"}"), text("end"));
        assertThat(seen)
                .containsExactly(
                        "service before greet",
                        "stream before greet",
                        "service after Hello Ada",
                        "stream after Hello Ada");
    }

    @Test
    void aToolThatThrowsIsAFailedCall() throws Exception {
        assertThat(stream(tool("greet", "{\"name\": \"\"}"), text("end"))).isEqualTo("end");
        assertThat(totals()).containsEntry("Tool calls", "1").containsEntry("Failed tool calls", "1");
        assertThat(issues()).containsExactly("Tool greet failed: The name is blank.");
    }

    @Test
    void aModelThatFailsIsReportedOnceAndEndsTheRun() {
        assertThatThrownBy(() -> stream(tool("greet", "{\"name\": \"Ada\"}")))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("The model is overloaded.");
        assertThat(totals())
                .containsOnly(
                        entry("Tool calls", "1"),
                        entry("Failed tool calls", "0"),
                        entry("Model calls", "1"),
                        entry("Failed model calls", "1"),
                        entry("Input tokens", "10"),
                        entry("Output tokens", "5"));
        assertThat(issues())
                .containsExactly(
                        "Model call failed: The model is overloaded.",
                        "The agent's run ended with an error: The model is overloaded.");
    }

    @Test
    void aToolThatTheModelMadeUpEndsTheRunAndIsAFailedCall() {
        assertThatThrownBy(() -> stream(tool("deleteEverything", "{}"))).isInstanceOf(ExecutionException.class);
        assertThat(totals())
                .containsEntry("Tool calls", "1")
                .containsEntry("Failed tool calls", "1")
                .containsEntry("Model calls", "1")
                .doesNotContainKey("Failed model calls");
        assertThat(issues()).hasSize(2);
    }

    /** LangChain4j does not tell these calls from others. */
    @Test
    void aToolThatTheModelMadeUpIsACallIfTheServiceAnswersIt() throws Exception {
        answersMadeUpTools = true;
        assertThat(stream(tool("deleteEverything", "{}"), text("end"))).isEqualTo("end");
        assertThat(totals()).containsEntry("Tool calls", "1").containsEntry("Failed tool calls", "0");
    }

    @Test
    void argumentsThatCannotBeReadAreAFailedCallIfTheServiceAnswersThem() throws Exception {
        answersMadeUpTools = true;
        assertThat(stream(tool("greet", "{\"name\": "), text("end"))).isEqualTo("end");
        assertThat(totals()).containsEntry("Tool calls", "1").containsEntry("Failed tool calls", "1");
        assertThat(issues()).containsExactly("Tool greet failed: The arguments cannot be read.");
    }

    @Test
    void argumentsThatCannotBeReadEndTheRunAndAreAFailedCall() {
        assertThatThrownBy(() -> stream(tool("greet", "{\"name\": "))).isInstanceOf(ExecutionException.class);
        assertThat(totals())
                .containsEntry("Tool calls", "1")
                .containsEntry("Failed tool calls", "1")
                .containsEntry("Model calls", "1")
                .doesNotContainKey("Failed model calls");
        assertThat(issues()).hasSize(2).first().asString().startsWith("Tool greet failed: ");
    }

    @Test
    void theSameCallTwiceAtTheSameTimeIsTwoCalls() throws Exception {
        concurrently = true;
        assertThat(stream(twice("meet", "{}"), text("end"))).isEqualTo("end");
        assertThat(totals()).containsEntry("Tool calls", "2").containsEntry("Failed tool calls", "0");
        assertThat(issues()).isEmpty();
    }

    private String stream(AiMessage... answers) throws Exception {
        CompletableFuture<ChatResponse> end = new CompletableFuture<>();
        AiServices<Greeter> service = AiServices.builder(Greeter.class);
        if (concurrently) {
            service.executeToolsConcurrently();
        }
        if (answersMadeUpTools) {
            service.hallucinatedToolNameStrategy(request -> ToolExecutionResultMessage.builder()
                            .id(request.id())
                            .toolName(request.name())
                            .text("There is no tool " + request.name() + ".")
                            .isError(true)
                            .build())
                    .toolArgumentsErrorHandler(
                            (error, context) -> ToolErrorHandlerResult.text("The arguments cannot be read."));
        }
        listener.attachTo(
                        service,
                        before -> seen.add("service before " + before.request().name()),
                        after -> seen.add("service after " + after.result()))
                .streamingChatModel(new FakeModel(List.of(listener), answers).streaming())
                .tools(new Tools())
                .build()
                .greet("Greet.")
                .onPartialResponse(part -> {})
                .beforeToolExecution(
                        before -> seen.add("stream before " + before.request().name()))
                .onToolExecuted(after -> seen.add("stream after " + after.result()))
                .onCompleteResponse(end::complete)
                .onError(end::completeExceptionally)
                .start();
        return end.get(1, TimeUnit.MINUTES).aiMessage().text();
    }

    interface Greeter {
        TokenStream greet(String task);
    }

    static final class Tools {
        private final CyclicBarrier twoAtATime = new CyclicBarrier(2);

        @Tool("Waits until another call runs.")
        String meet() throws Exception {
            twoAtATime.await(1, TimeUnit.MINUTES);
            return "met";
        }

        @Tool("Greets.")
        String greet(@P(name = "name", value = "whom") String name) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("The name is blank.");
            }
            return "Hello " + name;
        }
    }
}
