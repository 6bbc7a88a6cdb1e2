package dev.sessionlog.recorder;

import dev.sessionlog.Redactor;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Diagnostic;
import dev.sessionlog.format.LogRenderers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A session stored in a {@link SessionDirectory}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number the number in the name of its file
 * @param file the file it was read from: its journal, or a document if it has no journal
 * @param state whether it is running, interrupted or finished
 * @param log everything that was recorded; it has an {@linkplain SessionLog#interruption() interruption} if the session
 *     was interrupted, or may have been
 * @param report what was found in its journal; absent if it was read from a document
 * @param diagnostics what was unusual in a document that had to be read leniently; empty otherwise
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

    /** The state of a session. */
    public enum State {
        /** A recorder in this or another process is writing it; its end is not recorded yet. */
        RUNNING,
        /** Its end was not recorded, and no recorder is writing it. */
        INTERRUPTED,
        /** Its end was recorded, or it is a document that mentions no interruption. */
        FINISHED,
        /**
         * It is either running or interrupted: its end was not recorded, and its lock cannot be read, for example because
         * the file system has no locks; or there is only a document, written while the session was running.
         */
        UNKNOWN
    }

    /**
     * Returns whether the log lacks entries that had been recorded because its journal is damaged. The report says
     * where.
     */
    public boolean damaged() {
        return report.filter(JournalReport::damaged).isPresent();
    }

    /**
     * Returns a summary of the session for the prompt of the agent that continues it: at most 1,500 characters, what
     * matters most first, and marked as data. For other lengths, use the {@code BriefingRenderer} of {@code
     * sessionlog-render-markdown}.
     *
     * @throws dev.sessionlog.format.UnknownFormatException if no jar provides the format {@code briefing}; add {@code
     *     sessionlog-render-markdown}
     * @throws IllegalStateException if several classes provide the format, or if none was found and a provider failed to
     *     load
     */
    public String briefing() {
        return LogRenderers.get("briefing").render(log);
    }

    StoredSession redact(Redactor redactor) {
        List<Diagnostic> redacted = diagnostics.stream()
                .map(diagnostic -> Diagnostic.of(
                        diagnostic.level(),
                        diagnostic.line(),
                        diagnostic.column(),
                        diagnostic.code(),
                        redactor.redact(diagnostic.sentence())))
                .toList();
        return new StoredSession(number, file, state, log.redact(redactor), report, redacted);
    }

    static StoredSession of(int number, Path document, SessionLog log, List<Diagnostic> diagnostics) {
        State state = log.interruption().isPresent()
                ? State.INTERRUPTED
                : log.snapshotAt().isPresent() ? State.UNKNOWN : State.FINISHED;
        return new StoredSession(number, document, state, log, Optional.empty(), diagnostics);
    }

    /**
     * @param unfinished the state of the session if its end was not recorded
     */
    static StoredSession of(int number, Path journal, State unfinished, RecoveredSession session) {
        State state = session.finished() ? State.FINISHED : unfinished;
        return new StoredSession(number, journal, state, session.log(), Optional.of(session.report()), List.of());
    }
}
