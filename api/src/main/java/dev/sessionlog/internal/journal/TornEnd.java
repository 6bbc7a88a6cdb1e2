package dev.sessionlog.internal.journal;

import dev.sessionlog.internal.files.Access;
import dev.sessionlog.internal.files.FileOps;
import dev.sessionlog.internal.files.OpenFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Repairs a journal that ends within an entry. If the repair is killed at any moment, repeating it succeeds. */
final class TornEnd {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int BUFFER = 1 << 16;

    private TornEnd() {}

    /** Copies what follows the last entry to a separate file, and only then cuts it off. */
    static void cutOff(FileOps files, Path journal, OpenFile file, long end, Clock clock) throws IOException {
        Path copy = create(files, JournalPlace.sibling(journal, ".torn-" + TIME.format(clock.instant())));
        files.copyPermissions(journal, copy);
        try (OpenFile torn = files.open(copy)) {
            byte[] buffer = new byte[BUFFER];
            long at = end;
            for (int read; (read = file.read(at, buffer, 0, BUFFER)) > 0; at += read) {
                torn.write(at - end, buffer, 0, read);
            }
            torn.sync();
        }
        files.syncFolder(JournalPlace.folder(journal));
        file.truncate(end);
        file.sync();
    }

    private static Path create(FileOps files, Path wanted) throws IOException {
        Path copy = wanted;
        for (int i = 2; ; i++) {
            try {
                files.create(copy, Access.USUAL);
                return copy;
            } catch (FileAlreadyExistsException e) {
                copy = wanted.resolveSibling(wanted.getFileName() + "-" + i);
            }
        }
    }
}
