package dev.sessionlog.examples.agenttask;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Compiles a project with javac and runs its tests with JUnit's console launcher, each in a separate process. */
final class TestCommand {
    private static final List<String> ENGLISH_UTF_8 =
            List.of("-Duser.language=en", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8");

    private final Path project;
    private final Duration limit;

    /** The limit applies to the tests, not to the compiler. */
    TestCommand(Path project, Duration limit) {
        this.project = project;
        this.limit = limit;
    }

    /** Returns the folder of a project's JUnit XML. */
    static Path reports(Path project) {
        return project.resolve("target/test-reports");
    }

    /**
     * Returns the launcher's output, whether or not the tests pass.
     *
     * @throws IllegalStateException if the project does not compile; the message contains the output of javac
     */
    String run() throws IOException {
        Path launcher = launcher();
        Path classes = project.resolve("target/classes-" + System.nanoTime());
        compile(launcher, classes);
        Command.Result tests = Command.ofJdk("java")
                .arguments(ENGLISH_UTF_8)
                .arguments(List.of("-jar", launcher.toString(), "execute", "--include-engine", "junit-jupiter"))
                .arguments(List.of("--class-path", classes.toString(), "--scan-class-path", classes.toString()))
                .arguments(List.of("--reports-dir", reports(project).toString()))
                .arguments(List.of("--details", "summary", "--disable-banner", "--disable-ansi-colors"))
                .limit(limit)
                .run(project);
        return tests.output().strip();
    }

    private void compile(Path launcher, Path classes) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-J-Duser.language=en", "-encoding", "UTF-8", "-Xlint:-path"));
        arguments.addAll(List.of("-cp", launcher.toString(), "-d", classes.toString()));
        try (Stream<Path> sources = Files.walk(project.resolve("src"))) {
            sources.map(source -> project.relativize(source).toString())
                    .filter(source -> source.endsWith(".java"))
                    .sorted()
                    .forEach(arguments::add);
        }
        Command.Result javac = Command.ofJdk("javac").arguments(arguments).run(project);
        if (javac.exitCode() != 0) {
            throw new IllegalStateException("The project does not compile.\n" + javac.output());
        }
    }

    /** Copies the launcher, which is a resource of this module, to a file so that it can be run. */
    private Path launcher() throws IOException {
        Path launcher = project.resolve("target/console-launcher.jar");
        if (!Files.exists(launcher)) {
            Files.createDirectories(launcher.getParent());
            try (InputStream jar = TestCommand.class.getResourceAsStream("/console-launcher.jar")) {
                Files.copy(jar, launcher);
            }
        }
        return launcher;
    }
}
