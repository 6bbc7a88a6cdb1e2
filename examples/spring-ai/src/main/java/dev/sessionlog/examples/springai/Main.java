package dev.sessionlog.examples.springai;

import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.examples.agenttask.Demonstration;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.spring.SessionRecorderCustomizer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** An agent finds and fixes a bug, and its session is logged. */
@SpringBootApplication
public class Main {
    /** Argument: the script of the model, {@code right} by default; see {@link Demonstration#prepare}. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(System.getProperty("example.folder", "target/spring-ai"));
        String script = args.length == 0 ? "right" : args[0];
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (Demonstration demonstration = Demonstration.prepare(folder, script, System.getenv())) {
            run(demonstration, recorder -> {}, out);
        }
    }

    static void run(Demonstration demonstration, SessionRecorderCustomizer settings, PrintStream out)
            throws IOException {
        String task = demonstration.brief(out);
        ConfigurableApplicationContext context = start(demonstration, settings);
        SessionRecorder session = context.getBean(SessionRecorder.class);
        AgentRun run = context.getBean(AgentRun.class);
        try (context) {
            out.println("The agent says: " + context.getBean(CodingAgent.class).work(task) + "\n");
        } catch (RuntimeException e) {
            out.println("The agent failed: " + e.getMessage() + "\n");
        }
        demonstration.show(session.snapshot(), run.problems(), out); // the session has ended with the application
    }

    private static ConfigurableApplicationContext start(
            Demonstration demonstration, SessionRecorderCustomizer settings) {
        return new SpringApplicationBuilder(Main.class)
                .properties(Map.of(
                        "spring.ai.openai.base-url", demonstration.model().baseUrl(),
                        "spring.ai.openai.api-key", demonstration.model().apiKey(),
                        "spring.ai.openai.chat.model", demonstration.model().model(),
                        "example.sessions", demonstration.sessions().toString(),
                        "example.project", demonstration.project().folder().toString(),
                        "example.reports", demonstration.project().testReports().toString()))
                .initializers((GenericApplicationContext context) ->
                        context.registerBean(SessionRecorderCustomizer.class, () -> settings))
                .run();
    }
}
