package dev.sessionlog.opentelemetry;

import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.agent.ToolDetail;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reports to an {@link AgentRun} what the spans of an agent say: its tool calls, model calls, tokens and errors, for
 * every framework that follows OpenTelemetry's semantic conventions for generative AI.
 *
 * <pre>{@code
 * SdkTracerProvider.builder().addSpanProcessor(new RunSpanProcessor(run)).build()
 * }</pre>
 *
 * <p>It knows the conventions of version 1.41, which are in development, and the older names of the attributes that it
 * uses:
 * <ul>
 *   <li>{@code execute_tool}: a tool call. If the operation and {@code gen_ai.tool.name} are set when the span starts,
 *       the call is reported then, so that a killed process leaves its name; else when the span ends, with the time that
 *       it took. It has failed if the status of the span is an error or {@code error.type} is set.
 *   <li>{@code chat}, {@code text_completion}, {@code generate_content}: a model call with its tokens, when it ends. Of
 *       several such spans directly within each other, only the innermost count.
 *   <li>{@code invoke_agent}, {@code invoke_workflow}: if the outermost one ends with an error, the run ended with an
 *       error. Its tokens count, as one model call, only if no span within it has any.
 * </ul>
 * All other spans, events and attributes are ignored. The order in which spans end does not matter. A tool whose span
 * has not ended when the processor is {@linkplain #shutdown() shut down} has failed.
 *
 * <p>Calls of the tools with which the model itself records are not reported, because they are not part of the work, see
 * {@link #ignoring}.
 *
 * <p>All spans are reported to the run of the constructor, except those in the context of another run, see {@link
 * #contextOf}.
 *
 * <p>Thread-safe. No method throws an exception because of a span.
 */
public final class RunSpanProcessor implements SpanProcessor {
    private static final ContextKey<AgentRun> RUN = ContextKey.named("sessionlog-run");
    /** Google ADK reports again under this name, for its own user interface, results that it has already reported. */
    private static final String MERGED = "(merged tools)";

    private static final String NOT_ENDED = "The span of the tool had not ended when tracing was shut down.";

    private final @Nullable AgentRun run;
    private final Set<String> ignored;
    private final SpanTree spans;
    /** The tool calls that were reported at the start of their spans, by the id of the span. */
    private final Map<String, AgentRun.ToolCall> open = new ConcurrentHashMap<>();

    private volatile boolean shutDown;

    private RunSpanProcessor(@Nullable AgentRun run, Set<String> ignored) {
        this.run = run;
        this.ignored = ignored;
        this.spans = new SpanTree(run);
    }

    /** Creates a processor that reports all spans to a run, except those in the {@linkplain #contextOf context} of another. */
    public RunSpanProcessor(AgentRun run) {
        this(Objects.requireNonNull(run, "run"), RecordingToolNames.ALL);
    }

    /**
     * Creates a processor that reports only spans in the {@linkplain #contextOf context} of a run, for applications with
     * several runs.
     */
    public RunSpanProcessor() {
        this(null, RecordingToolNames.ALL);
    }

    /**
     * Returns a new processor that does not report the tools with the given names, instead of those it ignores by default:
     * the names of the methods of {@link dev.sessionlog.agent.AgentTools}, in camel case and in snake case.
     */
    public RunSpanProcessor ignoring(Set<String> tools) {
        return new RunSpanProcessor(run, Set.copyOf(tools));
    }

    /**
     * Returns the current context with a run, to which the spans are reported that start in it, and those within them,
     * also in other threads:
     *
     * <pre>{@code
     * try (Scope scope = RunSpanProcessor.contextOf(run).makeCurrent()) {
     *     agent.work(task);
     * }
     * }</pre>
     */
    public static Context contextOf(AgentRun run) {
        return Context.current().with(RUN, Objects.requireNonNull(run, "run"));
    }

    @Override
    public void onStart(Context parentContext, ReadWriteSpan span) {
        if (!shutDown) {
            try {
                started(parentContext, span);
            } catch (RuntimeException e) {
                // A span of another implementation may throw anything. The agent must not notice.
            }
        }
    }

    private void started(Context parentContext, ReadWriteSpan span) {
        SpanNode node = spans.add(span, parentContext.get(RUN));
        if (node == null) {
            return;
        }
        String name = GenAi.TOOL_NAME.in(span).orElse(null);
        if (name != null && Operation.of(span) == Operation.TOOL && isWork(node, name)) {
            open.put(node.id, node.run.toolCall(name, detail(span)));
        }
        if (shutDown) {
            forgetSpans();
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        if (!shutDown) {
            try {
                ended(span);
            } catch (RuntimeException e) {
                // A span of another implementation may throw anything. The agent must not notice.
            }
        }
    }

    private void ended(ReadableSpan span) {
        AgentRun.ToolCall call = open.remove(SpanTree.id(span.getSpanContext()));
        SpanNode known = spans.find(span);
        SpanNode node = known == null ? spans.add(span, null) : known;
        if (call == null && node == null) {
            return;
        }
        SpanEnd end = call == null ? SpanEnd.of(span) : SpanEnd.ofTool(span);
        if (call != null) {
            toolEnded(call, end);
        }
        if (node == null || !spans.end(node, end) || call != null) {
            return;
        }
        switch (end.operation()) {
            case TOOL -> toolEnded(node, span, end);
            case MODEL -> modelEnded(node, end);
            case AGENT -> agentEnded(node, end);
            case OTHER -> {}
        }
    }

    private void toolEnded(SpanNode node, ReadableSpan span, SpanEnd end) {
        String name = end.name().orElse(null);
        if (name == null || isWork(node, name)) {
            AgentRun.ToolCall call = node.run.toolCall(name, detail(span));
            call.took(SpanEnd.toolTime(span));
            toolEnded(call, end);
        }
    }

    private static void toolEnded(AgentRun.ToolCall call, SpanEnd end) {
        end.failure().ifPresentOrElse(call::failed, call::succeeded);
    }

    private void modelEnded(SpanNode node, SpanEnd end) {
        if (!spans.countModel(node, end.failure().isEmpty() && end.usage().isPresent())) {
            return;
        }
        if (end.failure().isPresent()) {
            node.run.modelFailed(end.failure().get());
        } else {
            end.usage()
                    .ifPresentOrElse(usage -> node.run.modelCall(usage.input(), usage.output()), node.run::modelCall);
        }
    }

    private void agentEnded(SpanNode node, SpanEnd end) {
        end.usage()
                .filter(usage -> spans.countAgent(node))
                .ifPresent(usage -> node.run.modelCall(usage.input(), usage.output()));
        end.failure()
                .filter(reason -> !spans.isWithinAgent(node))
                .ifPresent(reason -> node.run.runFailed(
                        end.name().map(agent -> "Agent " + agent + ": ").orElse("") + reason));
    }

    private boolean isWork(SpanNode node, String tool) {
        return !ignored.contains(tool) && !tool.equals(MERGED) && !spans.isWithinSameTool(node, tool);
    }

    private static @Nullable String detail(ReadableSpan span) {
        return GenAi.TOOL_ARGUMENTS.in(span).map(ToolDetail::command).orElse(null);
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }

    /** Reports the tools as failed whose spans have not ended. Later spans are ignored. */
    @Override
    public CompletableResultCode shutdown() {
        shutDown = true;
        forgetSpans();
        return CompletableResultCode.ofSuccess();
    }

    private void forgetSpans() {
        open.keySet().forEach(span -> {
            AgentRun.ToolCall call = open.remove(span);
            if (call != null) {
                call.failed(NOT_ENDED);
            }
        });
        spans.clear();
    }
}
