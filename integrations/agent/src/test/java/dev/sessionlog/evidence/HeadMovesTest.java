package dev.sessionlog.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a session changed, and what only came with commits that it did not make. */
class HeadMovesTest {
    private static final String POEM = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n";

    @TempDir
    static Path template;

    @TempDir
    Path temporary;

    private Repository origin;
    private Repository repository;

    /** Something that happens in a work tree. */
    private interface Work {
        void run() throws Exception;
    }

    /** The changes that are the session's, and those that came from elsewhere. */
    private record Found(List<String> own, List<String> elsewhere) {}

    private static Found found(Path folder, Work work) throws Exception {
        try (GitWorkTree tree = GitWorkTree.open(folder, Repository.environment())) {
            GitWorkTree.Snapshot before = tree.snapshot();
            work.run();
            return found(tree, before);
        }
    }

    private static Found found(GitWorkTree tree, GitWorkTree.Snapshot before) throws Exception {
        GitWorkTree.Snapshot after = tree.snapshot();
        return new Found(
                Repository.lines(tree.changes(before, after)),
                Repository.lines(tree.changesFromElsewhere(before, after)));
    }

    private Found found(Work work) throws Exception {
        return found(repository.folder, work);
    }

    private static void assertOwn(Found found, String... own) {
        assertThat(found).isEqualTo(new Found(List.of(own), List.of()));
    }

    private static void assertElsewhere(Found found, String... elsewhere) {
        assertThat(found).isEqualTo(new Found(List.of(), List.of(elsewhere)));
    }

    /** A repository with a branch of others, cloned; the others go on in the original. */
    @BeforeAll
    static void makeRepositories() throws Exception {
        Repository origin = Repository.init(template.resolve("origin"));
        origin.write("shared.txt", POEM)
                .write("own.txt", "own\n")
                .write("theirs.txt", "theirs\n")
                .commit();
        origin.git("checkout", "--quiet", "-b", "feature");
        origin.write("feature.txt", "new\n").write("theirs.txt", "feature\n").commit();
        origin.git("checkout", "--quiet", "main");
        Repository clone = Repository.init(template.resolve("clone"));
        clone.git("remote", "add", "origin", "../origin");
        clone.git("pull", "--quiet", "origin", "main");
        clone.git("fetch", "--quiet", "origin");
    }

    @BeforeEach
    void copyRepositories() throws Exception {
        Repository.run(template, List.of("cp", "-a", "origin", "clone", temporary.toString()));
        origin = Repository.at(temporary.resolve("origin"));
        repository = Repository.at(temporary.resolve("clone"));
    }

    private void othersGoOn() throws Exception {
        origin.write("theirs.txt", "theirs, changed\n")
                .write("added.txt", "by others\n")
                .commit();
    }

    private void pull(String... options) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of("pull", "--quiet", "--no-edit"));
        command.addAll(List.of(options));
        command.addAll(List.of("origin", "main"));
        repository.git(command.toArray(String[]::new));
    }

    @Test
    void aBranchThatIsCheckedOutIsFromElsewhereAndComingBackIsNoChange() throws Exception {
        try (GitWorkTree tree = repository.open()) {
            GitWorkTree.Snapshot before = tree.snapshot();
            repository.git("checkout", "--quiet", "-b", "feature", "origin/feature");
            assertElsewhere(found(tree, before), "CREATED feature.txt", "MODIFIED theirs.txt");
            repository.git("checkout", "--quiet", "main");
            assertOwn(found(tree, before));
            repository.git("checkout", "--quiet", "--detach", "origin/feature");
            repository.write("own.txt", "changed there\n").write("theirs.txt", "feature, changed\n");
            assertThat(found(tree, before))
                    .isEqualTo(new Found(
                            List.of("MODIFIED own.txt", "MODIFIED theirs.txt"),
                            List.of("CREATED feature.txt", "MODIFIED theirs.txt")));
        }
    }

    @Test
    void whatIsUndoneIsNoChangeHoweverItIsUndone() throws Exception {
        assertOwn(found(() -> {
            repository.write("own.txt", "changed\n");
            repository.git("checkout", "--", "own.txt");
        }));
        assertOwn(found(() -> {
            repository.write("own.txt", "changed\n").write("new.txt", "x").commit();
            repository.git("revert", "--no-edit", "HEAD");
        }));
        assertOwn(found(() -> {
            repository.write("own.txt", "changed\n").commit();
            repository.git("reset", "--quiet", "--hard", "HEAD~1");
        }));
        assertOwn(found(() -> {
            repository.write("own.txt", "changed\n");
            repository.git("stash", "--quiet");
        }));
    }

    @Test
    void whatTheSessionCommitsIsItsOwn() throws Exception {
        assertOwn(
                found(() -> {
                    repository.write("own.txt", "changed\n").commit();
                    repository.move("shared.txt", "moved.txt").commit();
                    repository.write("own.txt", "changed again\n");
                    repository.write("new.txt", "new\n");
                }),
                "RENAMED moved.txt < shared.txt",
                "CREATED new.txt",
                "MODIFIED own.txt");
    }

    @Test
    void whatIsPulledIsFromElsewhereHoweverItIsPulled() throws Exception {
        for (String[] options : new String[][] {{"--ff-only"}, {"--no-rebase", "--no-ff"}, {"--rebase"}}) {
            othersGoOn();
            assertElsewhere(found(() -> pull(options)), "CREATED added.txt", "MODIFIED theirs.txt");
            origin.write("theirs.txt", "theirs\n").delete("added.txt").commit();
            pull(options);
        }
    }

    @Test
    void whatIsPulledStaysApartFromWhatTheSessionCommitted() throws Exception {
        for (String option : List.of("--no-rebase", "--rebase")) {
            othersGoOn();
            assertThat(found(() -> {
                        repository.write("own.txt", option + "\n").commit();
                        pull(option);
                    }))
                    .isEqualTo(new Found(
                            List.of("MODIFIED own.txt"), List.of("CREATED added.txt", "MODIFIED theirs.txt")));
            origin.write("theirs.txt", "theirs\n").delete("added.txt").commit();
            pull(option);
        }
    }

    @Test
    void whatIsPulledStaysApartFromWhatWasNotCommitted() throws Exception {
        othersGoOn();
        assertThat(found(() -> {
                    repository.write("own.txt", "changed\n").write("new.txt", "new\n");
                    pull("--ff-only");
                }))
                .isEqualTo(new Found(
                        List.of("CREATED new.txt", "MODIFIED own.txt"),
                        List.of("CREATED added.txt", "MODIFIED theirs.txt")));
    }

    @Test
    void aFileThatCameAndWasThenChangedIsBoth() throws Exception {
        Found both = new Found(List.of("MODIFIED added.txt"), List.of("CREATED added.txt", "MODIFIED theirs.txt"));
        othersGoOn();
        assertThat(found(() -> {
                    pull("--ff-only");
                    repository.write("added.txt", "by others and here\n");
                }))
                .isEqualTo(both);
        repository.git("reset", "--quiet", "--hard", "HEAD~1");
        assertThat(found(() -> {
                    pull("--ff-only");
                    repository.write("added.txt", "by others and here\n").commit();
                }))
                .isEqualTo(both);
    }

    @Test
    void aFileThatCameAndWasChangedAndTakenBackIsFromElsewhere() throws Exception {
        othersGoOn();
        assertElsewhere(
                found(() -> {
                    pull("--ff-only");
                    repository.write("added.txt", "here\n").commit();
                    repository.git("revert", "--no-edit", "HEAD");
                }),
                "CREATED added.txt",
                "MODIFIED theirs.txt");
    }

    @Test
    void aMergeOfOneFileIsTheSessionsWhereItChangedTheFile() throws Exception {
        origin.write("shared.txt", POEM.replace("eight", "8")).commit();
        assertThat(found(() -> {
                    repository.write("shared.txt", POEM.replace("one", "1")).commit();
                    pull("--no-rebase");
                }))
                .isEqualTo(new Found(List.of("MODIFIED shared.txt"), List.of()));
        assertThat(Files.readString(repository.folder.resolve("shared.txt"))).contains("1\n", "8\n");
    }

    @Test
    void aMergeOfOneFileIsFromElsewhereWhereTheSessionDidNotTouchIt() throws Exception {
        repository.write("shared.txt", POEM.replace("one", "1")).commit();
        origin.write("shared.txt", POEM.replace("eight", "8")).commit();
        assertElsewhere(found(() -> pull("--no-rebase")), "MODIFIED shared.txt");
    }

    @Test
    void aConflictThatTheSessionResolvedIsItsOwnWork() throws Exception {
        othersGoOn();
        repository.write("theirs.txt", "other\n").commit();
        assertThat(found(() -> {
                    assertThatThrownBy(() -> pull("--no-rebase")).isInstanceOf(AssertionError.class);
                    repository
                            .write("theirs.txt", "theirs, changed and other\n")
                            .commit();
                }))
                .isEqualTo(new Found(List.of("MODIFIED theirs.txt"), List.of("CREATED added.txt")));
    }

    @Test
    void amendingAndSquashingCommitsOfBeforeChangesWhatTheFilesSay() throws Exception {
        repository.write("a.txt", "a\n").commit();
        repository.write("b.txt", "b\n").commit();
        assertOwn(
                found(() -> {
                    repository.write("own.txt", "amended\n").git("add", "own.txt");
                    repository.git("commit", "--quiet", "--amend", "--no-edit");
                }),
                "MODIFIED own.txt");
        assertOwn(
                found(() -> {
                    repository.write("b.txt", "b, amended\n").git("add", "b.txt");
                    repository.git("commit", "--quiet", "--amend", "--no-edit");
                }),
                "MODIFIED b.txt");
        repository.write("own.txt", "later\n").commit();
        assertOwn(
                found(() -> {
                    repository.write("own.txt", "later, amended\n").git("add", "own.txt");
                    repository.git("commit", "--quiet", "--amend", "--no-edit");
                }),
                "MODIFIED own.txt");
        assertOwn(found(() -> {
            repository.git("reset", "--quiet", "--soft", "HEAD~3");
            repository.git("commit", "--quiet", "--message", "squashed");
        }));
    }

    @Test
    void goingBackToAnOlderCommitIsFromElsewhere() throws Exception {
        repository.write("theirs.txt", "later\n").write("later.txt", "x").commit();
        assertElsewhere(
                found(() -> repository.git("reset", "--quiet", "--hard", "HEAD~1")),
                "DELETED later.txt",
                "MODIFIED theirs.txt");
    }

    @Test
    void aCommitOfTheSessionIsItsOwnOnWhateverBranchItIs() throws Exception {
        try (GitWorkTree tree = repository.open()) {
            GitWorkTree.Snapshot before = tree.snapshot();
            repository.git("checkout", "--quiet", "-b", "mine");
            repository.write("own.txt", "mine\n").write("mine.txt", "x").commit();
            assertOwn(found(tree, before), "CREATED mine.txt", "MODIFIED own.txt");
            repository.git("checkout", "--quiet", "main");
            assertOwn(found(tree, before));
            repository.git("checkout", "--quiet", "mine");
            assertOwn(found(tree, before), "CREATED mine.txt", "MODIFIED own.txt");
            repository.git("checkout", "--quiet", "main");
            repository.git("merge", "--quiet", "mine");
            assertOwn(found(tree, before), "CREATED mine.txt", "MODIFIED own.txt");
        }
    }

    @Test
    void whatTheSessionPicksIsItsOwn() throws Exception {
        assertOwn(
                found(() -> repository.git("cherry-pick", "origin/feature")),
                "CREATED feature.txt",
                "MODIFIED theirs.txt");
    }

    @Test
    void commitsThatTheSessionRebasesStayItsOwn() throws Exception {
        assertThat(found(() -> {
                    repository.write("own.txt", "one\n").commit();
                    repository.write("mine.txt", "two\n").commit();
                    repository.git("rebase", "--quiet", "origin/feature");
                }))
                .isEqualTo(new Found(
                        List.of("CREATED mine.txt", "MODIFIED own.txt"),
                        List.of("CREATED feature.txt", "MODIFIED theirs.txt")));
    }

    @Test
    void whatWasNotCommittedAtTheStartStaysNoChange() throws Exception {
        repository.write("own.txt", "not committed\n").write("untracked.txt", "x");
        assertOwn(found(() -> repository.commit()));
        repository.git("reset", "--quiet", "--soft", "HEAD~1");
        assertElsewhere(
                found(() -> {
                    repository.git("stash", "--quiet");
                    repository.git("checkout", "--quiet", "--detach", "origin/feature");
                    repository.git("stash", "pop", "--quiet");
                }),
                "CREATED feature.txt",
                "MODIFIED theirs.txt");
    }

    @Test
    void whatWasNotCommittedAtTheStartAndIsThrownAwayIsTheSessionsDoing() throws Exception {
        repository.write("own.txt", "not committed\n");
        assertThat(found(() -> {
                    repository.git("checkout", "--", "own.txt");
                    repository.git("checkout", "--quiet", "--detach", "origin/feature");
                }))
                .isEqualTo(
                        new Found(List.of("MODIFIED own.txt"), List.of("CREATED feature.txt", "MODIFIED theirs.txt")));
    }

    @Test
    void aRepositoryMayStartEmpty() throws Exception {
        Repository empty = Repository.init(temporary.resolve("empty"));
        assertOwn(found(empty.folder, () -> empty.write("a.txt", "a\n").commit()), "CREATED a.txt");
        Repository pulled = Repository.init(temporary.resolve("pulled"));
        assertElsewhere(
                found(pulled.folder, () -> pulled.git("pull", "--quiet", origin.folder.toString(), "main")),
                "CREATED own.txt",
                "CREATED shared.txt",
                "CREATED theirs.txt");
        assertOwn(
                found(() -> {
                    repository.git("checkout", "--quiet", "--orphan", "fresh");
                    repository.write("own.txt", "fresh\n");
                }),
                "MODIFIED own.txt");
    }

    @Test
    void whatWasCommittedInAnotherWorkTreeIsFromElsewhere() throws Exception {
        Path linked = temporary.resolve("linked");
        repository.git("worktree", "add", "--quiet", linked.toString(), "-b", "linked");
        assertElsewhere(
                found(() -> {
                    Files.writeString(linked.resolve("own.txt"), "linked\n");
                    Repository.run(
                            linked,
                            List.of(
                                    "git",
                                    "-c",
                                    "user.name=T",
                                    "-c",
                                    "user.email=t@example.com",
                                    "commit",
                                    "-qam",
                                    "x"));
                    repository.git("merge", "--quiet", "linked");
                }),
                "MODIFIED own.txt");
        assertOwn(
                found(
                        linked,
                        () -> Repository.run(
                                linked,
                                List.of(
                                        "sh",
                                        "-c",
                                        "echo x > new.txt; git add new.txt;"
                                                + " git -c user.name=T -c user.email=t@example.com commit -qm x"))),
                "CREATED new.txt");
    }

    @Test
    void aFolderWithinTheWorkTreeIsObservedByItself() throws Exception {
        origin.write("module/a.txt", "a\n").write("module/b.txt", "b\n").commit();
        pull("--ff-only");
        origin.write("module/a.txt", "theirs\n")
                .write("theirs.txt", "theirs too\n")
                .commit();
        assertThat(found(repository.folder.resolve("module"), () -> {
                    pull("--ff-only");
                    repository
                            .write("module/b.txt", "own\n")
                            .write("own.txt", "outside\n")
                            .commit();
                }))
                .isEqualTo(new Found(List.of("MODIFIED b.txt"), List.of("MODIFIED a.txt")));
    }

    @Test
    void filesAndFoldersFromElsewhereTakeEachOthersPlaces() throws Exception {
        origin.delete("theirs.txt").write("theirs.txt/inner.txt", "x\n").commit();
        assertThat(found(() -> {
                    repository.write("own.txt", "own, changed\n").commit();
                    pull("--no-rebase");
                }))
                .isEqualTo(new Found(
                        List.of("MODIFIED own.txt"), List.of("DELETED theirs.txt", "CREATED theirs.txt/inner.txt")));
    }

    @Test
    void namesOfFilesMayBeAnything() throws Exception {
        origin.write("a \"b\"\t\\.txt", "x")
                .write("two\nlines", "x")
                .write(":x", "x")
                .commit();
        assertElsewhere(found(() -> pull("--ff-only")), "CREATED :x", "CREATED a \"b\"\t\\.txt", "CREATED two\nlines");
    }

    @Test
    void aShallowCloneHasTheHistoryThatIsNeeded() throws Exception {
        othersGoOn();
        Repository shallow = Repository.init(temporary.resolve("shallow"));
        String url = origin.folder.toUri().toString();
        shallow.git("pull", "--quiet", "--depth", "1", url, "main");
        origin.write("theirs.txt", "and on\n").commit();
        assertThat(found(shallow.folder, () -> {
                    shallow.write("own.txt", "mine\n").commit();
                    shallow.git("pull", "--quiet", "--no-edit", "--no-rebase", url, "main");
                }))
                .isEqualTo(new Found(List.of("MODIFIED own.txt"), List.of("MODIFIED theirs.txt")));
    }

    @Test
    void sha256IsAsGood() throws Exception {
        Repository other = Repository.init(temporary.resolve("sha256"), "--object-format=sha256");
        other.write("a.txt", "a\n").commit();
        other.git("checkout", "--quiet", "-b", "b");
        other.write("b.txt", "b\n").commit();
        other.git("checkout", "--quiet", "main");
        assertThat(found(other.folder, () -> {
                    other.git("merge", "--quiet", "b");
                    other.write("a.txt", "own\n").commit();
                }))
                .isEqualTo(new Found(List.of("MODIFIED a.txt"), List.of("CREATED b.txt")));
    }

    // Where git's log of HEAD does not say what happened.

    private void keepNoLog() throws Exception {
        repository.git("config", "core.logAllRefUpdates", "false");
        Path logs = repository.folder.resolve(".git/logs");
        if (Files.exists(logs)) {
            Repository.run(repository.folder, List.of("rm", "-r", logs.toString()));
        }
    }

    @Test
    void withoutALogWhatIsCommittedIsTheSessionsAndWhatHadABranchOrWasFetchedIsNot() throws Exception {
        keepNoLog();
        othersGoOn();
        assertOwn(found(() -> repository.write("own.txt", "changed\n").commit()), "MODIFIED own.txt");
        assertThat(found(() -> {
                    repository.write("new.txt", "new\n").commit();
                    pull("--no-rebase");
                }))
                .isEqualTo(new Found(List.of("CREATED new.txt"), List.of("CREATED added.txt", "MODIFIED theirs.txt")));
        try (GitWorkTree tree = repository.open()) {
            GitWorkTree.Snapshot before = tree.snapshot();
            repository.git("checkout", "--quiet", "--detach", "origin/feature");
            assertThat(found(tree, before).own()).isEmpty();
            repository.git("checkout", "--quiet", "main");
            assertOwn(found(tree, before));
        }
        assertThat(repository.folder.resolve(".git/logs/HEAD")).doesNotExist();
    }

    @Test
    void withoutALogACommitThatWasSeenStaysTheSessionsWhenItIsFetchedBack() throws Exception {
        keepNoLog();
        origin.git("config", "receive.denyCurrentBranch", "ignore");
        try (GitWorkTree tree = repository.open()) {
            GitWorkTree.Snapshot before = tree.snapshot();
            repository.write("own.txt", "changed\n").commit();
            assertOwn(found(tree, before), "MODIFIED own.txt");
            repository.git("push", "--quiet", "origin", "main");
            pull("--ff-only");
            assertOwn(found(tree, before), "MODIFIED own.txt");
        }
    }

    @Test
    void aLogThatIsWrittenAnewOrLostMeanwhileIsDoneWithout() throws Exception {
        othersGoOn();
        Found expected = new Found(List.of("MODIFIED own.txt"), List.of("CREATED added.txt", "MODIFIED theirs.txt"));
        assertThat(found(() -> {
                    repository.write("own.txt", "changed\n").commit();
                    pull("--no-rebase");
                    repository.git("reflog", "expire", "--expire=all", "--all");
                }))
                .isEqualTo(expected);
        repository.git("reset", "--quiet", "--hard", "origin/feature~1");
        assertThat(found(() -> {
                    repository.write("own.txt", "changed\n").commit();
                    pull("--no-rebase");
                    keepNoLog();
                }))
                .isEqualTo(expected);
    }

    @Test
    void commitsThatAProgramMakesWithoutAWordAreTheSessions() throws Exception {
        assertOwn(
                found(() -> {
                    repository.write("own.txt", "changed\n").git("add", "own.txt");
                    String tree = repository.git("write-tree").strip();
                    String commit = repository
                            .git("commit-tree", "-p", "HEAD", "-m", "By plumbing", tree)
                            .strip();
                    repository.git("update-ref", "HEAD", commit);
                }),
                "MODIFIED own.txt");
    }

    @Test
    void aScriptMayNameWhatItDoes() throws Exception {
        othersGoOn();
        repository.git("fetch", "--quiet", "origin");
        String identity = "git -c user.name=T -c user.email=t@example.com ";
        assertThat(found(() -> Repository.run(
                        repository.folder,
                        List.of(
                                "sh",
                                "-c",
                                "export GIT_REFLOG_ACTION=deploy; echo x > own.txt; " + identity
                                        + "commit -qam 'Fast-forward: moving to main'; " + identity
                                        + "merge -q --no-edit origin/main; git checkout -q HEAD~1;"
                                        + " git checkout -q main"))))
                .isEqualTo(new Found(List.of("MODIFIED own.txt"), List.of("CREATED added.txt", "MODIFIED theirs.txt")));
    }

    @Test
    void theSubjectOfACommitSaysNothingOfHowItWasMade() throws Exception {
        for (String subject : List.of(
                "Fast-forward", "checkout: moving from a to b", "Merge made by the 'ort' strategy.", "(finish): x")) {
            assertOwn(
                    found(() -> {
                        repository.write("own.txt", subject).git("add", "own.txt");
                        repository.git("commit", "--quiet", "--message", subject);
                    }),
                    "MODIFIED own.txt");
        }
    }
}
