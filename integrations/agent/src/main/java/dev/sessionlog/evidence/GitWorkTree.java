package dev.sessionlog.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Observes a folder of a git work tree with the git command: its content now, and what has changed since. A file with
 * the same content as before has not changed, no matter what was staged, committed, checked out or undone in between.
 * Changes that arrived with commits made elsewhere are distinguished from changes made in the work tree.
 *
 * <pre>{@code
 * try (GitWorkTree tree = GitWorkTree.open(workspace)) {
 *     GitWorkTree.Snapshot before = tree.snapshot();
 *     ...
 *     List<FileChange> changes = tree.changes(before, tree.snapshot());
 * }
 * }</pre>
 *
 * <p>Nothing is written to the repository. Snapshots are kept in a separate repository in the folder for temporary
 * files, which reads the objects of the user's repository. Nothing that the repository configures is run: no hook,
 * filter, file system monitor, diff or merge program. For git it is as if that configuration did not exist, except for
 * the settings that say how files are read (line endings, ignored files, and the like). A filter that stores other
 * content than the file has, such as that of Git LFS, is therefore not applied; such a file counts as modified when it
 * was touched.
 *
 * <p>The user's git configuration, in files or in environment variables such as {@code GIT_CONFIG_COUNT}, applies as it
 * does for git itself: whether a repository of another user is trusted ({@code safe.directory}), and how files are
 * read. The programs that it names are not run either.
 *
 * <p>The following are not seen: files that are ignored and not tracked when the folder is opened; files that cannot be
 * read; special files; repositories within the folder that are not submodules; changes within submodules (another
 * commit checked out there is one change of the submodule); and a file of the same size whose time was set back within
 * a second.
 *
 * <p>Each call of git may take up to a minute. Thread-safe. An interrupt does not stop a method.
 */
public final class GitWorkTree implements AutoCloseable {
    private final GitShadow shadow;
    private final GitHistory history;
    private @Nullable String tree;
    private @Nullable String countedTree;
    private Optional<String> countedCommit = Optional.empty();
    private int uncommitted;

    /**
     * The content of the files at one moment. Immutable and thread-safe. A snapshot can only be used with the work tree
     * that it was taken from.
     */
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

        /** Returns whether the content is the same. */
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
     * Starts observing a folder, including its subfolders. It may be any folder within a work tree.
     *
     * @throws IOException if there is no git command, or if the folder is not in a work tree; the message says which
     */
    public static GitWorkTree open(Path folder) throws IOException {
        return open(folder, file -> false);
    }

    /**
     * Starts observing a folder, as {@link #open(Path)}, except for some files, which are treated as if they never
     * change.
     *
     * @param ignored returns whether a file is not observed; it is passed the path of each changed file below the {@link
     *     Path#toRealPath real path} of the work tree. This includes files outside the folder, because {@link #state}
     *     also counts the staged files of the whole repository
     */
    public static GitWorkTree open(Path folder, Predicate<Path> ignored) throws IOException {
        return open(folder, Map.of(), Objects.requireNonNull(ignored, "ignored"));
    }

    static GitWorkTree open(Path folder, Map<String, String> environment) throws IOException {
        return open(folder, environment, file -> false);
    }

    /** Does the same with other environment variables for git, including PATH. */
    static GitWorkTree open(Path folder, Map<String, String> environment, Predicate<Path> ignored) throws IOException {
        GitShadow shadow = GitShadow.of(Objects.requireNonNull(folder, "folder"), environment, ignored);
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
     * Returns the current content of all files that are tracked, or untracked and not ignored.
     *
     * @throws IOException if git fails or this work tree was closed
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
     * Returns what was changed in the work tree between two snapshots, in order of path. A file with the same content
     * as before is not reported, whatever happened in between; neither is one that is {@linkplain #changesFromElsewhere
     * from elsewhere}. A file is reported as renamed if at least half of its content is now at another path.
     *
     * @throws IOException if git fails or this work tree was closed
     */
    public synchronized List<FileChange> changes(Snapshot before, Snapshot after) throws IOException {
        return before.equals(after) ? List.of() : shadow.changes(base(before, after), after.tree);
    }

    /**
     * Returns what arrived in the work tree between two snapshots with commits that were not made in it, in order of
     * path: by checking out, pulling, merging or resetting. If such a file was then changed in the work tree as well,
     * only the part that arrived is reported.
     *
     * <p>Git's reflog of HEAD tells which commits were made in the work tree. If there is no reflog ({@code
     * core.logAllRefUpdates}), these are the commits that no branch or tag contained when the work tree was opened and
     * that were not fetched since.
     *
     * @throws IOException if git fails or this work tree was closed
     */
    public synchronized List<FileChange> changesFromElsewhere(Snapshot before, Snapshot after) throws IOException {
        String base = before.equals(after) ? before.tree : base(before, after);
        return base.equals(before.tree) ? List.of() : shadow.changes(before.tree, base);
    }

    /**
     * Returns what was checked out when a snapshot was taken. The branch and the operation in progress are those of now.
     *
     * @throws IOException if git fails or this work tree was closed
     */
    public synchronized GitState state(Snapshot snapshot) throws IOException {
        Optional<String> commit = snapshot.position.head();
        if (!snapshot.tree.equals(countedTree) || !commit.equals(countedCommit)) {
            String committed = commit.isPresent() ? commit.get() : shadow.emptyTree();
            uncommitted = Math.toIntExact(shadow.uncommitted(committed, snapshot.tree));
            countedTree = snapshot.tree;
            countedCommit = commit;
        }
        UserRepository repository = shadow.original();
        return new GitState(repository.branch(), commit, uncommitted, repository.operation());
    }

    private String base(Snapshot before, Snapshot after) throws IOException {
        return new GitOrigin(shadow, history).base(before, after);
    }

    /**
     * Deletes the snapshots. If the process is killed before, they remain in the folder for temporary files. Closing
     * again has no effect.
     *
     * @throws java.io.UncheckedIOException if they cannot be deleted
     */
    @Override
    public synchronized void close() {
        shadow.delete();
    }
}
