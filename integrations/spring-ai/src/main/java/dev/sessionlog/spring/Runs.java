package dev.sessionlog.spring;

import io.micrometer.observation.Observation;

/** Which run an event belongs to. Thread-safe; no method throws an exception. */
interface Runs {
    /** Returns the run of an observation that starts. */
    ObservedRun of(Observation.Context context);

    /** Returns the run of what the current thread is doing. */
    ObservedRun current();
}
