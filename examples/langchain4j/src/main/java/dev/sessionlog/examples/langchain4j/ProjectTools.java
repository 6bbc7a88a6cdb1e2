package dev.sessionlog.examples.langchain4j;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.sessionlog.examples.agenttask.CodingTools;
import java.io.IOException;

/** The agent's own tools. They do not know that they are recorded. */
final class ProjectTools {
    private final CodingTools tools;

    ProjectTools(CodingTools tools) {
        this.tools = tools;
    }

    @Tool("Lists the files of the project.")
    String listFiles() throws IOException {
        return tools.listFiles();
    }

    @Tool("Reads a file of the project.")
    String readFile(@P(name = "path", value = "as returned by listFiles") String path) throws IOException {
        return tools.readFile(path);
    }

    @Tool("Creates a file of the project, or replaces its content.")
    String writeFile(
            @P(name = "path", value = "as returned by listFiles") String path,
            @P(name = "content", value = "the complete content") String content)
            throws IOException {
        return tools.writeFile(path, content);
    }

    @Tool("Compiles the project, runs all its tests and returns their output.")
    String runTests() throws IOException {
        return tools.runTests();
    }
}
