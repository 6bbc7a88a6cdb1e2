package dev.sessionlog.spring;

import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.agent.ToolDetail;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.ai.chat.client.advisor.ToolCallingAdvisor;
import org.springframework.ai.chat.client.observation.ChatClientObservationContext;
import org.springframework.ai.chat.observation.ChatModelObservationContext;
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
        this(new SingleRun(run), answers);
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
        ObservedRun run = runs.of(context);
        context.put(ObservedRun.class, run);
        if (context instanceof ToolCallingObservationContext tool) {
            String name = tool.getToolDefinition().name();
            tool.put(
                    AgentRun.ToolCall.class, run.run().toolCall(name, ToolDetail.command(tool.getToolCallArguments())));
        } else {
            run.started(context);
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
            call(tool).failed(ObservedRun.reason(exception));
        }
        return answers.process(exception);
    }

    @Override
    public void onStop(Observation.Context context) {
        if (context instanceof ToolCallingObservationContext tool) {
            toolEnded(tool);
        } else {
            ObservedRun run = context.getRequired(ObservedRun.class);
            run.ended(context);
        }
    }

    private static void toolEnded(ToolCallingObservationContext tool) {
        if (tool.getError() == null) {
            call(tool).succeeded(); // ignored if it has already failed
        } else {
            call(tool).failed(ObservedRun.reason(tool.getError()));
        }
    }

    private static AgentRun.ToolCall call(ToolCallingObservationContext tool) {
        return tool.getRequired(AgentRun.ToolCall.class);
    }
}
