package dev.sessionlog.spring;

import dev.sessionlog.examples.agenttask.ReadmeWiring;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code that the README shows. */
class ReadmeTest {
    @Test
    void theWiringOfTheReadmeCompiles(@TempDir Path classes) throws IOException {
        ReadmeWiring.compile(Path.of("README.md"), "new RunObserver", """
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
        ReadmeWiring.compile(Path.of("README.md"), "toolCalling)", """
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

    @Test
    void theToolCallingManagerCompiles(@TempDir Path classes) throws IOException {
        ReadmeWiring.compile(Path.of("README.md"), "maxCallsPerTool", """
                import dev.sessionlog.spring.*;
                import io.micrometer.observation.ObservationRegistry;
                import org.springframework.ai.model.tool.ToolCallingManager;
                import org.springframework.context.annotation.Bean;

                class Wiring {
                    %s
                }
                """, classes);
    }

    @Test
    void theConversationCompiles(@TempDir Path classes) throws IOException {
        ReadmeWiring.compile(Path.of("README.md"), "CONVERSATION_ID", """
                import org.springframework.ai.chat.client.ChatClient;
                import org.springframework.ai.chat.memory.ChatMemory;

                class Wiring {
                    void work(ChatClient client, String question, String id) {
                        %s
                    }
                }
                """, classes);
    }
}
