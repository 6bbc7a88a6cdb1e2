package dev.sessionlog.examples.agenttask;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The messages of a request: which tools were called and what they returned. Handles the different ways in which
 * frameworks write them.
 */
final class Conversation {
    private final Map<String, String> toolsById = new LinkedHashMap<>();
    private final Map<String, String> resultsById = new LinkedHashMap<>();
    private Optional<String> lastResultId = Optional.empty();
    private String systemMessage = "";

    Conversation(JsonNode messages) {
        for (JsonNode message : messages) {
            for (JsonNode call : message.path("tool_calls")) {
                toolsById.put(
                        call.path("id").asString(""),
                        call.path("function").path("name").asString(""));
            }
            if (message.path("role").asString("").equals("system")) {
                systemMessage = text(message.path("content"));
            }
            if (message.path("role").asString("").equals("tool")) {
                String id = message.path("tool_call_id").asString("");
                resultsById.put(id, text(message.path("content")));
                lastResultId = Optional.of(id);
            }
        }
    }

    /** Returns the system message, or an empty string if there is none. */
    String systemMessage() {
        return systemMessage;
    }

    /** Returns the call that was answered last, or empty before the first one. */
    Optional<String> lastResultId() {
        return lastResultId;
    }

    /** Returns what a call returned, or an empty string if the request does not contain it. */
    String result(String id) {
        return resultsById.getOrDefault(id, "");
    }

    /** Returns what the last call of a tool returned, or an empty string if the request does not contain it. */
    String lastResultOf(String tool) {
        String result = "";
        for (Map.Entry<String, String> call : toolsById.entrySet()) {
            if (call.getValue().equals(tool)) {
                result = result(call.getKey());
            }
        }
        return result;
    }

    /** Content is either a string or a list of parts with strings. */
    private static String text(JsonNode content) {
        if (!content.isArray()) {
            return content.asString("");
        }
        return content.valueStream().map(part -> part.path("text").asString("")).collect(Collectors.joining("\n"));
    }
}
