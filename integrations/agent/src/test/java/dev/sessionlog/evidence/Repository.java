package dev.sessionlog.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A git repository of a test, independent of what the machine's git is set to. */
public final class Repository {
    public final Path folder;

    private Repository(Path folder) {
        this.folder = folder;
    }

    /** Makes a repository; without a git command the test is skipped. */
    public static Repository init(Path folder, String... options) throws Exception {
        boolean git = Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "git")));
        assumeTrue(git, "There is no git command on the PATH: what is read from git is not tested.");
        Repository repository = new Repository(Files.createDirectories(folder));
        List<String> init = new ArrayList<>(List.of("init", "--quiet", "--initial-branch=main"));
        init.addAll(List.of(options));
        repository.git(init.toArray(String[]::new));
        return repository;
    }

    /** Returns the repository that is in a folder. */
    static Repository at(Path folder) {
        return new Repository(folder);
    }

    /**
     * Returns whether a file can be called so here: where the locale has only ASCII, Java has no name for more, and a
     * process is started in a folder by its name in the default charset.
     */
    static boolean canName(String name) {
        try {
            return Path.of(name).toString().equals(name)
                    && Charset.defaultCharset().newEncoder().canEncode(name);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** What keeps the settings of the machine's user out. */
    static Map<String, String> environment() {
        return Map.of(
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_CONFIG_SYSTEM", "/dev/null",
                "GIT_CONFIG_NOSYSTEM", "1",
                "XDG_CONFIG_HOME", "/nowhere",
                "HOME", "/nowhere");
    }

    GitWorkTree open() throws IOException {
        return GitWorkTree.open(folder, environment());
    }

    public Repository write(String path, String content) throws IOException {
        return write(path, content.getBytes(StandardCharsets.UTF_8));
    }

    public Repository write(String path, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return this;
    }

    public Repository delete(String path) throws IOException {
        Files.delete(folder.resolve(path));
        return this;
    }

    public Repository move(String from, String to) throws IOException {
        Files.createDirectories(folder.resolve(to).getParent());
        Files.move(folder.resolve(from), folder.resolve(to));
        return this;
    }

    public Repository commit() throws Exception {
        git("add", "--all");
        git("commit", "--quiet", "--allow-empty", "--message", "A step");
        return this;
    }

    public String git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "git", "-c", "user.name=A Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"));
        command.add("-c");
        command.add("protocol.file.allow=always");
        command.addAll(List.of(arguments));
        return run(folder, command);
    }

    public static String run(Path folder, List<String> command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().putAll(environment());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command + ": " + output).isZero();
        return output;
    }

    /** Returns changes as lines: {@code RENAMED new < old}, with a {@code *} for binary ones. */
    static List<String> lines(List<FileChange> changes) {
        return changes.stream()
                .map(change -> change.kind() + " " + change.path()
                        + change.previousPath().map(path -> " < " + path).orElse("") + (change.binary() ? " *" : ""))
                .toList();
    }
}
