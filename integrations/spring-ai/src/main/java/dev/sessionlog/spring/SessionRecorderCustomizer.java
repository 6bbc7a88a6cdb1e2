package dev.sessionlog.spring;

import dev.sessionlog.recorder.SessionRecorder;

/**
 * Configures the recorder of each session that the auto-configuration starts, for example its redactor. All beans of
 * this type are called, in their order.
 */
@FunctionalInterface
public interface SessionRecorderCustomizer {
    /**
     * Configures the recorder of a session before it starts. If each conversation has a session, this method is also
     * called once when the application starts, to check the properties, for a session that is never recorded.
     */
    void customize(SessionRecorder.Builder recorder);
}
