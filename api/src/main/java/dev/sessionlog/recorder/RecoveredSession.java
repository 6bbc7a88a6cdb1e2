package dev.sessionlog.recorder;

import dev.sessionlog.SessionLog;

/**
 * A session as its journal has it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param log the session as far as it was recorded; with an {@linkplain SessionLog#interruption() interruption} when its
 *     end was not
 * @param finished whether its end was recorded
 * @param report what was found in the file
 */
public record RecoveredSession(SessionLog log, boolean finished, JournalReport report) {}
