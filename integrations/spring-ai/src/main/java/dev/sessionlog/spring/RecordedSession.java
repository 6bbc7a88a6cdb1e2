package dev.sessionlog.spring;

import dev.sessionlog.recorder.SessionRecorder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A session that the auto-configuration has started, and finishes.
 *
 * @param journal absent if the session is in memory
 */
record RecordedSession(SessionRecorder recorder, Optional<Path> journal) implements AutoCloseable {

    /** Finishes the session unless the application has done so. What cannot be recorded is logged. */
    @Override
    public void close() {
        try {
            if (recorder.snapshot().endTime().isEmpty()) {
                recorder.finish();
            }
        } catch (RuntimeException e) {
            Warnings.LOG.warn("The end of the session could not be recorded: " + e.getMessage());
        }
        try {
            recorder.close();
        } catch (RuntimeException e) {
            Warnings.LOG.warn("The journal of the session could not be closed: " + e.getMessage());
        }
    }
}
