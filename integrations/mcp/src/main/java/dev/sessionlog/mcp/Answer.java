package dev.sessionlog.mcp;

import dev.sessionlog.agent.ToolOutcome;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;

/**
 * What a tool says to the model.
 *
 * @param isError whether something was not recorded, so that the model has to change something
 */
record Answer(String text, boolean isError) {
    static Answer ok(String text) {
        return new Answer(text, false);
    }

    static Answer error(String text) {
        return new Answer(text, true);
    }

    static Answer of(ToolOutcome outcome) {
        return new Answer(outcome.text(), !outcome.recorded());
    }

    Answer prefixed(String before) {
        return before.isEmpty() ? this : new Answer(before + text, isError);
    }

    CallToolResult result() {
        return CallToolResult.builder().addTextContent(text).isError(isError).build();
    }
}
