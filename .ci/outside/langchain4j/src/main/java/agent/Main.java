package agent;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.langchain4j.RunListener;
import dev.sessionlog.recorder.SessionDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An agent whose session is recorded by the lines that the README shows. */
public class Main {
    interface Coder {
        String work(String task);
    }

    public static void main(String[] args) throws IOException {
        String key = "none";
        String name = "scripted";
        String task = "Greet the world.";
        Tools tools = new Tools();
        // integrations/langchain4j/README.md java 1
    }
}
