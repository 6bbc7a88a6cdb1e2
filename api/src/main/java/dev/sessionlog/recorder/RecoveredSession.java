package dev.sessionlog.recorder;

import dev.sessionlog.SessionLog;

/**
 * A session that was read from its journal.
 *
 * <p>Immutable and thread-safe.
 *
 * @param log everything that was recorded; it has an {@linkplain SessionLog#interruption() interruption} if the end of
 *     the session was not
 * @param finished whether the end of the session was recorded
 * @param report what was found in the file
 */
public record RecoveredSession(SessionLog log, boolean finished, JournalReport report) {}
