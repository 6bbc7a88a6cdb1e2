package dev.sessionlog.evidence;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs the git command. It is found on the path once, so that no folder it works in can substitute another one. It gets
 * no terminal, no pager and none of the variables with which a calling git tells its hooks about its own repository.
 * Its time and its output are limited. Not thread-safe: its output is written to files of one folder.
 */
final class GitCommand {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final long MOST_OUTPUT = 64 << 20;
    private static final int MOST_OF_A_COMPLAINT = 300;
    /** Where the user's configuration is, how far git searches for a repository, and which git is used. */
    private static final Set<String> OF_THE_USER = Set.of(
            "GIT_CONFIG_GLOBAL",
            "GIT_CONFIG_SYSTEM",
            "GIT_CONFIG_NOSYSTEM",
            "GIT_CEILING_DIRECTORIES",
            "GIT_DISCOVERY_ACROSS_FILESYSTEM",
            "GIT_EXEC_PATH");

    /** A user's configuration outside of files, as set by {@code git -c} and in containers. */
    private static final Pattern SETTINGS_OF_THE_USER =
            Pattern.compile("GIT_CONFIG_(PARAMETERS|COUNT|KEY_[0-9]+|VALUE_[0-9]+)");

    private final Path executable;
    private final Path output;
    private final Path errors;
    private final Path input;
    private final Map<String, String> environment;

    /**
     * Returns the git command found on the path.
     *
     * @param scratch a private folder for what the command prints
     * @param variables the differences from the environment of this process
     * @throws IOException if there is none
     */
    static GitCommand of(Path scratch, Map<String, String> variables) throws IOException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(variables);
        @Nullable String inherited = System.getenv("PATH");
        String path = variables.getOrDefault("PATH", inherited == null ? "" : inherited);
        for (String folder : path.split(File.pathSeparator, -1)) {
            for (String name : List.of("git", "git.exe")) {
                Optional<Path> git = executable(folder, name);
                if (git.isPresent()) {
                    return new GitCommand(git.get(), scratch, environment);
                }
            }
        }
        throw new IOException("There is no git command on the PATH.");
    }

    private static Optional<Path> executable(String folder, String name) {
        try {
            Path file = Path.of(folder).resolve(name);
            return Optional.of(file).filter(f -> f.isAbsolute() && Files.isRegularFile(f) && Files.isExecutable(f));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private GitCommand(Path executable, Path scratch, Map<String, String> environment) {
        this.executable = executable;
        this.output = scratch.resolve("output");
        this.errors = scratch.resolve("errors");
        this.input = scratch.resolve("input");
        this.environment = environment;
    }

    /**
     * Runs the command in a folder of the user's repository, with the user's git configuration, and returns its output.
     *
     * @throws IOException if it fails, takes too long or prints too much
     */
    byte[] ask(Path folder, List<String> arguments) throws IOException {
        Map<String, String> settings = new HashMap<>(environment);
        settings.keySet().removeIf(name -> !SETTINGS_OF_THE_USER.matcher(name).matches());
        return run(folder, settings, new byte[0], arguments);
    }

    /**
     * Runs the command in a folder, with these variables and this input, and returns its output. An interrupt does not
     * stop it.
     *
     * @throws IOException if it fails, takes too long or prints too much
     */
    byte[] run(Path folder, Map<String, String> variables, byte[] toRead, List<String> arguments) throws IOException {
        Files.write(input, toRead);
        List<String> command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        Map<String, String> all = builder.environment();
        all.clear();
        all.putAll(environment);
        all.keySet().removeIf(name -> name.startsWith("GIT_") && !OF_THE_USER.contains(name));
        all.putAll(Map.of("LC_ALL", "C", "GIT_TERMINAL_PROMPT", "0", "GIT_OPTIONAL_LOCKS", "0"));
        all.putAll(variables);
        int status = await(builder.start());
        if (status != 0) {
            throw new IOException(complaint());
        }
        return Files.readAllBytes(output);
    }

    private int await(Process process) throws IOException {
        long end = System.nanoTime() + LIMIT.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    if (process.waitFor(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
                        require(Files.size(output) <= MOST_OUTPUT, "git printed more than " + MOST_OUTPUT + " bytes.");
                        return process.exitValue();
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                }
                require(System.nanoTime() < end, "git took longer than " + LIMIT.toSeconds() + " seconds.");
                require(Files.size(output) <= MOST_OUTPUT, "git printed more than " + MOST_OUTPUT + " bytes.");
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void require(boolean condition, String sentence) throws IOException {
        if (!condition) {
            throw new IOException(sentence);
        }
    }

    /** Returns the first line of git's error output. */
    private String complaint() throws IOException {
        byte[] start;
        try (var stream = Files.newInputStream(errors)) {
            start = stream.readNBytes(MOST_OF_A_COMPLAINT);
        }
        String line = new String(start, StandardCharsets.UTF_8)
                .strip()
                .lines()
                .findFirst()
                .orElse("no reason given");
        return "git failed: " + line + (line.endsWith(".") ? "" : ".");
    }
}
