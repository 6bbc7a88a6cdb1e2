package dev.sessionlog.spring;

import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.SessionRecorder;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.ChatClientBuilderCustomizer;
import org.springframework.ai.tool.execution.DefaultToolExecutionExceptionProcessor;
import org.springframework.ai.tool.execution.ToolExecutionExceptionProcessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.util.function.SingletonSupplier;

/**
 * Records an application as one session, which starts when the application context is refreshed and is finished when the
 * context is closed; or as one session for each conversation. Every chat client that is built with the {@link ChatClient.Builder} bean is observed and has the
 * {@link RecordingTools}. See {@link SessionLogProperties} for what can be set.
 *
 * <p>Each bean is defined only if the application has none of its type. The session needs the property {@code
 * sessionlog.directory}, or a {@link SessionRecorder} bean of the application, which then also finishes it.
 */
@AutoConfiguration(
        beforeName = "org.springframework.ai.model.chat.client.autoconfigure.ChatClientAutoConfiguration",
        afterName = "org.springframework.ai.model.tool.autoconfigure.ToolCallingAutoConfiguration")
@ConditionalOnClass(ChatClient.class)
@ConditionalOnProperty(prefix = "sessionlog", name = "enabled", matchIfMissing = true)
@EnableConfigurationProperties(SessionLogProperties.class)
public final class SessionLogAutoConfiguration {
    private static final String SESSION = "sessionlog.session";

    /** Creates the configuration; called by Spring. */
    public SessionLogAutoConfiguration() {}

    @Bean
    SessionSettings sessionSettings(
            SessionLogProperties properties,
            Environment environment,
            ObjectProvider<SessionRecorderCustomizer> customizers) {
        return new SessionSettings(
                properties,
                environment.getProperty("spring.application.name", "application"),
                customizers.orderedStream().toList());
    }

    /** Answers the model as the processor of the application or of Spring AI does, which it takes the place of. */
    @Bean
    @Primary
    @ConditionalOnMissingBean
    @ConditionalOnSingleCandidate(Runs.class)
    RunObserver runObserver(Runs runs, ObjectProvider<ToolExecutionExceptionProcessor> answers) {
        return new RunObserver(
                runs,
                answers.orderedStream(type -> type != RunObserver.class)
                        .findFirst()
                        .orElseGet(() ->
                                DefaultToolExecutionExceptionProcessor.builder().build()));
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnSingleCandidate(Runs.class)
    RecordingTools recordingTools(Runs runs) {
        return new RecordingTools(() -> runs.current().run().tools());
    }

    @Bean
    @ConditionalOnSingleCandidate(RecordingTools.class)
    ChatClientBuilderCustomizer recordingToolsCustomizer(RecordingTools tools) {
        return builder -> builder.defaultTools(tools);
    }

    /** One session for everything. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = SESSION, havingValue = "application", matchIfMissing = true)
    static class Application {
        @Bean
        @ConditionalOnMissingBean({SessionDirectory.class, SessionRecorder.class})
        @ConditionalOnProperty("sessionlog.directory")
        SessionDirectory sessionDirectory(SessionSettings settings) {
            return settings.directory(settings.folder());
        }

        @Bean
        @ConditionalOnMissingBean(SessionRecorder.class)
        @ConditionalOnSingleCandidate(SessionDirectory.class)
        RecordedSession recordedSession(SessionSettings settings, SessionDirectory directory) {
            return settings.start(directory);
        }

        /** Finished by the recorded session, which the run depends on: after the run is closed. */
        @Bean(destroyMethod = "")
        @ConditionalOnMissingBean
        @ConditionalOnSingleCandidate(RecordedSession.class)
        SessionRecorder sessionRecorder(RecordedSession session) {
            return session.recorder();
        }

        @Bean
        @ConditionalOnMissingBean
        @ConditionalOnSingleCandidate(SessionRecorder.class)
        AgentRun agentRun(SessionSettings settings, SessionRecorder session) {
            return settings.observe(session);
        }

        @Bean
        @ConditionalOnSingleCandidate(AgentRun.class)
        Runs runs(AgentRun run) {
            return new SingleRun(run);
        }
    }

    /** A session for each conversation. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("sessionlog.directory")
    @ConditionalOnProperty(name = SESSION, havingValue = "conversation")
    static class Conversations {
        @Bean
        ConversationSessions conversationSessions(SessionSettings settings) {
            settings.check();
            return new ConversationSessions(settings);
        }

        @Bean
        Runs runs(ConversationSessions sessions, ObjectProvider<ObservationRegistry> observations) {
            return new ConversationRuns(
                    sessions, SingletonSupplier.of(() -> observations.getIfAvailable(() -> ObservationRegistry.NOOP)));
        }
    }
}
