package dev.sessionlog.html.internal;

import dev.sessionlog.SessionLog;

/**
 * How a session ended, or that it has not.
 *
 * @param note when that was; may be empty
 */
public record Ending(Badge badge, String note) {
    static final Badge FINISHED = new Badge("good", "check", "FINISHED");
    static final Badge INTERRUPTED = new Badge("bad", "cross", "INTERRUPTED");
    static final Badge RUNNING = new Badge("info", "half", "RUNNING");

    static Ending of(SessionLog log) {
        return log.interruption()
                .map(interruption -> new Ending(
                        INTERRUPTED,
                        "after entry " + interruption.entries() + ", " + PageWords.minute(interruption.lastEntryAt())))
                .or(() -> log.snapshotAt().map(time -> new Ending(RUNNING, "as of " + PageWords.minute(time))))
                .orElseGet(() -> new Ending(FINISHED, ""));
    }
}
