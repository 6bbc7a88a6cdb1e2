package dev.sessionlog.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A folder of a git work tree, observed through the git command.
 */
public final class GitWorkTree implements AutoCloseable {

    /** The content of the files at one moment. Immutable and thread-safe; of use only with the work tree it is of. */
    public static final class Snapshot {
        private final String tree;

        Snapshot(String tree) {
            this.tree = tree;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Snapshot snapshot && snapshot.tree.equals(tree);
        }

        @Override
        public int hashCode() {
            return tree.hashCode();
        }

        @Override
        public String toString() {
            return tree;
        }
    }

    private GitWorkTree() {}

    /**
     * Observes a folder and what is below it.
     *
     * @throws IOException if there is no git command or the folder is in no work tree; it says so in a sentence
     */
    public static GitWorkTree open(Path folder) throws IOException {
        Objects.requireNonNull(folder, "folder");
        return new GitWorkTree();
    }

    /** Returns the content of all files now that are tracked, or untracked and not ignored. */
    public Snapshot snapshot() throws IOException {
        return new Snapshot("");
    }

    /** Returns what differs between two snapshots, in order of path. Renamed files are found. */
    public List<FileChange> changes(Snapshot before, Snapshot after) throws IOException {
        return List.of();
    }

    /** Deletes what was kept outside of the work tree. Closing it again does nothing. */
    @Override
    public void close() {}
}
