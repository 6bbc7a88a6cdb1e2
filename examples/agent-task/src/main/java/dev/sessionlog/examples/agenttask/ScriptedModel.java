package dev.sessionlog.examples.agenttask;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plays the model's side of an OpenAI-compatible server from a script, on this machine only. A step is answered only if
 * the request contains the real results of the previous step's calls. Any other request is refused with an explanation.
 * If the request asks for a stream, the answer is one.
 *
 * <p>The ids of the results determine the next step, so a repeated request gets the same answer.
 */
public final class ScriptedModel implements AutoCloseable {
    private static final Pattern CALL_ID = Pattern.compile("step-(\\d+)-call-(\\d+)");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int NEVER = -1;

    private final Script script;
    private final int haltAt;
    private final Runnable beforeHalt;
    private final HttpServer server;
    private volatile String systemMessage = "";
    private final AtomicInteger answers = new AtomicInteger();
    private final JsonMapper json = JsonMapper.builder().build();

    private ScriptedModel(Script script, int haltAt, Runnable beforeHalt) throws IOException {
        this.script = script;
        this.haltAt = haltAt;
        this.beforeHalt = beforeHalt;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Starts a server on a free port. */
    public static ScriptedModel start(Script script) throws IOException {
        return new ScriptedModel(script, NEVER, () -> {});
    }

    /**
     * Starts a server that, instead of answering the given step, ends the whole process as a kill would. The first step
     * is 0.
     *
     * @param before what to do before that
     */
    public static ScriptedModel haltingAt(int step, Script script, Runnable before) throws IOException {
        return new ScriptedModel(script, step, before);
    }

    /** Returns the base URL for a client of the API. */
    public String baseUrl() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/v1";
    }

    /** Returns the number of requests that were answered from the script. */
    public int answers() {
        return answers.get();
    }

    /** Returns the system message of the last request, or an empty string before the first one. */
    public String systemMessage() {
        return systemMessage;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                JsonNode request = json.readTree(exchange.getRequestBody());
                JsonNode completion = completion(request);
                answers.incrementAndGet();
                if (request.path("stream").asBoolean(false)) {
                    send(exchange, 200, "text/event-stream", EventStream.of(json, completion));
                } else {
                    send(exchange, 200, "application/json", json.writeValueAsBytes(completion));
                }
            } catch (UnexpectedRequestException | JacksonException e) {
                send(exchange, 400, "application/json", json.writeValueAsBytes(error(e.getMessage())));
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private JsonNode completion(JsonNode request) {
        Conversation conversation = new Conversation(request.path("messages"));
        systemMessage = conversation.systemMessage();
        int step = nextStep(conversation);
        if (step == haltAt) {
            beforeHalt.run();
            Runtime.getRuntime().halt(137);
        }
        ObjectNode completion = json.createObjectNode();
        completion.put("id", "step-" + step);
        completion.put("object", "chat.completion");
        completion.put("created", 0);
        completion.put("model", request.path("model").asString("scripted"));
        ObjectNode choice = completion.putArray("choices").addObject();
        choice.put("index", 0);
        ObjectNode message = choice.putObject("message");
        message.put("role", "assistant");
        if (step < script.steps().size()) {
            message.putNull("content");
            addCalls(message.putArray("tool_calls"), step, conversation);
            choice.put("finish_reason", "tool_calls");
        } else {
            message.put("content", script.end());
            choice.put("finish_reason", "stop");
        }
        ObjectNode usage = completion.putObject("usage");
        int input = 800 + 300 * step; // as in a real conversation, every request contains the previous ones
        int output = 60;
        usage.put("prompt_tokens", input);
        usage.put("completion_tokens", output);
        usage.put("total_tokens", input + output);
        return completion;
    }

    private void addCalls(ArrayNode calls, int step, Conversation conversation) {
        for (Script.Call call : script.steps().get(step).calls()) {
            ObjectNode node = calls.addObject();
            node.put("id", "step-" + step + "-call-" + (calls.size() - 1));
            node.put("type", "function");
            ObjectNode arguments = json.createObjectNode();
            call.arguments().forEach((name, value) -> arguments.putPOJO(name, resolved(value, conversation)));
            node.putObject("function").put("name", call.tool()).put("arguments", json.writeValueAsString(arguments));
        }
    }

    /**
     * Replaces a reference with a number from a result: a model gets the number of an objective from the sentence
     * returned when it added it.
     */
    private Object resolved(Object value, Conversation conversation) {
        Matcher reference = REFERENCE.matcher(value.toString());
        if (!reference.matches()) {
            return value;
        }
        String result = conversation.lastResultOf(reference.group(1));
        Matcher number = NUMBER.matcher(result);
        if (!number.find()) {
            throw new UnexpectedRequestException(
                    "The result of " + reference.group(1) + " contains no number: " + result);
        }
        return Integer.valueOf(number.group());
    }

    /** Returns the next step. Every call of the last step must have been answered as expected. */
    private int nextStep(Conversation conversation) {
        int answered = conversation
                .lastResultId()
                .map(CALL_ID::matcher)
                .filter(Matcher::matches)
                .map(id -> Integer.parseInt(id.group(1)))
                .orElse(-1);
        if (answered >= script.steps().size()) {
            throw new UnexpectedRequestException("The script has no step " + answered + ".");
        }
        for (int i = 0;
                answered >= 0 && i < script.steps().get(answered).calls().size();
                i++) {
            Script.Call call = script.steps().get(answered).calls().get(i);
            String id = "step-" + answered + "-call-" + i;
            String result = conversation.result(id);
            if (result.isBlank() || !result.contains(call.expected())) {
                throw new UnexpectedRequestException("The result of " + call.tool() + " (" + id + ") is unexpected, \""
                        + call.expected() + "\" is missing: " + result);
            }
        }
        return answered + 1;
    }

    private JsonNode error(String message) {
        ObjectNode error = json.createObjectNode();
        error.putObject("error")
                .put("message", message)
                .put("type", "invalid_request_error")
                .putNull("code");
        return error;
    }
}
