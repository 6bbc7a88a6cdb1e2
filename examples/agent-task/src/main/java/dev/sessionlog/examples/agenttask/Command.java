package dev.sessionlog.examples.agenttask;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command that runs in a separate process with a time limit. */
final class Command {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final List<String> words = new ArrayList<>();
    private final Map<String, String> variables = new HashMap<>();
    private Duration limit = LIMIT;

    private Command(String program) {
        words.add(program);
    }

    static Command of(String program) {
        return new Command(program);
    }

    /** Returns a program of the JDK that this program runs on. */
    static Command ofJdk(String program) {
        return of(Path.of(System.getProperty("java.home"), "bin", program).toString());
    }

    Command arguments(List<String> arguments) {
        words.addAll(arguments);
        return this;
    }

    /** Sets an environment variable of the command. */
    Command variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    Command limit(Duration limit) {
        this.limit = limit;
        return this;
    }

    /**
     * Runs the command to its end and returns its output.
     *
     * @throws IOException if the program cannot be started, or was killed at its time limit
     */
    Result run(Path folder) throws IOException {
        Path output = Files.createTempFile("command", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            // Variables of a caller that would change what git and java do or print.
            builder.environment().keySet().removeIf(name -> name.startsWith("GIT_") || name.endsWith("_OPTIONS"));
            builder.environment().putAll(variables);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!ended(process)) {
                throw new IOException(
                        Path.of(words.get(0)).getFileName() + " was killed after " + limit.toSeconds() + " s.");
            }
            return new Result(process.exitValue(), new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }

    private boolean ended(Process process) throws IOException {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The wait for " + words.get(0) + " was interrupted.");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    record Result(int exitCode, String output) {}
}
