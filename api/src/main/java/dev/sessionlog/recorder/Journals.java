package dev.sessionlog.recorder;

import dev.sessionlog.SessionLog;
import dev.sessionlog.internal.files.FileOps;
import dev.sessionlog.internal.files.OpenFile;
import dev.sessionlog.internal.journal.JournalHeader;
import dev.sessionlog.internal.journal.JournalScan;
import dev.sessionlog.internal.journal.LineReader;
import dev.sessionlog.recorder.spi.EntryCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the journals of sessions that are finished, interrupted, or still running. Reading locks nothing and changes
 * nothing; entries that a recorder appends meanwhile are not seen.
 *
 * <pre>{@code
 * RecoveredSession session = Journals.recover(Path.of("session-3.journal"));
 * SessionLogs.write(session.log(), Path.of("session-3.md"));
 * }</pre>
 *
 * <p>Reading takes time and memory in proportion to the session. Thread-safe.
 */
public final class Journals {
    private Journals() {}

    /** What to do with a journal that is damaged anywhere but at its end. */
    private enum Damage {
        STOP,
        THROW,
        SALVAGE
    }

    /**
     * Reads a session up to the first line that is not a readable entry. The {@linkplain RecoveredSession#report()
     * report} says whether anything follows it.
     *
     * @throws JournalException if the file is not a journal, cannot be read, or does not contain even the start of a
     *     session
     * @throws IllegalStateException if no codec is found; it names the artifact to add
     */
    public static RecoveredSession recover(Path journal) {
        return recover(FileOps.DISK, Codecs.find(), journal);
    }

    /**
     * Reads a session like {@link #recover(Path)}, but fails if the journal is damaged. An incomplete entry at the end
     * does not count as damage.
     *
     * @throws JournalDamagedException if intact entries follow a line that is not a readable entry
     * @throws JournalException if the file is not a journal, cannot be read, or does not contain even the start of a
     *     session
     * @throws IllegalStateException if no codec is found; it names the artifact to add
     */
    public static RecoveredSession read(Path journal) {
        return read(FileOps.DISK, Codecs.find(), journal);
    }

    /**
     * Reads what is left of a damaged session: the entries before the damage, and those intact entries after it whose
     * meaning does not depend on the lost ones.
     *
     * @throws JournalException if the file is not a journal, cannot be read, or does not contain even the start of a
     *     session
     * @throws IllegalStateException if no codec is found; it names the artifact to add
     */
    public static RecoveredSession salvage(Path journal) {
        return salvage(FileOps.DISK, Codecs.find(), journal);
    }

    static RecoveredSession recover(FileOps files, EntryCodec codec, Path journal) {
        return started(read(files, codec, journal, Damage.STOP, SessionState::ended), journal);
    }

    static RecoveredSession read(FileOps files, EntryCodec codec, Path journal) {
        return started(read(files, codec, journal, Damage.THROW, SessionState::ended), journal);
    }

    static RecoveredSession salvage(FileOps files, EntryCodec codec, Path journal) {
        return started(read(files, codec, journal, Damage.SALVAGE, SessionState::ended), journal);
    }

    /**
     * Reads a session up to the first line that is not a readable entry; returns empty if not even its start was
     * recorded.
     *
     * @param running whether a recorder is writing it, so that it is not interrupted
     */
    static Optional<RecoveredSession> readStarted(FileOps files, EntryCodec codec, Path journal, boolean running) {
        return read(
                files,
                codec,
                journal,
                Damage.STOP,
                state -> running && !state.isFinished() ? state.running() : state.ended());
    }

    /** Returns the state of a session up to the first line that is not a readable entry; empty if it has not started. */
    static Optional<SessionState> state(FileOps files, EntryCodec codec, Path journal) {
        return Optional.ofNullable(
                replay(files, codec, journal, Damage.STOP).replay().state());
    }

    private static RecoveredSession started(Optional<RecoveredSession> session, Path journal) {
        return session.orElseThrow(() -> new JournalException(
                journal, "The journal " + journal + " contains no session: not even its start was recorded."));
    }

    private static Optional<RecoveredSession> read(
            FileOps files, EntryCodec codec, Path journal, Damage damage, Function<SessionState, SessionLog> view) {
        Replayed replayed = replay(files, codec, journal, damage);
        Replay replay = replayed.replay();
        JournalReport report = replayed.report();
        if (damage == Damage.THROW && report.damaged()) {
            throw new JournalDamagedException(journal, report);
        }
        if (replay.state() == null && report.refusal().isPresent()) {
            throw new JournalException(
                    journal,
                    "The journal " + journal + " cannot be read. Its first entry is invalid: "
                            + report.refusal().get());
        }
        return Optional.ofNullable(replay.state())
                .map(state -> new RecoveredSession(view.apply(state), state.isFinished(), report));
    }

    private record Replayed(Replay replay, JournalReport report) {}

    private static Replayed replay(FileOps files, EntryCodec codec, Path journal, Damage damage) {
        Replay replay = new Replay(codec);
        try (OpenFile file = files.openForReading(journal)) {
            LineReader lines = new LineReader(file);
            JournalScan scan = new JournalScan(lines, JournalHeader.check(journal, lines, codec.name()));
            JournalReport report =
                    damage == Damage.SALVAGE ? scan.read(replay, replay::acceptLater) : scan.read(replay);
            return new Replayed(replay, report);
        } catch (IOException e) {
            throw new JournalException(journal, "The journal " + journal + " cannot be read: " + e, e);
        }
    }
}
