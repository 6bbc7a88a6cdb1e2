package dev.sessionlog.spring;

import dev.sessionlog.agent.AgentRun;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationView;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.observation.ChatClientObservationContext;
import org.springframework.ai.chat.metadata.EmptyUsage;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.observation.ChatModelObservationContext;
import org.springframework.ai.model.tool.ToolCallLimitExceededException;

/**
 * Reports to a run how its model calls and the calls of its chat clients end, each once.
 *
 * <p>The observations of a stream stop only after its subscriber has seen the end, which may then be ahead of them. What
 * they are about to report can be {@linkplain #settle settled} before the session ends. Thread-safe.
 */
final class ObservedRun {
    /** Causes may form a cycle. */
    private static final int MOST_CAUSES = 20;

    private final AgentRun run;
    private final Set<Observation.Context> open = ConcurrentHashMap.newKeySet();

    ObservedRun(AgentRun run) {
        this.run = run;
    }

    AgentRun run() {
        return run;
    }

    void started(Observation.Context context) {
        open.add(context);
    }

    /** Reports an end. In a stream, that of the client comes before that of its last model call. */
    synchronized void ended(Observation.Context context) {
        if (context instanceof ChatClientObservationContext client) {
            modelsEnded(model -> isWithin(client, model));
            if (open.remove(client)) {
                report(client);
            }
        } else if (context instanceof ChatModelObservationContext model && open.remove(model)) {
            report(model);
        }
    }

    /** Reports everything that has a result already, and waits for a report that another thread is making. */
    synchronized void settle() {
        modelsEnded(model -> true);
        open.stream()
                .filter(context -> context.getError() != null
                        || (context instanceof ChatClientObservationContext client && client.getResponse() != null))
                .forEach(this::ended);
    }

    private void modelsEnded(Predicate<ChatModelObservationContext> which) {
        open.stream()
                .filter(ChatModelObservationContext.class::isInstance)
                .map(ChatModelObservationContext.class::cast)
                .filter(model -> model.getError() != null || model.getResponse() != null)
                .filter(which)
                .forEach(this::ended);
    }

    private static boolean isWithin(Observation.Context outer, Observation.Context inner) {
        ObservationView parent = inner.getParentObservation();
        while (parent != null && parent.getContextView() != outer) {
            parent = parent.getContextView().getParentObservation();
        }
        return parent != null;
    }

    private void report(ChatModelObservationContext model) {
        ChatResponse response = model.getResponse();
        if (model.getError() != null) {
            run.modelFailed(reason(model.getError()));
        } else if (response == null) {
            run.modelCall();
        } else {
            report(response.getMetadata().getUsage());
        }
    }

    /** Reports a model call. A usage of a provider's own may know no numbers, or one of two. */
    private void report(@Nullable Usage usage) {
        Integer input = usage == null ? null : usage.getPromptTokens();
        Integer output = usage == null ? null : usage.getCompletionTokens();
        if (usage instanceof EmptyUsage || (input == null && output == null)) {
            run.modelCall();
        } else {
            run.modelCall(input == null ? 0 : input, output == null ? 0 : output);
        }
    }

    /** A run that called too many tools ends without an error, with a sentence in place of the answer. */
    private void report(ChatClientObservationContext client) {
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

    /** Returns the messages of an exception and its first causes, each once. */
    static String reason(Throwable error) {
        StringJoiner reason =
                new StringJoiner(": ").setEmptyValue(error.getClass().getSimpleName());
        Throwable e = error;
        for (int i = 0; e != null && i <= MOST_CAUSES; i++) {
            boolean namesItsCause =
                    e.getCause() != null && e.getCause().toString().equals(e.getMessage());
            if (e.getMessage() != null && !namesItsCause && !reason.toString().contains(e.getMessage())) {
                reason.add(e.getMessage());
            }
            e = e.getCause();
        }
        return reason.toString();
    }
}
