package dev.sessionlog.spring;

import static dev.sessionlog.spring.ScriptedModel.call;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.recorder.SessionRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.model.chat.client.autoconfigure.ChatClientAutoConfiguration;
import org.springframework.ai.model.tool.autoconfigure.ToolCallingAutoConfiguration;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** Whatever happens to the log, the application starts, its agent does the same, and the application ends. */
class NothingRecordedTest {
    @TempDir
    private Path temp;

    private final Logger logger = (Logger) LoggerFactory.getLogger(AgentRun.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.WARN);
        logger.addAppender(logged);
        logged.start();
    }

    @AfterEach
    void stop() {
        logger.detachAppender(logged);
        logger.setLevel(null);
    }

    @Test
    void aFolderThatCannotBeCreated() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        Path folder = file.resolve("sessions");
        run(folder, context -> {
            assertThat(work(context)).contains("All pages.", "Recorded the note for the next agent.");
            assertThat(context.getBean(SessionRecorder.class).snapshot().handoffNotes())
                    .containsExactly("Mind the gap.");
        });
        assertThat(warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning)
                        .startsWith("The session cannot be recorded in " + folder + ": ")
                        .endsWith(". The application continues, and the log of this session is lost when it ends."));
    }

    @Test
    void aFolderThatIsAFile() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "content");
        run(file, context -> assertThat(work(context)).contains("All pages."));
        assertThat(warnings()).hasSize(1);
        assertThat(file).hasContent("content");
    }

    @Test
    void aSessionThatTheApplicationHasFinished() {
        run(temp, context -> {
            context.getBean(SessionRecorder.class).finish();
            assertThat(work(context)).contains("All pages.", "Not recorded because of an internal error");
        });
        assertThat(warnings()).isNotEmpty().allMatch(warning -> warning.endsWith("."));
    }

    /** As after an error of the disk. */
    @Test
    void aJournalThatCannotBeWritten() {
        run(temp, context -> {
            context.getBean(SessionRecorder.class).close();
            assertThat(work(context)).contains("All pages.", "Not recorded because of an internal error");
            assertThat(work(context)).contains("All pages.", "Not recorded because of an internal error");
        });
        assertThat(warnings()).isNotEmpty().doesNotHaveDuplicates().allMatch(warning -> warning.endsWith("."));
    }

    @Test
    void aDocumentThatCannotBeWrittenAtTheEnd() throws IOException {
        Path folder = temp.resolve("sessions");
        run(folder, context -> {
            Files.delete(folder.resolve("session-1.md"));
            Files.createDirectories(folder.resolve("session-1.md/full"));
            assertThat(work(context)).contains("All pages.", "Recorded");
        });
        assertThat(warnings())
                .isNotEmpty()
                .last()
                .asString()
                .startsWith("The end of the session could not be recorded: ");
    }

    private void run(Path folder, Action action) {
        ScriptedModel model =
                ScriptedModel.calling(call("read", "{}"), call("addHandoffNote", "{\"note\":\"Mind the gap.\"}"));
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        ObservationAutoConfiguration.class,
                        ToolCallingAutoConfiguration.class,
                        ChatClientAutoConfiguration.class,
                        SessionLogAutoConfiguration.class))
                .withBean(ChatModel.class, () -> model)
                .withPropertyValues("sessionlog.directory=" + folder)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    action.accept(context);
                });
    }

    private interface Action {
        void accept(ApplicationContext context) throws IOException;
    }

    private static String work(ApplicationContext context) {
        return String.valueOf(context.getBean(ChatClient.Builder.class)
                .defaultTools(new Library())
                .build()
                .prompt("Work.")
                .call()
                .content());
    }

    private List<String> warnings() {
        return logged.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    static final class Library {
        @Tool
        String read() {
            return "All pages.";
        }
    }
}
