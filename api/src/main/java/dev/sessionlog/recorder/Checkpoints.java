package dev.sessionlog.recorder;

import dev.sessionlog.SessionLog;
import dev.sessionlog.internal.files.Access;
import dev.sessionlog.internal.files.AtomicFile;
import dev.sessionlog.internal.files.FileOps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The documents for people that a recorder keeps up to date. Thread-safe. */
final class Checkpoints {
    private final FileOps files;
    private final Optional<Path> journal;
    private final List<Document> documents;
    private final Access access;

    Checkpoints(FileOps files, Optional<Path> journal, List<Document> documents, Access access) {
        this.files = files;
        this.journal = journal;
        this.documents = List.copyOf(documents);
        this.access = access;
    }

    Optional<Path> journal() {
        return journal;
    }

    List<Path> documents() {
        return documents.stream().map(Document::file).toList();
    }

    /**
     * Writes the documents for the first time, and deletes temporary files of recorders that were killed while writing
     * theirs. The journal must be locked, and must stay locked as long as documents are written.
     *
     * @param written receives the checksum of each document before it is there
     */
    void start(Supplier<SessionLog> log, Consumer<String> written) {
        documents.forEach(Document::renderer); // before one is written of which the next one has an unknown format
        journal.ifPresent(own -> StaleFiles.delete(files, own));
        for (Document document : documents) {
            try {
                AtomicFile.deleteLeftovers(files, document.file());
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "Temporary files of an earlier session next to " + document.file() + " could not be deleted: "
                                + e,
                        e);
            }
        }
        write(log, written);
    }

    /**
     * Writes the current log. Calls are serialized, so that an older log never overwrites a newer one.
     *
     * @param written receives the checksum of each document before it is there
     */
    synchronized void write(Supplier<SessionLog> log, Consumer<String> written) {
        if (documents.isEmpty()) {
            return;
        }
        SessionLog now = log.get();
        for (Document document : documents) {
            try {
                DocumentFiles.write(files, document, journal, access, now, written);
            } catch (IOException e) {
                throw new UncheckedIOException("The document " + document.file() + " could not be written: " + e, e);
            }
        }
    }

    /** Runs a step while no document is being written. */
    synchronized void betweenWrites(Runnable step) {
        step.run();
    }
}
