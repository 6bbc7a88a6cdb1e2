package dev.sessionlog.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of tools in the README is what the server offers. */
class ReadmeTableTest {
    @Test
    void theReadmeListsAllToolsAsTheyAre() throws IOException {
        String table = Tools.all(
                        new LiveSession(ServerOptions.builder(Path.of("")).build()))
                .stream()
                .map(ReadmeTableTest::row)
                .collect(Collectors.joining());
        assertThat(Files.readString(Path.of("README.md"))).contains("| --- | --- | --- |\n" + table + "\n");
    }

    private static String row(ServerTool tool) {
        return "| `" + tool.name() + "` | "
                + tool.parameters().stream()
                        .map(parameter -> "`" + parameter.name() + "`" + (parameter.isRequired() ? "" : "?"))
                        .collect(Collectors.joining(", "))
                + " | " + tool.description() + " |\n";
    }
}
