package dev.sessionlog.opentelemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.ReadableSpan;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An attribute of the conventions for generative AI, with the names that it has in older versions of them and in
 * frameworks that chose their own.
 */
final class GenAi {
    static final GenAi OPERATION_NAME = new GenAi("gen_ai.operation.name");
    static final GenAi SPRING_AI_KIND = new GenAi("spring.ai.kind");
    static final GenAi TOOL_NAME = new GenAi("gen_ai.tool.name", "spring.ai.tool.definition.name");
    static final GenAi TOOL_ARGUMENTS =
            new GenAi("gen_ai.tool.call.arguments", "gcp.vertex.agent.tool_call_args", "spring.ai.tool.call.arguments");
    /** Embabel makes the span of a tool after its end. */
    static final GenAi TOOL_MILLISECONDS = new GenAi("embabel.tool.duration_ms");

    static final GenAi AGENT_NAME =
            new GenAi("gen_ai.agent.name", "embabel.agent.name", "gen_ai.workflow.name", "gen_ai.agent.id");
    static final GenAi INPUT_TOKENS = new GenAi("gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens");
    static final GenAi OUTPUT_TOKENS = new GenAi("gen_ai.usage.output_tokens", "gen_ai.usage.completion_tokens");
    static final GenAi ERROR_TYPE = new GenAi("error.type");

    private static final int LONGEST_NUMBER = 20;

    private final List<Name> names;

    private GenAi(String... names) {
        this.names = Arrays.stream(names).map(Name::new).toList();
    }

    /** Returns the value in a span if it is a string that is not blank. */
    Optional<String> in(ReadableSpan span) {
        return names.stream()
                .map(name -> Optional.ofNullable(span.getAttribute(name.string)))
                .flatMap(Optional::stream)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** Returns the value in a span if it is a number. Micrometer makes strings of numbers. */
    Optional<Long> numberIn(ReadableSpan span) {
        return names.stream()
                .map(name -> name.number(span))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** An attribute is found by its name and its type. */
    private static final class Name {
        private final AttributeKey<String> string;
        private final AttributeKey<Long> whole;
        private final AttributeKey<Double> fraction;

        Name(String name) {
            this.string = AttributeKey.stringKey(name);
            this.whole = AttributeKey.longKey(name);
            this.fraction = AttributeKey.doubleKey(name);
        }

        Optional<Long> number(ReadableSpan span) {
            return Optional.ofNullable(span.getAttribute(whole))
                    .or(() -> Optional.ofNullable(span.getAttribute(fraction)).map(Double::longValue))
                    .or(() -> Optional.ofNullable(span.getAttribute(string)).flatMap(Name::parsed));
        }

        private static Optional<Long> parsed(String digits) {
            try {
                return digits.length() > LONGEST_NUMBER ? Optional.empty() : Optional.of(Long.valueOf(digits));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
    }
}
