package dev.sessionlog.spring;

import dev.sessionlog.agent.AgentRun;
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
 * Tells a run what Spring AI knows of it: {@link #attachTo attach} it to the observations of a chat client. It is a handler
 * of them and, because an observation does not know that a tool threw, also the processor of exceptions of the tools; in
 * Spring Boot a bean of it becomes both by itself. The calls of {@link RecordingTools} are not told: they are no work.
 *
 * <p>Thread-safe. Nothing that it is told makes it throw.
 */
public final class RunObserver implements ObservationHandler<Observation.Context>, ToolExecutionExceptionProcessor {
    private final AgentRun run;
    private final ToolExecutionExceptionProcessor answers;
    /** The calls that this thread is in: a tool may be an agent that calls tools. */
    private final ThreadLocal<Deque<ToolCallingObservationContext>> calls = ThreadLocal.withInitial(ArrayDeque::new);

    /** The model is told what Spring AI tells it by default when a tool throws. */
    public RunObserver(AgentRun run) {
        this(run, DefaultToolExecutionExceptionProcessor.builder().build());
    }

    /** A processor of one's own decides what the model is told when a tool throws, and whether the run goes on. */
    public RunObserver(AgentRun run, ToolExecutionExceptionProcessor answers) {
        this.run = run;
        this.answers = answers;
    }

    /** Observes what is done under a registry, and returns what calls the tools of a chat client under it. */
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
        if (context instanceof ToolCallingObservationContext tool) {
            tool.put(
                    AgentRun.ToolCall.class,
                    run.toolCall(tool.getToolDefinition().name()));
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

    /** A tool threw: its call has failed, whether the model is told and goes on, or the run ends. */
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
            call(tool).succeeded(); // counts for nothing if it has failed
        } else {
            call(tool).failed(reason(tool.getError()));
        }
    }

    private static AgentRun.ToolCall call(ToolCallingObservationContext tool) {
        return tool.getRequired(AgentRun.ToolCall.class);
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
