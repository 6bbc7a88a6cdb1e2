package dev.sessionlog.examples.springai;

import dev.sessionlog.examples.agenttask.CodingTools;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.annotation.ToolParam;

/** The tools by which the agent works on the project. A checked exception would end the run; of others the model is told. */
final class ProjectTools {
    private final CodingTools project;

    ProjectTools(CodingTools project) {
        this.project = project;
    }

    @Tool(description = "Lists the files of the project.")
    String listFiles() {
        return told(project::listFiles);
    }

    @Tool(description = "Reads a file of the project.")
    String readFile(@ToolParam(description = "as listFiles names it") String path) {
        return told(() -> project.readFile(path));
    }

    @Tool(description = "Writes a file of the project, a new one or a new content.")
    String writeFile(@ToolParam(description = "as listFiles names it") String path, String content) {
        return told(() -> project.writeFile(path, content));
    }

    @Tool(description = "Compiles the project, runs all of its tests and returns what they print.")
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
