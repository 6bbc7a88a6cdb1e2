package dev.sessionlog.opentelemetry;

import dev.sessionlog.agent.AgentRun;
import io.opentelemetry.sdk.trace.ReadableSpan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A span in its {@link SpanTree}, whose lock guards what changes. */
final class SpanNode {
    final String id;
    final @Nullable SpanNode parent;
    final AgentRun run;
    final int depth;

    /** Whether this span of a model or an agent was reported as a model call. */
    boolean counted;
    /** Whether a model call that belongs to this span was reported: one without a tool or an agent in between. */
    boolean modelBelow;
    /** The same, as far as spans in between that have not ended can tell. */
    boolean maybeModelBelow;

    /** How many spans below this one have not ended. */
    int openBelow;
    /** Whether any model call below this span was reported with its tokens. */
    boolean tokensBelow;

    /** Not kept when it has ended: it may be large. */
    private @Nullable ReadableSpan open;
    /** What the span seems to be about as long as it has not ended; looked for again until it is known. */
    private Operation apparent = Operation.OTHER;

    private @Nullable Operation ended;
    private Optional<String> name = Optional.empty();

    SpanNode(@Nullable SpanNode parent, AgentRun run, ReadableSpan span) {
        this.id = SpanTree.id(span.getSpanContext());
        this.parent = parent;
        this.run = run;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.open = span;
    }

    void end(SpanEnd end) {
        ended = end.operation();
        name = end.name();
        open = null;
    }

    boolean hasEnded() {
        return ended != null;
    }

    /** Returns whether the span has ended and was about something of these. */
    boolean hasEndedAs(Operation operation) {
        return ended == operation;
    }

    /** Returns what the span is about or, if it has not ended, what it seems to be about. */
    Operation operation() {
        ReadableSpan span = open;
        if (span == null) {
            return ended == null ? Operation.OTHER : ended;
        }
        if (apparent == Operation.OTHER) {
            apparent = Operation.apparent(span);
        }
        return apparent;
    }

    /** Returns whether this is a span of the tool. */
    boolean isTool(String tool) {
        ReadableSpan span = open;
        if (span == null) {
            return ended == Operation.TOOL && name.filter(tool::equals).isPresent();
        }
        return operation() == Operation.TOOL
                && GenAi.TOOL_NAME
                        .in(span)
                        .map(tool::equals)
                        .orElseGet(() -> span.getName().equals("execute_tool " + tool));
    }
}
