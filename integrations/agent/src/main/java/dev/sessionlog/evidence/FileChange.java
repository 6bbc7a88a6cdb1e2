package dev.sessionlog.evidence;

import java.util.Objects;
import java.util.Optional;

/**
 * A file that differs between two snapshots of a work tree.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what happened to the file
 * @param path the path relative to the observed folder, with {@code /} as separator; a byte that is not UTF-8 is
 *     written as {@code \xE9}
 * @param previousPath the previous path of a renamed file; absent for every other kind
 * @param binary whether git considers the content binary; not determined for a renamed file with unchanged content
 * @param linesAdded the number of lines that are new; 0 for a binary file
 * @param linesRemoved the number of lines that are gone; 0 for a binary file
 */
public record FileChange(
        Kind kind, String path, Optional<String> previousPath, boolean binary, int linesAdded, int linesRemoved) {

    /** What happened to a file. */
    public enum Kind {
        /** The file is new. */
        CREATED,
        /** The content, the type or the executable bit of the file has changed. */
        MODIFIED,
        /** The file no longer exists. */
        DELETED,
        /** The file is at another path, with the same or similar content. */
        RENAMED
    }

    /** Creates a change. */
    public FileChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(previousPath, "previousPath");
    }
}
