package dev.sessionlog.spring;

import static dev.sessionlog.examples.agenttask.Script.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SessionLog;
import dev.sessionlog.examples.agenttask.Script;
import dev.sessionlog.examples.agenttask.ScriptedModel;
import dev.sessionlog.format.SessionLogs;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.StoredSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An application as a user writes it, with everything that Spring Boot and Spring AI configure. */
class StartedApplicationTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/application.md");
    private static final Script SCRIPT = new Script(
            List.of(
                    new Script.Step(
                            call("addObjective").with("description", "The order arrives"),
                            call("startTask").with("id", "1").with("name", "Look for the order")),
                    new Script.Step(
                            call("order").with("number", "17").expecting("on its way"),
                            call("order").with("number", "18").expecting("There is no order 18.")),
                    new Script.Step(
                            call("finishTask").with("status", "COMPLETE"),
                            call("achieveObjective").with("number", "${addObjective}"),
                            call("addHandoffNote").with("note", "Order 18 does not exist"))),
            "Your order is on its way.");

    @TempDir
    private Path folder;

    @Test
    void aClientThatIsCalled() throws IOException {
        assertThat(run(client -> client.prompt("Where is my order?").call().content()))
                .isEqualTo(SCRIPT.end());
        assertGolden();
    }

    @Test
    void aClientThatStreams() throws IOException {
        assertThat(run(client -> String.join(
                        "",
                        client.prompt("Where is my order?").stream()
                                .content()
                                .collectList()
                                .block())))
                .isEqualTo(SCRIPT.end());
        assertGolden();
    }

    private String run(Function<ChatClient, String> work) throws IOException {
        SpringApplication application = new SpringApplication(Shop.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);
        try (ScriptedModel model = ScriptedModel.start(SCRIPT);
                ConfigurableApplicationContext context = application.run(
                        "--spring.application.name=shop",
                        "--spring.ai.openai.base-url=" + model.baseUrl(),
                        "--spring.ai.openai.api-key=none",
                        "--spring.ai.openai.chat.model=scripted",
                        "--sessionlog.directory=" + folder.resolve("sessions"),
                        "--sessionlog.focus=Orders",
                        "--sessionlog.token-budget=100000",
                        "--sessionlog.documents=md,json")) {
            return work.apply(context.getBean(ChatClient.class));
        }
    }

    /** Called or streamed, the log is the same. */
    private void assertGolden() throws IOException {
        SessionDirectory sessions = SessionDirectory.of(folder.resolve("sessions"));
        StoredSession session = sessions.latest().orElseThrow();
        assertThat(session.state()).isEqualTo(StoredSession.State.FINISHED);
        SessionLog log = session.log();
        assertThat(SessionLogs.read(sessions.file(1, "md"))).isEqualTo(log);
        assertThat(SessionLogs.read(sessions.file(1, "json"))).isEqualTo(log);
        String document = Files.readString(sessions.file(1, "md"));
        if (System.getProperty("sessionlog.golden", "compare").equals("write")) {
            Files.writeString(GOLDEN, document);
        }
        assertThat(document).isEqualTo(Files.readString(GOLDEN));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Shop {
        @Bean
        ChatClient client(ChatClient.Builder builder) {
            return builder.defaultTools(new Orders()).build();
        }

        @Bean
        SessionRecorderCustomizer fixed() {
            Clock clock = Clock.fixed(Instant.parse("2026-03-14T16:05:00Z"), ZoneOffset.UTC);
            return recorder -> recorder.clock(clock).random(new Random(1));
        }
    }

    static final class Orders {
        @Tool(description = "Returns the state of an order.")
        String order(String number) {
            if (number.equals("17")) {
                return "It is on its way.";
            }
            throw new IllegalArgumentException("There is no order " + number + ".");
        }
    }
}
