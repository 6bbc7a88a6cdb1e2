package dev.sessionlog.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What came of a call of one of the {@link AgentTools}, for frameworks in which the result of a tool says explicitly
 * whether the tool failed.
 *
 * @param text the sentence for the model: what was recorded, or why nothing was recorded and what to change
 * @param recorded whether something was recorded
 */
public record ToolOutcome(String text, boolean recorded) {
    /**
     * Calls one of the tools, and returns what came of it.
     *
     * @param call calls one method of the tools that it is passed, for example {@code t -> t.finishTask(status)}
     * @throws IllegalArgumentException if it does not call exactly one
     */
    public static ToolOutcome of(AgentTools tools, Function<AgentTools, String> call) {
        List<ToolOutcome> outcomes = new ArrayList<>();
        String unused = call.apply(tools.telling(outcomes::add)); // the outcome has the same text
        if (outcomes.size() != 1) {
            throw new IllegalArgumentException(
                    "call must call exactly one tool, but it called " + outcomes.size() + ".");
        }
        return outcomes.get(0);
    }
}
