package dev.sessionlog.recorder;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.UnknownFormatException;
import dev.sessionlog.internal.files.Access;
import dev.sessionlog.internal.files.FileOps;
import dev.sessionlog.internal.journal.JournalPlace;
import dev.sessionlog.recorder.spi.EntryCodec;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Brings documents up to date whose recorder was killed: they still say what was recorded when they were written. Only
 * documents that are, byte for byte, what their recorder wrote are replaced; the journal has their checksums. So what a
 * person has edited is never overwritten, and nothing is lost: a document whose checksum is in the journal says nothing
 * that the journal does not say.
 */
final class StaleDocuments {
    private final FileOps files;
    private final EntryCodec codec;
    private final Function<Path, Document> documents;

    /**
     * @param documents returns how to write a file
     */
    StaleDocuments(FileOps files, EntryCodec codec, Function<Path, Document> documents) {
        this.files = files;
        this.codec = codec;
        this.documents = documents;
    }

    /**
     * Updates the documents of a session under the lock of its journal.
     *
     * @param missing documents that do not exist; written if the session has not finished
     * @return the files that were written; empty also if the session is running
     * @throws IOException if a document cannot be written
     * @throws JournalException if the journal cannot be read or locked
     */
    List<Path> update(Path journal, List<Path> candidates, List<Path> missing) throws IOException {
        Optional<SessionState> seen = Journals.state(files, codec, journal);
        boolean lockIsLeft = seen.filter(SessionState::isFinished).isPresent() && JournalPlace.hasLock(journal);
        if (seen.isEmpty() || (stale(candidates, seen.get()).isEmpty() && missing.isEmpty() && !lockIsLeft)) {
            return List.of();
        }
        Closeable lock;
        try {
            lock = JournalPlace.lock(files, journal);
        } catch (JournalLockedException e) {
            return List.of(); // its recorder updates them
        }
        try {
            return updateLocked(journal, candidates, missing);
        } finally {
            lock.close();
        }
    }

    private List<Path> updateLocked(Path journal, List<Path> candidates, List<Path> missing) throws IOException {
        StaleFiles.delete(files, journal);
        Optional<SessionState> state = Journals.state(files, codec, journal);
        List<Path> updated = new ArrayList<>();
        if (state.isPresent()) {
            SessionLog log = state.get().ended();
            List<Path> old = new ArrayList<>(stale(candidates, state.get()));
            if (!state.get().isFinished()) {
                old.addAll(missing);
            }
            for (Path document : old) {
                if (write(journal, document, log)) {
                    updated.add(document);
                }
            }
            if (state.get().isFinished()) {
                JournalPlace.deleteLock(files, journal); // if its recorder was killed before it could
            }
        }
        return updated;
    }

    /** Returns the files that are what a recorder wrote while the session was running. */
    private static List<Path> stale(List<Path> candidates, SessionState state) throws IOException {
        List<Path> stale = new ArrayList<>();
        for (Path candidate : candidates) {
            if (Files.isRegularFile(candidate) && state.documents().contains(DocumentFiles.checksum(candidate))) {
                stale.add(candidate);
            }
        }
        return stale;
    }

    private boolean write(Path journal, Path file, SessionLog log) throws IOException {
        try {
            DocumentFiles.write(files, documents.apply(file), Optional.of(journal), Access.USUAL, log, checksum -> {});
            return true;
        } catch (UnknownFormatException e) {
            return false; // the jar of its format is not here; the document says that its session was running
        }
    }
}
