package dev.sessionlog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar as users have it, in a JVM of its own. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
@EnabledIfSystemProperty(named = "sessionlog.jar", matches = ".+") // is set when the jar has been packaged
class PackagedJarIT {
    private static final Path JAR = Path.of(System.getProperty("sessionlog.jar", ""));
    private static final Path HAND_WRITTEN = Path.of("src/test/resources/hand-written.md");
    private static final Duration HANG = Duration.ofMinutes(15);

    @TempDir
    Path folder;

    @Test
    void theCommandsRun() throws Exception {
        assertThat(run(Path.of("/dev/null"), "--version")).isEqualTo("0 sessionlog 0.1.0-SNAPSHOT\n");
        assertThat(run(HAND_WRITTEN, "convert", "-", "--to", "markdown"))
                .startsWith("0 # IMPLEMENTATION SESSION LOG\n");
        assertThat(run(HAND_WRITTEN, "briefing", "-")).startsWith("0 ").contains("Report skipped rows");
        assertThat(run(HAND_WRITTEN, "check", "-", "--from", "json")).startsWith("1 -:1:1: error: ");
        assertThat(run(HAND_WRITTEN, "dashboard", "missing")).startsWith("2 ");
    }

    @Test
    void anAgentRecordsASession() throws IOException {
        Path sessions = folder.resolve("sessions");
        ServerParameters server = ServerParameters.builder(java())
                .args("-jar", JAR.toString(), "mcp", "--directory", sessions.toString(), "--agent", "agent/7")
                .build();
        try (McpSyncClient client = McpClient.sync(new StdioClientTransport(server, McpJsonDefaults.getMapper()))
                .requestTimeout(HANG)
                .initializationTimeout(HANG)
                .build()) {
            assertThat(client.initialize().serverInfo().version()).isEqualTo("0.1.0-SNAPSHOT");
            for (String tool : List.of("start_session", "get_status", "finish_session")) {
                CallToolResult result = client.callTool(
                        CallToolRequest.builder(tool).arguments(Map.of()).build());
                assertThat(result.isError()).as(result.toString()).isFalse();
            }
        }
        assertThat(sessions.resolve("session-1.md")).content().contains("**Agent:** agent/7");
    }

    @Test
    void theJarHasNeitherJackson2NorDuplicates() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> names = jar.stream().map(entry -> entry.getName()).toList();
            assertThat(names).hasSameSizeAs(new TreeSet<>(names));
            assertThat(names)
                    .noneMatch(name -> name.startsWith("com/fasterxml/jackson/core/"))
                    .noneMatch(name -> name.startsWith("com/fasterxml/jackson/databind/"))
                    .noneMatch(name -> name.endsWith("module-info.class"))
                    .contains(
                            "META-INF/services/dev.sessionlog.format.LogRenderer",
                            "META-INF/LICENSE",
                            "META-INF/THIRD-PARTY.txt");
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Returns the exit code and what was written to standard output. */
    private static String run(Path input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + printed.replace(System.lineSeparator(), "\n");
    }
}
