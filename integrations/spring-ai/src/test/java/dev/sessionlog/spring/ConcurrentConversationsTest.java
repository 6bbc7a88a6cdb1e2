package dev.sessionlog.spring;

import static dev.sessionlog.examples.agenttask.Script.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.examples.agenttask.ModelAddress;
import dev.sessionlog.examples.agenttask.Script;
import dev.sessionlog.examples.agenttask.ScriptedModel;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.ChatClientBuilderCustomizer;
import org.springframework.ai.chat.client.advisor.ToolCallingAdvisor;
import org.springframework.ai.chat.memory.ChatMemory;
import org.springframework.ai.model.chat.client.autoconfigure.ChatClientAutoConfiguration;
import org.springframework.ai.model.tool.autoconfigure.ToolCallingAutoConfiguration;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** Conversations that are in the same tool at the same time, twice: nothing of one is in the log of another. */
class ConcurrentConversationsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Map<String, Script> SCRIPTS = Map.of(
            "ada",
            new Script(
                    List.of(
                            new Script.Step(
                                    call("addObjective").with("description", "Ada gets her order"),
                                    call("startTask").with("name", "Talk to Ada")),
                            new Script.Step(call("meet").with("name", "Ada")),
                            new Script.Step(
                                    call("meet").with("name", "Ada"),
                                    call("addHandoffNote").with("note", "Ada was here")),
                            new Script.Step(
                                    call("achieveObjective").with("number", "1"),
                                    call("finishTask").with("status", "COMPLETE"))),
                    "Goodbye, Ada."),
            "bob",
            new Script(
                    List.of(
                            new Script.Step(call("startTask").with("name", "Talk to Bob")),
                            new Script.Step(call("startTask").with("name", "Fail for Bob")),
                            new Script.Step(call("meet").with("name", "")),
                            new Script.Step(
                                    call("addAttempt").with("idea", "Bob").with("outcome", "Nobody came")),
                            new Script.Step(call("meet").with("name", ""))),
                    "Goodbye, Bob."),
            "cyd",
            new Script(
                    List.of(
                            new Script.Step(call("meet").with("name", "Cyd")),
                            new Script.Step(
                                    call("addOutstandingIssue").with("name", "Cyd is waiting"),
                                    call("meet").with("name", "Cyd").expecting("something else"))),
                    "Never said."));

    @TempDir
    private Path folder;

    @Test
    void conversationsThatAreCalled() throws Exception {
        converse(conversation -> false);
        assertGolden();
    }

    @Test
    void conversationsThatStream() throws Exception {
        converse(conversation -> true);
        assertGolden();
    }

    @Test
    void conversationsOfBothKinds() throws Exception {
        converse("bob"::equals);
        assertGolden();
    }

    private void converse(Predicate<String> streams) {
        Clock clock = Clock.fixed(Instant.parse("2026-03-14T16:05:00Z"), ZoneOffset.UTC);
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        ObservationAutoConfiguration.class,
                        ToolCallingAutoConfiguration.class,
                        ChatClientAutoConfiguration.class,
                        SessionLogAutoConfiguration.class))
                .withBean(
                        SessionRecorderCustomizer.class,
                        () -> recorder -> recorder.clock(clock).random(new Random(1)))
                .withPropertyValues("sessionlog.directory=" + folder, "sessionlog.session=conversation")
                .run(context -> {
                    Meeting meeting = new Meeting(SCRIPTS.size());
                    ExecutorService threads = Executors.newFixedThreadPool(SCRIPTS.size());
                    CompletableFuture<?>[] ends = SCRIPTS.keySet().stream()
                            .map(id -> CompletableFuture.runAsync(
                                    () -> converse(context, id, streams.test(id), meeting), threads))
                            .toArray(CompletableFuture[]::new);
                    CompletableFuture.allOf(ends).get(5, TimeUnit.MINUTES);
                    threads.shutdown();
                });
    }

    private static void converse(ApplicationContext context, String id, boolean streams, Meeting meeting) {
        Script script = SCRIPTS.get(id);
        try (ScriptedModel model = ScriptedModel.start(script)) {
            ChatClient.ChatClientRequestSpec prompt = client(context, ModelAddress.of(model), meeting)
                    .prompt("Hello")
                    .advisors(advisors -> advisors.param(ChatMemory.CONVERSATION_ID, id));
            String answer;
            try {
                answer = streams
                        ? String.join(
                                "", prompt.stream().content().collectList().block())
                        : prompt.call().content();
            } catch (RuntimeException e) {
                answer = "Never said.";
                assertThat(e).hasMessageContaining("\"something else\" is missing");
            }
            assertThat(answer).isEqualTo(script.end());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All conversations have the same registry, tool calling and tools; only what the model says differs. */
    private static ChatClient client(ApplicationContext context, ModelAddress address, Meeting meeting) {
        ObservationRegistry observations = context.getBean(ObservationRegistry.class);
        OpenAiChatModel model = OpenAiChatModel.builder()
                .observationRegistry(observations)
                .options(OpenAiChatOptions.builder()
                        .baseUrl(address.baseUrl())
                        .apiKey(address.apiKey())
                        .model(address.model())
                        .build())
                .build();
        ChatClient.Builder builder =
                ChatClient.builder(model, observations, null, null, context.getBean(ToolCallingAdvisor.Builder.class));
        context.getBean(ChatClientBuilderCustomizer.class).customize(builder);
        return builder.defaultTools(meeting).build();
    }

    private void assertGolden() throws IOException {
        for (String id : SCRIPTS.keySet()) {
            Path golden = GOLDEN.resolve("conversation-" + id + ".md");
            String document = Files.readString(folder.resolve("conversation-" + id + "/session-1.md"));
            if (System.getProperty("sessionlog.golden", "compare").equals("write")) {
                Files.writeString(golden, document);
            }
            assertThat(document).isEqualTo(Files.readString(golden));
        }
    }

    /** A tool that waits until all conversations are in it. */
    static final class Meeting {
        private final CyclicBarrier all;

        Meeting(int conversations) {
            this.all = new CyclicBarrier(conversations);
        }

        @Tool
        String meet(String name) throws Exception {
            all.await(1, TimeUnit.MINUTES);
            if (name.isEmpty()) {
                throw new IllegalStateException("There is nobody.");
            }
            return name + " meets everybody.";
        }
    }
}
