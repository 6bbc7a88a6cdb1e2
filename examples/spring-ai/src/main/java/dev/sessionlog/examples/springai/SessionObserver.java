package dev.sessionlog.examples.springai;

import dev.sessionlog.agent.AgentRun;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.observation.ChatClientObservationContext;
import org.springframework.ai.chat.metadata.EmptyUsage;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.observation.ChatModelObservationContext;
import org.springframework.ai.model.tool.ToolCallLimitExceededException;
import org.springframework.ai.tool.execution.DefaultToolExecutionExceptionProcessor;
import org.springframework.ai.tool.execution.ToolExecutionException;
import org.springframework.ai.tool.execution.ToolExecutionExceptionProcessor;
import org.springframework.ai.tool.observation.ToolCallingObservationContext;

/**
 * Tells a session what Spring AI observes of an agent's run: every call of a tool and of the model, and how the run ended.
 * It stands in two places, as a handler of the {@code ObservationRegistry} and, because an observation does not know that
 * a tool threw, as the exception processor of the {@code ToolCallingManager}. In Spring Boot a bean of it is in both.
 *
 * <p>Thread-safe. Spring AI never gets an exception from it.
 */
public final class SessionObserver implements ObservationHandler<Observation.Context>, ToolExecutionExceptionProcessor {
    private final AgentRun run;
    private final ToolExecutionExceptionProcessor answers;
    /** The calls that this thread is in; a tool may be an agent that calls tools. */
    private final ThreadLocal<Deque<AgentRun.ToolCall>> calls = ThreadLocal.withInitial(ArrayDeque::new);

    /** An observer with which the model is told what Spring AI tells it by default when a tool throws. */
    public SessionObserver(AgentRun run) {
        this(run, DefaultToolExecutionExceptionProcessor.builder().build());
    }

    /** An observer that leaves it to a processor of one's own what the model is told when a tool throws. */
    public SessionObserver(AgentRun run, ToolExecutionExceptionProcessor answers) {
        this.run = run;
        this.answers = answers;
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof ToolCallingObservationContext
                || context instanceof ChatModelObservationContext
                || context instanceof ChatClientObservationContext;
    }

    @Override
    public void onStart(Observation.Context context) {
        if (context instanceof ToolCallingObservationContext tool) {
            tool.put(
                    AgentRun.ToolCall.class,
                    run.toolCall(tool.getToolDefinition().name()));
        }
    }

    @Override
    public void onScopeOpened(Observation.Context context) {
        if (context instanceof ToolCallingObservationContext) {
            calls.get().push(context.getRequired(AgentRun.ToolCall.class));
        }
    }

    @Override
    public void onScopeClosed(Observation.Context context) {
        if (context instanceof ToolCallingObservationContext) {
            calls.get().poll();
        }
    }

    /** The call of a tool that threw has failed, whether the model is told so and goes on, or the run ends. */
    @Override
    public String process(ToolExecutionException exception) {
        AgentRun.ToolCall call = calls.get().peek();
        if (call != null) {
            call.failed(reason(exception));
        }
        return answers.process(exception);
    }

    @Override
    public void onStop(Observation.Context context) {
        if (context instanceof ToolCallingObservationContext) {
            toolEnded(context.getRequired(AgentRun.ToolCall.class), context.getError());
        } else if (context instanceof ChatModelObservationContext model) {
            modelEnded(model);
        } else if (context instanceof ChatClientObservationContext client) {
            runEnded(client);
        }
    }

    /** Of what is said about the end of a call the first counts. */
    private static void toolEnded(AgentRun.ToolCall call, @Nullable Throwable error) {
        if (error == null) {
            call.succeeded();
        } else {
            call.failed(reason(error));
        }
    }

    private void modelEnded(ChatModelObservationContext model) {
        ChatResponse response = model.getResponse();
        if (model.getError() != null) {
            run.modelFailed(reason(model.getError()));
        } else if (response == null || response.getMetadata().getUsage() instanceof EmptyUsage) {
            run.modelCall();
        } else {
            Usage usage = response.getMetadata().getUsage();
            run.modelCall(usage.getPromptTokens(), usage.getCompletionTokens());
        }
    }

    /** A run that made too many calls of tools ends without an error, with a sentence in place of the answer. */
    private void runEnded(ChatClientObservationContext client) {
        if (client.getError() != null) {
            run.runFailed(reason(client.getError()));
            return;
        }
        Optional.ofNullable(client.getResponse())
                .map(ChatClientResponse::chatResponse)
                .map(ChatResponse::getResult)
                .filter(answer -> ToolCallLimitExceededException.FINISH_REASON.equals(
                        answer.getMetadata().getFinishReason()))
                .ifPresent(answer ->
                        run.runFailed(String.valueOf(answer.getOutput().getText())));
    }

    /** What an exception and its causes say, each once. */
    private static String reason(Throwable error) {
        StringJoiner reason =
                new StringJoiner(": ").setEmptyValue(error.getClass().getSimpleName());
        for (Throwable e = error; e != null; e = e.getCause()) {
            if (e.getMessage() != null && !reason.toString().contains(e.getMessage())) {
                reason.add(e.getMessage());
            }
        }
        return reason.toString();
    }
}
