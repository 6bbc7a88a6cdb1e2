package dev.sessionlog.opentelemetry;

import io.opentelemetry.sdk.trace.ReadableSpan;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a span is about, as far as a run is concerned. */
enum Operation {
    /** A call of a model. */
    MODEL,
    /** The execution of a tool. */
    TOOL,
    /** The work of an agent or of a workflow of agents, from its start to its end. */
    AGENT,
    /** Everything else. The creation of an agent, for example, ends well whatever the agent does later. */
    OTHER;

    private static final Map<String, Operation> NAMES = Map.of(
            "chat", MODEL,
            "text_completion", MODEL,
            "generate_content", MODEL,
            "call_llm", MODEL, // Google ADK
            "execute_tool", TOOL,
            "invoke_agent", AGENT,
            "invoke_workflow", AGENT,
            "agent", AGENT); // Embabel

    /** The first words of the names that the conventions give to spans of tools and agents. */
    private static final Set<String> FIRST_WORDS = Set.of("execute_tool", "invoke_agent", "invoke_workflow");

    /** Returns what the attributes of a span say. Some frameworks set them only when the span ends. */
    static Operation of(ReadableSpan span) {
        if (GenAi.SPRING_AI_KIND.in(span).filter("tool_call"::equals).isPresent()) {
            return TOOL; // Spring AI 1, in which the name of the operation is "framework"
        }
        return GenAi.OPERATION_NAME
                .in(span)
                .map(name -> NAMES.getOrDefault(name, OTHER))
                .orElse(OTHER);
    }

    /**
     * Returns what a span that has not ended seems to be about: what its attributes say or else, of a tool or an agent,
     * the name that the conventions ask for.
     */
    static Operation apparent(ReadableSpan span) {
        if (GenAi.OPERATION_NAME.in(span).isPresent()) {
            return of(span);
        }
        return firstWord(span.getName())
                .filter(FIRST_WORDS::contains)
                .map(word -> NAMES.getOrDefault(word, OTHER))
                .orElse(OTHER);
    }

    private static Optional<String> firstWord(String name) {
        int end = name.indexOf(' ');
        return end < 0 ? Optional.empty() : Optional.of(name.substring(0, end));
    }
}
