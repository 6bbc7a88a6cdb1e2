package dev.sessionlog.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the user has set for git, in whatever scope: it decides which repositories and files are seen, and runs nothing. */
class UserSettingsTest {
    @TempDir
    Path temporary;

    private Repository repository;

    @BeforeEach
    void makeARepository() throws Exception {
        repository = Repository.init(temporary.resolve("repository"))
                .write("a.txt", "one\n")
                .commit();
    }

    /** Where a setting comes from. */
    private enum Scope {
        GLOBAL_FILE,
        HOME,
        SYSTEM_FILE,
        COUNTED_VARIABLES,
        PARAMETERS;

        /** Returns the environment of a process in which a setting has a value. */
        Map<String, String> environment(Path folder, String setting, String value) throws IOException {
            Map<String, String> environment = new HashMap<>(Repository.environment());
            String section = setting.substring(0, setting.indexOf('.'));
            String name = setting.substring(setting.indexOf('.') + 1);
            Path home = Files.createDirectories(folder.resolve("home"));
            Path file = home.resolve(".gitconfig");
            String config = "[" + section + "]\n\t" + name + " = \"" + value + "\"\n";
            switch (this) {
                case GLOBAL_FILE ->
                    environment.put(
                            "GIT_CONFIG_GLOBAL", Files.writeString(file, config).toString());
                case HOME -> {
                    Files.writeString(file, config);
                    environment.remove("GIT_CONFIG_GLOBAL");
                    environment.put("HOME", home.toString());
                }
                case SYSTEM_FILE -> {
                    environment.put(
                            "GIT_CONFIG_SYSTEM", Files.writeString(file, config).toString());
                    environment.put("GIT_CONFIG_NOSYSTEM", "0");
                }
                case COUNTED_VARIABLES -> {
                    environment.put("GIT_CONFIG_COUNT", "2");
                    environment.put("GIT_CONFIG_KEY_0", "user.name");
                    environment.put("GIT_CONFIG_VALUE_0", "Somebody");
                    environment.put("GIT_CONFIG_KEY_1", setting);
                    environment.put("GIT_CONFIG_VALUE_1", value);
                }
                case PARAMETERS -> environment.put("GIT_CONFIG_PARAMETERS", "'" + setting + "'='" + value + "'");
            }
            return environment;
        }
    }

    /** Adds a git command to the environment for which every repository is another user's. */
    private Map<String, String> amongOthers(Map<String, String> environment) throws IOException {
        String path = System.getenv().getOrDefault("PATH", "");
        Path git = Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, "git"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
        Path wrapper = Files.writeString(
                Files.createDirectories(temporary.resolve("bin")).resolve("git"),
                "#!/bin/sh\nGIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec '" + git + "' \"$@\"\n");
        assertThat(wrapper.toFile().setExecutable(true)).isTrue();
        Map<String, String> all = new HashMap<>(environment);
        all.put("PATH", wrapper.getParent() + File.pathSeparator + path);
        return all;
    }

    private List<String> changes(Map<String, String> environment) throws IOException {
        try (GitWorkTree tree = GitWorkTree.open(repository.folder, environment)) {
            GitWorkTree.Snapshot before = tree.snapshot();
            repository.write("a.txt", "two\n").write("b.log", "new\n");
            return Repository.lines(tree.changes(before, tree.snapshot()));
        }
    }

    @Test
    void aRepositoryOfAnotherUserIsNotObserved() {
        assertThatThrownBy(() -> changes(amongOthers(Repository.environment())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("dubious ownership");
    }

    @ParameterizedTest
    @EnumSource
    void aRepositoryOfAnotherUserThatIsTrustedIsObserved(Scope scope) throws Exception {
        Map<String, String> environment = amongOthers(scope.environment(temporary, "safe.directory", "*"));
        assertThat(changes(environment)).containsExactly("MODIFIED a.txt", "CREATED b.log");
    }

    @Test
    void aRepositoryThatIsTrulyOfAnotherUserIsObservedWhenItIsTrusted() throws Exception {
        assumeTrue(
                "root".equals(System.getProperty("user.name")),
                "skipped: only root can give a repository to another user");
        Repository.run(temporary, List.of("chown", "-R", "65534:65534", repository.folder.toString()));
        assertThatThrownBy(() -> changes(Repository.environment())).hasMessageContaining("dubious ownership");
        assertThat(changes(Scope.COUNTED_VARIABLES.environment(temporary, "safe.directory", "*")))
                .containsExactly("MODIFIED a.txt", "CREATED b.log");
    }

    @Test
    void trustThatOnlyTheRepositoryClaimsIsNone() throws Exception {
        repository.git("config", "safe.directory", "*");
        assertThatThrownBy(() -> changes(amongOthers(Repository.environment())))
                .hasMessageContaining("dubious ownership");
    }

    @ParameterizedTest
    @EnumSource
    void whatTheUserIgnoresIsIgnored(Scope scope) throws Exception {
        Path ignored = Files.writeString(temporary.resolve("ignored"), "*.log\n");
        assertThat(changes(scope.environment(temporary, "core.excludesFile", ignored.toString())))
                .containsExactly("MODIFIED a.txt");
    }

    @Test
    void whatTheUserIgnoresInTheUsualPlaceIsIgnored() throws Exception {
        Path config = temporary.resolve("config");
        Files.writeString(Files.createDirectories(config.resolve("git")).resolve("ignore"), "*.log\n");
        Map<String, String> environment = new HashMap<>(Repository.environment());
        environment.put("XDG_CONFIG_HOME", config.toString());
        assertThat(changes(environment)).containsExactly("MODIFIED a.txt");
    }

    @ParameterizedTest
    @EnumSource
    void theUsersAttributesSayHowFilesAreRead(Scope scope) throws Exception {
        Path attributes = Files.writeString(temporary.resolve("attributes"), "* text=auto\n");
        Map<String, String> environment = scope.environment(temporary, "core.attributesFile", attributes.toString());
        try (GitWorkTree tree = GitWorkTree.open(repository.folder, environment)) {
            GitWorkTree.Snapshot before = tree.snapshot();
            repository.write("a.txt", "one\r\n");
            assertThat(tree.changes(before, tree.snapshot())).isEmpty();
        }
    }

    @Test
    void theAttributesOfTheRepositoryAloneSayHowFilesAreRead() throws Exception {
        repository.write(".git/info/attributes", "* text=auto\n");
        try (GitWorkTree tree = repository.open()) {
            GitWorkTree.Snapshot before = tree.snapshot();
            repository.write("a.txt", "one\r\n");
            assertThat(tree.changes(before, tree.snapshot())).isEmpty();
        }
    }

    /** Settings of one's own that change what git prints, or what it runs. */
    private static Map<String, String> tastes(Path program) {
        return Map.ofEntries(
                Map.entry("core.fsmonitor", program.toString()),
                Map.entry("core.hooksPath", program.resolveSibling(".").toString()),
                Map.entry("core.pager", program.toString()),
                Map.entry("core.quotePath", "true"),
                Map.entry("core.abbrev", "4"),
                Map.entry("diff.external", program.toString()),
                Map.entry("diff.renames", "false"),
                Map.entry("diff.noprefix", "true"),
                Map.entry("diff.relative", "true"),
                Map.entry("diff.algorithm", "patience"),
                Map.entry("log.showSignature", "true"),
                Map.entry("log.date", "relative"),
                Map.entry("gpg.program", program.toString()),
                Map.entry("color.ui", "always"),
                Map.entry("color.diff", "always"),
                Map.entry("color.status", "always"),
                Map.entry("status.showUntrackedFiles", "no"),
                Map.entry("status.branch", "true"),
                Map.entry("filter.mine.clean", program.toString()),
                Map.entry("alias.rev-parse", "!" + program));
    }

    @ParameterizedTest
    @EnumSource(names = {"GLOBAL_FILE", "COUNTED_VARIABLES"})
    void theUsersTastesChangeNothingAndTheUsersProgramsAreNotRun(Scope scope) throws Exception {
        Path sentinel = temporary.resolve("it-ran");
        Path program = Files.writeString(
                Files.createDirectories(temporary.resolve("programs")).resolve("post-index-change"),
                "#!/bin/sh\ntouch '" + sentinel + "'\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        repository
                .write("moved.txt", "one\ntwo\nthree\nfour\n")
                .write(".gitattributes", "* filter=mine\n")
                .commit();
        Map<String, String> environment = new HashMap<>(Repository.environment());
        Map<String, String> tastes = tastes(program);
        if (scope == Scope.GLOBAL_FILE) {
            Path config = temporary.resolve("gitconfig");
            for (Map.Entry<String, String> taste : tastes.entrySet()) {
                repository.git("config", "--file", config.toString(), taste.getKey(), taste.getValue());
            }
            environment.put("GIT_CONFIG_GLOBAL", config.toString());
        } else {
            int count = 0;
            for (Map.Entry<String, String> taste : tastes.entrySet()) {
                environment.put("GIT_CONFIG_KEY_" + count, taste.getKey());
                environment.put("GIT_CONFIG_VALUE_" + count++, taste.getValue());
            }
            environment.put("GIT_CONFIG_COUNT", Integer.toString(count));
        }
        try (GitWorkTree tree = GitWorkTree.open(repository.folder, environment)) {
            GitWorkTree.Snapshot before = tree.snapshot();
            repository.write("a.txt", "two\n").write("ü.txt", "new\n").move("moved.txt", "here.txt");
            assertThat(Repository.lines(tree.changes(before, tree.snapshot())))
                    .containsExactly("MODIFIED a.txt", "RENAMED here.txt < moved.txt", "CREATED ü.txt");
        }
        assertThat(sentinel).doesNotExist();
    }

    @Test
    void aHomeIsNotNeeded() throws Exception {
        Map<String, String> environment = new HashMap<>(Repository.environment());
        environment.put("HOME", "");
        environment.put("XDG_CONFIG_HOME", "");
        assertThat(changes(environment)).containsExactly("MODIFIED a.txt", "CREATED b.log");
    }

    @Test
    void whatACallingGitHandsOnToItsHooksDoesNotHold() throws Exception {
        Map<String, String> environment = new HashMap<>(Repository.environment());
        environment.put("GIT_DIR", temporary.resolve("nowhere").toString());
        environment.put("GIT_INDEX_FILE", temporary.resolve("no-index").toString());
        environment.put("GIT_WORK_TREE", temporary.toString());
        environment.put("GIT_PREFIX", "x/");
        environment.put("GIT_EXTERNAL_DIFF", "false");
        assertThat(changes(environment)).containsExactly("MODIFIED a.txt", "CREATED b.log");
    }
}
