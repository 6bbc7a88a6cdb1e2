package dev.sessionlog.examples.agenttask;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A completion as the server-sent events of a stream: a chunk for each word of the answer or for each tool call, one
 * with the finish reason, and one with the tokens.
 */
final class EventStream {
    private final JsonMapper json;
    private final JsonNode completion;
    private final StringBuilder events = new StringBuilder();

    private EventStream(JsonMapper json, JsonNode completion) {
        this.json = json;
        this.completion = completion;
    }

    static byte[] of(JsonMapper json, JsonNode completion) {
        return new EventStream(json, completion).events();
    }

    private byte[] events() {
        JsonNode choice = completion.path("choices").path(0);
        JsonNode message = choice.path("message");
        for (String word : message.path("content").asString("").split("(?<= )", -1)) {
            send(json.createObjectNode().put("role", "assistant").put("content", word), json.nullNode());
        }
        int index = 0;
        for (JsonNode call : message.path("tool_calls")) {
            ObjectNode delta = json.createObjectNode().put("role", "assistant");
            delta.putArray("tool_calls").add(((ObjectNode) call.deepCopy()).put("index", index++));
            send(delta, json.nullNode());
        }
        send(json.createObjectNode(), choice.path("finish_reason"));
        ObjectNode last = chunk();
        last.putArray("choices");
        last.set("usage", completion.path("usage"));
        add(json.writeValueAsString(last));
        add("[DONE]");
        return events.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void send(ObjectNode delta, JsonNode finishReason) {
        ObjectNode chunk = chunk();
        ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
        choice.set("finish_reason", finishReason);
        choice.set("delta", delta);
        add(json.writeValueAsString(chunk));
    }

    private ObjectNode chunk() {
        ObjectNode chunk = json.createObjectNode();
        chunk.set("id", completion.path("id"));
        chunk.put("object", "chat.completion.chunk");
        chunk.set("created", completion.path("created"));
        chunk.set("model", completion.path("model"));
        return chunk;
    }

    private void add(String data) {
        events.append("data: ").append(data).append("\n\n");
    }
}
