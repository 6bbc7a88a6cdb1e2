package dev.sessionlog.recorder;

import dev.sessionlog.SessionLog;
import dev.sessionlog.internal.files.FileOps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Documents of an interrupted session that somebody has edited before the session is resumed. */
final class EditedDocuments {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private EditedDocuments() {}

    /**
     * Renames the documents that are not what a recorder wrote to {@code <document>.edited-<time>}, so that the resumed
     * session does not overwrite them.
     *
     * @param interrupted the state of the session before it is resumed
     */
    static void keep(FileOps files, List<Document> documents, SessionState interrupted, Clock clock) {
        SessionLog log = interrupted.ended();
        for (Document document : documents) {
            try {
                if (isEdited(document, interrupted, log)) {
                    files.move(document.file(), free(document.file() + ".edited-" + TIME.format(clock.instant())));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "The document " + document.file() + " was edited and could not be renamed: " + e, e);
            }
        }
    }

    private static boolean isEdited(Document document, SessionState interrupted, SessionLog log) throws IOException {
        if (!Files.isRegularFile(document.file())) {
            return false;
        }
        String checksum = DocumentFiles.checksum(document.file());
        return !interrupted.documents().contains(checksum)
                && !checksum.equals(DocumentFiles.checksum(document.renderer(), log));
    }

    private static Path free(String wanted) {
        Path free = Path.of(wanted);
        for (int i = 2; Files.exists(free); i++) {
            free = Path.of(wanted + "-" + i);
        }
        return free;
    }
}
