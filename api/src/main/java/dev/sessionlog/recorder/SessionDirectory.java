package dev.sessionlog.recorder;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.LogRenderer;
import dev.sessionlog.internal.files.Access;
import dev.sessionlog.internal.files.FileOps;
import dev.sessionlog.internal.journal.JournalPlace;
import dev.sessionlog.recorder.spi.EntryCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
    private final List<Wanted> documents;
    private final Optional<EntryCodec> codec;
    private final FileOps disk;

    private SessionDirectory(Path folder, List<Wanted> documents, Optional<EntryCodec> codec, FileOps disk) {
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
        return withDocuments(Stream.of(extensions).map(extension -> new Wanted(extension, Optional.empty())));
    }

    /**
     * Returns a copy whose new sessions also write documents with these renderers, which have options of their own:
     *
     * <pre>{@code
     * SessionDirectory.of(folder).withDocuments(MarkdownRenderer.builder().emoji(false).build())
     * }</pre>
     */
    public SessionDirectory withDocuments(LogRenderer... renderers) {
        return withDocuments(
                Stream.of(renderers).map(renderer -> new Wanted(renderer.fileExtension(), Optional.of(renderer))));
    }

    private SessionDirectory withDocuments(Stream<Wanted> wanted) {
        return new SessionDirectory(folder, wanted.toList(), codec, disk);
    }

    /** A document that every new session writes. */
    private record Wanted(String extension, Optional<LogRenderer> renderer) {}

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
     * <p>What the base adds is added to what is carried over, like additions to a running session: an objective that is
     * already open is not added twice, and nothing that is open gets lost, whatever the base sets.
     *
     * <p>If the latest session is still running, the next one starts with what it has recorded so far.
     *
     * @param settings configures the recorder of the session
     * @param base adds what is known at the start; at least the agent
     * @throws IOException if the folder or the latest log cannot be read, or if no number can be reserved
     * @throws RuntimeException whatever {@link SessionRecorder.Builder#start} throws
     */
    public SessionRecorder startNext(Consumer<SessionRecorder.Builder> settings, Consumer<SessionLog.Builder> base)
            throws IOException {
        NavigableMap<Integer, SessionFiles> sessions = SessionFiles.in(folder);
        Optional<StoredSession> previous = latest(sessions);
        int expected = free(sessions);
        SessionLog own = NextBase.own(base, expected);
        SessionRecorder.Builder recorder =
                SessionRecorder.inMemory().files(disk).previous(previous);
        codec.ifPresent(recorder::codec);
        settings.accept(recorder);
        documents.forEach(wanted -> document(wanted, expected).renderer());
        recorder.check(own.toBuilder());
        previous.ifPresent(session -> updateQuietly(sessions, session));
        int number = takeNumber(recorder.access(), expected);
        documents.forEach(wanted -> recorder.document(document(wanted, number)));
        Path journal = file(number, SessionFiles.JOURNAL);
        boolean started = false;
        try {
            SessionRecorder session =
                    recorder.journal(journal).start(NextBase.carried(previous, own, number), NextBase.addition(own));
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

    private Document document(Wanted wanted, int number) {
        return new Document(file(number, wanted.extension()), wanted.renderer());
    }

    /** An empty journal reserves the number: of all who try to create it, exactly one succeeds. */
    private int takeNumber(Access access, int expected) throws IOException {
        int number = expected;
        while (true) {
            try {
                disk.create(file(number, SessionFiles.JOURNAL), access);
                return number;
            } catch (FileAlreadyExistsException e) {
                number = free(SessionFiles.in(folder)); // another process was faster
            }
        }
    }

    private static int free(NavigableMap<Integer, SessionFiles> sessions) {
        if (!sessions.isEmpty() && sessions.lastKey() == Integer.MAX_VALUE) {
            throw new IllegalStateException("No session can follow " + sessions.get(Integer.MAX_VALUE)
                    + ": it has the highest possible number. Rename or move its files.");
        }
        return sessions.isEmpty() ? 1 : sessions.lastKey() + 1;
    }

    /**
     * Brings the documents of the latest session up to date if they are older than its journal, because its recorder was
     * killed: until then they are as old as they say under {@link SessionLog#snapshotAt()}. {@link #startNext} does this
     * as well, but does not fail if a document cannot be written.
     *
     * <p>The journal is locked meanwhile; if another recorder is writing it, nothing is changed. A document is only
     * replaced if it is, byte for byte, what its recorder wrote: what a person has edited is never overwritten. A document
     * that an interrupted session does not have yet, because its recorder was killed at its start, is written.
     *
     * @return the documents that were written
     * @throws IOException if the folder or a file cannot be read, or a document cannot be written
     * @throws JournalException if the journal cannot be locked
     * @throws IllegalStateException if no codec for a journal is found; the message names the artifact to add
     */
    public List<Path> updateDocuments() throws IOException {
        NavigableMap<Integer, SessionFiles> sessions = SessionFiles.in(folder);
        Optional<StoredSession> latest = latest(sessions);
        return latest.isEmpty() ? List.of() : update(sessions, latest.get());
    }

    private void updateQuietly(NavigableMap<Integer, SessionFiles> sessions, StoredSession session) {
        try {
            update(sessions, session);
        } catch (IOException | JournalException e) {
            // The next session must not fail because of an old document, which itself says how old it is.
        }
    }

    private List<Path> update(NavigableMap<Integer, SessionFiles> sessions, StoredSession session) throws IOException {
        SessionFiles files = Objects.requireNonNull(sessions.get(session.number()));
        Optional<Path> journal = files.journal();
        if (journal.isEmpty() || session.state() == StoredSession.State.RUNNING) {
            return List.of();
        }
        List<Path> missing = session.state() == StoredSession.State.INTERRUPTED
                ? documents.stream()
                        .map(wanted -> document(wanted, session.number()).file())
                        .filter(Files::notExists)
                        .toList()
                : List.of();
        return new StaleDocuments(disk, codec.orElseGet(Codecs::find), this::document)
                .update(journal.get(), files.documents(), missing);
    }

    private Document document(Path file) {
        Optional<LogRenderer> wanted = documents.stream()
                .filter(candidate -> SessionFiles.extension(file).equals(candidate.extension()))
                .findFirst()
                .flatMap(Wanted::renderer);
        return new Document(file, wanted);
    }

    /**
     * Returns the session with the highest number whose log can be read, whatever its state: finished, interrupted,
     * still running, or unknown if the file system has no locks.
     *
     * <p>A session is read from its journal if it has one. Otherwise it is read from a document whose format is
     * available: strictly if possible, otherwise leniently, because a formatter or a person may have changed the
     * document. {@link StoredSession#diagnostics} describes what was unusual. If a document contains several sessions,
     * the last one is used; if it contains no number, the number in the file name is used.
     *
     * <p>If the journal is damaged, the log contains what was recorded before the damage, and {@link
     * StoredSession#damaged()} returns true. A session whose log cannot be read is {@linkplain #skipped() skipped}. A
     * journal in which nothing was recorded is ignored.
     *
     * @return the session, or empty if there is none
     * @throws IOException if the folder or a file cannot be read
     * @throws IllegalStateException if no codec for a journal is found; the message names the artifact to add
     */
    public Optional<StoredSession> latest() throws IOException {
        return latest(SessionFiles.in(folder));
    }

    private Optional<StoredSession> latest(NavigableMap<Integer, SessionFiles> sessions) throws IOException {
        for (SessionFiles files : sessions.descendingMap().values()) {
            Optional<StoredSession> session = files.read(disk, codec);
            if (session.isPresent()) {
                return session;
            }
        }
        return Optional.empty();
    }

    /** Returns the session before that of a journal in its folder; empty if the journal is not named like a session. */
    static Optional<StoredSession> before(Path journal, Optional<EntryCodec> codec, FileOps disk) {
        OptionalInt number = SessionFiles.number(journal);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        SessionDirectory directory = new SessionDirectory(JournalPlace.folder(journal), List.of(), codec, disk);
        try {
            return directory.latest(SessionFiles.in(directory.folder).headMap(number.getAsInt(), false));
        } catch (IOException e) {
            throw new UncheckedIOException("The session before " + journal + " cannot be read: " + e, e);
        }
    }

    /**
     * Returns all sessions whose logs can be read, in order of their numbers, each read as by {@link #latest} when the
     * stream reaches it. Apart from the names of the files, only one session is in memory at a time, however many there
     * are. The stream throws an {@link UncheckedIOException} if a file cannot be read.
     *
     * @throws IOException if the folder cannot be read
     * @throws IllegalStateException if no codec for a journal is found; the message names the artifact to add
     */
    public Stream<StoredSession> stream() throws IOException {
        return SessionFiles.in(folder).values().stream().flatMap(files -> {
            try {
                return files.read(disk, codec).stream();
            } catch (IOException e) {
                throw new UncheckedIOException("Session " + files.number() + " cannot be read: " + e, e);
            }
        });
    }

    /**
     * Returns all sessions whose logs can be read, in order of their numbers, each read as by {@link #latest}. If there
     * may be many, use {@link #stream}.
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
     * back. Issues are compared by name, stripped and ignoring case.
     *
     * @throws IOException if the folder or a file cannot be read
     * @throws IllegalStateException if no codec for a journal is found; the message names the artifact to add
     */
    public List<ReturnedIssue> returnedIssues() throws IOException {
        ReturnedIssues returned = new ReturnedIssues();
        for (SessionFiles files : SessionFiles.in(folder).values()) {
            files.read(disk, codec).map(StoredSession::log).ifPresent(returned::add);
        }
        return returned.found();
    }
}
