package dev.sessionlog.recorder;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.LogRenderer;
import dev.sessionlog.format.LogRenderers;
import dev.sessionlog.internal.files.Access;
import dev.sessionlog.internal.files.AtomicFile;
import dev.sessionlog.internal.files.FileOps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The documents for people that a recorder keeps up to date. Thread-safe. */
final class Checkpoints {
    private final FileOps files;
    private final Optional<Path> journal;
    private final List<Path> documents;
    private final Access access;

    Checkpoints(FileOps files, Optional<Path> journal, List<Path> documents, Access access) {
        this.files = files;
        this.journal = journal;
        this.documents = List.copyOf(documents);
        this.access = access;
    }

    /**
     * Writes the documents for the first time, and deletes temporary files of recorders that were killed while writing
     * theirs. The journal must be locked, and must stay locked as long as documents are written.
     */
    void start(Supplier<SessionLog> log) {
        documents.forEach(LogRenderers::forFile); // before one is written of which the next one has an unknown format
        journal.ifPresent(own -> StaleFiles.delete(files, own));
        for (Path document : documents) {
            try {
                AtomicFile.deleteLeftovers(files, document);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "Temporary files of an earlier session next to " + document + " could not be deleted: " + e, e);
            }
        }
        write(log);
    }

    /** Writes the current log. Calls are serialized, so that an older log never overwrites a newer one. */
    synchronized void write(Supplier<SessionLog> log) {
        if (documents.isEmpty()) {
            return;
        }
        SessionLog now = log.get();
        for (Path document : documents) {
            try {
                write(now, document);
            } catch (IOException e) {
                throw new UncheckedIOException("The document " + document + " could not be written: " + e, e);
            }
        }
    }

    /** Runs a step while no document is being written. */
    synchronized void betweenWrites(Runnable step) {
        step.run();
    }

    private void write(SessionLog log, Path document) throws IOException {
        LogRenderer renderer = LogRenderers.forFile(document);
        AtomicFile.write(files, document, journal, access, output -> renderer.render(log, output));
    }
}
