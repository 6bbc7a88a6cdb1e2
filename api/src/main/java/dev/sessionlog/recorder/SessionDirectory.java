package dev.sessionlog.recorder;

import dev.sessionlog.Issues;
import dev.sessionlog.SessionLog;
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
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder of sessions, in which each one continues from the one before it. Session 3 is {@code session-3.journal}; one
 * without a journal is {@code session-3.json} or {@code session-3.md}. Other files are passed over.
 *
 * <pre>{@code
 * SessionDirectory sessions = SessionDirectory.of(Path.of("sessions"));
 * try (SessionRecorder session = sessions.startNext(
 *         recorder -> recorder.onUsage(r -> r.addHandoffNote("The budget is nearly used")),
 *         base -> base.agent("build-agent/2.1").focus("Replica lag"))) {
 *     ...
 *     session.finish();
 * }
 * }</pre>
 *
 * <p>Thread-safe; any number of processes can use one folder. Every call looks anew.
 */
public final class SessionDirectory {
    private static final Pattern SESSION = Pattern.compile("session-([1-9][0-9]{0,9})\\.([a-z]+)");
    private static final List<String> EXTENSIONS = List.of("journal", "json", "md");

    private final Path folder;
    private final Optional<EntryCodec> codec;

    private SessionDirectory(Path folder, Optional<EntryCodec> codec) {
        this.folder = folder;
        this.codec = codec;
    }

    /** Returns the sessions of a folder that exists. Nothing is read yet. */
    public static SessionDirectory of(Path folder) {
        return new SessionDirectory(Objects.requireNonNull(folder, "folder"), Optional.empty());
    }

    static SessionDirectory of(Path folder, EntryCodec codec) {
        return new SessionDirectory(folder, Optional.of(codec));
    }

    /**
     * Starts the next session: one number above the highest that is taken, whatever became of that session, with what is
     * {@linkplain SessionLog#continueFrom(SessionLog) carried over} from the {@linkplain #latest() latest} log. The number
     * is taken before anything else happens: no two sessions share one, and a start that fails leaves it unused.
     *
     * @param settings sets up the recorder of the session
     * @param base adds what is known at the start: the agent at least
     * @throws IOException if the folder or the latest log cannot be read, or if no number can be taken
     * @throws RuntimeException what {@link SessionRecorder.Builder#start} throws
     */
    public SessionRecorder startNext(Consumer<SessionRecorder.Builder> settings, Consumer<SessionLog.Builder> base)
            throws IOException {
        Optional<SessionLog> latest = latest();
        int number = takeNumber();
        SessionLog.Builder next = latest.map(SessionLog::continueFrom).orElseGet(SessionLog::builder);
        base.accept(next);
        SessionRecorder.Builder recorder = SessionRecorder.journal(journal(number));
        codec.ifPresent(recorder::codec);
        settings.accept(recorder);
        return recorder.start(next.number(number));
    }

    /** The journal of a session; its name has nothing of the session but the number. */
    private Path journal(int number) {
        return folder.resolve("session-" + number + ".journal");
    }

    /** An empty journal takes the number: of those who try to create it, one succeeds. */
    private int takeNumber() throws IOException {
        while (true) {
            SortedMap<Integer, Path> sessions = sessions();
            int number = sessions.isEmpty() ? 1 : Math.addExact(sessions.lastKey(), 1);
            try {
                FileOps.DISK.create(journal(number));
                return number;
            } catch (FileAlreadyExistsException e) {
                // Somebody else was faster.
            }
        }
    }

    /**
     * Returns the log of the session with the highest number: a finished one, or an interrupted one as far as it was
     * recorded; one whose journal is damaged up to the damage, see {@link Journals#read}. A journal in which nothing was
     * recorded is passed over. Absent when there is no session.
     *
     * @throws IOException if the folder or the log cannot be read
     * @throws RuntimeException if the file is no journal or no log; the message has its path
     */
    public Optional<SessionLog> latest() throws IOException {
        List<Path> sessions = new ArrayList<>(sessions().values());
        for (int i = sessions.size() - 1; i >= 0; i--) {
            Optional<SessionLog> log = read(sessions.get(i));
            if (log.isPresent()) {
                return log;
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the logs of all sessions, in the order of their numbers, each like {@link #latest}.
     *
     * @throws IOException if the folder or a log cannot be read
     * @throws RuntimeException if a file is no journal or no log; the message has its path
     */
    public List<SessionLog> logs() throws IOException {
        List<SessionLog> logs = new ArrayList<>();
        for (Path session : sessions().values()) {
            read(session).ifPresent(logs::add);
        }
        return logs;
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
        for (SessionLog log : logs()) {
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

    private Optional<SessionLog> read(Path session) throws IOException {
        if (!session.toString().endsWith(".journal")) {
            return Optional.of(SessionLogs.read(session));
        }
        if (Files.size(session) == 0) {
            return Optional.empty(); // its number is taken, and nothing was recorded
        }
        return Journals.readStarted(FileOps.DISK, codec.orElseGet(Codecs::find), session)
                .map(RecoveredSession::log);
    }

    /** Returns the best file of each session. */
    private SortedMap<Integer, Path> sessions() throws IOException {
        SortedMap<Integer, Path> sessions = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "session-*")) {
            for (Path file : files) {
                Matcher name = SESSION.matcher(String.valueOf(file.getFileName()));
                if (name.matches() && EXTENSIONS.contains(name.group(2)) && isInt(name.group(1))) {
                    sessions.merge(Integer.valueOf(name.group(1)), file, SessionDirectory::better);
                }
            }
        }
        return sessions;
    }

    private static boolean isInt(String number) {
        return Long.parseLong(number) <= Integer.MAX_VALUE;
    }

    private static Path better(Path one, Path other) {
        return rank(one) <= rank(other) ? one : other;
    }

    private static int rank(Path file) {
        String name = file.toString();
        return EXTENSIONS.indexOf(name.substring(name.lastIndexOf('.') + 1));
    }
}
