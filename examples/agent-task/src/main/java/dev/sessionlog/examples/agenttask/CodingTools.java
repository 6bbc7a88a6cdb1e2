package dev.sessionlog.examples.agenttask;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The agent's tools, as plain methods for any framework. The message of each exception is a sentence for the model.
 */
public final class CodingTools {
    private static final int LONGEST_RESULT = 20_000;

    private final Path project;
    private final TestCommand tests;

    public CodingTools(Path project) throws IOException {
        this(project, Duration.ofMinutes(2));
    }

    CodingTools(Path project, Duration limit) throws IOException {
        this.project = project.toRealPath();
        this.tests = new TestCommand(this.project, limit);
    }

    /** Returns the paths of all files, one per line. */
    public String listFiles() throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> project.relativize(file))
                    .filter(file -> !file.startsWith(".git") && !file.startsWith("target"))
                    .map(file -> file.toString().replace('\\', '/'))
                    .sorted()
                    .collect(Collectors.joining("\n"));
        }
    }

    /** Returns the content of a file. */
    public String readFile(String path) throws IOException {
        Path file = inProject(path);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no file " + path + ".");
        }
        return shortened(Files.readString(file));
    }

    /** Creates a file, or replaces its content. */
    public String writeFile(String path, String content) throws IOException {
        Path file = inProject(path);
        Files.createDirectories(file.getParent());
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        Files.write(file, bytes);
        return "Wrote " + bytes.length + " bytes to " + path + ".";
    }

    /** Compiles the project, runs all its tests and returns their output. */
    public String runTests() throws IOException {
        return shortened(tests.run());
    }

    /** Resolves a path, which must not lead out of the project or into its git repository, not even through a link. */
    private Path inProject(String path) throws IOException {
        Path file = project.resolve(path).normalize();
        Path existing = file;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        boolean inside = file.startsWith(project)
                && !file.equals(project)
                && existing.toRealPath().startsWith(project)
                && !file.startsWith(project.resolve(".git"));
        if (!inside) {
            throw new IllegalArgumentException("The path " + path + " is not a file of the project.");
        }
        return file;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_RESULT ? text : text.substring(0, LONGEST_RESULT) + "\n(truncated)";
    }
}
