package dev.sessionlog.examples.springai;

import dev.sessionlog.examples.agenttask.Demonstration;
import dev.sessionlog.examples.agenttask.ReadmeWiring;
import dev.sessionlog.examples.agenttask.RecordedRunContract;
import dev.sessionlog.recorder.SessionRecorder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest extends RecordedRunContract {
    MainTest() {
        super("spring-ai-example", Main.class);
    }

    @Override
    protected void run(Demonstration demonstration, Consumer<SessionRecorder.Builder> settings, PrintStream out)
            throws IOException {
        Main.run(demonstration, settings, out);
    }

    @Test
    void theWiringOfTheReadmeCompiles(@TempDir Path classes) throws IOException {
        ReadmeWiring.compile(Path.of("../../integrations/spring-ai/README.md"), "RunObserver", """
                import dev.sessionlog.agent.AgentRun;
                import dev.sessionlog.spring.*;
                import dev.sessionlog.recorder.*;
                import io.micrometer.observation.ObservationRegistry;
                import java.io.IOException;
                import java.nio.file.Path;
                import org.springframework.ai.chat.client.ChatClient;
                import org.springframework.ai.chat.model.ChatModel;
                import org.springframework.ai.openai.*;

                class Wiring {
                    void work(Path folder, Path project, String key, String name, String task, Object tools) throws IOException {
                        %s
                    }
                }
                """, classes);
    }

    @Test
    void theClientForSpringBootCompiles(@TempDir Path classes) throws IOException {
        ReadmeWiring.compile(Path.of("../../integrations/spring-ai/README.md"), "toolCalling)", """
                import dev.sessionlog.spring.*;
                import io.micrometer.observation.ObservationRegistry;
                import org.springframework.ai.chat.client.ChatClient;
                import org.springframework.ai.chat.client.advisor.ToolCallingAdvisor;
                import org.springframework.ai.chat.model.ChatModel;

                class Wiring {
                    void work(
                            ChatModel model,
                            ObservationRegistry observations,
                            ToolCallingAdvisor.Builder<?> toolCalling,
                            RecordingTools recordingTools,
                            Object tools) {
                        %s
                    }
                }
                """, classes);
    }
}
