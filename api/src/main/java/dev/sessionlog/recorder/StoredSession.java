package dev.sessionlog.recorder;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A session as a {@link SessionDirectory} has it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number the number in the name of its file
 * @param file the file that it was read from: its journal, or a document of a session without one
 * @param state how far it is
 * @param log the session as far as it was recorded; with an {@linkplain SessionLog#interruption() interruption} when it
 *     was interrupted, or may have been
 * @param report what was found in its journal; absent for a session that was read from a document
 * @param diagnostics what was odd in a document that is not as it was rendered, and was read leniently; empty otherwise
 */
public record StoredSession(
        int number,
        Path file,
        State state,
        SessionLog log,
        Optional<JournalReport> report,
        List<Diagnostic> diagnostics) {

    /** Copies the list. */
    public StoredSession {
        diagnostics = List.copyOf(diagnostics);
    }

    /** How far a session is. */
    public enum State {
        /** A recorder, in this process or another one, goes on with it; its end is not recorded yet. */
        RUNNING,
        /** Its end was not recorded, and no recorder is there that could do it. */
        INTERRUPTED,
        /** Its end was recorded, or it is a document that says nothing of an interruption. */
        FINISHED,
        /**
         * Its end was not recorded, and its lock cannot be read, which would say whether it is running or interrupted: its
         * file system has no locks, for example.
         */
        UNKNOWN
    }

    /** Returns whether the log lacks what had been recorded: its journal is damaged, and the report says where. */
    public boolean damaged() {
        return report.filter(JournalReport::damaged).isPresent();
    }

    static StoredSession of(int number, Path document, SessionLog log, List<Diagnostic> diagnostics) {
        State state = log.interruption().isPresent() ? State.INTERRUPTED : State.FINISHED;
        return new StoredSession(number, document, state, log, Optional.empty(), diagnostics);
    }

    /**
     * @param unfinished the state in which it is unless its end was recorded
     */
    static StoredSession of(int number, Path journal, State unfinished, RecoveredSession session) {
        State state = session.finished() ? State.FINISHED : unfinished;
        return new StoredSession(number, journal, state, session.log(), Optional.of(session.report()), List.of());
    }
}
