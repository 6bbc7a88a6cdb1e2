package dev.sessionlog.examples.springai;

import dev.sessionlog.examples.agenttask.CodingTools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.annotation.ToolParam;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The tools with which the agent works on the project. A checked exception would end the run; the message of an
 * unchecked one is sent to the model.
 */
@Component
final class ProjectTools {
    private final CodingTools project;

    ProjectTools(@Value("${example.project}") String folder) throws IOException {
        this.project = new CodingTools(Path.of(folder));
    }

    @Tool(description = "Lists the files of the project.")
    String listFiles() {
        return told(project::listFiles);
    }

    @Tool(description = "Reads a file of the project.")
    String readFile(@ToolParam(description = "as returned by listFiles") String path) {
        return told(() -> project.readFile(path));
    }

    @Tool(description = "Creates a file of the project, or replaces its content.")
    String writeFile(@ToolParam(description = "as returned by listFiles") String path, String content) {
        return told(() -> project.writeFile(path, content));
    }

    @Tool(description = "Compiles the project, runs all its tests and returns their output.")
    String runTests() {
        return told(project::runTests);
    }

    private static String told(Work work) {
        try {
            return work.result();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private interface Work {
        String result() throws IOException;
    }
}
