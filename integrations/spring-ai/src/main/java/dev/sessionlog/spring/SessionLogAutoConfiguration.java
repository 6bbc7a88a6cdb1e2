package dev.sessionlog.spring;

import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.SessionRecorder;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.ChatClientBuilderCustomizer;
import org.springframework.ai.tool.execution.ToolExecutionExceptionProcessor;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.util.function.SingletonSupplier;

/**
 * Records an application as one session, which starts when the application context is refreshed and is finished when the
 * context is closed; or as one session for each conversation. Every chat client that is built with the {@link
 * ChatClient.Builder} bean is observed and has the {@link RecordingTools}. See {@link SessionLogProperties} for what can
 * be set.
 *
 * <p>Each bean is defined only if the application has none of its type. The session needs the property {@code
 * sessionlog.directory}, or a {@link SessionRecorder} bean of the application, which then also finishes it.
 *
 * <p>The names of all beans start with {@code sessionlog}: Spring Boot does not start an application that has another
 * bean of the same name.
 */
@AutoConfiguration(
        beforeName = "org.springframework.ai.model.chat.client.autoconfigure.ChatClientAutoConfiguration",
        afterName = "org.springframework.ai.model.tool.autoconfigure.ToolCallingAutoConfiguration")
@ConditionalOnClass(ChatClient.class)
@ConditionalOnProperty(prefix = "sessionlog", name = "enabled", matchIfMissing = true)
@EnableConfigurationProperties(SessionLogProperties.class)
public final class SessionLogAutoConfiguration {
    private static final String SESSION = "sessionlog.session";
    private static final String RUNS = "sessionlogRuns";

    /** Creates the configuration; called by Spring. */
    public SessionLogAutoConfiguration() {}

    /** Created only if something is recorded. */
    @Bean("sessionlogSettings")
    @Lazy
    SessionSettings settings(
            SessionLogProperties properties,
            Environment environment,
            ObjectProvider<SessionRecorderCustomizer> customizers) {
        return new SessionSettings(
                properties,
                environment.getProperty("spring.application.name", "application"),
                customizers.orderedStream().toList());
    }

    @Bean("sessionlogReplacedProcessor")
    static ReplacedProcessor replacedProcessor() {
        return new ReplacedProcessor();
    }

    /** Answers the model as the processor of the application or of Spring AI does, which it takes the place of. */
    @Bean(ReplacedProcessor.OBSERVER)
    @Primary
    @ConditionalOnMissingBean
    @ConditionalOnSingleCandidate(Runs.class)
    RunObserver runObserver(
            Runs runs,
            ReplacedProcessor replaced,
            BeanFactory beans,
            ObjectProvider<ToolExecutionExceptionProcessor> processors) {
        return new RunObserver(runs, replaced.in(beans, processors));
    }

    @Bean("sessionlogRecordingTools")
    @ConditionalOnMissingBean
    @ConditionalOnSingleCandidate(Runs.class)
    RecordingTools recordingTools(Runs runs) {
        return new RecordingTools(() -> runs.current().run().tools());
    }

    @Bean("sessionlogRecordingToolsCustomizer")
    @ConditionalOnSingleCandidate(RecordingTools.class)
    ChatClientBuilderCustomizer recordingToolsCustomizer(RecordingTools tools) {
        return builder -> builder.defaultTools(tools);
    }

    /** One session for everything. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = SESSION, havingValue = "application", matchIfMissing = true)
    static class Application {
        @Bean("sessionlogDirectory")
        @ConditionalOnMissingBean({SessionDirectory.class, SessionRecorder.class})
        @Conditional(OnDirectory.class)
        SessionDirectory sessionDirectory(SessionSettings settings) {
            return settings.directory(settings.folder());
        }

        @Bean("sessionlogRecordedSession")
        @ConditionalOnMissingBean(SessionRecorder.class)
        @ConditionalOnSingleCandidate(SessionDirectory.class)
        RecordedSession recordedSession(SessionSettings settings, SessionDirectory directory) {
            return settings.start(directory);
        }

        /** Finished by the recorded session, which the run depends on: after the run is closed. */
        @Bean(name = "sessionlogRecorder", destroyMethod = "")
        @ConditionalOnMissingBean
        @ConditionalOnSingleCandidate(RecordedSession.class)
        SessionRecorder sessionRecorder(RecordedSession session) {
            return session.recorder();
        }

        @Bean("sessionlogRun")
        @ConditionalOnMissingBean
        @ConditionalOnSingleCandidate(SessionRecorder.class)
        AgentRun agentRun(SessionSettings settings, SessionRecorder session) {
            return settings.observe(session);
        }

        @Bean(RUNS)
        @ConditionalOnSingleCandidate(AgentRun.class)
        Runs runs(AgentRun run) {
            return new SingleRun(run);
        }
    }

    /** A session for each conversation. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = SESSION, havingValue = "conversation")
    static class Conversations {
        @Bean("sessionlogConversationSessions")
        ConversationSessions conversationSessions(SessionSettings settings) {
            settings.check();
            return new ConversationSessions(settings);
        }

        @Bean(RUNS)
        Runs runs(ConversationSessions sessions, ObjectProvider<ObservationRegistry> observations) {
            return new ConversationRuns(
                    sessions, SingletonSupplier.of(() -> observations.getIfAvailable(() -> ObservationRegistry.NOOP)));
        }
    }
}
