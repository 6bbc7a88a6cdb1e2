package dev.sessionlog.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Clients of the SDK, each with a server in a JVM of its own. */
final class Clients {
    /** What takes longer hangs, also on a busy machine. */
    static final Duration HANG = Duration.ofMinutes(15);

    private Clients() {}

    static McpSyncClient connect(Path folder) {
        List<String> command = command(ServerMain.class, folder.toString());
        ServerParameters server = ServerParameters.builder(command.get(0))
                .args(command.subList(1, command.size()))
                .build();
        McpSyncClient client = McpClient.sync(new StdioClientTransport(server, McpJsonDefaults.getMapper()))
                .requestTimeout(HANG)
                .initializationTimeout(HANG)
                .build();
        client.initialize();
        return client;
    }

    static List<String> command(Class<?> main, String argument) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName(),
                argument);
    }

    static CallToolResult result(McpSyncClient client, String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    /** Calls a tool that must succeed, and returns what it says. */
    static String call(McpSyncClient client, String tool, Map<String, Object> arguments) {
        CallToolResult result = result(client, tool, arguments);
        assertThat(result.isError()).as(text(result)).isFalse();
        return text(result);
    }

    /** Calls a tool that must fail, and returns what it says. */
    static String refused(McpSyncClient client, String tool, Map<String, Object> arguments) {
        CallToolResult result = result(client, tool, arguments);
        assertThat(result.isError()).as(text(result)).isTrue();
        return text(result);
    }

    private static String text(CallToolResult result) {
        assertThat(result.content()).singleElement().isInstanceOf(TextContent.class);
        return ((TextContent) result.content().get(0)).text();
    }
}
