package dev.sessionlog.examples.langchain4j;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest extends RecordedRunContract {
    MainTest() {
        super("langchain4j-example", Main.class);
    }

    @Override
    protected void run(Demonstration demonstration, Consumer<SessionRecorder.Builder> settings, PrintStream out)
            throws IOException {
        Main.run(demonstration, settings, out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "integrations/langchain4j/README.md"})
    void theWiringOfTheReadmesCompiles(Path readme, @TempDir Path classes) throws IOException {
        ReadmeWiring.compile(Path.of("../..").resolve(readme), "RunListener", """
                import dev.langchain4j.model.chat.ChatModel;
                import dev.langchain4j.model.openai.OpenAiChatModel;
                import dev.langchain4j.service.AiServices;
                import dev.sessionlog.agent.AgentRun;
                import dev.sessionlog.langchain4j.RunListener;
                import dev.sessionlog.recorder.*;
                import java.io.IOException;
                import java.nio.file.*;

                interface Coder {
                    String work(String task);
                }

                class Wiring {
                    void work(String key, String name, String task, Object tools) throws IOException {
                        %s
                    }
                }
                """, classes);
    }

    @Test
    void theSessionInMemoryInsteadCompiles(@TempDir Path classes) throws IOException {
        ReadmeWiring.compile(Path.of("../../integrations/langchain4j/README.md"), "inMemory", """
                import dev.sessionlog.SessionLog;
                import dev.sessionlog.recorder.*;
                import java.io.*;
                import java.nio.file.*;

                class Wiring {
                    %s
                }
                """, classes);
    }
}
