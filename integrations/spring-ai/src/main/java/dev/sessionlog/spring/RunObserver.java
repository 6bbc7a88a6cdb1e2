package dev.sessionlog.spring;

import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.agent.ToolDetail;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.StringJoiner;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.ToolCallingAdvisor;
import org.springframework.ai.chat.client.observation.ChatClientObservationContext;
import org.springframework.ai.chat.metadata.EmptyUsage;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.observation.ChatModelObservationContext;
import org.springframework.ai.model.tool.ToolCallLimitExceededException;
import org.springframework.ai.model.tool.ToolCallingManager;
import org.springframework.ai.tool.execution.DefaultToolExecutionExceptionProcessor;
import org.springframework.ai.tool.execution.ToolExecutionException;
import org.springframework.ai.tool.execution.ToolExecutionExceptionProcessor;
import org.springframework.ai.tool.observation.ToolCallingObservationContext;

/**
 * Reports to an {@link AgentRun} what Spring AI does: {@link #attachTo attach} it to the observations of a chat client.
 * It is an observation handler and, because an observation does not contain the exception of a tool, also the tools'
 * exception processor. In Spring Boot, it is enough to define it as a bean. Calls of {@link RecordingTools} are not
 * reported, because they are not part of the work.
 *
 * <p>Thread-safe. No observation causes it to throw an exception.
 */
public final class RunObserver implements ObservationHandler<Observation.Context>, ToolExecutionExceptionProcessor {
    private final Runs runs;
    private final ToolExecutionExceptionProcessor answers;
    /** The calls that this thread is executing: a tool may be an agent that calls tools. */
    private final ThreadLocal<Deque<ToolCallingObservationContext>> calls = ThreadLocal.withInitial(ArrayDeque::new);

    /** Creates an observer. If a tool throws an exception, the model gets Spring AI's default answer. */
    public RunObserver(AgentRun run) {
        this(run, DefaultToolExecutionExceptionProcessor.builder().build());
    }

    /**
     * Creates an observer with your own exception processor, which decides what the model gets if a tool throws an
     * exception, and whether the run continues.
     */
    public RunObserver(AgentRun run, ToolExecutionExceptionProcessor answers) {
        this(Runs.all(run), answers);
    }

    RunObserver(Runs runs, ToolExecutionExceptionProcessor answers) {
        this.runs = runs;
        this.answers = answers;
    }

    /**
     * Adds this observer to a registry, and returns a builder for the advisor that calls a chat client's tools under
     * that registry.
     */
    public ToolCallingAdvisor.Builder<?> attachTo(ObservationRegistry observations) {
        observations.observationConfig().observationHandler(this);
        return ToolCallingAdvisor.builder()
                .toolCallingManager(ToolCallingManager.builder()
                        .observationRegistry(observations)
                        .toolExecutionExceptionProcessor(this)
                        .build());
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        if (context instanceof ToolCallingObservationContext tool) {
            return !RecordingTools.NAMES.contains(tool.getToolDefinition().name());
        }
        return context instanceof ChatModelObservationContext || context instanceof ChatClientObservationContext;
    }

    @Override
    public void onStart(Observation.Context context) {
        AgentRun run = runs.of(context);
        context.put(AgentRun.class, run);
        if (context instanceof ToolCallingObservationContext tool) {
            tool.put(
                    AgentRun.ToolCall.class,
                    run.toolCall(tool.getToolDefinition().name(), ToolDetail.command(tool.getToolCallArguments())));
        }
    }

    @Override
    public void onScopeOpened(Observation.Context context) {
        if (context instanceof ToolCallingObservationContext tool) {
            calls.get().push(tool);
        }
    }

    @Override
    public void onScopeClosed(Observation.Context context) {
        if (context instanceof ToolCallingObservationContext) {
            calls.get().poll();
        }
    }

    /** Reports the call of a tool that threw an exception as failed, whether the run continues or ends. */
    @Override
    public String process(ToolExecutionException exception) {
        ToolCallingObservationContext tool = calls.get().peek();
        if (tool != null && tool.getToolDefinition().equals(exception.getToolDefinition())) {
            call(tool).failed(reason(exception));
        }
        return answers.process(exception);
    }

    @Override
    public void onStop(Observation.Context context) {
        if (context instanceof ToolCallingObservationContext tool) {
            toolEnded(tool);
        } else if (context instanceof ChatModelObservationContext model) {
            modelEnded(model);
        } else if (context instanceof ChatClientObservationContext client) {
            runEnded(client);
        }
    }

    private static void toolEnded(ToolCallingObservationContext tool) {
        if (tool.getError() == null) {
            call(tool).succeeded(); // ignored if it has already failed
        } else {
            call(tool).failed(reason(tool.getError()));
        }
    }

    private static AgentRun.ToolCall call(ToolCallingObservationContext tool) {
        return tool.getRequired(AgentRun.ToolCall.class);
    }

    private static void modelEnded(ChatModelObservationContext model) {
        AgentRun run = model.getRequired(AgentRun.class);
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

    /** A run that called too many tools ends without an error, with a sentence in place of the answer. */
    private static void runEnded(ChatClientObservationContext client) {
        AgentRun run = client.getRequired(AgentRun.class);
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

    /** Returns the messages of an exception and its causes, each once. */
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
