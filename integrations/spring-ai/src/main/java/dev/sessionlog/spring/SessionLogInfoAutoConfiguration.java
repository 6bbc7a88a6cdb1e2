package dev.sessionlog.spring;

import dev.sessionlog.recorder.SessionRecorder;
import java.util.Optional;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/**
 * Adds the current session, or the sessions of the open conversations, to the information of the actuator. Backs off if
 * the application has a bean with the name {@code sessionLogInfoContributor}, and if the property {@code
 * management.info.sessionlog.enabled} is false.
 */
@AutoConfiguration(after = SessionLogAutoConfiguration.class)
@ConditionalOnClass({ChatClient.class, InfoContributor.class, ConditionalOnEnabledInfoContributor.class})
@ConditionalOnEnabledInfoContributor("sessionlog")
@ConditionalOnMissingBean(name = SessionLogInfoAutoConfiguration.NAME)
public final class SessionLogInfoAutoConfiguration {
    static final String NAME = "sessionLogInfoContributor";

    /** Creates the configuration; called by Spring. */
    public SessionLogInfoAutoConfiguration() {}

    @Bean(NAME)
    @ConditionalOnBean(ConversationSessions.class)
    InfoContributor conversations(ConversationSessions sessions) {
        return SessionLogInfoContributor.of(sessions);
    }

    @Bean(NAME)
    @ConditionalOnMissingBean(ConversationSessions.class)
    @ConditionalOnSingleCandidate(SessionRecorder.class)
    InfoContributor session(SessionRecorder session, ObjectProvider<RecordedSession> recorded) {
        return SessionLogInfoContributor.of(
                session, Optional.ofNullable(recorded.getIfAvailable()).flatMap(RecordedSession::journal));
    }
}
