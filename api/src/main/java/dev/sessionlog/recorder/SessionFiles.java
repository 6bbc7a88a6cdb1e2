package dev.sessionlog.recorder;

import static java.util.Comparator.comparing;

import dev.sessionlog.Redactor;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Diagnostic;
import dev.sessionlog.format.Draft;
import dev.sessionlog.format.LogReader;
import dev.sessionlog.format.LogReaders;
import dev.sessionlog.format.MalformedLogException;
import dev.sessionlog.format.ReadResult;
import dev.sessionlog.format.SessionLogs;
import dev.sessionlog.format.UnknownFormatException;
import dev.sessionlog.internal.files.FileOps;
import dev.sessionlog.internal.journal.JournalPlace;
import dev.sessionlog.recorder.spi.EntryCodec;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of one session in a folder, and how to read it: from its journal, else strictly from a document, else
 * leniently from a document.
 */
final class SessionFiles {
    static final String JOURNAL = "journal";

    private static final Pattern SESSION = Pattern.compile("session-([1-9][0-9]{0,9})\\.(.+)");
    /** The lock file may be left over from a start that failed, and contains nothing about a session. */
    private static final String LOCK = "journal.lock";

    private final int number;
    private final List<Path> files = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    private SessionFiles(int number) {
        this.number = number;
    }

    /** Returns the files of each session in a folder. */
    static NavigableMap<Integer, SessionFiles> in(Path folder) throws IOException {
        NavigableMap<Integer, SessionFiles> sessions = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "session-*")) {
            for (Path file : files) {
                Matcher name = SESSION.matcher(String.valueOf(file.getFileName()));
                if (name.matches()
                        && Long.parseLong(name.group(1)) <= Integer.MAX_VALUE
                        && !name.group(2).equals(LOCK)) {
                    SessionFiles session = sessions.computeIfAbsent(Integer.valueOf(name.group(1)), SessionFiles::new);
                    if (name.group(2).indexOf('.') < 0) { // no copy, and no part of a journal
                        session.files.add(file);
                    }
                }
            }
        }
        sessions.values().forEach(session -> session.files.sort(comparing(Path::toString)));
        return sessions;
    }

    int number() {
        return number;
    }

    @Override
    public String toString() {
        return files.isEmpty() ? "session " + number : String.valueOf(files.get(0));
    }

    /** Returns the number in the name of a journal; empty if it is not named like one of a directory. */
    static OptionalInt number(Path journal) {
        Matcher name = SESSION.matcher(String.valueOf(journal.getFileName()));
        boolean ofDirectory = name.matches() && name.group(2).equals(JOURNAL);
        return ofDirectory && Long.parseLong(name.group(1)) <= Integer.MAX_VALUE
                ? OptionalInt.of(Integer.parseInt(name.group(1)))
                : OptionalInt.empty();
    }

    Optional<Path> journal() {
        return files.stream().filter(file -> extension(file).equals(JOURNAL)).findFirst();
    }

    List<Path> documents() {
        return files.stream().filter(file -> !extension(file).equals(JOURNAL)).toList();
    }

    /** Returns why the session could not be read; empty before {@link #read}, and if its files contain nothing. */
    Optional<SkippedSession> skipped() {
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(new SkippedSession(number, List.copyOf(files), String.join(" ", reasons)));
    }

    /** Reads the session from the first of its files that contains a log; returns empty if none does. */
    Optional<StoredSession> read(FileOps disk, Optional<EntryCodec> codec) throws IOException {
        reasons.clear();
        Optional<Path> journal = journal();
        Optional<StoredSession> session =
                journal.isPresent() ? readJournal(disk, codec, journal.get()) : Optional.empty();
        if (session.isPresent() && !session.get().damaged()) {
            return session;
        }
        List<Path> documents = documents().stream().filter(this::isRegularFile).toList();
        if (session.isPresent()) {
            return Optional.of(readBeside(disk, codec, session.get(), documents));
        }
        for (int i = 0; i < documents.size() && session.isEmpty(); i++) {
            session = readStrictly(documents.get(i));
        }
        for (int i = 0; i < documents.size() && session.isEmpty(); i++) {
            session = readLeniently(documents.get(i));
        }
        return session;
    }

    /** A directory cannot be read, a dangling link is nothing, and a pipe would block. */
    private boolean isRegularFile(Path file) {
        boolean regular = Files.isRegularFile(file);
        if (!regular) {
            reasons.add("The file " + file + " is not a regular file.");
        }
        return regular;
    }

    /**
     * Returns the session of a damaged journal: from a document that says more than what was recorded before the damage,
     * because it was written after that, else from the journal.
     */
    private StoredSession readBeside(
            FileOps disk, Optional<EntryCodec> codec, StoredSession damaged, List<Path> documents) throws IOException {
        Set<String> written = Journals.state(disk, codec.orElseGet(Codecs::find), damaged.file())
                .map(SessionState::documents)
                .orElse(Set.of());
        for (Path document : documents) {
            Optional<StoredSession> read = readStrictly(document);
            if (read.isPresent() && !written.contains(DocumentFiles.checksum(document))) {
                JournalReport report = damaged.report().orElseThrow();
                Diagnostic diagnostic = Diagnostic.of(
                        Diagnostic.Level.WARNING,
                        1,
                        1,
                        "journal-damaged",
                        "The journal " + damaged.file() + " is damaged, so this document is used: "
                                + report.sentence());
                return StoredSession.of(number, document, read.get().log(), List.of(diagnostic));
            }
        }
        return damaged;
    }

    private Optional<StoredSession> readJournal(FileOps disk, Optional<EntryCodec> codec, Path journal)
            throws IOException {
        EntryCodec used = codec.orElseGet(Codecs::find);
        if (!isRegularFile(journal)) {
            return Optional.empty();
        }
        // The lock first: a session that ends in between is then finished, not interrupted.
        StoredSession.State unfinished = stateOfUnfinished(disk, journal);
        if (Files.size(journal) == 0) {
            return Optional.empty(); // its number is reserved, but nothing was recorded
        }
        try {
            return Journals.readStarted(disk, used, journal, unfinished == StoredSession.State.RUNNING)
                    .map(session -> StoredSession.of(number, journal, unfinished, session));
        } catch (JournalException e) {
            reasons.add(e.getMessage());
            return Optional.empty();
        }
    }

    private static StoredSession.State stateOfUnfinished(FileOps disk, Path journal) {
        try {
            return JournalPlace.isLocked(disk, journal) ? StoredSession.State.RUNNING : StoredSession.State.INTERRUPTED;
        } catch (IOException e) {
            return StoredSession.State.UNKNOWN;
        }
    }

    private Optional<StoredSession> readStrictly(Path document) {
        if (reader(document).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(StoredSession.of(number, document, SessionLogs.read(document), List.of()));
        } catch (MalformedLogException e) {
            return Optional.empty(); // it is read leniently next
        } catch (IOException e) {
            return Optional.empty(); // reading it leniently fails as well, and says why
        }
    }

    private Optional<StoredSession> readLeniently(Path document) {
        if (reader(document).isEmpty()) {
            reasons.add("No format is known for the file " + document + ".");
            return Optional.empty();
        }
        ReadResult result;
        try {
            result = SessionLogs.readLeniently(document);
        } catch (IOException e) {
            reasons.add("The file " + document + " cannot be read: " + e + ".");
            return Optional.empty();
        }
        Optional<SessionLog> log = result.diagnostics().stream()
                        .anyMatch(diagnostic -> diagnostic.code().equals(Diagnostic.CONFLICT_MARKER))
                ? Optional.empty()
                : log(result);
        if (log.isEmpty()) {
            reasons.add(reason(document, result));
        }
        return log.map(read -> StoredSession.of(
                number, document, read, StoredSession.redacted(result.diagnostics(), Redactor.secrets())));
    }

    /**
     * If a file contains several sessions, the last one counts; if it contains no number, the file name provides it.
     */
    private Optional<SessionLog> log(ReadResult result) {
        if (result.drafts().isEmpty()) {
            return Optional.empty();
        }
        Draft last = result.drafts().get(result.drafts().size() - 1);
        return last.missing().equals(List.of("number"))
                ? Optional.of(last.builder().number(number).build())
                : last.log();
    }

    private static String reason(Path document, ReadResult result) {
        return result.diagnostics().stream()
                .filter(diagnostic -> diagnostic.level() == Diagnostic.Level.ERROR)
                .min(comparing(diagnostic -> !diagnostic.code().equals(Diagnostic.CONFLICT_MARKER)))
                .map(error -> document + ":" + error.line() + ":" + error.column() + ": "
                        + Redactor.secrets().redact(error.sentence()))
                .orElse("The file " + document + " contains no session log.");
    }

    private static Optional<LogReader> reader(Path document) {
        try {
            return Optional.of(LogReaders.forFile(document));
        } catch (UnknownFormatException e) {
            return Optional.empty();
        }
    }

    static String extension(Path file) {
        String name = file.toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
