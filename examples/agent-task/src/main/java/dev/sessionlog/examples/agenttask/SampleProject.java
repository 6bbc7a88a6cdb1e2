package dev.sessionlog.examples.agenttask;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The task: a git repository with a tiny Java project. One of its three tests fails. */
public final class SampleProject {
    /** The task description for the agent. */
    public static final String TASK =
            "One test of this project fails. Find out why, fix the code, not the test, and show"
                    + " that all tests pass.";

    private static final List<String> FILES =
            List.of("README.md", "src/main/java/shop/Pages.java", "src/test/java/shop/PagesTest.java");

    private final Path folder;

    private static final String COMMITTED = "2026-03-13T12:00:00Z";

    private SampleProject(Path folder) {
        this.folder = folder;
    }

    /**
     * Creates the project in a new subfolder of the given folder. It is not deleted, so that you can look at it
     * afterwards.
     */
    public static SampleProject create(Path parent) throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(parent), "pages-");
        for (String file : FILES) {
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            try (InputStream content = SampleProject.class.getResourceAsStream("/sample-project/" + file)) {
                Files.copy(content, target);
            }
        }
        Files.writeString(folder.resolve(".gitignore"), "target/\n");
        git(folder, "init", "--quiet", "--initial-branch=main");
        git(folder, "add", "--all");
        git(folder, "commit", "--quiet", "--message", "The project as the agent finds it");
        return new SampleProject(folder);
    }

    /** Returns the folder of the work tree. */
    public Path folder() {
        return folder;
    }

    /** Returns the folder in which the test command writes its JUnit XML; git ignores it. */
    public Path testReports() {
        return TestCommand.reports(folder);
    }

    /** Runs git independently of the user's settings and of the time, so that the commit always has the same id. */
    private static void git(Path folder, String... arguments) throws IOException {
        List<String> settings = List.of(
                "-c",
                "user.name=sample",
                "-c",
                "user.email=sample@example.invalid",
                "-c",
                "commit.gpgSign=false",
                "-c",
                "core.hooksPath=/dev/null",
                "-c",
                "core.autocrlf=false");
        Command.Result result = Command.of("git")
                .variable("GIT_AUTHOR_DATE", COMMITTED)
                .variable("GIT_COMMITTER_DATE", COMMITTED)
                .arguments(settings)
                .arguments(List.of(arguments))
                .run(folder);
        if (result.exitCode() != 0) {
            throw new IOException("git " + arguments[0] + " failed in " + folder + ": " + result.output());
        }
    }
}
