package dev.sessionlog.spring;

import static dev.sessionlog.spring.ScriptedModel.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SessionLog;
import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.StoredSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.memory.ChatMemory;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.model.chat.client.autoconfigure.ChatClientAutoConfiguration;
import org.springframework.ai.model.tool.autoconfigure.ToolCallingAutoConfiguration;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class ConversationSessionsTest {
    @TempDir
    private Path temp;

    private Path folder;
    private ApplicationContextRunner application;

    @BeforeEach
    void setUp() {
        folder = temp.resolve("sessions");
        ScriptedModel model =
                ScriptedModel.calling(call("read", "{}"), call("addHandoffNote", "{\"note\":\"Mind the gap.\"}"));
        application = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        ObservationAutoConfiguration.class,
                        ToolCallingAutoConfiguration.class,
                        ChatClientAutoConfiguration.class,
                        SessionLogAutoConfiguration.class))
                .withBean(ChatModel.class, () -> model)
                .withPropertyValues("sessionlog.directory=" + folder, "sessionlog.session=conversation");
    }

    @Test
    void aSessionStartsWithItsConversationAndEndsWithTheApplication() throws IOException {
        application.run(context -> {
            assertThat(context).doesNotHaveBean(SessionRecorder.class).doesNotHaveBean(AgentRun.class);
            assertThat(folder).doesNotExist();
            ask(context, "42");
            ask(context, "43");
            assertThat(latest("42").state()).isEqualTo(StoredSession.State.RUNNING);
            assertThat(sessions(context).open()).containsExactly("42", "43");
        });
        assertThat(latest("42").state()).isEqualTo(StoredSession.State.FINISHED);
        assertThat(latest("43").state()).isEqualTo(StoredSession.State.FINISHED);
        assertThat(latest("42").log().handoffNotes()).containsExactly("Mind the gap.");
        assertThat(folder.resolve("conversation-42/session-1.md")).exists();
    }

    @Test
    void aConversationThatIsFinishedContinuesInItsNextSession() throws IOException {
        application.run(context -> {
            ask(context, "42");
            sessions(context).session("42").addPrimaryObjective("Read the book");
            ask(context, "43");
            sessions(context).finish("42");
            sessions(context).finish("42");
            sessions(context).finish("unknown");
            assertThat(sessions(context).open()).containsExactly("43");
            assertThat(latest("42").state()).isEqualTo(StoredSession.State.FINISHED);
            ask(context, "42");
        });
        assertThat(latest("42").number()).isEqualTo(2);
        assertThat(latest("42").log().objectives().orElseThrow().primary()).hasSize(1);
        assertThat(latest("43").number()).isEqualTo(1);
        assertThat(latest("43").log().objectives()).isEmpty();
    }

    @Test
    void callsWithoutAnIdAreAConversationOfTheirOwn() throws IOException {
        application.run(context -> {
            client(context, () -> "All pages.").prompt("Work.").call().content();
            ask(context, " ");
            assertThat(sessions(context).open()).containsExactly(ConversationSessions.DEFAULT_ID);
        });
        assertThat(toolCalls("default")).isEqualTo("2");
    }

    @Test
    void anAgentInAToolBelongsToTheConversationOfTheTool() throws IOException {
        application.run(context -> {
            ChatClient inner = client(context, () -> "All pages.");
            ask(context, "42", () -> inner.prompt("Read.").call().content());
            assertThat(sessions(context).open()).containsExactly("42");
            ask(
                    context,
                    "43",
                    () -> String.join(
                            "",
                            inner.prompt("Read.").stream()
                                    .content()
                                    .collectList()
                                    .block()));
            assertThat(sessions(context).open()).containsExactly("42", "43");
        });
        assertThat(toolCalls("42")).isEqualTo("2");
        assertThat(latest("42").log().handoffNotes()).containsExactly("Mind the gap.", "Mind the gap.");
        assertThat(toolCalls("43")).isEqualTo("2");
    }

    @Test
    void anAgentInAToolMayHaveAConversationOfItsOwn() throws IOException {
        application.run(context -> ask(context, "42", () -> ask(context, "43")));
        assertThat(toolCalls("42")).isEqualTo("1");
        assertThat(toolCalls("43")).isEqualTo("1");
    }

    /** What changes meanwhile cannot be told apart, so each of the logs has it. */
    @Test
    void changedFilesAreInTheLogsOfAllOpenConversations() throws Exception {
        Path project = Files.createDirectory(temp.resolve("project"));
        new ProcessBuilder("git", "init", "--quiet", project.toString()).start().waitFor();
        application.withPropertyValues("sessionlog.work-tree=" + project).run(context -> {
            ask(context, "41");
            sessions(context).finish("41");
            sessions(context).session("43");
            ask(context, "42", () -> {
                write(project.resolve("Pages.java"));
                return "Written.";
            });
        });
        assertThat(latest("41").log().fileChanges()).isEmpty();
        for (String id : List.of("42", "43")) {
            assertThat(latest(id).log().fileChanges().orElseThrow().created())
                    .extracting(file -> file.path())
                    .containsExactly("Pages.java");
        }
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, "class Pages {}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenDoesNotStopTheAgent() throws IOException {
        Files.writeString(folder, "a file");
        application.run(context -> {
            assertThat(ask(context, "42")).contains("All pages.", "Recorded");
            assertThat(sessions(context).session("42").snapshot().handoffNotes())
                    .containsExactly("Mind the gap.");
        });
        assertThat(folder).hasContent("a file");
    }

    @Test
    void invalidPropertiesStopTheStart() {
        for (String property : List.of("token-budget=0", "documents=tiff", "agent=", "session=chat")) {
            application
                    .withPropertyValues("sessionlog." + property)
                    .run(context -> assertThat(context).as(property).hasFailed());
        }
    }

    @Test
    void conversationsWithoutAFolderStopTheStart() {
        application
                .withPropertyValues("sessionlog.directory=")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("sessionlog.session=conversation requires sessionlog.directory, which is not set."
                                + " Set it to the folder of the session logs, or set sessionlog.enabled=false."));
    }

    private static ConversationSessions sessions(ApplicationContext context) {
        return context.getBean(ConversationSessions.class);
    }

    private static String ask(ApplicationContext context, String id) {
        return ask(context, id, () -> "All pages.");
    }

    private static String ask(ApplicationContext context, String id, Supplier<String> pages) {
        return String.valueOf(client(context, pages)
                .prompt("Work.")
                .advisors(advisors -> advisors.param(ChatMemory.CONVERSATION_ID, id))
                .call()
                .content());
    }

    private static ChatClient client(ApplicationContext context, Supplier<String> pages) {
        return context.getBean(ChatClient.Builder.class)
                .defaultTools(new Library(pages))
                .build();
    }

    private StoredSession latest(String id) throws IOException {
        return SessionDirectory.of(folder.resolve("conversation-" + id))
                .latest()
                .orElseThrow();
    }

    private String toolCalls(String id) throws IOException {
        SessionLog log = latest(id).log();
        return log.metrics().orElseThrow().after().stream()
                .filter(metric -> metric.name().equals("Tool calls"))
                .findFirst()
                .flatMap(metric -> metric.value())
                .orElseThrow()
                .text();
    }

    static final class Library {
        private final Supplier<String> pages;

        Library(Supplier<String> pages) {
            this.pages = pages;
        }

        @Tool
        String read() {
            return pages.get();
        }
    }
}
