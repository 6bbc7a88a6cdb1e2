package dev.sessionlog.spring;

import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.SessionRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
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
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/**
 * Records an application as one session: it starts when the application context is refreshed, and is finished when the
 * context is closed. Every chat client that is built with the {@link ChatClient.Builder} bean is observed and has the
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
    private static final Log LOG = LogFactory.getLog(AgentRun.class);

    /** Creates the configuration; called by Spring. */
    public SessionLogAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean({SessionDirectory.class, SessionRecorder.class})
    @ConditionalOnProperty("sessionlog.directory")
    SessionDirectory sessionDirectory(SessionLogProperties properties) throws IOException {
        Path folder = Path.of(Objects.requireNonNull(properties.directory(), "sessionlog.directory"));
        return SessionDirectory.of(Files.createDirectories(folder))
                .withDocuments(properties.documents().toArray(String[]::new));
    }

    @Bean(destroyMethod = "finish")
    @ConditionalOnMissingBean
    @ConditionalOnSingleCandidate(SessionDirectory.class)
    SessionRecorder sessionRecorder(
            SessionDirectory directory, SessionLogProperties properties, Environment environment) throws IOException {
        String agent = properties.agent() == null
                ? environment.getProperty("spring.application.name", "application")
                : properties.agent();
        return directory.startNext(base -> {
            base.agent(agent);
            if (properties.focus() != null) {
                base.focus(properties.focus());
            }
        });
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnSingleCandidate(SessionRecorder.class)
    AgentRun agentRun(SessionRecorder session, SessionLogProperties properties) {
        AgentRun.Builder run = AgentRun.of(session).onProblem(LOG::warn);
        if (properties.workTree() != null) {
            run.workTree(Path.of(properties.workTree()));
        }
        properties.testReports().forEach(reports -> run.testReports(Path.of(reports)));
        if (properties.tokenBudget() != null) {
            run.tokenBudget(properties.tokenBudget());
        }
        return run.start();
    }

    /** Answers the model as the processor of the application or of Spring AI does, which it takes the place of. */
    @Bean
    @Primary
    @ConditionalOnMissingBean
    @ConditionalOnSingleCandidate(AgentRun.class)
    RunObserver runObserver(AgentRun run, ObjectProvider<ToolExecutionExceptionProcessor> answers) {
        return new RunObserver(
                run,
                answers.orderedStream()
                        .findFirst()
                        .orElseGet(() ->
                                DefaultToolExecutionExceptionProcessor.builder().build()));
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnSingleCandidate(AgentRun.class)
    RecordingTools recordingTools(AgentRun run) {
        return new RecordingTools(run.tools());
    }

    @Bean
    @ConditionalOnSingleCandidate(RecordingTools.class)
    ChatClientBuilderCustomizer recordingToolsCustomizer(RecordingTools tools) {
        return builder -> builder.defaultTools(tools);
    }
}
