package dev.sessionlog.examples.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wiring that the README of the project shows compiles as it stands. */
class ReadmeWiringTest {
    private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\n(.*?)^```$");

    @TempDir
    Path folder;

    @Test
    void theWiringCompiles() throws IOException {
        String wiring = JAVA.matcher(Files.readString(Path.of("../../README.md")))
                .results()
                .map((MatchResult fence) -> fence.group(1))
                .filter(code -> code.contains("RunListener"))
                .findFirst()
                .orElseThrow();
        Path program = Files.writeString(folder.resolve("Wiring.java"), """
                import dev.langchain4j.model.chat.ChatModel;
                import dev.langchain4j.model.openai.OpenAiChatModel;
                import dev.langchain4j.service.AiServices;
                import dev.sessionlog.agent.AgentRun;
                import dev.sessionlog.examples.langchain4j.RunListener;
                import dev.sessionlog.recorder.*;
                import java.io.IOException;
                import java.nio.file.Path;

                interface Coder {
                    String work(String task);
                }

                class Wiring {
                    void work(Path folder, Path project, String key, String name, String task, Object tools) throws IOException {
                        %s
                    }
                }
                """.formatted(wiring));
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        errors,
                        errors,
                        "-encoding",
                        "UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        program.toString());
        assertThat(status).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    }
}
