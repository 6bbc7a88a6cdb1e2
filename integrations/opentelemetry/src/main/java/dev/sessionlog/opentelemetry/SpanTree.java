package dev.sessionlog.opentelemetry;

import dev.sessionlog.agent.AgentRun;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.trace.ReadableSpan;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which span is within which, so that a call described by several spans is counted once: a framework and the client of
 * its model may both have a span for one model call, and the spans of agents often carry the sum of the tokens below.
 * Spans that belong to no run are not kept. Thread-safe.
 */
final class SpanTree {
    /** Limits how much of an endless chain is kept and walked. */
    private static final int DEEPEST = 500;

    /** Spans that never end must not fill the memory, and those that have ended may still get others within them. */
    private static final int MOST = 10_000;

    private final @Nullable AgentRun defaultRun;
    /** The spans that have not ended, kept apart so that no number of ended ones displaces them. */
    private final Map<String, SpanNode> open = usedLast();

    private final Map<String, SpanNode> ended = usedLast();

    /** Creates an empty tree. Without a default run, only spans in the context of a run are kept. */
    SpanTree(@Nullable AgentRun defaultRun) {
        this.defaultRun = defaultRun;
    }

    /** Returns a map that keeps the spans under which spans have started last. */
    private static Map<String, SpanNode> usedLast() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, SpanNode> eldest) {
                return size() > MOST;
            }
        };
    }

    /** Returns a unique key of the span. */
    static String id(SpanContext span) {
        return span.getTraceId() + span.getSpanId();
    }

    /**
     * Adds a span. If its context names no run, it belongs to the run of the span above it, or else to the default run.
     * Without any of them, returns null and keeps nothing.
     */
    synchronized @Nullable SpanNode add(ReadableSpan span, @Nullable AgentRun named) {
        SpanNode above = find(span.getParentSpanContext());
        AgentRun inherited = above == null ? defaultRun : above.run;
        AgentRun run = named == null ? inherited : named;
        if (run == null) {
            return null;
        }
        SpanNode parent = above == null || above.depth >= DEEPEST ? null : above;
        SpanNode node = new SpanNode(parent, run, span);
        openBelow(node, 1);
        open.put(node.id, node);
        return node;
    }

    synchronized @Nullable SpanNode find(ReadableSpan span) {
        return find(span.getSpanContext());
    }

    private @Nullable SpanNode find(SpanContext span) {
        String id = id(span);
        SpanNode node = open.get(id);
        return node == null ? ended.get(id) : node;
    }

    /** Forgets all spans, and with them their runs. */
    synchronized void clear() {
        open.clear();
        ended.clear();
    }

    /**
     * Returns whether a tool's span is within another one of the same call, such as that of a protocol within that of
     * the framework.
     */
    synchronized boolean isWithinSameTool(SpanNode node, String name) {
        for (SpanNode above = node.parent; above != null; above = above.parent) {
            if (above.operation() != Operation.OTHER) {
                return above.isTool(name);
            }
        }
        return false;
    }

    /** Returns whether an agent's span is within that of another agent. */
    synchronized boolean isWithinAgent(SpanNode node) {
        for (SpanNode above = node.parent; above != null; above = above.parent) {
            if (above.operation() == Operation.AGENT) {
                return true;
            }
        }
        return false;
    }

    /** Ends a span. Returns false if it had ended before. */
    synchronized boolean end(SpanNode node, SpanEnd end) {
        if (node.hasEnded()) {
            return false;
        }
        node.end(end);
        open.remove(node.id);
        ended.put(node.id, node);
        openBelow(node, -1);
        if (end.operation() == Operation.OTHER && node.modelBelow) {
            modelBelow(node.parent);
        }
        return true;
    }

    /**
     * Returns whether the span of a model, which has ended, is to be counted as a call. Of spans that are directly within
     * each other, those count that are the first to end: the innermost ones.
     */
    synchronized boolean countModel(SpanNode node, boolean tokens) {
        if (node.modelBelow || (node.openBelow > 0 && node.maybeModelBelow)) {
            modelBelow(node.parent);
            return false;
        }
        if (isCountedAbove(node)) {
            return false;
        }
        node.counted = true;
        modelBelow(node.parent);
        if (tokens) {
            tokensBelow(node);
        }
        return true;
    }

    /** Returns whether the tokens of an agent's span, which has ended, were not counted by spans below or above it. */
    synchronized boolean countAgent(SpanNode node) {
        if (node.tokensBelow || isCountedAbove(node)) {
            return false;
        }
        node.counted = true;
        tokensBelow(node);
        return true;
    }

    /** A tool or an agent separates the model call that asked for it from those within it. */
    private static boolean isCountedAbove(SpanNode node) {
        boolean direct = node.hasEndedAs(Operation.MODEL);
        for (SpanNode above = node.parent; above != null; above = above.parent) {
            Operation operation = above.operation();
            if (above.counted && (direct || operation == Operation.AGENT)) {
                return true;
            }
            direct = direct && operation != Operation.TOOL && operation != Operation.AGENT;
        }
        return false;
    }

    /**
     * A span that has not ended says for certain when it ends what it is about, and then tells the ones above it. Those
     * that end before it go by what it seems to be about.
     */
    private static void modelBelow(@Nullable SpanNode first) {
        boolean certain = true;
        for (SpanNode above = first; above != null; above = above.parent) {
            above.modelBelow |= certain;
            above.maybeModelBelow = true;
            Operation operation = above.operation();
            if (operation == Operation.TOOL || operation == Operation.AGENT) {
                return;
            }
            certain &= above.hasEnded();
        }
    }

    private static void openBelow(SpanNode node, int more) {
        for (SpanNode above = node.parent; above != null; above = above.parent) {
            above.openBelow += more;
        }
    }

    private static void tokensBelow(SpanNode node) {
        for (SpanNode above = node.parent; above != null && !above.tokensBelow; above = above.parent) {
            above.tokensBelow = true;
        }
    }
}
