package dev.sessionlog.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server answers to lines of clients that know the protocol more or less. */
class ProtocolTest {
    private static final String INITIALIZE =
            "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\","
                    + "\"capabilities\":{},\"clientInfo\":{\"name\":\"raw\",\"version\":\"1\"}}}";
    private static final String INITIALIZED = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";

    @TempDir
    Path temporary;

    /** Returns the lines of a server that was sent these lines. */
    private List<String> exchange(String... lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SessionLogServer.run(
                ServerOptions.builder(temporary.resolve("sessions")).build(),
                new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)),
                out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** Returns what a server that is initialized answers to a line. */
    private List<String> answers(String line) {
        List<String> all = exchange(INITIALIZE, INITIALIZED, line);
        assertThat(all.get(0)).startsWith("{\"jsonrpc\":\"2.0\",\"id\":0,\"result\":{");
        return all.subList(1, all.size());
    }

    private static String call(int id, String tool, String arguments) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                + "\",\"arguments\":" + arguments + "}}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1                  | 1",
                "-1                 | -1",
                "\"a\"              | \"a\"",
                "\"\"               | \"\"",
                "123456789012345678 | 123456789012345678"
            })
    void aRequestIsAnsweredWithItsId(String id, String answered) {
        assertThat(answers("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"ping\"}"))
                .containsExactly("{\"jsonrpc\":\"2.0\",\"id\":" + answered + ",\"result\":{}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"1.5", "true", "[1]", "{\"a\":1}", "123456789012345678901234567890"})
    void anIdOfAnotherTypeIsRefusedAndNeverTakenForAnotherId(String id) {
        assertThat(answers("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"ping\"}"))
                .singleElement()
                .asString()
                .startsWith("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"error\":{\"code\":-32600,")
                .doesNotContain("jackson", "Exception");
        assertThat(answers("{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":")).isEmpty();
        assertThat(answers("{\"jsonrpc\":\"2.0\",\"id\":1234567890123456789012,\"method\":"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":7,\"method\":\"ping\"}                                     | -32600 | whole number",
                "{\"jsonrpc\":\"2.0\",\"id\":7}                                     | -32600 | a method",
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"ping\"                  | -32700 | not valid JSON",
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"ping\"} trailing        | -32700 | not valid JSON",
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"no/such\"}              | -32601 | no/such",
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"initialize\"}           | -32602 | params.protocolVersion is",
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\"}           | -32602 | params.name is required",
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":[]} | -32602 | params must be an object",
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":5}} | -32602 | must be a string",
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\"nope\"}} | -32602 | Unknown tool: nope. The tools are start_session, ",
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"resources/read\",\"params\":{}} | -32602 | params.uri",
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"resources/read\",\"params\":{\"uri\":\"a\"}} | -32002 | not found",
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"prompts/get\",\"params\":{\"name\":\"a\"}} | -32602 | prompt",
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"prompts/get\",\"params\":{\"name\":\"start_session\",\"arguments\":1}} | -32602 | arguments must be an object, but was a number",
            })
    void aRequestThatMakesNoSenseIsAnErrorOfTheProtocol(String line, int code, String message) {
        assertThat(answers(line))
                .singleElement()
                .asString()
                .startsWith("{\"jsonrpc\":\"2.0\",\"id\":7,\"error\":{\"code\":" + code + ",")
                .contains(message)
                .doesNotContain("jackson", "Exception", "McpSchema");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"\"text\" | a string", "[1] | an array", "7 | a number", "true | a Boolean"})
    void argumentsThatAreNoObjectAreAResultForTheModel(String arguments, String kind) {
        assertThat(answers(call(7, "add_handoff_note", arguments)))
                .singleElement()
                .asString()
                .contains("Not recorded: arguments must be an object, but was " + kind + ".", "\"isError\":true");
        assertThat(answers(call(7, "get_status", "null")))
                .singleElement()
                .asString()
                .contains("\"isError\":false");
    }

    @Test
    void everyRequestOfABatchIsRefused() {
        assertThat(answers(
                        "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"},{\"jsonrpc\":\"2.0\",\"method\":\"a\"},7,"
                                + "{\"jsonrpc\":\"2.0\",\"id\":\"b\",\"method\":\"ping\"}]"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("-32600", "on a line of its own"))
                .satisfiesExactly(
                        one -> assertThat(one).contains("\"id\":1,"),
                        two -> assertThat(two).contains("\"id\":\"b\","));
        assertThat(answers("[]")).isEmpty();
    }

    @Test
    void byteOrderMarksAndCarriageReturnsDoNotMatter() {
        List<String> lines = exchange(
                "\uFEFF" + INITIALIZE + "\r",
                INITIALIZED + "\r",
                "  {\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\t\r");
        assertThat(lines).hasSize(2).last().isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");
    }

    @Test
    void aClientThatForgetsToInitializeIsAnswered() {
        assertThat(exchange(call(1, "get_status", "{}"), "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"}"))
                .satisfiesExactly(
                        refused -> assertThat(refused)
                                .contains("\"id\":1,", "-32600", "Send the request initialize first."),
                        ping -> assertThat(ping).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{}}"));
        assertThat(exchange(INITIALIZE, call(1, "get_status", "{}"), INITIALIZED, call(2, "get_status", "{}")))
                .hasSize(3)
                .satisfies(
                        lines -> assertThat(lines.subList(1, 3)).allMatch(line -> line.contains("\"isError\":false")));
    }

    @Test
    void numbersOfClientsThatKnowOnlyFloatsAreUnderstood() {
        List<String> said = new ArrayList<>(exchange(
                INITIALIZE,
                INITIALIZED,
                call(1, "add_objective", "{\"description\":\"a\"}"),
                call(2, "achieve_objective", "{\"number\":1.0}"),
                call(3, "report_command", "{\"command\":\"make\",\"exitCode\":2.0,\"durationSeconds\":1e1}"),
                call(4, "add_metric", "{\"name\":\"m\",\"value\":1e400,\"when\":\"before\"}"),
                call(5, "add_metric", "{\"name\":\"m\",\"value\":0.25,\"unit\":\"s\",\"when\":\"before\"}"),
                call(6, "finish_session", "{\"lessons\":[{}]}")));
        assertThat(said.subList(2, 7))
                .satisfiesExactly(
                        line -> assertThat(line).contains("Objective 1 is recorded as achieved."),
                        line -> assertThat(line).contains("with exit code 2."),
                        line -> assertThat(line).contains("value is too large a number", "\"isError\":true"),
                        line -> assertThat(line).contains("0.25 s"),
                        line -> assertThat(line)
                                .contains("each element of lessons must be a string, but was an object."));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // nobody can delete an open file there
    void theModelIsToldWhenTheJournalIsDeleted() throws IOException {
        Path folder = temporary.resolve("sessions");
        try (RawClient client = RawClient.connect(folder)) {
            client.call(1, "start_session", "{}");
            assertThat(client.receive()).contains("Started session 1.");
            delete(folder);
            client.call(2, "add_handoff_note", "{\"note\":\"a\"}");
            assertThat(client.receive())
                    .contains("\"isError\":true", "Not recorded. The journal of session 1", "Call start_session");
            client.call(3, "add_handoff_note", "{\"note\":\"b\"}");
            assertThat(client.receive()).contains("\"isError\":false", "Session 1 was started automatically.");
            delete(folder);
            client.call(4, "finish_session", "{}");
            assertThat(client.receive()).contains("\"isError\":true", "was deleted or replaced");
            client.call(5, "start_session", "{}");
            assertThat(client.receive()).contains("\"isError\":false", "Started session 1.");
            Path journal = folder.resolve("session-1.journal");
            Path copy = Files.copy(journal, folder.resolve("copy"));
            Files.delete(journal);
            Files.move(copy, journal); // as git stash does
            client.call(6, "get_status", "{}");
            assertThat(client.receive()).contains("No session is running.");
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
