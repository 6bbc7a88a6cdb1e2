package dev.sessionlog.recorder;

import dev.sessionlog.Issues;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.LogRenderers;
import dev.sessionlog.internal.files.Access;
import dev.sessionlog.internal.files.FileOps;
import dev.sessionlog.recorder.spi.EntryCodec;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A folder of sessions, in which each one continues from the one before it. Session 3 has the journal {@code
 * session-3.journal}, or at least a document such as {@code session-3.md}; any file {@code session-3.*} takes the number.
 * Other files are ignored.
 *
 * <pre>{@code
 * SessionDirectory sessions = SessionDirectory.of(Path.of("sessions")).withDocuments("json", "md");
 * try (SessionRecorder session = sessions.startNext(
 *         recorder -> recorder.onUsage(r -> r.addHandoffNote("The budget is nearly used")),
 *         base -> base.agent("build-agent/2.1").focus("Replica lag"))) {
 *     ...
 *     session.finish();
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe; any number of processes can use one folder. Every call looks anew.
 */
public final class SessionDirectory {
    private final Path folder;
    private final List<String> documents;
    private final Optional<EntryCodec> codec;
    private final FileOps disk;

    private SessionDirectory(Path folder, List<String> documents, Optional<EntryCodec> codec, FileOps disk) {
        this.folder = folder;
        this.documents = documents;
        this.codec = codec;
        this.disk = disk;
    }

    /** Returns the sessions of a folder that exists. Nothing is read yet. */
    public static SessionDirectory of(Path folder) {
        return new SessionDirectory(
                Objects.requireNonNull(folder, "folder"), List.of(), Optional.empty(), FileOps.DISK);
    }

    static SessionDirectory of(Path folder, EntryCodec codec) {
        return of(folder, codec, FileOps.DISK);
    }

    static SessionDirectory of(Path folder, EntryCodec codec, FileOps disk) {
        return new SessionDirectory(folder, List.of(), Optional.of(codec), disk);
    }

    /**
     * Returns the same folder, in which each session that is started has documents for people beside its journal: {@code
     * session-3.md} for the extension {@code md}. They are kept up to date like those of {@link
     * SessionRecorder.Builder#document}.
     */
    public SessionDirectory withDocuments(String... extensions) {
        return new SessionDirectory(folder, List.of(extensions), codec, disk);
    }

    /**
     * Returns the file of a session that has that extension, whether it is there or not: {@code session-3.md} for the
     * number 3 and the extension {@code md}. A file has nothing of its session in its name but the number.
     */
    public Path file(int number, String extension) {
        return folder.resolve("session-" + number + "." + extension);
    }

    /**
     * Starts the next session with the default settings of the recorder; see {@link #startNext(Consumer, Consumer)}.
     *
     * @param base adds what is known at the start: the agent at least
     * @throws IOException if the folder or the latest log cannot be read, or if no number can be taken
     * @throws RuntimeException what {@link SessionRecorder.Builder#start} throws
     */
    public SessionRecorder startNext(Consumer<SessionLog.Builder> base) throws IOException {
        return startNext(settings -> {}, base);
    }

    /**
     * Starts the next session: one number above the highest that is taken, whatever became of that session, with what is
     * {@linkplain SessionLog#continueFrom(SessionLog) carried over} from the {@linkplain #latest() latest} one; of a damaged
     * one that is what was recorded before the damage. The number is taken before the session starts, so no two sessions
     * share one. A start that fails uses up no number.
     *
     * @param settings sets up the recorder of the session
     * @param base adds what is known at the start: the agent at least
     * @throws IOException if the folder or the latest log cannot be read, or if no number can be taken
     * @throws RuntimeException what {@link SessionRecorder.Builder#start} throws
     */
    public SessionRecorder startNext(Consumer<SessionRecorder.Builder> settings, Consumer<SessionLog.Builder> base)
            throws IOException {
        SessionLog.Builder next =
                latest().map(latest -> SessionLog.continueFrom(latest.log())).orElseGet(SessionLog::builder);
        base.accept(next);
        SessionRecorder.Builder recorder = SessionRecorder.inMemory().files(disk);
        codec.ifPresent(recorder::codec);
        settings.accept(recorder);
        int expected = freeNumber();
        documents.forEach(extension -> LogRenderers.forFile(file(expected, extension)));
        recorder.check(next.number(expected));
        int number = takeNumber(recorder.access());
        documents.forEach(extension -> recorder.document(file(number, extension)));
        Path journal = file(number, SessionFiles.JOURNAL);
        boolean started = false;
        try {
            SessionRecorder session = recorder.journal(journal).start(next.number(number));
            started = true;
            return session;
        } catch (JournalLockedException e) {
            started = true; // by somebody else, whose journal it is now
            throw e;
        } finally {
            if (!started) {
                disk.delete(journal);
            }
        }
    }

    /** An empty journal takes the number: of those who try to create it, one succeeds. */
    private int takeNumber(Access access) throws IOException {
        while (true) {
            int number = freeNumber();
            try {
                disk.create(file(number, SessionFiles.JOURNAL), access);
                return number;
            } catch (FileAlreadyExistsException e) {
                // Somebody else was faster.
            }
        }
    }

    private int freeNumber() throws IOException {
        NavigableMap<Integer, SessionFiles> sessions = SessionFiles.in(folder);
        return sessions.isEmpty() ? 1 : Math.addExact(sessions.lastKey(), 1);
    }

    /**
     * Returns the session with the highest number of which a log can be read, whatever its state: finished, interrupted,
     * still running, or unknown where there are no locks.
     *
     * <p>A session is read from its journal, else strictly from a document of a format whose jar is there, else leniently
     * from such a document: a formatter or a person may have changed it. Of several sessions in one file the last one counts,
     * and the name of the file has the number if it has none itself; {@link StoredSession#diagnostics} says what was odd. One
     * whose journal is damaged has the log up to the damage, and {@linkplain StoredSession#damaged() says so}. A session of
     * which no log can be read is {@linkplain #skipped() skipped}, and a journal in which nothing was recorded ignored.
     *
     * @return absent when there is no session
     * @throws IOException if the folder or a file cannot be read
     * @throws IllegalStateException if there is no codec for a journal; it names the artifact to add
     */
    public Optional<StoredSession> latest() throws IOException {
        for (SessionFiles files : SessionFiles.in(folder).descendingMap().values()) {
            Optional<StoredSession> session = files.read(disk, codec);
            if (session.isPresent()) {
                return session;
            }
        }
        return Optional.empty();
    }

    /**
     * Returns all sessions of which a log can be read, in the order of their numbers, each like {@link #latest}.
     *
     * @throws IOException if the folder or a file cannot be read
     * @throws IllegalStateException if there is no codec for a journal; it names the artifact to add
     */
    public List<StoredSession> all() throws IOException {
        List<StoredSession> sessions = new ArrayList<>();
        for (SessionFiles files : SessionFiles.in(folder).values()) {
            files.read(disk, codec).ifPresent(sessions::add);
        }
        return sessions;
    }

    /**
     * Returns the sessions of which no log can be read, in the order of their numbers: for example because git left the
     * markers of a conflict in the document, because a hand-written log has no date, or because the jar of its format is
     * missing.
     *
     * @throws IOException if the folder or a file cannot be read
     * @throws IllegalStateException if there is no codec for a journal; it names the artifact to add
     */
    public List<SkippedSession> skipped() throws IOException {
        List<SkippedSession> skipped = new ArrayList<>();
        for (SessionFiles files : SessionFiles.in(folder).values()) {
            if (files.read(disk, codec).isEmpty()) {
                files.skipped().ifPresent(skipped::add);
            }
        }
        return skipped;
    }

    /**
     * Returns the issues that were resolved and were there again in a later session, in the order in which they came back.
     * Issues are the same when their names are, whatever the case of the letters.
     *
     * @throws IOException if the folder or a file cannot be read
     * @throws IllegalStateException if there is no codec for a journal; it names the artifact to add
     */
    public List<ReturnedIssue> returnedIssues() throws IOException {
        List<ReturnedIssue> returned = new ArrayList<>();
        Map<String, Integer> resolvedIn = new HashMap<>();
        for (StoredSession session : all()) {
            SessionLog log = session.log();
            Issues issues = log.issues().orElseGet(() -> Issues.builder().build());
            for (String name : names(issues)) {
                Integer resolved = resolvedIn.get(key(name));
                if (resolved != null) {
                    returned.add(new ReturnedIssue(name, resolved, log.number()));
                }
            }
            issues.resolved().forEach(issue -> resolvedIn.put(key(issue.name()), log.number()));
        }
        return returned;
    }

    /** Returns the name of every issue once, as it stands first. */
    private static Collection<String> names(Issues issues) {
        Map<String, String> names = new LinkedHashMap<>();
        issues.outstanding().forEach(issue -> names.putIfAbsent(key(issue.name()), issue.name()));
        issues.discovered().forEach(issue -> names.putIfAbsent(key(issue.name()), issue.name()));
        issues.resolved().forEach(issue -> names.putIfAbsent(key(issue.name()), issue.name()));
        return names.values();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
