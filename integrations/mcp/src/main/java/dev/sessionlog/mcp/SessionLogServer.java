package dev.sessionlog.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An MCP server on a pair of streams, usually standard input and output, with which an agent records its sessions.
 *
 * <pre>{@code
 * PrintStream out = System.out;
 * System.setOut(System.err); // nothing but the protocol may be written to standard output
 * SessionLogServer.run(
 *         ServerOptions.builder(Path.of(".sessions")).workTree(Path.of(".")).build(), System.in, out);
 * }</pre>
 *
 * <p>One server serves one client and records one session at a time. Several servers can share a folder; each session has
 * a number of its own. A session starts when the agent calls {@code start_session}, or with the first call that records
 * something. Whatever was recorded is on disk when the call returns. The protocol has no event for the end of a session:
 * if the client ends without calling {@code finish_session}, the session is left interrupted, and the next one continues
 * from it.
 *
 * <p>Requests are processed one after the other, in the order in which they arrive. What cannot be recorded is a tool
 * result with {@code isError} and a sentence for the model, never a protocol error.
 */
public final class SessionLogServer {
    private static final String INSTRUCTIONS = """
            Keeps a log of your work on disk, so that the next session can continue where this one ends.
            - At the beginning, call start_session. It returns a briefing about the previous session.
            - While you work, call start_task before and finish_task after each piece of work, and report_command after each \
            build, test run or other command.
            - Record what only you know: objectives, issues, decisions, attempts that failed.
            - At the end, record what the next session should do with add_next_task, then call finish_session.
            Everything is saved when a call returns. If a call fails, follow its advice or continue your work.
            """;

    /** The server checks arguments itself: its sentences tell a model what to change. */
    private static final JsonSchemaValidator NO_VALIDATION =
            (schema, content) -> JsonSchemaValidator.ValidationResponse.asValid("");

    private SessionLogServer() {}

    /**
     * Serves a client until the input ends. A session that is still running is then left interrupted; the same happens
     * when the process is terminated with a signal.
     *
     * @param in the messages of the client, one JSON object per line in UTF-8; other lines are ignored
     * @param out receives the messages of the server, and nothing else
     */
    public static void run(ServerOptions options, InputStream in, OutputStream out) {
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(out, "out");
        LiveSession live = new LiveSession(options);
        Thread whenTerminated = new Thread(live::close, "sessionlog-shutdown");
        Runtime.getRuntime().addShutdownHook(whenTerminated);
        try {
            McpJsonMapper json = McpJsonDefaults.getMapper();
            List<ServerTool> tools = Tools.all(live);
            RequestCheck check =
                    new RequestCheck(tools.stream().map(ServerTool::name).toList());
            StreamTransport transport = new StreamTransport(json, in, out, check);
            McpSyncServer server = build(live, tools, json, transport);
            transport.serve();
            server.close();
        } finally {
            live.close();
            removeHook(whenTerminated);
        }
    }

    private static McpSyncServer build(
            LiveSession live, List<ServerTool> tools, McpJsonMapper json, StreamTransport transport) {
        McpServer.SyncSpecification<?> server = McpServer.sync(transport)
                .jsonMapper(json)
                .jsonSchemaValidator(NO_VALIDATION)
                .validateToolInputs(false)
                .immediateExecution(true)
                .serverInfo("sessionlog", version())
                .instructions(INSTRUCTIONS)
                .capabilities(ServerCapabilities.builder()
                        .tools(false)
                        .resources(false, false)
                        .prompts(false)
                        .build());
        tools.forEach(tool -> server.toolCall(tool.tool(), tool::call));
        SessionTexts texts = new SessionTexts(live);
        return server.resources(texts.resources()).prompts(texts.prompt()).build();
    }

    private static String version() {
        return Optional.ofNullable(SessionLogServer.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is being terminated, and the hook runs.
        }
    }
}
