package dev.sessionlog.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

/**
 * A git command that hangs while a file exists, and that says each time that it was called. It otherwise does what git
 * does.
 */
public final class FakeGit {
    private final Path bin;
    private final Path hang;
    private final Path calls;

    private FakeGit(Path folder) throws IOException {
        this.bin = Files.createDirectories(folder.resolve("bin"));
        this.hang = folder.resolve("hang");
        this.calls = Files.createFile(folder.resolve("calls"));
    }

    /** Makes the command; it calls the git command of the path. */
    public static FakeGit in(Path folder) throws IOException {
        FakeGit git = new FakeGit(folder);
        Path command = git.bin.resolve("git");
        Files.writeString(command, """
                #!/bin/sh
                PATH='%s'
                export PATH
                echo called >> '%s'
                while [ -e '%s' ]; do sleep 0.02; done
                exec git "$@"
                """.formatted(System.getenv("PATH"), git.calls, git.hang));
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
        return git;
    }

    /** From now on, the command hangs. */
    public FakeGit hang() throws IOException {
        Files.createFile(hang);
        return this;
    }

    /** Commands that hang go on. */
    public FakeGit goOn() throws IOException {
        Files.delete(hang);
        return this;
    }

    /** Returns how often the command was called. */
    public int calls() throws IOException {
        return Files.readAllLines(calls).size();
    }

    /** Opens a repository with this command. */
    public GitWorkTree open(Repository repository) throws IOException {
        Map<String, String> environment = new HashMap<>(Repository.environment());
        environment.put("PATH", bin.toString());
        return GitWorkTree.open(repository.folder, environment);
    }

    /** Opens a repository as on a machine that has no git command. */
    public static GitWorkTree openWithoutGit(Repository repository) throws IOException {
        return GitWorkTree.open(repository.folder, Map.of("PATH", "/nowhere"));
    }
}
