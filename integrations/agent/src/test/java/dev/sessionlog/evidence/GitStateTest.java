package dev.sessionlog.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is checked out, in every state that a repository can be in. */
class GitStateTest {
    @TempDir
    Path temporary;

    private Repository work;

    @BeforeEach
    void makeARepository() throws Exception {
        work = Repository.init(temporary.resolve("work"));
    }

    private static GitState state(Path folder) throws Exception {
        try (GitWorkTree tree = GitWorkTree.open(folder, Repository.environment())) {
            return tree.state(tree.snapshot());
        }
    }

    private static GitState state(Repository repository, String branch, int uncommitted, String operation)
            throws Exception {
        return new GitState(
                Optional.of(branch).filter(name -> !name.isEmpty()),
                Optional.of(repository.git("rev-parse", "HEAD").strip()),
                uncommitted,
                Optional.of(operation).filter(name -> !name.isEmpty()));
    }

    @Test
    void aBranchWithoutACommit() throws Exception {
        work.write("a.txt", "a\n").write("b.txt", "b\n");
        work.git("add", "a.txt");
        assertThat(state(work.folder))
                .isEqualTo(new GitState(Optional.of("main"), Optional.empty(), 2, Optional.empty()));
    }

    @Test
    void whatIsNotCommittedIsCounted() throws Exception {
        work.write(".gitignore", "*.log\n")
                .write("a.txt", "a\n")
                .write("b.txt", "b\n")
                .write("c.txt", "c\n")
                .commit();
        assertThat(state(work.folder)).isEqualTo(state(work, "main", 0, ""));
        work.write("a.txt", "changed\n")
                .delete("b.txt")
                .write("new.txt", "new\n")
                .write("x.log", "x");
        work.git("rm", "--quiet", "c.txt");
        assertThat(state(work.folder)).isEqualTo(state(work, "main", 4, ""));
        work.git("checkout", "--quiet", "-b", "topic/a-b");
        assertThat(state(work.folder)).isEqualTo(state(work, "topic/a-b", 4, ""));
    }

    @Test
    void aCommitAlone() throws Exception {
        work.write("a.txt", "a\n").commit();
        work.git("checkout", "--quiet", "--detach");
        assertThat(state(work.folder)).isEqualTo(state(work, "", 0, ""));
    }

    /** Makes two branches that change the same line. */
    private void disagree() throws Exception {
        work.write("a.txt", "a\n").commit();
        work.git("checkout", "--quiet", "-b", "other");
        work.write("a.txt", "by others\n").commit();
        work.git("checkout", "--quiet", "main");
        work.write("a.txt", "own\n").commit();
    }

    @Test
    void aMergeInProgress() throws Exception {
        disagree();
        assertThatThrownBy(() -> work.git("merge", "other")).hasMessageContaining("CONFLICT");
        assertThat(state(work.folder)).isEqualTo(state(work, "main", 1, "merge"));
    }

    @Test
    void aRebaseInProgress() throws Exception {
        disagree();
        assertThatThrownBy(() -> work.git("rebase", "other")).hasMessageContaining("CONFLICT");
        assertThat(state(work.folder)).isEqualTo(state(work, "", 1, "rebase"));
    }

    @Test
    void otherOperationsInProgress() throws Exception {
        disagree();
        assertThatThrownBy(() -> work.git("cherry-pick", "other")).hasMessageContaining("CONFLICT");
        assertThat(state(work.folder).operation()).contains("cherry-pick");
        work.git("cherry-pick", "--abort");
        assertThatThrownBy(() -> work.git("revert", "HEAD~1")).hasMessageContaining("CONFLICT");
        assertThat(state(work.folder).operation()).contains("revert");
        work.git("revert", "--abort");
        work.git("bisect", "start");
        assertThat(state(work.folder).operation()).contains("bisect");
    }

    @Test
    void aLinkedWorkTreeHasItsOwnState() throws Exception {
        work.write("a.txt", "a\n").commit();
        Path folder = temporary.resolve("linked");
        work.git("worktree", "add", "--quiet", "-b", "side", folder.toString());
        Repository linked = Repository.at(folder).write("a.txt", "side\n");
        assertThat(state(folder)).isEqualTo(state(linked, "side", 1, ""));
        assertThat(state(work.folder)).isEqualTo(state(work, "main", 0, ""));
    }

    @Test
    void ofASubmoduleOnlyAnotherCommitCounts() throws Exception {
        Repository inner = Repository.init(temporary.resolve("inner"))
                .write("i.txt", "i\n")
                .commit();
        work.write("a.txt", "a\n");
        work.git("submodule", "--quiet", "add", inner.folder.toString(), "sub");
        work.commit();
        Repository sub = Repository.at(work.folder.resolve("sub"));
        sub.write("i.txt", "changed\n");
        assertThat(state(work.folder)).isEqualTo(state(work, "main", 0, ""));
        sub.commit();
        assertThat(state(work.folder)).isEqualTo(state(work, "main", 1, ""));
        assertThat(state(sub.folder)).isEqualTo(state(sub, "main", 0, ""));
    }

    @Test
    void filesThatASparseCheckoutLeavesOutAreNoChange() throws Exception {
        work.write("in/a.txt", "a\n")
                .write("out/b.txt", "b\n")
                .write("out/deep/c.txt", "c\n")
                .commit();
        for (String index : new String[] {"--no-sparse-index", "--sparse-index"}) {
            work.git("sparse-checkout", "set", "--cone", index, "in");
            assertThat(work.folder.resolve("out")).doesNotExist();
            assertThat(state(work.folder)).as(index).isEqualTo(state(work, "main", 0, ""));
            try (GitWorkTree tree = work.open()) {
                GitWorkTree.Snapshot before = tree.snapshot();
                work.write("in/a.txt", index + "\n");
                GitWorkTree.Snapshot after = tree.snapshot();
                assertThat(Repository.lines(tree.changes(before, after))).containsExactly("MODIFIED in/a.txt");
                assertThat(tree.state(after)).isEqualTo(state(work, "main", 1, ""));
            }
            work.git("checkout", "--", "in");
        }
    }

    @Test
    void theStateFollowsWhatHappens() throws Exception {
        work.write("a.txt", "a\n").commit();
        try (GitWorkTree tree = work.open()) {
            assertThat(tree.state(tree.snapshot())).isEqualTo(state(work, "main", 0, ""));
            work.write("a.txt", "changed\n");
            assertThat(tree.state(tree.snapshot())).isEqualTo(state(work, "main", 1, ""));
            work.commit();
            assertThat(tree.state(tree.snapshot())).isEqualTo(state(work, "main", 0, ""));
            work.git("checkout", "--quiet", "-b", "next");
            assertThat(tree.state(tree.snapshot())).isEqualTo(state(work, "next", 0, ""));
        }
    }

    @Test
    void linesAreCounted() throws Exception {
        work.write("m.txt", "1\n2\n3\n")
                .write("gone.txt", "1\n2\n")
                .write("old.txt", "1\n2\n3\n4\n5\n6\n")
                .write("x.bin", new byte[] {0, 1})
                .commit();
        try (GitWorkTree tree = work.open()) {
            GitWorkTree.Snapshot before = tree.snapshot();
            work.write("m.txt", "1\n2b\n3\n4\n5\n")
                    .delete("gone.txt")
                    .write("new.txt", "a\nb")
                    .delete("old.txt")
                    .write("renamed.txt", "1\n2\n3\n4\n5\n6\n7\n")
                    .write("x.bin", new byte[] {0, 2});
            assertThat(tree.changes(before, tree.snapshot()))
                    .extracting(change -> change.path() + " +" + change.linesAdded() + " -" + change.linesRemoved())
                    .containsExactly(
                            "gone.txt +0 -2", "m.txt +3 -1", "new.txt +2 -0", "renamed.txt +1 -0", "x.bin +0 -0");
        }
        assertThat(Files.exists(work.folder.resolve(".git/index.lock"))).isFalse();
    }
}
