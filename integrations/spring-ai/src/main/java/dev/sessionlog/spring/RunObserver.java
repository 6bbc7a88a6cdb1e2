package dev.sessionlog.spring;

import dev.sessionlog.agent.AgentRun;
import dev.sessionlog.agent.ToolDetail;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
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
 * <p>Thread-safe. No observation causes it to throw an exception; what it cannot report is logged.
 */
public final class RunObserver implements ObservationHandler<Observation.Context>, ToolExecutionExceptionProcessor {
    private final Runs runs;
    private final ToolExecutionExceptionProcessor answers;
    /** The calls that this thread is executing: a tool may be an agent that calls tools. */
    private final ThreadLocal<Deque<ToolCallingObservationContext>> calls = ThreadLocal.withInitial(ArrayDeque::new);

    private final Warnings warnings = new Warnings();

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
        guard(() -> start(context));
    }

    private void start(Observation.Context context) {
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
        if (context instanceof ToolCallingObservationContext tool) {
            Deque<ToolCallingObservationContext> open = calls.get();
            open.remove(tool);
            forget(open);
        }
    }

    private void forget(Deque<ToolCallingObservationContext> open) {
        if (open.isEmpty()) {
            calls.remove();
        }
    }

    /** Reports the call of a tool that threw an exception as failed, whether the run continues or ends. */
    @Override
    public String process(ToolExecutionException exception) {
        guard(() -> failed(exception));
        return answers.process(exception);
    }

    private void failed(ToolExecutionException exception) {
        Deque<ToolCallingObservationContext> open = calls.get();
        Optional.ofNullable(open.peek())
                .filter(tool -> tool.getToolDefinition().equals(exception.getToolDefinition()))
                .flatMap(RunObserver::call)
                .ifPresent(call -> call.failed(ObservedRun.reason(exception)));
        forget(open);
    }

    @Override
    public void onStop(Observation.Context context) {
        guard(() -> stop(context));
    }

    private static void stop(Observation.Context context) {
        ObservedRun run = context.get(ObservedRun.class);
        if (context instanceof ToolCallingObservationContext tool) {
            call(tool).ifPresent(call -> ended(tool, call));
        } else if (run != null) {
            run.ended(context);
        }
    }

    private static void ended(ToolCallingObservationContext tool, AgentRun.ToolCall call) {
        Throwable error = tool.getError();
        if (error == null) {
            call.succeeded(); // ignored if it has already failed
        } else {
            call.failed(ObservedRun.reason(error));
        }
    }

    /** Returns the call that was reported when the tool started. */
    private static Optional<AgentRun.ToolCall> call(ToolCallingObservationContext tool) {
        AgentRun.ToolCall call = tool.get(AgentRun.ToolCall.class);
        return Optional.ofNullable(call);
    }

    /** Micrometer passes on what a handler throws, which would end the agent's run. */
    private void guard(Runnable report) {
        try {
            report.run();
        } catch (RuntimeException e) {
            warnings.add("An event of Spring AI could not be recorded: " + e + ".");
        }
    }
}
