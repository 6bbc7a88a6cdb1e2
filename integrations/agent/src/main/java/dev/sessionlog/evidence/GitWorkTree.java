package dev.sessionlog.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A folder of a git work tree, observed through the git command: what is in it now, and what has changed since. A file that
 * is as it was has not changed, whatever was staged, committed, checked out or undone in between. What came into the work
 * tree with commits that were made elsewhere is told apart from what was changed in it.
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
    private final GitHistory history;
    private @Nullable String tree;

    /** The content of the files at one moment. Immutable and thread-safe; of use only with the work tree it is of. */
    public static final class Snapshot {
        private final String tree;
        private final GitHistory.Position position;

        private Snapshot(String tree, GitHistory.Position position) {
            this.tree = tree;
            this.position = position;
        }

        String tree() {
            return tree;
        }

        GitHistory.Position position() {
            return position;
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

    private GitWorkTree(GitShadow shadow) throws IOException {
        this.shadow = shadow;
        this.history = new GitHistory(shadow);
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
        GitShadow shadow = GitShadow.of(Objects.requireNonNull(folder, "folder"), environment);
        boolean opened = false;
        try {
            GitWorkTree tree = new GitWorkTree(shadow);
            opened = true;
            return tree;
        } finally {
            if (!opened) {
                shadow.delete();
            }
        }
    }

    /**
     * Returns the content of all files now that are tracked, or untracked and not ignored.
     *
     * @throws IOException if git fails or the work tree was closed
     */
    public synchronized Snapshot snapshot() throws IOException {
        if (shadow.update()) {
            tree = null;
        }
        if (tree == null) {
            tree = shadow.tree();
        }
        return new Snapshot(tree, history.look());
    }

    /**
     * Returns what was changed in the work tree between two snapshots, in order of path. A file that is as it was is not
     * changed, whatever happened in between; nor is one that is {@linkplain #changesFromElsewhere from elsewhere}. A file
     * whose content is at least half in another path is reported as renamed.
     *
     * @throws IOException if git fails or the work tree was closed
     */
    public synchronized List<FileChange> changes(Snapshot before, Snapshot after) throws IOException {
        return before.equals(after) ? List.of() : shadow.changes(base(before, after), after.tree);
    }

    /**
     * Returns what came into the work tree between two snapshots with commits that were not made in it, in order of path:
     * by checking out, pulling, merging or resetting. Of a file that was then changed in the work tree, too, this is the
     * part that came.
     *
     * <p>Git's log of HEAD says which commits were made in the work tree. Where there is none ({@code
     * core.logAllRefUpdates}), these are the commits that no branch or tag had when the work tree was opened, and that were
     * not fetched since.
     *
     * @throws IOException if git fails or the work tree was closed
     */
    public synchronized List<FileChange> changesFromElsewhere(Snapshot before, Snapshot after) throws IOException {
        String base = before.equals(after) ? before.tree : base(before, after);
        return base.equals(before.tree) ? List.of() : shadow.changes(before.tree, base);
    }

    private String base(Snapshot before, Snapshot after) throws IOException {
        return new GitOrigin(shadow, history).base(before, after);
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
