package dev.sessionlog.mcp;

import static dev.sessionlog.mcp.Clients.call;
import static dev.sessionlog.mcp.Clients.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.Objective;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.format.SessionLogs;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.StoredSession;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server in a JVM of its own, with the client of the SDK on the other end of the pipes. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class SessionLogServerTest {
    @TempDir
    Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void nameFolder() {
        folder = temporary.resolve("sessions"); // the server creates it
    }

    @Test
    void aWholeSessionIsRecordedAndTheNextOneContinuesIt() throws IOException {
        try (McpSyncClient client = Clients.connect(folder)) {
            assertThat(client.getServerInstructions()).contains("start_session");
            assertThat(client.listTools().tools())
                    .extracting(Tool::name)
                    .startsWith("start_session", "add_objective")
                    .endsWith("report_command", "get_status", "finish_session");
            assertThat(resource(client, "sessionlog://current")).isEqualTo("No session has been recorded yet.");
            assertThat(resource(client, "sessionlog://briefing")).isEqualTo("No session has been recorded yet.");

            assertThat(call(
                            client,
                            "start_session",
                            Map.of(
                                    "focus", "Replica lag",
                                    "agent", "tester/1",
                                    "objectives", List.of("Lag under one second"))))
                    .startsWith("Started session 1.\nObjectives:\n- 1: Lag under one second\n");
            assertThat(refused(client, "start_session", Map.of())).startsWith("Session 1 is already running.");
            call(client, "start_task", Map.of("name", "Find the slow query", "priority", "HIGH"));
            call(client, "report_command", Map.of("command", "make check", "exitCode", 2, "output", "boom"));
            assertThat(resource(client, "sessionlog://current")).contains("Find the slow query", "boom");
            call(client, "finish_task", Map.of("status", "COMPLETE"));
            call(client, "achieve_objective", Map.of("number", 1));
            call(client, "add_next_task", Map.of("name", "Add an alert"));
            assertThat(call(client, "get_status", Map.of()))
                    .startsWith("Session 1 is running since ")
                    .contains("- 1: Lag under one second (achieved)", "- Find the slow query (COMPLETE)");
            assertThat(call(client, "finish_session", Map.of("accomplishments", List.of("The lag is gone"))))
                    .startsWith("Finished session 1 after ")
                    .contains(folder.resolve("session-1.md").toString(), "Objectives achieved: 1 of 1.");
            assertThat(refused(client, "finish_session", Map.of()))
                    .isEqualTo("No session is running, so there is nothing to finish.");

            assertThat(call(client, "start_session", Map.of("focus", "Alerts")))
                    .startsWith("Started session 2.\nObjectives:\n- 1: Add an alert\n")
                    .contains("Replica lag");
            assertThat(prompt(client, Map.of("focus", "Alerts"))).contains("the focus \"Alerts\"", "Replica lag");
            assertThat(prompt(client, Map.of())).contains("start_session");
        }
        SessionLog log = SessionLogs.read(folder.resolve("session-1.md"));
        assertThat(log).isEqualTo(SessionLogs.read(folder.resolve("session-1.json")));
        assertThat(log.agent()).isEqualTo("tester/1");
        assertThat(log.objectives().orElseThrow().primary()).allMatch(Objective::achieved);
        Task task = log.tasks().get(0);
        assertThat(task.status()).contains(TaskStatus.COMPLETE);
        assertThat(task.issues()).singleElement().asString().contains("make check", "exit code 2", "boom");
    }

    @Test
    void aClientThatIsKilledLeavesAnInterruptedSessionThatTheNextOneContinues() throws Exception {
        Process client = new ProcessBuilder(Clients.command(ClientMain.class, folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader printed = client.inputReader(StandardCharsets.UTF_8)) {
            assertThat(printed.lines().anyMatch("waiting"::equals)).isTrue();
            List<ProcessHandle> servers = client.descendants().toList();
            assertThat(servers).isNotEmpty();
            client.toHandle().destroyForcibly();
            for (ProcessHandle server : servers) {
                server.onExit().get(Clients.HANG.toMinutes(), TimeUnit.MINUTES);
            }
        } finally {
            client.destroyForcibly();
        }
        StoredSession session = SessionDirectory.of(folder).latest().orElseThrow();
        assertThat(session.state()).isEqualTo(StoredSession.State.INTERRUPTED);
        assertThat(session.log().tasks()).extracting(Task::name).containsExactly("Find the slow query");
        assertThat(SessionLogs.read(folder.resolve("session-1.md"))).isEqualTo(session.log());

        try (McpSyncClient next = Clients.connect(folder)) {
            assertThat(call(next, "get_status", Map.of())).contains("session 1", "interrupted");
            assertThat(call(next, "start_session", Map.of()))
                    .startsWith("Started session 2.")
                    .contains("- 1: Finish: Find the slow query", "Replica lag");
        }
    }

    @Test
    void twoClientsOnOneFolderHaveSessionsOfTheirOwn() throws IOException {
        try (McpSyncClient one = Clients.connect(folder);
                McpSyncClient two = Clients.connect(folder)) {
            assertThat(call(one, "start_session", Map.of("focus", "one"))).startsWith("Started session 1.");
            assertThat(call(two, "start_session", Map.of("focus", "two"))).startsWith("Started session 2.");
            call(one, "add_handoff_note", Map.of("note", "note of one"));
            call(two, "add_handoff_note", Map.of("note", "note of two"));
            call(two, "finish_session", Map.of());
            call(one, "finish_session", Map.of());
        }
        assertThat(SessionDirectory.of(folder).all())
                .extracting(session -> session.log().focus().orElse("") + ": "
                        + session.log().handoffNotes().get(0))
                .containsExactly("one: note of one", "two: note of two");
    }

    @Test
    void whatTheModelRecordsFirstStartsASession() throws IOException {
        try (McpSyncClient client = Clients.connect(folder)) {
            assertThat(call(client, "add_handoff_note", Map.of("note", "kept")))
                    .isEqualTo("Session 1 was started automatically. Call start_session to give it a focus. "
                            + "Recorded the note for the next agent.");
            assertThat(call(client, "start_session", Map.of("focus", "late"))).startsWith("Started session 1.");
            refused(client, "start_session", Map.of());
        }
        SessionLog log = SessionDirectory.of(folder).latest().orElseThrow().log();
        assertThat(log.focus()).contains("late");
        assertThat(log.handoffNotes()).containsExactly("kept");
        assertThat(log.agent()).contains("/"); // the client's name and version
    }

    @Test
    void hostileArgumentsAreRefusedWithASentence() throws IOException {
        String million = "x".repeat(1_000_000);
        try (McpSyncClient client = Clients.connect(folder)) {
            call(client, "start_session", Map.of());
            Map<String, Object> nothing = new HashMap<>();
            nothing.put("note", null);
            assertThat(refused(client, "add_handoff_note", nothing))
                    .isEqualTo("Not recorded: note is required and must not be blank.");
            assertThat(refused(client, "add_handoff_note", Map.of("note", List.of("a"))))
                    .isEqualTo("Not recorded: note must be a string, but was an array.");
            assertThat(refused(client, "add_handoff_note", Map.of("note", Map.of("a", 1))))
                    .isEqualTo("Not recorded: note must be a string, but was an object.");
            assertThat(refused(client, "add_handoff_note", Map.of("text", "a")))
                    .isEqualTo("Invalid argument \"text\": this tool takes only note.");
            assertThat(refused(client, "add_handoff_note", Map.of("note", million)))
                    .isEqualTo("Not recorded: note has 1000000 characters, but at most 2000 are allowed. Shorten it.");
            assertThatThrownBy(() -> call(client, "get_status", Map.of(million, 1)))
                    .isInstanceOf(McpError.class)
                    .hasMessageContaining("too long a name");
            assertThat(refused(client, "get_status", Map.of("x".repeat(1_000), 1)))
                    .hasSizeLessThan(300);
            assertThat(refused(client, "start_task", Map.of("name", "a", "priority", "yesterday")))
                    .contains("CRITICAL, HIGH, MEDIUM or LOW");
            assertThat(refused(client, "report_command", Map.of("command", "a", "exitCode", "one")))
                    .contains("exitCode must be a number");
            assertThat(refused(client, "report_command", Map.of("command", "a", "exitCode", 1.5)))
                    .contains("exitCode must be a whole number");
            assertThat(refused(
                            client,
                            "report_command",
                            Map.of("command", "a", "exitCode", 0, "durationSeconds", new BigDecimal("1e99"))))
                    .contains("durationSeconds must be between");
            call(client, "report_command", Map.of("command", "a", "exitCode", 1, "output", million + " the end"));
            call(client, "add_objective", Map.of("description", 42, "rank", "🟡 secondary"));
            assertThat(refused(client, "finish_session", Map.of("lessons", Collections.nCopies(51, "a"))))
                    .contains("51 elements");
            call(client, "finish_session", Map.of("lessons", "only one"));
        }
        SessionLog log = SessionLogs.read(folder.resolve("session-1.md"));
        assertThat(log.issues().orElseThrow().discovered())
                .singleElement()
                .asString()
                .contains("the end");
        assertThat(log.summary().orElseThrow().lessons()).containsExactly("only one");
    }

    @Test
    void aFolderThatCannotBeWrittenIsAToolResult() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "no folder");
        try (McpSyncClient client = Clients.connect(file.resolve("sessions"))) {
            assertThat(refused(client, "add_handoff_note", Map.of("note", "lost")))
                    .startsWith("Not recorded because of an internal error: ")
                    .endsWith(" Continue your work.");
            call(client, "get_status", Map.of());
        }
    }

    @Test
    void linesThatAreNoMessagesAreIgnored() throws Exception {
        try (RawClient client = RawClient.connect(folder)) {
            for (String line : List.of(
                    "",
                    "hello",
                    "{",
                    "{}",
                    "[]",
                    "null",
                    "[{\"jsonrpc\":\"2.0\"}]",
                    "{\"jsonrpc\":\"2.0\",\"id\":1}",
                    "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":7}",
                    "{\"jsonrpc\":\"2.0\",\"id\":9,\"result\":{}}",
                    "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/nothing\"}",
                    "[".repeat(100_000),
                    "{\"a\":".repeat(100_000),
                    "x".repeat(MessageLines.LONGEST + 1))) {
                client.send(line);
            }
            client.send(new byte[] {(byte) 0xFF, (byte) 0xC0, 0, '\n'});
            client.call(5, "add_handoff_note", "{\"note\":\"still here\"}");
            String answer = client.receive();
            while (!answer.contains("\"id\":5,")) {
                assertThat(answer).startsWith("{\"jsonrpc\":\"2.0\"").contains("\"error\"");
                answer = client.receive();
            }
            assertThat(answer).contains("Recorded the note", "\"isError\":false");
            client.call(10, "add_handoff_note", "{\"note\":\"" + "x".repeat(MessageLines.LONGEST) + "\"}");
            assertThat(client.receive()).contains("\"id\":10,", "\"error\"", "16777216 bytes");
            client.call(6, "add_handoff_note", "7");
            client.call(7, "no_such_tool", "{}");
            client.call(8, "add_handoff_note", "{\"note\":\"last\"}");
            List<String> rest = client.end();
            assertThat(rest).hasSize(3);
            assertThat(rest.get(2)).contains("\"id\":8,", "Recorded the note");
            assertThat(client.exitCode()).isZero();
        }
        SessionLog log = SessionDirectory.of(folder).latest().orElseThrow().log();
        assertThat(log.handoffNotes()).containsExactly("still here", "last");
    }

    @Test
    void theServerEndsWithItsInputAndHasAnsweredAllRequestsInOrder() throws Exception {
        List<String> received = new ArrayList<>();
        try (RawClient client = RawClient.connect(folder)) {
            for (int i = 1; i <= 50; i++) {
                client.call(i, "add_handoff_note", "{\"note\":\"note " + i + "\"}");
            }
            received.addAll(client.end());
            assertThat(client.exitCode()).isZero();
        }
        assertThat(received).hasSize(50);
        for (int i = 1; i <= 50; i++) {
            assertThat(received.get(i - 1)).contains("\"id\":" + i + ",", "Recorded the note");
        }
        StoredSession session = SessionDirectory.of(folder).latest().orElseThrow();
        assertThat(session.state()).isEqualTo(StoredSession.State.INTERRUPTED);
        assertThat(session.log().handoffNotes()).hasSize(50);
        assertThat(SessionLogs.read(folder.resolve("session-1.md"))).isEqualTo(session.log());
    }

    @Test
    void aClientThatSendsNothingOrHalfALineLetsTheServerEnd() throws Exception {
        for (String sent : List.of("", "{\"jsonrpc\":\"2.0\",\"met")) {
            try (RawClient client = RawClient.start(folder)) {
                client.send(sent.getBytes(StandardCharsets.UTF_8));
                assertThat(client.end()).isEmpty();
                assertThat(client.exitCode()).isZero();
            }
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void aTerminatedServerLeavesItsDocumentUpToDate() throws Exception {
        try (RawClient client = RawClient.connect(folder)) {
            client.call(1, "add_handoff_note", "{\"note\":\"kept\"}");
            client.receive();
            client.terminate();
            client.exitCode();
        }
        StoredSession session = SessionDirectory.of(folder).latest().orElseThrow();
        assertThat(session.state()).isEqualTo(StoredSession.State.INTERRUPTED);
        assertThat(SessionLogs.read(folder.resolve("session-1.md"))).isEqualTo(session.log());
    }

    private static String resource(McpSyncClient client, String uri) {
        return ((TextResourceContents)
                        client.readResource(ReadResourceRequest.builder(uri).build())
                                .contents()
                                .get(0))
                .text();
    }

    private static String prompt(McpSyncClient client, Map<String, Object> arguments) {
        return ((TextContent) client.getPrompt(GetPromptRequest.builder("start_session")
                                .arguments(arguments)
                                .build())
                        .messages()
                        .get(0)
                        .content())
                .text();
    }
}
