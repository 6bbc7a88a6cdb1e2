package dev.sessionlog.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository that has programs of its own for everything: none of them is run. */
class HostileRepositoryTest {
    private static final List<String> HOOKS = List.of(
            "post-index-change",
            "fsmonitor-watchman",
            "pre-commit",
            "post-checkout",
            "reference-transaction",
            "post-rewrite",
            "pre-auto-gc",
            "post-commit");

    @TempDir
    Path temporary;

    @Test
    void nothingThatARepositoryHasConfiguredIsRun() throws Exception {
        Repository repository = Repository.init(temporary.resolve("repository"));
        repository.write("a.txt", "one\n").write("sub.txt", "x\n").commit();
        Repository library = Repository.init(temporary.resolve("library"))
                .write("l.txt", "1\n")
                .commit();
        repository.git("submodule", "--quiet", "add", library.folder.toString(), "sub");
        repository.commit();
        arm(repository, repository.folder.resolve(".git"));
        Repository submodule = Repository.init(repository.folder.resolve("sub"));
        arm(submodule, repository.folder.resolve(".git/modules/sub"));

        try (GitWorkTree tree = repository.open()) {
            GitWorkTree.Snapshot before = tree.snapshot();
            repository
                    .write("a.txt", "two\n")
                    .write("b.txt", "new\n")
                    .move("sub.txt", "moved.txt")
                    .write("sub/l.txt", "2\n");
            assertThat(Repository.lines(tree.changes(before, tree.snapshot())))
                    .containsExactly("MODIFIED a.txt", "CREATED b.txt", "RENAMED moved.txt < sub.txt");
        }
        assertThat(ran()).isEmpty();

        // What is not kept from it runs them: the test can fail.
        Files.writeString(repository.folder.resolve("a.txt"), "three\n");
        Repository.run(repository.folder, List.of("sh", "-c", "git add --all; git diff --cached; git status || true"));
        assertThat(ran()).contains("filter", "hook", "monitor", "diff");
    }

    private List<String> ran() throws Exception {
        Path sentinels = Files.createDirectories(temporary.resolve("ran"));
        try (Stream<Path> files = Files.list(sentinels)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private String sentinel(String name) throws Exception {
        return "touch '" + Files.createDirectories(temporary.resolve("ran")) + "/" + name + "'";
    }

    private void arm(Repository repository, Path gitFolder) throws Exception {
        Path hooks = Files.createDirectories(gitFolder.resolve("hooks"));
        for (String hook : HOOKS) {
            Path file = Files.writeString(hooks.resolve(hook), "#!/bin/sh\n" + sentinel("hook") + "\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        Path monitor =
                Files.writeString(gitFolder.resolve("monitor"), "#!/bin/sh\n" + sentinel("monitor") + "\nexit 1\n");
        assertThat(monitor.toFile().setExecutable(true)).isTrue();
        Path included = Files.writeString(
                gitFolder.resolve("included"),
                "[core]\n\tfsmonitor = " + monitor + "\n\tpager = \"" + sentinel("pager") + "\"\n");
        Files.writeString(gitFolder.resolve("info/attributes"), "* filter=evil diff=evil merge=evil\n");
        Files.writeString(
                repository.folder.resolve(".gitattributes"), "* filter=evil diff=evil merge=evil ident text=auto\n");
        for (String[] setting : new String[][] {
            {"include.path", included.toString()},
            {"core.hooksPath", hooks.toString()},
            {"core.sshCommand", sentinel("ssh")},
            {"core.askPass", sentinel("askpass")},
            {"core.editor", sentinel("editor")},
            {"credential.helper", "!" + sentinel("credential")},
            {"filter.evil.clean", sentinel("filter") + "; cat"},
            {"filter.evil.smudge", sentinel("filter") + "; cat"},
            {"filter.evil.required", "true"},
            {"diff.external", sentinel("diff")},
            {"diff.evil.command", sentinel("diff")},
            {"diff.evil.textconv", sentinel("diff") + "; cat"},
            {"merge.evil.driver", sentinel("merge")},
            {"alias.ls-files", "!" + sentinel("alias")},
            {"gpg.program", sentinel("gpg")},
            {"uploadpack.packObjectsHook", sentinel("upload")},
        }) {
            repository.git("config", setting[0], setting[1]);
        }
    }
}
