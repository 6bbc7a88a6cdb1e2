package agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.ai.tool.annotation.Tool;

/** What the agent can do. */
class Tools {
    @Tool(description = "Writes a file.")
    String writeFile(String path, String content) {
        try {
            Files.writeString(Path.of(path), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "written";
    }

    @Tool(description = "Deploys the program.")
    String deploy() {
        throw new IllegalStateException("There is no server.");
    }
}
