package dev.sessionlog.spring;

import static dev.sessionlog.spring.ScriptedModel.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.DiscoveredIssue;
import dev.sessionlog.MetricResult;
import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.StoredSession;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.advisor.ToolCallingAdvisor;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.model.chat.client.autoconfigure.ChatClientAutoConfiguration;
import org.springframework.ai.model.tool.autoconfigure.ToolCallingAutoConfiguration;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class SessionLogAutoConfigurationTest {
    @TempDir
    private Path temp;

    private Path folder;
    private ApplicationContextRunner application;

    @BeforeEach
    void setUp() {
        folder = temp.resolve("new/sessions");
        ScriptedModel model =
                ScriptedModel.calling(call("addHandoffNote", "{\"note\":\"Mind the gap.\"}"), call("read", "{}"));
        application = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        ObservationAutoConfiguration.class,
                        ToolCallingAutoConfiguration.class,
                        ChatClientAutoConfiguration.class,
                        SessionLogAutoConfiguration.class))
                .withBean(ChatModel.class, () -> model);
    }

    private ApplicationContextRunner recorded() {
        return application.withPropertyValues("sessionlog.directory=" + folder);
    }

    @Test
    void aSessionLastsAsLongAsTheApplication() throws IOException {
        recorded()
                .withPropertyValues("spring.application.name=build-agent", "sessionlog.focus=Replica lag")
                .run(context -> assertThat(latest().state()).isEqualTo(StoredSession.State.RUNNING));
        assertThat(latest().state()).isEqualTo(StoredSession.State.FINISHED);
        assertThat(latest().log().agent()).isEqualTo("build-agent");
        assertThat(latest().log().focus()).contains("Replica lag");
        assertThat(Files.readString(folder.resolve("session-1.md"))).contains("Replica lag");
    }

    @Test
    void theAgentsNameAndTheDocumentsCanBeSet() throws IOException {
        recorded()
                .withPropertyValues(
                        "spring.application.name=shop", "sessionlog.agent=build-agent", "sessionlog.documents=")
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(latest().log().agent()).isEqualTo("build-agent");
        assertThat(folder.resolve("session-1.journal")).exists();
        assertThat(folder.resolve("session-1.md")).doesNotExist();
    }

    @Test
    void allPropertiesAreBound() {
        recorded()
                .withPropertyValues(
                        "sessionlog.agent=a",
                        "sessionlog.focus=f",
                        "sessionlog.work-tree=" + temp,
                        "sessionlog.test-reports=target/surefire-reports,target/failsafe-reports",
                        "sessionlog.token-budget=1000",
                        "sessionlog.documents=md,json")
                .run(context -> assertThat(context.getBean(SessionLogProperties.class))
                        .isEqualTo(new SessionLogProperties(
                                true,
                                folder.toString(),
                                SessionLogProperties.Session.APPLICATION,
                                "a",
                                "f",
                                temp.toString(),
                                List.of("target/surefire-reports", "target/failsafe-reports"),
                                1000L,
                                List.of("md", "json"))));
    }

    @Test
    void anInvalidBudgetStopsTheStart() {
        recorded()
                .withPropertyValues("sessionlog.token-budget=0")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("tokenBudget must be at least 1, but was 0."));
    }

    @Test
    void clientsOfTheBuilderAreObservedAndHaveTheTools() throws IOException {
        recorded().run(context -> assertThat(client(context).call().content()).contains("pages"));
        assertThat(latest().log().handoffNotes()).containsExactly("Mind the gap.");
        assertThat(metric("Tool calls")).isEqualTo("1");
    }

    @Test
    void streamingClientsToo() throws IOException {
        recorded()
                .run(context -> assertThat(
                                client(context).stream().content().collectList().block())
                        .isNotEmpty());
        assertThat(latest().log().handoffNotes()).containsExactly("Mind the gap.");
        assertThat(metric("Tool calls")).isEqualTo("1");
    }

    @Test
    void aClientThatIsNotMadeByTheBuilderIsNotRecorded() throws IOException {
        recorded().run(context -> {
            ChatClient client = ChatClient.builder(context.getBean(ChatModel.class))
                    .defaultTools(new Library(page -> "All pages."), new OwnNotes())
                    .build();
            assertThat(client.prompt("Work.").call().content()).contains("pages");
        });
        assertThat(latest().log().handoffNotes()).isEmpty();
        assertThat(latest().log().metrics()).isEmpty();
    }

    /** The line of the README. */
    @Test
    void aClientForAnotherModelIsRecordedByHand() throws IOException {
        recorded().run(context -> {
            ChatModel model = context.getBean(ChatModel.class);
            ObservationRegistry observations = context.getBean(ObservationRegistry.class);
            ToolCallingAdvisor.Builder<?> toolCalling = context.getBean(ToolCallingAdvisor.Builder.class);
            RecordingTools recordingTools = context.getBean(RecordingTools.class);
            ChatClient client = ChatClient.builder(model, observations, null, null, toolCalling)
                    .defaultTools(new Library(page -> "All pages."), recordingTools)
                    .build();
            assertThat(client.prompt("Work.").call().content()).contains("pages");
        });
        assertThat(latest().log().handoffNotes()).containsExactly("Mind the gap.");
        assertThat(metric("Tool calls")).isEqualTo("1");
    }

    @Test
    void aToolThatThrowsHasFailed() throws IOException {
        recorded().run(context -> assertThat(failing(context).call().content()).contains("No such page."));
        assertThat(issues()).containsExactly("Tool read failed");
    }

    @Test
    void withoutSpringAisToolCallingTheApplicationStarts() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(SessionLogAutoConfiguration.class))
                .withPropertyValues("sessionlog.directory=" + folder)
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(RunObserver.class));
    }

    @Test
    void theFolderMayBeALink() throws IOException {
        folder = Files.createSymbolicLink(temp.resolve("link"), Files.createDirectory(temp.resolve("folder")));
        recorded().run(context -> assertThat(context).hasNotFailed());
        assertThat(temp.resolve("folder/session-1.md")).exists();
    }

    @Test
    void nothingIsRecordedWithoutAFolder() {
        application.run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(ChatClient.Builder.class);
            assertNothingIsDefined(context);
        });
    }

    @Test
    void aBlankFolderIsTreatedAsAbsent() {
        for (String blank : List.of("", "${sessions.folder:}", "  ")) {
            application.withPropertyValues("sessionlog.directory=" + blank).run(context -> {
                assertThat(context).hasNotFailed();
                assertNothingIsDefined(context);
            });
        }
    }

    @Test
    void nothingIsRecordedIfDisabled() {
        recorded().withPropertyValues("sessionlog.enabled=false").run(this::assertNothingIsDefined);
        assertThat(folder).doesNotExist();
    }

    @Test
    void nothingIsRecordedWithoutSpringAi() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(SessionLogAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader("org.springframework.ai"))
                .withPropertyValues("sessionlog.directory=" + folder)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBeansOfType(SessionRecorder.class)).isEmpty();
                });
        assertThat(folder).doesNotExist();
    }

    private void assertNothingIsDefined(ApplicationContext context) {
        for (Class<?> type : List.of(
                SessionDirectory.class,
                SessionRecorder.class,
                AgentRun.class,
                RunObserver.class,
                RecordingTools.class)) {
            assertThat(context.getBeansOfType(type)).isEmpty();
        }
    }

    private static ChatClient.ChatClientRequestSpec client(ApplicationContext context) {
        return prompt(context, new Library(page -> "All pages."));
    }

    private static ChatClient.ChatClientRequestSpec failing(ApplicationContext context) {
        return prompt(context, new Library(page -> {
            throw new IllegalStateException("No such page.");
        }));
    }

    private static ChatClient.ChatClientRequestSpec prompt(ApplicationContext context, Library tools) {
        return context.getBean(ChatClient.Builder.class)
                .defaultTools(tools)
                .build()
                .prompt("Work.");
    }

    private StoredSession latest() throws IOException {
        return SessionDirectory.of(folder).latest().orElseThrow();
    }

    private String metric(String name) throws IOException {
        return latest().log().metrics().orElseThrow().after().stream()
                .filter(metric -> metric.name().equals(name))
                .map(MetricResult::value)
                .findFirst()
                .orElseThrow()
                .orElseThrow()
                .text();
    }

    private List<String> issues() throws IOException {
        return latest().log().issues().orElseThrow().discovered().stream()
                .map(DiscoveredIssue::name)
                .toList();
    }

    static final class OwnNotes {
        @Tool
        String addHandoffNote(String note) {
            return note;
        }
    }

    static final class Library {
        private final Function<String, String> pages;

        Library(Function<String, String> pages) {
            this.pages = pages;
        }

        @Tool
        String read() {
            return pages.apply("all");
        }
    }
}
