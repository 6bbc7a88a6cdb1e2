package dev.sessionlog.recorder;

import dev.sessionlog.internal.files.AtomicFile;
import dev.sessionlog.internal.files.FileOps;
import dev.sessionlog.internal.journal.JournalPlace;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The temporary files of recorders that were killed while they wrote a document beside their journal. */
final class StaleFiles {
    private StaleFiles() {}

    /**
     * Deletes those in the folder of a journal that belong to it or to a journal that is not locked. A temporary file of
     * a recorder that is running, or of anybody else, is not touched. What cannot be deleted is left to the next session.
     *
     * @param own a journal that the caller has locked, and whose documents are not being written
     */
    static void delete(FileOps files, Path own) {
        try {
            // Listed before the locks are looked at: of a recorder that starts in between nothing is in the list.
            Map<Path, String> temporary = AtomicFile.temporaryFiles(JournalPlace.folder(own));
            if (temporary.isEmpty()) {
                return;
            }
            Set<String> dead = new HashSet<>(Set.of(AtomicFile.mark(own)));
            Set<String> running = new HashSet<>();
            for (Path journal : JournalPlace.journals(JournalPlace.folder(own))) {
                if (!journal.getFileName().equals(own.getFileName())) {
                    (JournalPlace.isLocked(files, journal) ? running : dead).add(AtomicFile.mark(journal));
                }
            }
            dead.removeAll(running);
            for (Map.Entry<Path, String> file : temporary.entrySet()) {
                if (dead.contains(file.getValue())) {
                    files.delete(file.getKey());
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // They are in nobody's way, and a session must not fail to start because of them.
        }
    }
}
