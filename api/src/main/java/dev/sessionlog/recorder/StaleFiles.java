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

/** The temporary files of recorders that were killed while they wrote a document next to their journal. */
final class StaleFiles {
    private StaleFiles() {}

    /**
     * Deletes the files in a journal's folder that belong to that journal or to a journal that is not locked. Temporary
     * files of a running recorder, or of anything else, are left alone. Files that cannot be deleted are left to the
     * next session.
     *
     * @param own a journal that the caller has locked, and whose documents are not being written
     */
    static void delete(FileOps files, Path own) {
        try {
            // Listed before the locks are checked, so that the list has no files of a recorder that starts in between.
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
            // They do no harm, and a session must not fail to start because of them.
        }
    }
}
