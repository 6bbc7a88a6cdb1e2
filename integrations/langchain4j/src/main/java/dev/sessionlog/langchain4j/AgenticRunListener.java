package dev.sessionlog.langchain4j;

import dev.langchain4j.agentic.agent.AgentInvocationException;
import dev.langchain4j.agentic.observability.AfterAgentToolExecution;
import dev.langchain4j.agentic.observability.AgentInvocationError;
import dev.langchain4j.agentic.observability.AgentListener;
import dev.langchain4j.agentic.observability.AgentResponse;
import dev.langchain4j.agentic.observability.BeforeAgentToolExecution;
import dev.langchain4j.agentic.planner.AgentInstance;
import dev.langchain4j.agentic.scope.AgenticScope;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Reports the tool calls, model calls and errors of agents built with {@code langchain4j-agentic}. Register it with the
 * root agent only; its subagents inherit it.
 *
 * <p>Register the {@link RunListener} with the models as well. An agent reports only the last answer of its model:
 * without the other listener, the earlier answers of an agent with tools and failed model calls are not counted. No
 * answer is counted twice.
 *
 * <p>Thread-safe. Agents and tools may run concurrently. No method throws an exception because of what is reported.
 */
public final class AgenticRunListener implements AgentListener {
    /** Causes may form a circle. */
    private static final int MOST_CAUSES = 20;

    private final RunListener listener;
    /** The scope in which each invocation that has called a tool runs. */
    private final Map<UUID, AgenticScope> scopes = new ConcurrentHashMap<>();

    /** The agents that invoked a failed agent report the same cause again. */
    private final Set<Throwable> reported = Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

    /** Creates a listener that reports to the same run as the given one. */
    public AgenticRunListener(RunListener listener) {
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    @Override
    public void beforeAgentToolExecution(BeforeAgentToolExecution tool) {
        scopes.put(tool.toolExecution().invocationContext().invocationId(), tool.agenticScope());
        listener.toolStarted(tool.toolExecution());
    }

    @Override
    public void afterAgentToolExecution(AfterAgentToolExecution tool) {
        listener.toolEnded(tool.toolExecution());
    }

    @Override
    public void afterAgentInvocation(AgentResponse response) {
        ChatResponse answer = response.chatResponse();
        if (answer != null) {
            listener.answered(answer);
        }
        ended(response.agent(), response.agenticScope(), "The agent ended before the tool did.");
    }

    @Override
    public void onAgentInvocationError(AgentInvocationError error) {
        Throwable cause = cause(error.error());
        if (reported.add(cause)) {
            listener.runFailed("Agent " + error.agentName() + ": " + RunListener.reason(cause) + context(error, cause));
        }
        ended(error.agent(), error.agenticScope(), RunListener.reason(cause));
    }

    /** What made the agent fail, without the exceptions that only say which agents were invoked. */
    static Throwable cause(Throwable error) {
        Throwable cause = error;
        for (int i = 0; i < MOST_CAUSES && wraps(cause); i++) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean wraps(Throwable error) {
        return error.getCause() != null
                && (error instanceof AgentInvocationException
                        || error instanceof InvocationTargetException
                        || error instanceof UndeclaredThrowableException);
    }

    /** The message that the caller of the agents gets, by which the run knows that the error is reported already. */
    private static String context(AgentInvocationError error, Throwable cause) {
        return error.error() == cause ? "" : " (" + RunListener.reason(error.error()) + ")";
    }

    /** Once the root agent has ended, so have all others. */
    private void ended(AgentInstance agent, AgenticScope scope, String reason) {
        if (agent.parent() == null) {
            Set<UUID> invocations = scopes.entrySet().stream()
                    .filter(entry -> entry.getValue() == scope)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            scopes.keySet().removeAll(invocations);
            listener.endOpenCalls(invocations, reason);
        }
    }

    @Override
    public boolean inheritedBySubagents() {
        return true;
    }
}
