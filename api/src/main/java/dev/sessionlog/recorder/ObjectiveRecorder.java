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

    /** Returns the objective as it is now. */
    public Objective objective() {
        return recording.objective(number);
    }

    /**
     * Records that the objective was achieved. One that was achieved already stays so, and nothing is recorded.
     *
     * @throws JournalException if it could not be recorded
     * @throws IllegalStateException if the session is finished or its recorder closed
     */
    public void achieve() {
        recording.achieve(number);
    }
}
