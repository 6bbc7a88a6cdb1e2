package dev.sessionlog.spring;

import dev.sessionlog.recorder.SessionRecorder;

/**
 * Configures the recorder of each session that the auto-configuration starts, for example its redactor. All beans of
 * this type are called, in their order.
 */
@FunctionalInterface
public interface SessionRecorderCustomizer {
    /** Configures the recorder of a session before it starts. */
    void customize(SessionRecorder.Builder recorder);
}
