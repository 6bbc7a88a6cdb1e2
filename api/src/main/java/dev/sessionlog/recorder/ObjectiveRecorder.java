package dev.sessionlog.recorder;

import dev.sessionlog.Objective;

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

    /** Returns the objective in its current state. */
    public Objective objective() {
        return recording.objective(number);
    }

    /**
     * Records that the objective was achieved. Does nothing if it already is.
     *
     * @throws JournalException if the entry cannot be recorded
     * @throws IllegalStateException if the session is finished or its recorder is closed
     */
    public void achieve() {
        recording.achieve(number);
    }
}
