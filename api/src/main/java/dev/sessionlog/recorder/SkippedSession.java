package dev.sessionlog.recorder;

import java.nio.file.Path;
import java.util.List;

/**
 * A session in a {@link SessionDirectory} whose log cannot be read. Its number is in use nevertheless, and the next
 * session continues from the one before it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number the number in the names of its files
 * @param files its files
 * @param reason why its log cannot be read: full sentences with the path and, where known, the line and the column
 */
public record SkippedSession(int number, List<Path> files, String reason) {

    /** Copies the list. */
    public SkippedSession {
        files = List.copyOf(files);
    }
}
