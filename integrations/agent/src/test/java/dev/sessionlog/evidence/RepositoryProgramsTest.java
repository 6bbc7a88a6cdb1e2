package dev.sessionlog.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way in which a repository can make git run a program, one at a time: observing it runs none. For each of them a
 * plain git command shows that it works.
 */
class RepositoryProgramsTest {
    @TempDir
    Path temporary;

    private Repository repository;
    private Path program;
    private String other = "";

    /**
     * A way to have a program run.
     *
     * @param settings name and value of each, in which {@code PROGRAM} is the program
     * @param trigger a shell command that makes git run it
     */
    private record Way(String name, List<String> settings, String trigger) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Way way(String setting, String value, String trigger) {
        return new Way(setting, List.of(setting, value), trigger);
    }

    static Stream<Way> ways() {
        return Stream.of(
                way("core.fsmonitor", "PROGRAM", "git status"),
                way("core.hooksPath", ".git/other-hooks", "git update-ref refs/heads/x HEAD; git add a.txt"),
                way("filter.evil.clean", "PROGRAM", "git add a.txt"),
                way("filter.evil.smudge", "PROGRAM", "git checkout-index -f a.txt"),
                way("filter.evil.process", "PROGRAM", "git add a.txt"),
                way("diff.external", "PROGRAM", "git diff"),
                way("diff.evil.command", "PROGRAM", "git diff"),
                way("diff.evil.textconv", "PROGRAM", "git diff"),
                way(
                        "merge.evil.driver",
                        "PROGRAM",
                        "git reset -q --hard; git checkout -b o; echo o > a.txt; git commit -am o; git checkout main;"
                                + " echo m > a.txt; git commit -am m; git merge o"),
                way("credential.helper", "PROGRAM", "echo url=https://example.invalid | git credential fill"),
                way(
                        "core.askPass",
                        "PROGRAM",
                        "echo url=https://example.invalid | GIT_TERMINAL_PROMPT=0 git credential fill"),
                way("alias.evil", "!PROGRAM", "git evil"),
                new Way(
                        "an alias of each command that is called",
                        List.of(
                                "alias.evil",
                                "!PROGRAM",
                                "alias.rev-parse",
                                "!PROGRAM",
                                "alias.config",
                                "!PROGRAM",
                                "alias.ls-files",
                                "!PROGRAM",
                                "alias.update-index",
                                "!PROGRAM",
                                "alias.write-tree",
                                "!PROGRAM",
                                "alias.diff-tree",
                                "!PROGRAM"),
                        "git evil"),
                way("core.pager", "PROGRAM", "script -qec 'git log' /dev/null"),
                way("pager.config", "PROGRAM", "script -qec 'git config --list' /dev/null"),
                way("core.editor", "PROGRAM", "git commit --amend --allow-empty"),
                way("sequence.editor", "PROGRAM", "git reset -q --hard; git clean -qfd; git rebase -i HEAD~1"),
                new Way(
                        "gpg.program",
                        List.of("gpg.program", "PROGRAM", "log.showSignature", "true"),
                        "git cat-file commit HEAD | sed '/^committer/a gpgsig -----BEGIN PGP SIGNATURE-----\\n \\n abc\\n"
                                + " -----END PGP SIGNATURE-----' > ../commit;"
                                + " git update-ref HEAD $(git hash-object -t commit -w ../commit); git log"),
                way("core.sshCommand", "PROGRAM", "git ls-remote ssh://example.invalid/x"),
                way("core.gitProxy", "PROGRAM", "git ls-remote git://example.invalid/x"),
                new Way(
                        "a remote that is a program",
                        List.of("protocol.ext.allow", "always", "remote.evil.url", "ext::PROGRAM"),
                        "git ls-remote evil"),
                new Way(
                        "objects that a program has",
                        List.of(
                                "core.repositoryFormatVersion",
                                "1",
                                "extensions.partialClone",
                                "evil",
                                "protocol.ext.allow",
                                "always",
                                "remote.evil.url",
                                "ext::PROGRAM",
                                "remote.evil.promisor",
                                "true"),
                        "git cat-file -p 1234567890123456789012345678901234567890"),
                way("trailer.evil.command", "PROGRAM", "echo | git interpret-trailers --trailer evil=x"),
                way("tar.evil.command", "PROGRAM", "git archive --format=evil HEAD"),
                new Way(
                        "difftool.evil.cmd",
                        List.of("difftool.evil.cmd", "PROGRAM", "diff.tool", "evil"),
                        "git difftool --no-prompt"),
                way("include.path", "included", "git status"),
                way("includeIf.gitdir:**.path", "included", "git status"),
                way("includeIf.onbranch:main.path", "included", "git status"),
                way("extensions.worktreeConfig", "true", "git status"));
    }

    @BeforeEach
    void makeARepository() throws Exception {
        repository = Repository.init(temporary.resolve("repository"));
        repository
                .write("a.txt", "one\n")
                .write("moved.txt", "one\ntwo\nthree\nfour\n")
                .write(".gitattributes", "* filter=evil diff=evil merge=evil\n")
                .commit();
        repository.git("checkout", "--quiet", "-b", "other");
        repository.write("theirs.txt", "theirs\n").commit();
        other = repository.git("rev-parse", "HEAD").strip();
        repository.git("checkout", "--quiet", "main");
        program = Files.writeString(temporary.resolve("program"), "#!/bin/sh\ntouch '" + sentinel() + "'\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private Path sentinel() {
        return temporary.resolve("it-ran");
    }

    private void arm(Way way) throws Exception {
        Path git = repository.folder.resolve(".git");
        Path hooks = Files.createDirectories(git.resolve("other-hooks"));
        for (String hook : List.of("post-index-change", "reference-transaction", "post-checkout")) {
            Files.copy(program, hooks.resolve(hook));
        }
        String monitor = "[core]\n\tfsmonitor = " + program + "\n";
        Files.writeString(git.resolve("included"), monitor);
        Files.writeString(git.resolve("config.worktree"), monitor);
        for (int i = 0; i < way.settings().size(); i += 2) {
            String value = way.settings().get(i + 1).replace("PROGRAM", program.toString());
            repository.git("config", way.settings().get(i), value);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aProgramOfTheRepositoryIsNotRun(Way way) throws Exception {
        arm(way);
        try (GitWorkTree tree = repository.open()) {
            GitWorkTree.Snapshot before = tree.snapshot();
            repository.write("a.txt", "two\n").write("b.txt", "new\n").move("moved.txt", "here.txt");
            moveTo(other);
            repository.write("theirs.txt", "theirs\n");
            GitWorkTree.Snapshot after = tree.snapshot();
            assertThat(Repository.lines(tree.changes(before, after)))
                    .containsExactly("MODIFIED a.txt", "CREATED b.txt", "RENAMED here.txt < moved.txt");
            assertThat(Repository.lines(tree.changesFromElsewhere(before, after)))
                    .containsExactly("CREATED theirs.txt");
        }
        assertThat(sentinel()).doesNotExist();

        if (way.trigger().startsWith("script ")) {
            assumeTrue(isOnThePath("script"), "That git runs a pager cannot be shown: there is no terminal.");
        }
        String said = Repository.run(
                repository.folder, List.of("sh", "-c", identity() + "{ " + way.trigger() + "; } || true"));
        assertThat(sentinel()).as("git runs it: %s", said).exists();
    }

    /** Moves HEAD as a checkout does, without a git that could run something. */
    private void moveTo(String commit) throws Exception {
        Path branch = repository.folder.resolve(".git/refs/heads/main");
        String move =
                Files.readString(branch).strip() + " " + commit + " A <a@example.com> 1 +0000\tcheckout: moving\n";
        Files.writeString(branch, commit + "\n");
        Files.writeString(repository.folder.resolve(".git/logs/HEAD"), move, StandardOpenOption.APPEND);
    }

    @Test
    void aCommitThatIsMissingIsNotFetched() throws Exception {
        arm(ways().filter(way -> way.name().startsWith("objects")).findFirst().orElseThrow());
        try (GitWorkTree tree = repository.open()) {
            GitWorkTree.Snapshot before = tree.snapshot();
            repository.write("a.txt", "two\n");
            moveTo("1234567890123456789012345678901234567890");
            GitWorkTree.Snapshot after = tree.snapshot();
            assertThatThrownBy(() -> tree.changes(before, after)).isInstanceOf(IOException.class);
        }
        try (GitWorkTree tree = repository.open()) {
            tree.snapshot();
        }
        assertThat(sentinel()).doesNotExist();
    }

    private static String identity() {
        return "export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.com"
                + " GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.com; ";
    }

    private static boolean isOnThePath(String command) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, command)));
    }

    @Test
    void aHookInTheUsualPlaceIsNotRun() throws Exception {
        Path hooks = Files.createDirectories(repository.folder.resolve(".git/hooks"));
        for (String hook : List.of("post-index-change", "reference-transaction", "fsmonitor-watchman")) {
            Files.copy(program, hooks.resolve(hook));
        }
        try (GitWorkTree tree = repository.open()) {
            GitWorkTree.Snapshot before = tree.snapshot();
            repository.write("a.txt", "two\n");
            assertThat(tree.changes(before, tree.snapshot())).hasSize(1);
        }
        assertThat(sentinel()).doesNotExist();
        repository.git("add", "a.txt");
        assertThat(sentinel()).exists();
    }
}
