package dev.sessionlog.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitWorkTreeTest {
    private static final String POEM = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n";

    @TempDir
    Path temporary;

    private Repository repository;

    @BeforeEach
    void initRepository() throws Exception {
        repository = Repository.init(temporary.resolve("repository"));
    }

    /** Something that happens in a work tree. */
    private interface Work {
        void run() throws Exception;
    }

    private List<String> changes(Work work) throws Exception {
        return changes(repository.folder, work);
    }

    private static List<String> changes(Path folder, Work work) throws Exception {
        try (GitWorkTree tree = GitWorkTree.open(folder, Repository.environment())) {
            GitWorkTree.Snapshot before = tree.snapshot();
            work.run();
            return Repository.lines(tree.changes(before, tree.snapshot()));
        }
    }

    @Test
    void everyKindOfChangeIsFound() throws Exception {
        byte[] binary = {0, 1, 2, 3};
        repository
                .write("a/modified.txt", "one\n")
                .write("deleted.txt", "gone\n")
                .write("moved.txt", POEM)
                .write("moved-and-changed.txt", POEM.toUpperCase(java.util.Locale.ROOT))
                .write("picture.bin", binary)
                .write("untouched.txt", "same\n")
                .write(".gitignore", "*.log\n")
                .commit();
        assertThat(changes(() -> repository
                        .write("a/modified.txt", "two\n")
                        .write("created.txt", "new\n")
                        .write("created.bin", binary)
                        .write("picture.bin", new byte[] {0, 9, 9})
                        .delete("deleted.txt")
                        .move("moved.txt", "b/moved.txt")
                        .move("moved-and-changed.txt", "changed.txt")
                        .write("changed.txt", POEM.toUpperCase(java.util.Locale.ROOT) + "NINE\n")
                        .write("ignored.log", "x\n")))
                .containsExactly(
                        "MODIFIED a/modified.txt",
                        "RENAMED b/moved.txt < moved.txt",
                        "RENAMED changed.txt < moved-and-changed.txt",
                        "CREATED created.bin *",
                        "CREATED created.txt",
                        "DELETED deleted.txt",
                        "MODIFIED picture.bin *");
    }

    @Test
    void itDoesNotMatterWhatIsStagedOrCommitted() throws Exception {
        repository.write("a.txt", "a\n").commit();
        repository.write("dirty before.txt", "1\n").write("staged before.txt", "1\n");
        repository.git("add", "staged before.txt");
        assertThat(changes(() -> {
                    repository
                            .write("committed.txt", "c\n")
                            .write("a.txt", "b\n")
                            .commit();
                    repository.write("staged.txt", "s\n").git("add", "staged.txt");
                    repository.write("untracked.txt", "u\n");
                    repository.git("rm", "--quiet", "staged before.txt");
                }))
                .containsExactly(
                        "MODIFIED a.txt",
                        "CREATED committed.txt",
                        "DELETED staged before.txt",
                        "CREATED staged.txt",
                        "CREATED untracked.txt");
    }

    @Test
    void whatIsTakenBackIsNoChange() throws Exception {
        repository.write("a.txt", "a\n").commit();
        try (GitWorkTree tree = repository.open()) {
            GitWorkTree.Snapshot before = tree.snapshot();
            repository.write("a.txt", "b\n");
            GitWorkTree.Snapshot between = tree.snapshot();
            repository.write("a.txt", "a\n");
            Files.setLastModifiedTime(repository.folder.resolve("a.txt"), FileTime.fromMillis(0));
            GitWorkTree.Snapshot after = tree.snapshot();
            assertThat(after).isEqualTo(before).hasSameHashCodeAs(before).isNotEqualTo(between);
            assertThat(tree.changes(before, after)).isEmpty();
            assertThat(Repository.lines(tree.changes(before, between))).containsExactly("MODIFIED a.txt");
        }
    }

    @Test
    void changesThatFollowEachOtherAtOnceAreFoundThoughTheSizeStays() throws Exception {
        try (GitWorkTree tree = repository.write("a.txt", "0").open()) {
            GitWorkTree.Snapshot last = tree.snapshot();
            for (int i = 1; i < 10; i++) {
                repository.write("a.txt", Integer.toString(i));
                GitWorkTree.Snapshot now = tree.snapshot();
                assertThat(now).as("step " + i).isNotEqualTo(last);
                last = now;
            }
        }
    }

    @Test
    void aRepositoryWithoutACommitCanBeObserved() throws Exception {
        assertThat(changes(() -> repository.write("first.txt", "1\n"))).containsExactly("CREATED first.txt");
        assertThat(changes(() -> repository.write("first.txt", "2\n").commit())).containsExactly("MODIFIED first.txt");
    }

    @Test
    void aFolderWithinAWorkTreeIsObservedByItself() throws Exception {
        repository
                .write("module/.gitignore", "/target\n")
                .write("module/a.txt", POEM)
                .write("other/b.txt", "b\n")
                .write(".gitignore", "*.tmp\n")
                .commit();
        assertThat(changes(
                        repository.folder.resolve("module"),
                        () -> repository
                                .move("module/a.txt", "module/src/a.txt")
                                .write("module/c.tmp", "x")
                                .write("module/target/x.class", "x")
                                .write("other/b.txt", "c\n")))
                .containsExactly("RENAMED src/a.txt < a.txt");
    }

    @Test
    void namesMayBeAnything() throws Exception {
        assumeTrue(Repository.canName("😀"), "The locale of this machine has no name for a file called 😀.");
        repository.write("-rf", "1").write("--force", "1").commit();
        String deep = ("long-" + "x".repeat(200) + "/").repeat(4) + "file";
        assertThat(changes(() -> repository
                        .write("-rf", "2")
                        .write("--force", "2")
                        .write("two\nlines.txt", "x")
                        .write("a \"quoted\" 'name'\t\\.txt", "x")
                        .write("😀/ü.txt", "x")
                        .write(":(exclude)*", "x")
                        .write(" ", "x")
                        .write(deep, "x")))
                .containsExactlyInAnyOrder(
                        "MODIFIED -rf",
                        "MODIFIED --force",
                        "CREATED two\nlines.txt",
                        "CREATED a \"quoted\" 'name'\t\\.txt",
                        "CREATED 😀/ü.txt",
                        "CREATED :(exclude)*",
                        "CREATED  ",
                        "CREATED " + deep);
    }

    @Test
    void namesThatAreNotUtf8ShowTheirBytes() throws Exception {
        repository.write("plain", POEM).commit();
        assertThat(
                        changes(
                                () -> Repository.run(
                                        repository.folder,
                                        List.of(
                                                "sh",
                                                "-c",
                                                "printf x > \"$(printf 'caf\\351-\\303\\251-\\377')\"; mv plain \"$(printf '\\376')\""))))
                .containsExactly("RENAMED \\xFE < plain", "CREATED caf\\xE9-é-\\xFF");
    }

    @Test
    void theRepositoryItselfMayHaveAnyName() throws Exception {
        for (String name : List.of("two\nlines", "\"quoted\" \\", "#hash", "colon:semi;", " - ", "-c", "ünï😀")) {
            if (!Repository.canName(name)) {
                continue;
            }
            Repository odd = Repository.init(temporary.resolve(name))
                    .write("a.txt", POEM)
                    .commit();
            assertThat(changes(odd.folder, () -> odd.move("a.txt", "b.txt")))
                    .as(name)
                    .containsExactly("RENAMED b.txt < a.txt");
        }
    }

    @Test
    void aTrackedFileIsSeenThoughItIsIgnored() throws Exception {
        repository.write("kept.log", "1\n").commit();
        repository.write(".gitignore", "*.log\n").commit();
        assertThat(changes(() -> repository.write("kept.log", "2\n").write("other.log", "x")))
                .containsExactly("MODIFIED kept.log");
    }

    @Test
    void whatTheRepositoryAloneIgnoresIsIgnored() throws Exception {
        repository.write("a.txt", "1\n").commit();
        repository.write(".git/info/exclude", "secret\n").write(".git/more-excludes", "also\n");
        repository.git(
                "config",
                "core.excludesFile",
                repository.folder.resolve(".git/more-excludes").toString());
        assertThat(changes(() -> repository.write("secret", "x").write("also", "x")))
                .isEmpty();
    }

    @Test
    void lineEndsAreTheRepositorysAffair() throws Exception {
        repository.git("config", "core.autocrlf", "true");
        repository.write("a.txt", "one\r\ntwo\r\n").commit();
        assertThat(changes(() -> Files.setLastModifiedTime(repository.folder.resolve("a.txt"), FileTime.fromMillis(0))))
                .isEmpty();
    }

    @Test
    void filesFoldersAndLinksTakeEachOthersPlaces() throws Exception {
        repository
                .write("file", "1\n")
                .write("folder/a.txt", POEM)
                .write("src/b.txt", "b\n")
                .commit();
        assertThat(changes(() -> {
                    repository.delete("file").write("file/inner.txt", "other\n");
                    repository.delete("folder/a.txt").delete("folder").write("folder", "now a file\n");
                    repository.move("src", "main").write("main/b.txt", "changed in the new place\n");
                    Files.createSymbolicLink(repository.folder.resolve("src"), Path.of("main"));
                    Files.createSymbolicLink(repository.folder.resolve("away"), Path.of("nowhere"));
                }))
                .containsExactly(
                        "CREATED away",
                        "DELETED file",
                        "CREATED file/inner.txt",
                        "CREATED folder",
                        "DELETED folder/a.txt",
                        "CREATED main/b.txt",
                        "CREATED src",
                        "DELETED src/b.txt");
    }

    @Test
    void specialFilesAndUnreadableOnesAreNotSeenAndKeepNothingFromBeingSeen() throws Exception {
        repository.write("tracked", "1\n").write("locked", "1\n").commit();
        assertThat(changes(() -> {
                    repository.delete("tracked").write("a.txt", "a\n").write("secret", "x");
                    Repository.run(repository.folder, List.of("mkfifo", "tracked", "pipe"));
                    boolean locked =
                            repository.folder.resolve("secret").toFile().setReadable(false);
                    assumeTrue(locked);
                    if (Files.isReadable(repository.folder.resolve("secret"))) {
                        repository.delete("secret"); // root reads everything
                    }
                }))
                .containsExactly("CREATED a.txt");
    }

    @Test
    void aSubmoduleIsOneEntryAndOtherRepositoriesWithinAreNone() throws Exception {
        Repository library = Repository.init(temporary.resolve("library"))
                .write("l.txt", "1\n")
                .commit();
        repository.git("submodule", "--quiet", "add", library.folder.toString(), "sub");
        repository.commit();
        Repository inner = Repository.init(repository.folder.resolve("inner"));
        inner.write("i.txt", "1\n").commit();
        assertThat(changes(() -> {
                    repository.write("sub/l.txt", "2\n").write("sub/untracked.txt", "x");
                    inner.write("i.txt", "2\n").write("j.txt", "x");
                    Repository.init(repository.folder.resolve("unborn"));
                    repository.write("a.txt", "a\n");
                }))
                .containsExactly("CREATED a.txt");
        assertThat(changes(() -> Repository.run(
                        repository.folder.resolve("sub"),
                        List.of("git", "-c", "user.name=T", "-c", "user.email=t@example.com", "commit", "-qam", "x"))))
                .containsExactly("MODIFIED sub");
        assertThat(changes(repository.folder.resolve("sub"), () -> repository.write("sub/l.txt", "3\n")))
                .containsExactly("MODIFIED l.txt");
    }

    @Test
    void oddRepositoriesAreRepositories() throws Exception {
        Repository sha256 = Repository.init(temporary.resolve("sha256"), "--object-format=sha256");
        sha256.write("a.txt", POEM).commit();
        assertThat(changes(sha256.folder, () -> sha256.move("a.txt", "b.txt")))
                .containsExactly("RENAMED b.txt < a.txt");

        repository.write("a.txt", POEM).commit();
        repository.git("worktree", "add", "--quiet", temporary.resolve("linked").toString(), "-b", "linked");
        assertThat(changes(
                        temporary.resolve("linked"),
                        () -> Files.move(temporary.resolve("linked/a.txt"), temporary.resolve("linked/b.txt"))))
                .containsExactly("RENAMED b.txt < a.txt");

        repository.git("update-index", "--split-index");
        repository.write("c.txt", "c\n").git("add", "c.txt");
        assertThat(changes(() -> repository.move("a.txt", "b.txt"))).containsExactly("RENAMED b.txt < a.txt");
    }

    @Test
    void aMergeThatIsNotDoneYetCanBeObserved() throws Exception {
        repository.write("a.txt", "1\n").commit();
        repository.git("checkout", "--quiet", "-b", "other");
        repository.write("a.txt", "2\n").commit();
        repository.git("checkout", "--quiet", "main");
        repository.write("a.txt", "3\n").commit();
        assertThatThrownBy(() -> repository.git("merge", "--quiet", "other")).isInstanceOf(AssertionError.class);
        assertThat(changes(() -> repository.write("a.txt", "2 and 3\n"))).containsExactly("MODIFIED a.txt");
    }

    @Test
    void theRepositoryIsNotTouched() throws Exception {
        repository.write("a.txt", POEM).write("b.txt", "b\n").commit();
        repository.write("a.txt", "staged\n").git("add", "a.txt");
        Map<String, String> before = contents();
        assertThat(changes(() -> Files.writeString(temporary.resolve("elsewhere"), "x")))
                .isEmpty();
        try (GitWorkTree tree = repository.open()) {
            GitWorkTree.Snapshot first = tree.snapshot();
            assertThat(contents()).isEqualTo(before);
            repository.write("a.txt", "new\n").write("c.txt", "c\n");
            assertThat(tree.changes(first, tree.snapshot())).hasSize(2);
        }
        repository.write("a.txt", "staged\n").delete("c.txt");
        assertThat(contents().keySet()).isEqualTo(before.keySet());
        assertThat(repository.git("status", "--porcelain")).isEqualTo("M  a.txt\n");
    }

    /** Every file of the repository with its bytes and its time. */
    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(repository.folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        file.toString(),
                        java.util.Arrays.hashCode(Files.readAllBytes(file)) + " " + Files.getLastModifiedTime(file));
            }
        }
        return contents;
    }

    @Test
    void whatCannotBeObservedSaysSoInASentence() throws Exception {
        Path none = Files.createDirectories(temporary.resolve("none"));
        assertThatThrownBy(() -> GitWorkTree.open(none, Repository.environment()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(
                        "The folder " + none + " cannot be observed: git failed: fatal: not a git repository");
        assertThatThrownBy(() -> GitWorkTree.open(temporary.resolve("missing"), Repository.environment()))
                .isInstanceOf(IOException.class)
                .hasMessage("The folder " + temporary.resolve("missing") + " does not exist.");
        assertThatThrownBy(() -> GitWorkTree.open(repository.folder, Map.of("PATH", none + ":.::relative")))
                .isInstanceOf(IOException.class)
                .hasMessage("There is no git command on the PATH.");
        assertThatThrownBy(() -> GitWorkTree.open(repository.folder.resolve(".git"), Repository.environment()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("work tree");
    }

    @Test
    void filesOutsideTheFolderCanBeIgnoredAsWell() throws Exception {
        repository.write("sub/a.txt", "a\n").write("other/b.txt", "b\n").commit();
        repository.write("sub/a.txt", "changed\n").write("other/b.txt", "changed\n");
        repository.git("add", "--all");
        Path root = repository.folder.toRealPath();
        Set<Path> asked = new HashSet<>();
        Predicate<Path> ignored = file -> {
            asked.add(file);
            return file.equals(root.resolve("other/b.txt"));
        };
        try (GitWorkTree tree = GitWorkTree.open(root.resolve("sub"), Repository.environment(), ignored)) {
            assertThat(tree.state(tree.snapshot()).uncommittedFiles()).isEqualTo(1);
        }
        assertThat(asked).contains(root.resolve("sub/a.txt"), root.resolve("other/b.txt"));
    }

    @Test
    void aFolderThatGoesAwayIsAFailure() throws Exception {
        try (GitWorkTree tree = repository.open()) {
            tree.snapshot();
            Files.move(repository.folder, temporary.resolve("elsewhere"));
            assertThatThrownBy(tree::snapshot).isInstanceOf(IOException.class);
            Files.move(temporary.resolve("elsewhere"), repository.folder);
            tree.snapshot();
        }
    }

    @Test
    void closingLeavesNothingBehind() throws Exception {
        GitWorkTree tree = repository.write("a.txt", "a\n").open();
        tree.snapshot();
        tree.close();
        tree.close();
        assertThatThrownBy(tree::snapshot)
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("is no longer observed.");
    }

    @Test
    void anInterruptDoesNotStopIt() throws Exception {
        Thread.currentThread().interrupt();
        try {
            assertThat(changes(() -> repository.write("a.txt", "a\n"))).containsExactly("CREATED a.txt");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
