package dev.sessionlog.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A folder of a git work tree, observed through the git command: what is in it now, and what has changed since. It does not
 * matter what was staged or committed in between.
 *
 * <pre>{@code
 * try (GitWorkTree tree = GitWorkTree.open(workspace)) {
 *     GitWorkTree.Snapshot before = tree.snapshot();
 *     ...
 *     List<FileChange> changes = tree.changes(before, tree.snapshot());
 * }
 * }</pre>
 *
 * <p>Nothing is written into the repository: the snapshots are kept in an own one, in the folder for temporary files, which
 * reads the objects of the user's. Nothing that the repository has configured is run: no hook, filter, file system monitor,
 * diff or merge program; for git it is as if its configuration were not there, apart from what says how files are
 * read (line ends, ignored files, and the like). A filter that stores other content than that of the file, as Git LFS has,
 * is therefore not applied; such a file counts as modified when it was touched.
 *
 * <p>What the user has configured for git, in files or in environment variables such as {@code GIT_CONFIG_COUNT}, holds as
 * it does for git itself: whether a repository of another user is trusted ({@code safe.directory}), and how files are read.
 * The user's programs are not run either.
 *
 * <p>Not seen are: files that are ignored and not tracked when the folder is opened, files that cannot be read, special
 * files, repositories within the folder that are no submodules, and changes within submodules (another commit checked out
 * there is one change of the submodule), and a file of the same size whose time was set back within a second.
 *
 * <p>Each call of git has a minute. Thread-safe; an interrupt does not stop a method.
 */
public final class GitWorkTree implements AutoCloseable {
    private final GitShadow shadow;
    private @Nullable Snapshot last;

    /** The content of the files at one moment. Immutable and thread-safe; of use only with the work tree it is of. */
    public static final class Snapshot {
        private final String tree;

        private Snapshot(String tree) {
            this.tree = tree;
        }

        /** Returns whether the content was the same. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Snapshot snapshot && snapshot.tree.equals(tree);
        }

        @Override
        public int hashCode() {
            return tree.hashCode();
        }

        /** Returns git's id of the content. */
        @Override
        public String toString() {
            return tree;
        }
    }

    private GitWorkTree(GitShadow shadow) {
        this.shadow = shadow;
    }

    /**
     * Observes a folder and what is below it. The folder may be any one within a work tree.
     *
     * @throws IOException if there is no git command, or if the folder is in no work tree; it says so in a sentence
     */
    public static GitWorkTree open(Path folder) throws IOException {
        return open(folder, Map.of());
    }

    /** The same with other variables for git's environment, PATH among them. */
    static GitWorkTree open(Path folder, Map<String, String> environment) throws IOException {
        return new GitWorkTree(GitShadow.of(Objects.requireNonNull(folder, "folder"), environment));
    }

    /**
     * Returns the content of all files now that are tracked, or untracked and not ignored.
     *
     * @throws IOException if git fails or the work tree was closed
     */
    public synchronized Snapshot snapshot() throws IOException {
        if (shadow.update() || last == null) {
            last = new Snapshot(shadow.tree());
        }
        return last;
    }

    /**
     * Returns what differs between two snapshots, in order of path. A file that stands elsewhere with at least half of its
     * content is renamed.
     *
     * @throws IOException if git fails or the work tree was closed
     */
    public synchronized List<FileChange> changes(Snapshot before, Snapshot after) throws IOException {
        return before.equals(after) ? List.of() : shadow.changes(before.tree, after.tree);
    }

    /**
     * Deletes the snapshots; a process that is killed before leaves them in the folder for temporary files. Closing it again
     * does nothing.
     *
     * @throws java.io.UncheckedIOException if they cannot be deleted
     */
    @Override
    public synchronized void close() {
        shadow.delete();
    }
}
