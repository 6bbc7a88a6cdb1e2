package dev.sessionlog.examples.agenttask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScriptedModelTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Script SCRIPT = new Script(
            List.of(
                    new Script.Step(
                            new Script.Call("addObjective", Map.of("description", "Done"), ""),
                            new Script.Call("runTests", Map.of(), "1 tests failed")),
                    new Script.Step(
                            new Script.Call("achieveObjective", Map.of("number", "${addObjective}"), "achieved"))),
            "All done.");
    private static final String CALLS = """
            {"role": "assistant", "tool_calls": [
              {"id": "step-0-call-0", "type": "function", "function": {"name": "addObjective", "arguments": "{}"}},
              {"id": "step-0-call-1", "type": "function", "function": {"name": "runTests", "arguments": "{}"}}]}""";
    private static final String OBJECTIVE =
            "{\"role\": \"tool\", \"tool_call_id\": \"step-0-call-0\", \"content\": \"Objective 7 is open.\"}";
    private static final String TESTS = """
            {"role": "tool", "tool_call_id": "step-0-call-1", "content": [{"type": "text", "text": "1 tests failed"}]}""";

    private ScriptedModel model;

    @BeforeEach
    void start() throws IOException {
        model = ScriptedModel.start(SCRIPT);
    }

    @AfterEach
    void stop() {
        model.close();
    }

    @Test
    void theFirstAnswerIsTheFirstStep() throws Exception {
        JsonNode answer = ask(200);
        JsonNode calls = answer.at("/choices/0/message/tool_calls");
        assertThat(calls.valueStream().map(call -> call.at("/function/name").asString()))
                .containsExactly("addObjective", "runTests");
        assertThat(calls.at("/0/function/arguments").asString()).isEqualTo("{\"description\":\"Done\"}");
        assertThat(answer.at("/choices/0/finish_reason").asString()).isEqualTo("tool_calls");
        assertThat(answer.at("/usage/prompt_tokens").asInt()).isPositive();
    }

    @Test
    void theNextStepReadsWhatTheToolsReturned() throws Exception {
        JsonNode answer = ask(200, CALLS, OBJECTIVE, TESTS);
        assertThat(answer.at("/choices/0/message/tool_calls/0/function/arguments")
                        .asString())
                .isEqualTo("{\"number\":7}");
    }

    @Test
    void theEndHasNoCalls() throws Exception {
        JsonNode answer = ask(200, CALLS, OBJECTIVE, TESTS, """
                {"role": "assistant", "tool_calls": [{"id": "step-1-call-0", "type": "function",
                  "function": {"name": "achieveObjective", "arguments": "{}"}}]}""", """
                {"role": "tool", "tool_call_id": "step-1-call-0", "content": "It is achieved."}""");
        assertThat(answer.at("/choices/0/message/content").asString()).isEqualTo("All done.");
        assertThat(answer.at("/choices/0/finish_reason").asString()).isEqualTo("stop");
    }

    @Test
    void aStreamHasTheSameCalls() throws Exception {
        String events = send("{\"model\": \"any\", \"stream\": true, \"messages\": []}", 200);
        assertThat(events.lines().filter(line -> !line.isEmpty()))
                .containsExactly("""
                data: {"id":"step-0","object":"chat.completion.chunk","created":0,"model":"any",\
                "choices":[{"index":0,"finish_reason":null,"delta":{"role":"assistant","content":""}}]}""", """
                data: {"id":"step-0","object":"chat.completion.chunk","created":0,"model":"any",\
                "choices":[{"index":0,"finish_reason":null,"delta":{"role":"assistant","tool_calls":[\
                {"id":"step-0-call-0","type":"function","function":\
                {"name":"addObjective","arguments":"{\\"description\\":\\"Done\\"}"},"index":0}]}}]}""", """
                data: {"id":"step-0","object":"chat.completion.chunk","created":0,"model":"any",\
                "choices":[{"index":0,"finish_reason":null,"delta":{"role":"assistant","tool_calls":[\
                {"id":"step-0-call-1","type":"function","function":\
                {"name":"runTests","arguments":"{}"},"index":1}]}}]}""", """
                data: {"id":"step-0","object":"chat.completion.chunk","created":0,"model":"any",\
                "choices":[{"index":0,"finish_reason":"tool_calls","delta":{}}]}""", """
                data: {"id":"step-0","object":"chat.completion.chunk","created":0,"model":"any","choices":[],\
                "usage":{"prompt_tokens":800,"completion_tokens":60,"total_tokens":860}}""", "data: [DONE]");
    }

    @Test
    void anotherResultThanTheExpectedOneIsRefused() throws Exception {
        JsonNode answer = ask(400, CALLS, OBJECTIVE, TESTS.replace("1 tests failed", "Error: no such tool"));
        assertThat(answer.at("/error/message").asString())
                .isEqualTo("The result of runTests (step-0-call-1) is unexpected, \"1 tests failed\" is missing:"
                        + " Error: no such tool");
    }

    @Test
    void aResultThatIsMissingIsRefused() throws Exception {
        assertThat(ask(400, CALLS, TESTS).at("/error/message").asString())
                .isEqualTo("The result of addObjective (step-0-call-0) is unexpected, \"\" is missing: ");
    }

    @Test
    void whatIsNoJsonIsRefused() throws Exception {
        assertThat(post("{", 400).at("/error/message").asString()).contains("Unexpected end-of-input");
    }

    private JsonNode ask(int status, String... messages) throws IOException, InterruptedException {
        return post("{\"model\": \"any\", \"messages\": [" + String.join(",", messages) + "]}", status);
    }

    private JsonNode post(String body, int status) throws IOException, InterruptedException {
        return JSON.readTree(send(body, status));
    }

    private String send(String body, int status) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(model.baseUrl() + "/chat/completions"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return response.body();
    }
}
