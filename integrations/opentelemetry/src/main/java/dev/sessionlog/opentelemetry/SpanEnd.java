package dev.sessionlog.opentelemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a span of a model call, a tool or an agent says when it has ended. */
record SpanEnd(Operation operation, Optional<String> name, Optional<Usage> usage, Optional<String> failure) {
    private static final AttributeKey<String> EXCEPTION_MESSAGE = AttributeKey.stringKey("exception.message");
    private static final AttributeKey<String> EXCEPTION_TYPE = AttributeKey.stringKey("exception.type");
    private static final String UNKNOWN = "unknown error";

    /** A number of tokens. */
    record Usage(long input, long output) {
        private static Optional<Usage> of(ReadableSpan span) {
            Optional<Long> input = GenAi.INPUT_TOKENS.numberIn(span);
            Optional<Long> output = GenAi.OUTPUT_TOKENS.numberIn(span);
            return input.isEmpty() && output.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Usage(input.orElse(0L), output.orElse(0L)));
        }

        boolean isPositive() {
            return input > 0 || output > 0;
        }
    }

    static SpanEnd of(ReadableSpan span) {
        Operation operation = Operation.of(span);
        return switch (operation) {
            case OTHER -> new SpanEnd(operation, Optional.empty(), Optional.empty(), Optional.empty());
            case TOOL -> ofTool(span);
            case MODEL -> new SpanEnd(operation, Optional.empty(), Usage.of(span), failure(span));
            case AGENT ->
                new SpanEnd(
                        operation, GenAi.AGENT_NAME.in(span), Usage.of(span).filter(Usage::isPositive), failure(span));
        };
    }

    /** Returns the end of a span that said at its start that it is about a tool. */
    static SpanEnd ofTool(ReadableSpan span) {
        return new SpanEnd(Operation.TOOL, GenAi.TOOL_NAME.in(span), Optional.empty(), failure(span));
    }

    /** Returns how long a tool ran. */
    static Duration toolTime(ReadableSpan span) {
        return GenAi.TOOL_MILLISECONDS
                .numberIn(span)
                .map(Duration::ofMillis)
                .orElseGet(() -> Duration.ofNanos(span.getLatencyNanos()));
    }

    /**
     * Returns why the operation failed, or empty if it did not. A status that the application has set to OK counts more
     * than an error type, and an exception that a span has recorded without an error was handled.
     */
    private static Optional<String> failure(ReadableSpan span) {
        SpanData data = span.toSpanData();
        StatusCode status = data.getStatus().getStatusCode();
        Optional<String> type = GenAi.ERROR_TYPE.in(span);
        if (status == StatusCode.OK || (status == StatusCode.UNSET && type.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(reason(data, type));
    }

    private static String reason(SpanData data, Optional<String> type) {
        String description = data.getStatus().getDescription();
        if (!description.isBlank()) {
            return description;
        }
        List<EventData> events = data.getEvents();
        for (int i = events.size() - 1; i >= 0; i--) {
            Optional<String> thrown = exception(events.get(i));
            if (thrown.isPresent()) {
                return thrown.get();
            }
        }
        return type.orElse(UNKNOWN);
    }

    private static Optional<String> exception(EventData event) {
        return Optional.ofNullable(event.getAttributes().get(EXCEPTION_MESSAGE))
                .filter(message -> !message.isBlank())
                .or(() -> Optional.ofNullable(event.getAttributes().get(EXCEPTION_TYPE)));
    }
}
