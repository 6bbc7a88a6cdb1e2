package dev.sessionlog.recorder;

import dev.sessionlog.Objective;
import java.util.Objects;

/**
 * An objective of a session that is being recorded.
 *
 * <p>Thread-safe.
 */
public final class ObjectiveRecorder {
    private final Recording recording;
    private final int number;

    ObjectiveRecorder(Recording recording, int number) {
        this.recording = recording;
        this.number = number;
    }

    /** Returns the number of the objective: its position in {@link SessionRecorder#objectives()}, from 1. */
    public int number() {
        return number;
    }

    /** Returns the objective in its current state. */
    public Objective objective() {
        return recording.objective(number);
    }

    /**
     * Records that the objective was given up, so that it is no longer open. Does nothing if it was dropped for this
     * reason already.
     *
     * @param reason why; not blank
     * @throws JournalException if the entry cannot be recorded
     * @throws IllegalStateException if the objective is already achieved, the reason is blank, the session is finished, or
     *     its recorder is closed
     */
    public void drop(String reason) {
        recording.drop(number, Objects.requireNonNull(reason, "reason"));
    }

    /**
     * Records that the objective was achieved. Does nothing if it already is. An objective that was dropped is achieved
     * after all.
     *
     * @throws JournalException if the entry cannot be recorded
     * @throws IllegalStateException if the session is finished or its recorder is closed
     */
    public void achieve() {
        recording.reachBoundary();
        recording.achieve(number);
    }
}
