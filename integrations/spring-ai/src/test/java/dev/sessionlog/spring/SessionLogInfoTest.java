package dev.sessionlog.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SessionLog;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.recorder.SessionRecorder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class SessionLogInfoTest {
    private static final String ID = "019ced18-03e0-7352-954b-3c792a2ae177";

    @TempDir
    private Path folder;

    private ApplicationContextRunner application;

    @BeforeEach
    void setUp() {
        Clock clock = Clock.fixed(Instant.parse("2026-03-14T16:05:00Z"), ZoneOffset.UTC);
        application = new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(SessionLogAutoConfiguration.class, SessionLogInfoAutoConfiguration.class))
                .withBean(
                        SessionRecorderCustomizer.class,
                        () -> recorder -> recorder.clock(clock).random(new Random(1)));
    }

    private ApplicationContextRunner recorded() {
        return application.withPropertyValues("sessionlog.directory=" + folder);
    }

    @Test
    void theSessionOfTheApplication() {
        recorded().run(context -> {
            SessionRecorder session = context.getBean(SessionRecorder.class);
            session.startTask("Read").finish(TaskStatus.COMPLETE);
            assertThat(info(context)).isEqualTo(details(folder, false));
            session.startTask("Write");
            assertThat(info(context))
                    .containsEntry("task", "Write")
                    .containsAllEntriesOf(details(folder, false))
                    .hasSize(6);
            session.finish();
            assertThat(info(context)).isEqualTo(details(folder, true));
        });
    }

    @Test
    void theSessionsOfConversations() {
        recorded().withPropertyValues("sessionlog.session=conversation").run(context -> {
            assertThat(info(context)).isEqualTo(Map.of("open", 0, "conversations", List.of()));
            ConversationSessions sessions = context.getBean(ConversationSessions.class);
            sessions.session("42").startTask("Write");
            for (int i = 50; i < 80; i++) {
                sessions.session(Integer.toString(i));
            }
            assertThat(info(context)).containsEntry("open", 31);
            assertThat((List<?>) info(context).get("conversations")).hasSize(20);
            for (int i = 50; i < 80; i++) {
                sessions.finish(Integer.toString(i));
            }
            Map<String, Object> expected = new HashMap<>(details(folder.resolve("conversation-42"), false));
            expected.putAll(Map.of("conversation", "42", "task", "Write"));
            assertThat(info(context)).isEqualTo(Map.of("open", 1, "conversations", List.of(expected)));
        });
    }

    @Test
    void aSessionThatTheApplicationStartedHasNoFile() {
        application
                .withBean(
                        SessionRecorder.class,
                        () -> SessionRecorder.inMemory()
                                .start(SessionLog.builder().number(3).agent("own")))
                .run(context -> assertThat(info(context))
                        .containsEntry("number", 3)
                        .containsKey("started")
                        .doesNotContainKey("file"));
    }

    @Test
    void theInformationOfTheApplicationWins() {
        InfoContributor own = builder -> builder.withDetail("sessionlog", "secret");
        recorded()
                .withBean("sessionLogInfoContributor", InfoContributor.class, () -> own)
                .run(context ->
                        assertThat(context).getBean(InfoContributor.class).isSameAs(own));
    }

    @Test
    void thereIsNoInformationIfDisabledOrWithoutASessionOrTheActuator() {
        for (ApplicationContextRunner runner : List.of(
                recorded().withPropertyValues("management.info.sessionlog.enabled=false"),
                recorded().withPropertyValues("sessionlog.enabled=false"),
                application)) {
            runner.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(InfoContributor.class));
        }
        for (FilteredClassLoader classes : List.of(
                new FilteredClassLoader(InfoContributor.class), new FilteredClassLoader("org.springframework.ai"))) {
            recorded().withClassLoader(classes).run(context -> {
                assertThat(context).hasNotFailed();
                assertThat(context.containsBean("sessionLogInfoContributor")).isFalse();
            });
        }
    }

    private static Map<String, Object> details(Path folder, boolean finished) {
        return Map.of(
                "number",
                1,
                "id",
                ID,
                "file",
                folder.resolve("session-1.journal").toString(),
                "started",
                "2026-03-14T16:05Z",
                "finished",
                finished);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> info(ApplicationContext context) {
        Info.Builder info = new Info.Builder();
        context.getBean(InfoContributor.class).contribute(info);
        return (Map<String, Object>) info.build().get("sessionlog");
    }
}
