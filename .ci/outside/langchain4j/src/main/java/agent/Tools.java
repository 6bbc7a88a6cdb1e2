package agent;

import dev.langchain4j.agent.tool.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the agent can do. */
class Tools {
    @Tool("Writes a file.")
    String writeFile(String path, String content) throws IOException {
        Files.writeString(Path.of(path), content);
        return "written";
    }

    @Tool("Deploys the program.")
    String deploy() {
        throw new IllegalStateException("There is no server.");
    }
}
