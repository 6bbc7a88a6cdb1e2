package dev.sessionlog.recorder;

import java.nio.file.Path;
import java.util.List;

/**
 * A session in a {@link SessionDirectory} of which no log can be read. Its number is taken all the same, and the next session
 * continues from the one before it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number the number in the names of its files
 * @param files its files
 * @param reason why no log can be read of them: full sentences with the path, and with line and column where there are any
 */
public record SkippedSession(int number, List<Path> files, String reason) {

    /** Copies the list. */
    public SkippedSession {
        files = List.copyOf(files);
    }
}
