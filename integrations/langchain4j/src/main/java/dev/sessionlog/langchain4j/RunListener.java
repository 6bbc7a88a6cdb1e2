package dev.sessionlog.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.model.chat.listener.ChatModelErrorContext;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.listener.ChatModelResponseContext;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import dev.langchain4j.observability.api.listener.AiServiceCompletedListener;
import dev.langchain4j.observability.api.listener.AiServiceErrorListener;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.tool.BeforeToolExecution;
import dev.langchain4j.service.tool.ToolExecution;
import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.agent.ToolDetail;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reports to an {@link AgentRun} what LangChain4j does: register it with the model as a listener, and {@link #attachTo
 * attach} it to the AI service. Calls of {@link RecordingTools} are not reported, because they are not part of the
 * work.
 *
 * <p>Thread-safe. Tools may run concurrently. No method throws an exception because of what is reported.
 */
public final class RunListener implements ChatModelListener {
    private static final Object ANSWERED = new Object();

    private final AgentRun run;
    private final Queue<OpenCall> open = new ConcurrentLinkedQueue<>();
    private final CountedResponses counted = new CountedResponses();

    public RunListener(AgentRun run) {
        this.run = run;
    }

    /**
     * Adds the recording tools to an AI service and listens to it. Replaces the consumers that the service has before
     * and after a tool, because it supports one of each; pass yours to {@link #attachTo(AiServices, Consumer, Consumer)}.
     */
    public <T> AiServices<T> attachTo(AiServices<T> service) {
        return attachTo(service, tool -> {}, tool -> {});
    }

    /**
     * Adds the recording tools to an AI service and listens to it, together with your own consumers. They are called
     * after this listener, for the recording tools too. What they throw ends the run, as it does without this listener.
     *
     * @param before is called before each tool
     * @param after is called after each tool
     */
    public <T> AiServices<T> attachTo(
            AiServices<T> service, Consumer<BeforeToolExecution> before, Consumer<ToolExecution> after) {
        Consumer<BeforeToolExecution> started = this::toolStarted;
        Consumer<ToolExecution> ended = this::toolEnded;
        return service.tools(new RecordingTools(run.tools()))
                .beforeToolExecution(started.andThen(before))
                .afterToolExecution(ended.andThen(after))
                .registerListeners(completed(), failed());
    }

    /** Reports that a tool starts. Call this only if you do not {@link #attachTo attach} the listener. */
    public void toolStarted(BeforeToolExecution tool) {
        String name = tool.request().name();
        if (!RecordingTools.NAMES.contains(name)) {
            open.add(new OpenCall(
                    tool.invocationContext().invocationId(),
                    tool.request(),
                    run.toolCall(name, ToolDetail.command(tool.request().arguments()))));
        }
    }

    /** Reports that a tool ended. Call this only if you do not {@link #attachTo attach} the listener. */
    public void toolEnded(ToolExecution tool) {
        AgentRun.ToolCall call = removeOpen(tool.invocationContext().invocationId(), tool.request());
        if (call == null) {
            return;
        }
        if (tool.hasFailed()) {
            call.failed(tool.result());
        } else {
            call.succeeded();
        }
    }

    private AgentRun.@Nullable ToolCall removeOpen(UUID invocation, ToolExecutionRequest request) {
        while (true) {
            OpenCall first = open.stream()
                    .filter(call -> call.isOf(invocation, request))
                    .findFirst()
                    .orElse(null);
            if (first == null) {
                return null;
            }
            if (open.remove(first)) {
                return first.call();
            }
        }
    }

    private AiServiceCompletedListener completed() {
        return event -> endOpenCalls(event.invocationContext(), "The agent ended before the tool did.");
    }

    private AiServiceErrorListener failed() {
        return event -> {
            endOpenCalls(event.invocationContext(), reason(event.error()));
            run.runFailed(reason(event.error()));
        };
    }

    /** A tool that does not exist, or was called with unreadable arguments, starts but never ends. */
    private void endOpenCalls(InvocationContext invocation, String reason) {
        endOpenCalls(Set.of(invocation.invocationId()), reason);
    }

    void endOpenCalls(Set<UUID> invocations, String reason) {
        open.removeIf(call -> {
            boolean ends = invocations.contains(call.invocation());
            if (ends) {
                call.call().failed(reason);
            }
            return ends;
        });
    }

    @Override
    public void onResponse(ChatModelResponseContext context) {
        context.attributes().put(ANSWERED, true);
        answered(context.chatResponse());
    }

    /** Counts an answer of the model, unless it has been counted already. */
    void answered(ChatResponse response) {
        if (!counted.add(response)) {
            return;
        }
        TokenUsage usage = response.tokenUsage();
        if (usage == null) {
            run.modelCall();
        } else {
            run.modelCall(count(usage.inputTokenCount()), count(usage.outputTokenCount()));
        }
    }

    /** When streaming, what a tool throws into the framework is reported as an error of the model that had answered. */
    @Override
    public void onError(ChatModelErrorContext context) {
        if (!context.attributes().containsKey(ANSWERED)) {
            run.modelFailed(reason(context.error()));
        }
    }

    private static int count(Integer tokens) {
        return tokens == null ? 0 : tokens;
    }

    void runFailed(String reason) {
        run.runFailed(reason);
    }

    static String reason(Throwable error) {
        return error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
    }

    /**
     * A tool that has started. Its request is the same when it ends. Some models give requests no id, so two calls with
     * the same arguments at the same time cannot be told apart; either of them is then taken to end first.
     */
    private record OpenCall(UUID invocation, ToolExecutionRequest request, AgentRun.ToolCall call) {
        boolean isOf(UUID invocation, ToolExecutionRequest request) {
            return this.invocation.equals(invocation) && this.request.equals(request);
        }
    }
}
