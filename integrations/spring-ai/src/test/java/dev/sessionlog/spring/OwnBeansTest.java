package dev.sessionlog.spring;

import static dev.sessionlog.spring.ScriptedModel.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.DiscoveredIssue;
import dev.sessionlog.SessionLog;
import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.SessionRecorder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.ChatClientBuilderCustomizer;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.model.chat.client.autoconfigure.ChatClientAutoConfiguration;
import org.springframework.ai.model.tool.autoconfigure.ToolCallingAutoConfiguration;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.execution.ToolExecutionExceptionProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an application defines itself. */
class OwnBeansTest {
    @TempDir
    private Path folder;

    private ApplicationContextRunner application;

    @BeforeEach
    void setUp() {
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
    void theApplicationsExceptionProcessorAnswers() throws IOException {
        recorded()
                .withBean(ToolExecutionExceptionProcessor.class, () -> exception -> "Try another page.")
                .run(context -> assertThat(work(context)).contains("Try another page."));
        assertThat(issues()).containsExactly("Tool read failed");
    }

    @Test
    void thePrimaryExceptionProcessorOfTheApplicationAnswers() throws IOException {
        recorded()
                .withBean("first", ToolExecutionExceptionProcessor.class, () -> exception -> "Try nothing.")
                .withBean(
                        "second",
                        ToolExecutionExceptionProcessor.class,
                        () -> exception -> "Try another page.",
                        definition -> definition.setPrimary(true))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(work(context)).contains("Try another page.");
                });
        assertThat(issues()).containsExactly("Tool read failed");
    }

    /** Even with one that is primary, an application that is not recorded is left alone. */
    @Test
    void thePrimaryExceptionProcessorStaysPrimaryIfNothingIsRecorded() {
        application
                .withBean(
                        "own",
                        ToolExecutionExceptionProcessor.class,
                        () -> exception -> "Try another page.",
                        definition -> definition.setPrimary(true))
                .run(context -> assertThat(context.getBeanFactory()
                                .getBeanDefinition("own")
                                .isPrimary())
                        .isTrue());
    }

    @Test
    void theApplicationMayHaveBeansOfAnyName() {
        for (ApplicationContextRunner runner :
                List.of(application, recorded(), recorded().withPropertyValues("sessionlog.session=conversation"))) {
            runner.withUserConfiguration(Named.class).run(context -> {
                assertThat(context).hasNotFailed();
                for (Class<?> type : List.of(
                        SessionSettings.class,
                        ReplacedProcessor.class,
                        RunObserver.class,
                        RecordingTools.class,
                        ChatClientBuilderCustomizer.class,
                        SessionDirectory.class,
                        RecordedSession.class,
                        SessionRecorder.class,
                        AgentRun.class,
                        ConversationSessions.class,
                        Runs.class)) {
                    assertThat(context.getBeanNamesForType(type)).allMatch(name -> name.startsWith("sessionlog"));
                }
            });
        }
    }

    @Test
    void nothingIsCreatedForAnApplicationThatIsNotRecorded() {
        application.run(context -> assertThat(context.getBeanFactory().containsSingleton("sessionlogSettings"))
                .isFalse());
        recorded()
                .run(context -> assertThat(context.getBeanFactory().containsSingleton("sessionlogSettings"))
                        .isTrue());
    }

    @Test
    void anApplicationsSessionIsUsedAndLeftToIt() {
        AtomicReference<SessionRecorder> session = new AtomicReference<>();
        application
                .withBean(
                        SessionRecorder.class,
                        () -> SessionRecorder.inMemory()
                                .start(SessionLog.builder().number(1).agent("own")),
                        definition -> definition.setDestroyMethodName(""))
                .run(context -> {
                    session.set(context.getBean(SessionRecorder.class));
                    assertThat(context).hasSingleBean(AgentRun.class).doesNotHaveBean(SessionDirectory.class);
                    assertThat(work(context)).contains("No such page.");
                });
        assertThat(session.get().snapshot().handoffNotes()).containsExactly("Mind the gap.");
        assertThat(session.get().snapshot().endTime()).isEmpty();
    }

    @Test
    void anApplicationsObserverAndToolsAreUsed() {
        SessionRecorder session =
                SessionRecorder.inMemory().start(SessionLog.builder().number(1).agent("own"));
        AgentRun run = AgentRun.of(session).start();
        RunObserver observer = new RunObserver(run);
        RecordingTools tools = new RecordingTools(run.tools());
        recorded()
                .withBean(AgentRun.class, () -> run)
                .withBean(RunObserver.class, () -> observer)
                .withBean(RecordingTools.class, () -> tools)
                .run(context -> {
                    assertThat(context).getBean(AgentRun.class).isSameAs(run);
                    assertThat(context).getBean(RunObserver.class).isSameAs(observer);
                    assertThat(context).getBean(RecordingTools.class).isSameAs(tools);
                });
    }

    private static String work(ApplicationContext context) {
        return String.valueOf(context.getBean(ChatClient.Builder.class)
                .defaultTools(new Library(() -> {
                    throw new IllegalStateException("No such page.");
                }))
                .build()
                .prompt("Work.")
                .call()
                .content());
    }

    private List<String> issues() throws IOException {
        return SessionDirectory.of(folder).latest().orElseThrow().log().issues().orElseThrow().discovered().stream()
                .map(DiscoveredIssue::name)
                .toList();
    }

    /** Components whose names others may think of, too. */
    @Configuration(proxyBeanMethods = false)
    static class Named {
        @Bean
        Object sessionSettings() {
            return new Object();
        }

        @Bean
        Object runs() {
            return new Object();
        }

        @Bean
        Object agentRun() {
            return new Object();
        }

        @Bean
        Object runObserver() {
            return new Object();
        }

        @Bean
        Object sessionDirectory() {
            return new Object();
        }

        @Bean
        Object sessionRecorder() {
            return new Object();
        }
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
