package dev.sessionlog.recorder;

import dev.sessionlog.format.LogRenderer;
import dev.sessionlog.format.LogRenderers;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A document that a recorder keeps up to date.
 *
 * @param chosen absent for the renderer of the file's extension
 */
record Document(Path file, Optional<LogRenderer> chosen) {

    /**
     * Returns the renderer of the document.
     *
     * @throws dev.sessionlog.format.UnknownFormatException if none was chosen and the extension has none
     */
    LogRenderer renderer() {
        return chosen.orElseGet(() -> LogRenderers.forFile(file));
    }
}
