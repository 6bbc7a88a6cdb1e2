package dev.sessionlog.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers requests with parameters of a wrong shape. The SDK would answer with the message of whatever exception they
 * cause in it.
 */
final class RequestCheck {
    /** The parameter that a request cannot do without, a string. */
    private static final Map<String, String> REQUIRED = Map.of(
            McpSchema.METHOD_INITIALIZE, "protocolVersion",
            McpSchema.METHOD_TOOLS_CALL, "name",
            McpSchema.METHOD_RESOURCES_READ, "uri",
            McpSchema.METHOD_PROMPT_GET, "name");

    private static final String ARGUMENTS = "arguments";

    private final List<String> tools;

    RequestCheck(List<String> tools) {
        this.tools = List.copyOf(tools);
    }

    /** Returns the answer to an invalid request; empty if the request can be processed. */
    Optional<JSONRPCResponse> answer(JSONRPCRequest request) {
        Map<?, ?> params = request.params() instanceof Map<?, ?> map ? map : Map.of();
        if (request.params() != null && !(request.params() instanceof Map)) {
            return invalid(request, "params must be an object.");
        }
        String required = REQUIRED.get(request.method());
        if (required != null && !(params.get(required) instanceof String)) {
            return invalid(request, "params." + required + " is required and must be a string.");
        }
        boolean isCall = request.method().equals(McpSchema.METHOD_TOOLS_CALL);
        if (isCall && !tools.contains(params.get("name"))) {
            String name = Arguments.shortened(String.valueOf(params.get("name")), 100);
            return invalid(request, "Unknown tool: " + name + ". The tools are " + String.join(", ", tools) + ".");
        }
        Object arguments = params.get(ARGUMENTS);
        if (arguments == null || arguments instanceof Map) {
            return Optional.empty();
        }
        String sentence = ARGUMENTS + " must be an object, but was " + Arguments.kind(arguments) + ".";
        if (isCall) { // the model has made the arguments, and can make others
            return Optional.of(JSONRPCResponse.result(
                    request.id(), Answer.error("Not recorded: " + sentence).result()));
        }
        return invalid(request, sentence);
    }

    private static Optional<JSONRPCResponse> invalid(JSONRPCRequest request, String sentence) {
        return Optional.of(
                JSONRPCResponse.error(request.id(), new JSONRPCError(ErrorCodes.INVALID_PARAMS, sentence, null)));
    }
}
