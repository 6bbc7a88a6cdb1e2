package dev.sessionlog.recorder;

import static java.util.Comparator.comparing;

import dev.sessionlog.Issues;
import dev.sessionlog.SessionLog;
import dev.sessionlog.files.Access;
import dev.sessionlog.files.FileOps;
import dev.sessionlog.format.SessionLogs;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
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
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder of sessions, in which each one continues from the one before it. Session 3 is {@code session-3.journal}; one
 * without a journal is {@code session-3.json} or {@code session-3.md}. Other files are passed over.
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
    private static final Pattern SESSION = Pattern.compile("session-([1-9][0-9]{0,9})\\.([a-z]+)");
    private static final List<String> EXTENSIONS = List.of("journal", "json", "md");

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
     * Starts the next session: one number above the highest that is taken, whatever became of that session, with what is
     * {@linkplain SessionLog#continueFrom(SessionLog) carried over} from the {@linkplain #latest() latest} one; of a damaged
     * one that is what was recorded before the damage. The number is taken before the session starts: no two sessions share
     * one, and a start that fails leaves it unused.
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
        int number = takeNumber(recorder.access());
        documents.forEach(extension -> recorder.document(file(number, extension)));
        return recorder.journal(file(number, "journal")).start(next.number(number));
    }

    /** An empty journal takes the number: of those who try to create it, one succeeds. */
    private int takeNumber(Access access) throws IOException {
        while (true) {
            NavigableMap<Integer, List<Path>> sessions = files();
            int number = sessions.isEmpty() ? 1 : Math.addExact(sessions.lastKey(), 1);
            try {
                disk.create(file(number, "journal"), access);
                return number;
            } catch (FileAlreadyExistsException e) {
                // Somebody else was faster.
            }
        }
    }

    /**
     * Returns the session with the highest number, whatever its state: finished, interrupted, still running, or unknown
     * where there are no locks. One whose journal is damaged has the log up to the damage, and {@linkplain StoredSession#damaged() says so}. A journal in which
     * nothing was recorded is passed over. Absent when there is no session.
     *
     * @throws IOException if the folder or the log cannot be read
     * @throws RuntimeException if the file is no journal or no log; the message has its path
     */
    public Optional<StoredSession> latest() throws IOException {
        for (Map.Entry<Integer, List<Path>> files : files().descendingMap().entrySet()) {
            Optional<StoredSession> session = read(files.getKey(), files.getValue());
            if (session.isPresent()) {
                return session;
            }
        }
        return Optional.empty();
    }

    /**
     * Returns all sessions, in the order of their numbers, each like {@link #latest}.
     *
     * @throws IOException if the folder or a log cannot be read
     * @throws RuntimeException if a file is no journal or no log; the message has its path
     */
    public List<StoredSession> all() throws IOException {
        List<StoredSession> sessions = new ArrayList<>();
        for (Map.Entry<Integer, List<Path>> session : files().entrySet()) {
            read(session.getKey(), session.getValue()).ifPresent(sessions::add);
        }
        return sessions;
    }

    /**
     * Returns the issues that were resolved and were there again in a later session, in the order in which they came back.
     * Issues are the same when their names are, whatever the case of the letters.
     *
     * @throws IOException if the folder or a log cannot be read
     * @throws RuntimeException if a file is no journal or no log; the message has its path
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

    /** Reads the first of its files that has anything. */
    private Optional<StoredSession> read(int number, List<Path> files) throws IOException {
        for (Path file : files) {
            Optional<StoredSession> session = extension(file).equals("journal")
                    ? readJournal(number, file)
                    : Optional.of(StoredSession.of(number, file, SessionLogs.read(file)));
            if (session.isPresent()) {
                return session;
            }
        }
        return Optional.empty();
    }

    private Optional<StoredSession> readJournal(int number, Path journal) throws IOException {
        // In this order: a session that ends meanwhile is finished, and not interrupted.
        StoredSession.State unfinished = stateOfUnfinished(journal);
        if (Files.size(journal) == 0) {
            return Optional.empty(); // its number is taken, and nothing was recorded
        }
        return Journals.readStarted(
                        disk, codec.orElseGet(Codecs::find), journal, unfinished == StoredSession.State.RUNNING)
                .map(session -> StoredSession.of(number, journal, unfinished, session));
    }

    private StoredSession.State stateOfUnfinished(Path journal) {
        try {
            return JournalPlace.isLocked(disk, journal) ? StoredSession.State.RUNNING : StoredSession.State.INTERRUPTED;
        } catch (IOException e) {
            return StoredSession.State.UNKNOWN;
        }
    }

    /** Returns the files of each session, the best one first. */
    private NavigableMap<Integer, List<Path>> files() throws IOException {
        NavigableMap<Integer, List<Path>> sessions = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "session-*")) {
            for (Path file : files) {
                Matcher name = SESSION.matcher(String.valueOf(file.getFileName()));
                if (name.matches() && EXTENSIONS.contains(name.group(2)) && isInt(name.group(1))) {
                    sessions.computeIfAbsent(Integer.valueOf(name.group(1)), number -> new ArrayList<>())
                            .add(file);
                }
            }
        }
        sessions.values().forEach(files -> files.sort(comparing(file -> EXTENSIONS.indexOf(extension(file)))));
        return sessions;
    }

    private static boolean isInt(String number) {
        return Long.parseLong(number) <= Integer.MAX_VALUE;
    }

    private static String extension(Path file) {
        String name = file.toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
