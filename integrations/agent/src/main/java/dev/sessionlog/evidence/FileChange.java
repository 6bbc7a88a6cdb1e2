package dev.sessionlog.evidence;

import java.util.Objects;
import java.util.Optional;

/**
 * A file that differs between two snapshots of a work tree.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what became of the file
 * @param path the file, from the observed folder on, with {@code /}; a byte that is not UTF-8 stands as {@code \xE9}
 * @param previousPath where a renamed file was before; absent for every other kind
 * @param binary whether git takes the content for binary; a renamed file that did not change is not looked into
 */
public record FileChange(Kind kind, String path, Optional<String> previousPath, boolean binary) {

    /** What became of a file. */
    public enum Kind {
        /** It is there now and was not. */
        CREATED,
        /** Its content, its type or its executable bit is another. */
        MODIFIED,
        /** It was there and is not now. */
        DELETED,
        /** It stands elsewhere, with the same or a similar content. */
        RENAMED
    }

    /** Creates a change. */
    public FileChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(previousPath, "previousPath");
    }
}
