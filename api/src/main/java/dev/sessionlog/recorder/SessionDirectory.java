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
 * A folder of sessions in which each session continues from the previous one. Session 3 has the journal {@code
 * session-3.journal}, or at least a document such as {@code session-3.md}. Any file named {@code session-3.*} reserves
 * the number 3. Other files are ignored.
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
 * <p>Immutable and thread-safe. Any number of processes can share a folder. Nothing is cached: every call reads the
 * folder again.
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

    /** Returns the sessions of an existing folder. Does not read anything yet. */
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
     * Returns a copy whose new sessions also write documents for people next to their journals: {@code session-3.md}
     * for the extension {@code md}. The documents are kept up to date as with {@link SessionRecorder.Builder#document}.
     */
    public SessionDirectory withDocuments(String... extensions) {
        return new SessionDirectory(folder, List.of(extensions), codec, disk);
    }

    /**
     * Returns the path of a session's file with the given extension, whether or not it exists: {@code session-3.md} for
     * the number 3 and the extension {@code md}. The file name depends on nothing in the session but its number.
     */
    public Path file(int number, String extension) {
        return folder.resolve("session-" + number + "." + extension);
    }

    /**
     * Starts the next session with the default settings of the recorder; see {@link #startNext(Consumer, Consumer)}.
     *
     * @param base adds what is known at the start; at least the agent
     * @throws IOException if the folder or the latest log cannot be read, or if no number can be reserved
     * @throws RuntimeException whatever {@link SessionRecorder.Builder#start} throws
     */
    public SessionRecorder startNext(Consumer<SessionLog.Builder> base) throws IOException {
        return startNext(settings -> {}, base);
    }

    /**
     * Starts the next session. Its number is one above the highest number in use, whatever the state of that session.
     * It starts with what is {@linkplain SessionLog#continueFrom(SessionLog) carried over} from the {@linkplain
     * #latest() latest} session; if that one is damaged, with what was recorded before the damage. The number is
     * reserved before the session starts, so no two sessions share one. A failed start uses up no number.
     *
     * @param settings configures the recorder of the session
     * @param base adds what is known at the start; at least the agent
     * @throws IOException if the folder or the latest log cannot be read, or if no number can be reserved
     * @throws RuntimeException whatever {@link SessionRecorder.Builder#start} throws
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
            started = true; // by another process, which owns the journal now
            throw e;
        } finally {
            if (!started) {
                disk.delete(journal);
            }
        }
    }

    /** An empty journal reserves the number: of all who try to create it, exactly one succeeds. */
    private int takeNumber(Access access) throws IOException {
        while (true) {
            int number = freeNumber();
            try {
                disk.create(file(number, SessionFiles.JOURNAL), access);
                return number;
            } catch (FileAlreadyExistsException e) {
                // Another process was faster.
            }
        }
    }

    private int freeNumber() throws IOException {
        NavigableMap<Integer, SessionFiles> sessions = SessionFiles.in(folder);
        return sessions.isEmpty() ? 1 : Math.addExact(sessions.lastKey(), 1);
    }

    /**
     * Returns the session with the highest number whose log can be read, whatever its state: finished, interrupted,
     * still running, or unknown if the file system has no locks.
     *
     * <p>A session is read from its journal if it has one. Otherwise it is read from a document whose format is
     * available: strictly if possible, otherwise leniently, because a formatter or a person may have changed the
     * document. {@link StoredSession#diagnostics} describes what was unusual. If a document contains several sessions,
     * the last one is used; if it contains no number, the number in the file name is used.
     * <p>If the journal is damaged, the log contains what was recorded before the damage, and {@link
     * StoredSession#damaged()} returns true. A session whose log cannot be read is {@linkplain #skipped() skipped}. A
     * journal in which nothing was recorded is ignored.
     *
     * @return the session, or empty if there is none
     * @throws IOException if the folder or a file cannot be read
     * @throws IllegalStateException if no codec for a journal is found; the message names the artifact to add
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
     * Returns all sessions whose logs can be read, in order of their numbers, each read as by {@link #latest}.
     *
     * @throws IOException if the folder or a file cannot be read
     * @throws IllegalStateException if no codec for a journal is found; the message names the artifact to add
     */
    public List<StoredSession> all() throws IOException {
        List<StoredSession> sessions = new ArrayList<>();
        for (SessionFiles files : SessionFiles.in(folder).values()) {
            files.read(disk, codec).ifPresent(sessions::add);
        }
        return sessions;
    }

    /**
     * Returns the sessions whose logs cannot be read, in order of their numbers. Typical reasons are git conflict
     * markers in a document, a hand-written log without a date, or a format whose jar is missing.
     *
     * @throws IOException if the folder or a file cannot be read
     * @throws IllegalStateException if no codec for a journal is found; the message names the artifact to add
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
     * Returns the issues that were resolved and appeared again in a later session, in the order in which they came
     * back. Issues are compared by name, ignoring case.
     *
     * @throws IOException if the folder or a file cannot be read
     * @throws IllegalStateException if no codec for a journal is found; the message names the artifact to add
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

    /** Returns the name of every issue once, spelled as it first appears. */
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
