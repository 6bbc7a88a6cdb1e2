package dev.sessionlog.langchain4j;

import static dev.sessionlog.examples.agenttask.Script.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.service.AiServices;
import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.examples.agenttask.ModelAddress;
import dev.sessionlog.examples.agenttask.RecordedToolsContract;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What LangChain4j tells, and what becomes of it. */
class RunListenerTest extends RecordedToolsContract {
    private boolean concurrently;

    @Override
    protected String work(ModelAddress address, AgentRun run) {
        RunListener listener = new RunListener(run);
        OpenAiChatModel model = OpenAiChatModel.builder()
                .baseUrl(address.baseUrl())
                .apiKey(address.apiKey())
                .modelName(address.model())
                .listeners(listener)
                .build();
        AiServices<Coder> service = listener.attachTo(AiServices.builder(Coder.class));
        return (concurrently ? service.executeToolsConcurrently() : service)
                .chatModel(model)
                .tools(new SomeTools())
                .build()
                .work("Work.");
    }

    @Test
    void callsSideBySideAreToldApart() throws IOException {
        concurrently = true;
        String end = work(
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
    void aWordThatIsAListIsNone() throws IOException {
        assertThat(work(step(call("finishTask").with("status", List.of("DONE")).expecting("COMPLETE, PARTIAL"))))
                .isEqualTo("end");
    }

    interface Coder {
        String work(String task);
    }

    static final class SomeTools {
        /** A call that waits longer is alone, also on a busy machine. */
        private static final int ALONE_MINUTES = 10;

        private final CyclicBarrier twoAtATime = new CyclicBarrier(2);

        @Tool("Throws when another call runs.")
        String meetAndFail(@P(name = "reason", value = "why") String reason) throws Exception {
            twoAtATime.await(ALONE_MINUTES, TimeUnit.MINUTES);
            throw new IllegalArgumentException(reason);
        }

        @Tool("Throws.")
        String fail(@P(name = "reason", value = "why") String reason) {
            throw new IllegalArgumentException(reason);
        }

        @Tool("Waits until another call runs.")
        String meet(@P(name = "name", value = "its result") String name) throws Exception {
            twoAtATime.await(ALONE_MINUTES, TimeUnit.MINUTES);
            return name;
        }
    }
}
