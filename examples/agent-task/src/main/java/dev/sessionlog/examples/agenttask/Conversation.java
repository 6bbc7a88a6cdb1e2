package dev.sessionlog.examples.agenttask;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The messages of a request: which tools were called and what they returned. Frameworks write them in different ways. */
final class Conversation {
    private final Map<String, String> toolsById = new LinkedHashMap<>();
    private final Map<String, String> resultsById = new LinkedHashMap<>();
    private Optional<String> lastResultId = Optional.empty();

    Conversation(JsonNode messages) {
        for (JsonNode message : messages) {
            for (JsonNode call : message.path("tool_calls")) {
                toolsById.put(
                        call.path("id").asString(""),
                        call.path("function").path("name").asString(""));
            }
            if (message.path("role").asString("").equals("tool")) {
                String id = message.path("tool_call_id").asString("");
                resultsById.put(id, text(message.path("content")));
                lastResultId = Optional.of(id);
            }
        }
    }

    /** The call that was answered last; absent before the first one. */
    Optional<String> lastResultId() {
        return lastResultId;
    }

    /** What a call returned; empty if the request does not hold it. */
    String result(String id) {
        return resultsById.getOrDefault(id, "");
    }

    /** What the last call of a tool returned; empty if the request does not hold it. */
    String lastResultOf(String tool) {
        String result = "";
        for (Map.Entry<String, String> call : toolsById.entrySet()) {
            if (call.getValue().equals(tool)) {
                result = result(call.getKey());
            }
        }
        return result;
    }

    /** A content is a text or a list of parts with texts. */
    private static String text(JsonNode content) {
        if (!content.isArray()) {
            return content.asString("");
        }
        return content.valueStream().map(part -> part.path("text").asString("")).collect(Collectors.joining("\n"));
    }
}
