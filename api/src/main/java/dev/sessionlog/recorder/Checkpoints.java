package dev.sessionlog.recorder;

import dev.sessionlog.SessionLog;
import dev.sessionlog.files.Access;
import dev.sessionlog.files.AtomicFile;
import dev.sessionlog.files.FileOps;
import dev.sessionlog.format.LogRenderers;
import dev.sessionlog.format.SessionLogs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** The documents for people that a recorder keeps up to date. Thread-safe. */
final class Checkpoints {
    private final List<Path> documents;
    private final Access access;

    Checkpoints(List<Path> documents, Access access) {
        this.documents = List.copyOf(documents);
        this.access = access;
    }

    /** Writes the documents for the first time, and deletes what a recorder left behind that was killed writing them. */
    void start(Supplier<SessionLog> log) {
        documents.forEach(LogRenderers::forFile); // before one is written of which the next one has an unknown format
        for (Path document : documents) {
            try {
                AtomicFile.deleteLeftovers(FileOps.DISK, document);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "What an earlier session left beside " + document + " could not be deleted: " + e, e);
            }
        }
        write(log);
    }

    /** Writes the log as it is now; one caller after the other, so that no older one is written over a newer one. */
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

    private void write(SessionLog log, Path document) throws IOException {
        if (access == Access.OWNER) {
            SessionLogs.writeOwnerOnly(log, document);
        } else {
            SessionLogs.write(log, document);
        }
    }
}
