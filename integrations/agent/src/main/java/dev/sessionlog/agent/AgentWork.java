package dev.sessionlog.agent;

/**
 * The work of an agent, which {@link AgentRun.Builder#run} records.
 *
 * @param <X> what the work may throw; inferred for a lambda
 */
@FunctionalInterface
public interface AgentWork<X extends Exception> {
    /** Does the work, and reports it to the run. */
    void run(AgentRun run) throws X;
}
