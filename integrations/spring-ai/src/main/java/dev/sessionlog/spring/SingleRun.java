package dev.sessionlog.spring;

import dev.sessionlog.agent.AgentRun;
import io.micrometer.observation.Observation;

/** Everything belongs to one run. */
record SingleRun(ObservedRun current) implements Runs, AutoCloseable {
    SingleRun(AgentRun run) {
        this(new ObservedRun(run));
    }

    @Override
    public ObservedRun of(Observation.Context context) {
        return current;
    }

    @Override
    public void close() {
        current.settle();
    }
}
