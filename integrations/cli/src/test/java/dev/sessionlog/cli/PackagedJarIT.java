package dev.sessionlog.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    void outputThatCannotBeWrittenIsAnError() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        Process process = new ProcessBuilder(java(), "-jar", JAR.toString(), "convert", HAND_WRITTEN.toString())
                .redirectOutput(full.toFile())
                .start();
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(errors).contains("Standard output could not be written.").doesNotContain("\tat ", "\u001b");
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

    @ParameterizedTest
    @MethodSource("registrations")
    void aClientStartsTheServerAsTheReadmeRegistersIt(List<String> registered) throws Exception {
        List<String> command = registered.stream()
                .map(word -> word.equals("java") ? java() : word)
                .map(word -> word.equals("/opt/sessionlog-cli.jar") ? JAR.toString() : word)
                .map(word -> word.replace("${workspaceFolder}", folder.toString()))
                .toList();
        Process server = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
            Writer in = server.outputWriter(StandardCharsets.UTF_8);
            in.write(
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\","
                            + "\"capabilities\":{},\"clientInfo\":{\"name\":\"a\",\"version\":\"1\"}}}\n"
                            + "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n"
                            + "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"start_session\"}}\n");
            in.close();
            assertThat(out.lines())
                    .satisfiesExactly(
                            initialized -> assertThat(initialized).contains("\"id\":1,\"result\":", "sessionlog"),
                            started -> assertThat(started).contains("Started session 1.", "\"isError\":false"));
            assertThat(server.waitFor()).isZero();
        } finally {
            server.destroyForcibly();
        }
        assertThat(folder.resolve(".sessions/session-1.md")).exists();
    }

    /** The commands with which the clients in the README start the server. */
    static List<List<String>> registrations() throws IOException {
        List<List<String>> commands = new ArrayList<>();
        Matcher fence = Pattern.compile("```(sh|json)\n(.*?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../mcp/README.md")));
        while (fence.find()) {
            commands.add(fence.group(1).equals("sh") ? ofShell(fence.group(2)) : ofJson(fence.group(2)));
        }
        assertThat(commands).hasSize(4);
        return commands;
    }

    private static List<String> ofShell(String line) {
        assertThat(line).containsPattern("^(?:claude|codex) mcp add sessionlog -- java ");
        return List.of(line.replaceFirst(".* -- ", "").split(" ", -1));
    }

    /** How a client starts a server. */
    record Registered(String type, String command, List<String> args) {}

    private static List<String> ofJson(String json) throws IOException {
        Map<String, Map<String, Registered>> file = McpJsonDefaults.getMapper().readValue(json, new TypeRef<>() {});
        List<String> command = new ArrayList<>();
        file.forEach((section, servers) -> {
            assertThat(section).isIn("servers", "mcpServers");
            assertThat(servers).containsOnlyKeys("sessionlog");
            servers.values().forEach(server -> {
                assertThat(server.type()).isEqualTo("stdio");
                command.add(server.command());
                command.addAll(server.args());
            });
        });
        return command;
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

    @Test
    void theLicensesAndNoticesOfAllThatTheJarContainsAreInIt() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            String thirdParty = text(jar, "META-INF/THIRD-PARTY.txt");
            Matcher named = Pattern.compile("META-INF/[\\w./-]+").matcher(thirdParty);
            StringBuilder licenses = new StringBuilder();
            while (named.find()) {
                licenses.append(text(jar, named.group()));
            }
            String notice = text(jar, "META-INF/NOTICE");
            List<String> contained = new ArrayList<>();
            for (Path path : classPath()) {
                try (JarFile dependency = new JarFile(path.toFile())) {
                    String artifact = path.getFileName().toString().replaceFirst("-\\d.*", "");
                    if (!isContained(dependency, jar) || artifact.startsWith("sessionlog-")) {
                        continue;
                    }
                    contained.add(artifact);
                    assertThat(thirdParty).containsPattern("(?m)(?:^|, | )" + Pattern.quote(artifact) + "(?:,| |$)");
                    for (String name : names(dependency)) {
                        if (name.matches("META-INF/[^/]*NOTICE[^/]*")) {
                            assertThat(notice).contains(text(dependency, name));
                        } else if (name.matches("META-INF/[^/]*LICENSE[^/]*")) {
                            String license = text(dependency, name);
                            String beginning = "Apache License Version 2.0";
                            assertThat(licenses.toString())
                                    .contains(license.startsWith(beginning) ? beginning : license);
                        }
                    }
                }
            }
            assertThat(contained).contains("picocli", "jackson-core", "slf4j-simple", "flexmark");
        }
    }

    /** The jars that the tests run with; some are in the runnable jar as well. */
    private static List<Path> classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .toList();
    }

    private static boolean isContained(JarFile dependency, JarFile jar) {
        return names(dependency).stream()
                .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
                .findFirst()
                .filter(name -> jar.getEntry(name) != null)
                .isPresent();
    }

    private static List<String> names(JarFile jar) {
        return jar.stream().map(JarEntry::getName).toList();
    }

    /** Returns the content of an entry, its words separated by single blanks. */
    private static String text(JarFile jar, String name) throws IOException {
        JarEntry entry = jar.getJarEntry(name);
        assertThat(entry).as(name).isNotNull();
        try (InputStream in = jar.getInputStream(entry)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return (name.endsWith("THIRD-PARTY.txt") ? text : text.replaceAll("\\s+", " ")).strip();
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
