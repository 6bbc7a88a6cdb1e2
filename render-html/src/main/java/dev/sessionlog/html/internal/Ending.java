package dev.sessionlog.html.internal;

import dev.sessionlog.SessionLog;
import java.util.ArrayList;
import java.util.List;

/**
 * How a session ended, or that it has not.
 *
 * @param notes when that was
 */
public record Ending(Badge badge, List<String> notes) {
    static final Badge FINISHED = new Badge("good", "check", "FINISHED");
    static final Badge INTERRUPTED = new Badge("bad", "cross", "INTERRUPTED");
    static final Badge RUNNING = new Badge("info", "half", "RUNNING");

    /** Running or interrupted: nobody can tell. */
    static final Badge UNKNOWN = new Badge("mute", "dash", "UNKNOWN");

    static Ending of(SessionLog log) {
        List<String> notes = new ArrayList<>();
        log.interruption()
                .ifPresent(interruption -> notes.add(
                        "after entry " + interruption.entries() + ", " + PageWords.minute(interruption.lastEntryAt())));
        log.snapshotAt().ifPresent(time -> notes.add("as of " + PageWords.minute(time)));
        return new Ending(badge(log), notes);
    }

    private static Badge badge(SessionLog log) {
        if (log.interruption().isPresent()) {
            return INTERRUPTED;
        }
        return log.snapshotAt().isPresent() ? RUNNING : FINISHED;
    }
}
