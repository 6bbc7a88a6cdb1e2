package dev.sessionlog.mcp;

import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.regex.Pattern;

/**
 * What a tool says to the model.
 *
 * @param isError whether something was not recorded, so that the model has to change something
 */
record Answer(String text, boolean isError) {
    /** How a sentence of {@link dev.sessionlog.agent.AgentTools} starts that says that something was recorded. */
    private static final Pattern RECORDED =
            Pattern.compile("(?:Recorded|Started|Finished) .*|Objective \\d+ is recorded as .*", Pattern.DOTALL);

    static Answer ok(String text) {
        return new Answer(text, false);
    }

    static Answer error(String text) {
        return new Answer(text, true);
    }

    /** Returns the answer with a sentence of the agent's tools. */
    static Answer of(String sentence) {
        return new Answer(sentence, !RECORDED.matcher(sentence).matches());
    }

    Answer prefixed(String before) {
        return before.isEmpty() ? this : new Answer(before + text, isError);
    }

    CallToolResult result() {
        return CallToolResult.builder().addTextContent(text).isError(isError).build();
    }
}
