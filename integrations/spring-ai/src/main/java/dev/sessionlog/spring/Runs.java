package dev.sessionlog.spring;

import dev.sessionlog.agent.AgentRun;
import io.micrometer.observation.Observation;

/** Which run an event belongs to. Thread-safe; no method throws an exception. */
interface Runs {
    /** Returns the run of an observation that starts. */
    AgentRun of(Observation.Context context);

    /** Returns the run of what the current thread is doing. */
    AgentRun current();

    /** Everything belongs to one run. */
    static Runs all(AgentRun run) {
        return new Runs() {
            @Override
            public AgentRun of(Observation.Context context) {
                return run;
            }

            @Override
            public AgentRun current() {
                return run;
            }
        };
    }
}
