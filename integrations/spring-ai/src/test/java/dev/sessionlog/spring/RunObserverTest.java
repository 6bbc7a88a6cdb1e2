package dev.sessionlog.spring;

import static dev.sessionlog.examples.agenttask.Script.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.sessionlog.DiscoveredIssue;
import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.examples.agenttask.ModelAddress;
import dev.sessionlog.examples.agenttask.RecordedToolsContract;
import dev.sessionlog.examples.agenttask.Script;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.observation.ChatModelObservationContext;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.definition.ToolDefinition;
import org.springframework.ai.tool.execution.ToolExecutionException;
import org.springframework.ai.tool.observation.ToolCallingObservationContext;

/** What Spring AI tells, and what becomes of it. */
class RunObserverTest extends RecordedToolsContract {
    @Override
    protected String work(ModelAddress model, AgentRun run) {
        ObservationRegistry observations = ObservationRegistry.create();
        ChatModel chat = OpenAiChatModel.builder()
                .observationRegistry(observations)
                .options(OpenAiChatOptions.builder()
                        .baseUrl(model.baseUrl())
                        .apiKey(model.apiKey())
                        .model(model.model())
                        .build())
                .build();
        ChatClient client = ChatClient.builder(
                        chat, observations, null, null, new RunObserver(run).attachTo(observations))
                .defaultTools(new SomeTools())
                .defaultTools(new RecordingTools(run.tools()))
                .build();
        return String.valueOf(client.prompt().user("Work.").call().content());
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

    /** In Spring Boot one observer is told of all. */
    @Test
    void aToolMayBeAnAgentThatCallsToolsAndFailAfterThem() {
        ObservationRegistry observations = ObservationRegistry.create();
        RunObserver observer = new RunObserver(run);
        observer.attachTo(observations);
        observedTool("delegate", observations).observe(() -> {
            observedTool("read", observations).observe(() -> {});
            observer.process(new ToolExecutionException(definition("delegate"), new IllegalStateException("No use.")));
        });
        assertThat(issues()).containsExactly("Tool delegate failed");
        assertThat(totals()).containsEntry("Tool calls", "2").containsEntry("Failed tool calls", "1");
    }

    /** As in code that opens and closes scopes itself. */
    @Test
    void aScopeThatIsNotTheInnermostOneMayBeClosed() {
        RunObserver observer = new RunObserver(run);
        ToolCallingObservationContext delegate = tool("delegate");
        ToolCallingObservationContext read = tool("read");
        for (ToolCallingObservationContext tool : List.of(delegate, read)) {
            observer.onStart(tool);
            observer.onScopeOpened(tool);
        }
        observer.onScopeClosed(delegate);
        observer.process(new ToolExecutionException(definition("read"), new IllegalStateException("No page.")));
        assertThat(issues()).containsExactly("Tool read failed");
    }

    private static Observation observedTool(String name, ObservationRegistry observations) {
        return Observation.createNotStarted("tool", () -> tool(name), observations);
    }

    private static ToolCallingObservationContext tool(String name) {
        return ToolCallingObservationContext.builder()
                .toolDefinition(definition(name))
                .build();
    }

    private static ToolDefinition definition(String name) {
        return ToolDefinition.builder().name(name).inputSchema("{}").build();
    }

    @Test
    void anAnswerWithoutTokensIsAModelCall() {
        ObservationRegistry observations = ObservationRegistry.create();
        new RunObserver(run).attachTo(observations);
        ChatModelObservationContext answered = model();
        answered.setResponse(new ChatResponse(List.of()));
        Observation.start("chat", () -> answered, observations).stop();
        assertThat(totals()).containsEntry("Model calls", "1").doesNotContainKey("Failed model calls");
    }

    @Test
    void aProviderMayNotKnowItsTokens() {
        ObservationRegistry observations = ObservationRegistry.create();
        new RunObserver(run).attachTo(observations);
        answer(null, observations);
        answer(new OwnUsage(() -> null, () -> null), observations);
        answer(new OwnUsage(() -> null, () -> 7), observations);
        answer(new OwnUsage(() -> 5, () -> null), observations);
        assertThat(totals())
                .containsEntry("Model calls", "4")
                .containsEntry("Input tokens", "5")
                .containsEntry("Output tokens", "7");
    }

    @Test
    void whatCannotBeReportedDoesNotStopTheAgent() {
        Runs none = new Runs() {
            @Override
            public ObservedRun of(Observation.Context context) {
                throw new IllegalStateException("There is no run.");
            }

            @Override
            public ObservedRun current() {
                throw new IllegalStateException("There is no run.");
            }
        };
        ObservationRegistry observations = ObservationRegistry.create();
        RunObserver observer = new RunObserver(none, exception -> "Try again.");
        observer.attachTo(observations);
        answer(null, observations);
        observedTool("read", observations).observe(() -> {
            assertThat(observer.process(
                            new ToolExecutionException(definition("read"), new IllegalStateException("No page."))))
                    .isEqualTo("Try again.");
        });
        ObservationRegistry others = ObservationRegistry.create();
        new RunObserver(run).attachTo(others);
        answer(
                new OwnUsage(
                        () -> {
                            throw new IllegalStateException("The usage is not known.");
                        },
                        () -> 7),
                others);
        assertThat(issues()).isEmpty();
    }

    private static void answer(@Nullable Usage usage, ObservationRegistry observations) {
        ChatModelObservationContext answered = model();
        answered.setResponse(new ChatResponse(
                List.of(), ChatResponseMetadata.builder().usage(usage).build()));
        Observation.start("chat", () -> answered, observations).stop();
    }

    /** The usage of a provider that is not one of Spring AI's. */
    private record OwnUsage(Supplier<@Nullable Integer> input, Supplier<@Nullable Integer> output) implements Usage {
        @Override
        public Integer getPromptTokens() {
            return input.get();
        }

        @Override
        public Integer getCompletionTokens() {
            return output.get();
        }

        @Override
        public @Nullable Object getNativeUsage() {
            return null;
        }
    }

    @Test
    void theCausesOfAnExceptionMayBeACycle() {
        IllegalStateException first = new IllegalStateException("The request failed.");
        IllegalStateException second = new IllegalStateException("The connection was closed.", first);
        first.initCause(second);
        assertThat(ObservedRun.reason(first)).isEqualTo("The request failed.: The connection was closed.");
    }

    /** The observations of a stream stop only after its subscriber has seen the end, which may close the application. */
    @Test
    void whatAStreamIsAboutToReportIsReportedBeforeTheSessionEnds() {
        ObservationRegistry observations = ObservationRegistry.create();
        SingleRun runs = new SingleRun(run);
        new RunObserver(runs, exception -> "").attachTo(observations);
        ChatModelObservationContext answered = model();
        ChatModelObservationContext failed = model();
        Observation answering = Observation.start("chat", () -> answered, observations);
        Observation failing = Observation.start("chat", () -> failed, observations);
        Observation waiting = Observation.start("chat", RunObserverTest::model, observations);
        answered.setResponse(new ChatResponse(List.of()));
        failing.error(new CompletionException(new IllegalStateException("No model.")));
        runs.close();
        runs.close();
        assertThat(totals()).containsEntry("Model calls", "1").containsEntry("Failed model calls", "1");
        assertThat(session.snapshot().issues().orElseThrow().discovered())
                .extracting(issue -> issue.description().orElseThrow())
                .containsExactly("No model.");
        List.of(answering, failing, waiting).forEach(Observation::stop);
        assertThat(totals()).containsEntry("Model calls", "2").containsEntry("Failed model calls", "1");
    }

    private static ChatModelObservationContext model() {
        return ChatModelObservationContext.builder()
                .prompt(new Prompt("Work."))
                .provider("somebody")
                .build();
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
}
