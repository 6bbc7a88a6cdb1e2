package dev.sessionlog.examples.benchmarks.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder for the benchmarks' files. It is on the project's disk, because the folder for temporary files may be in
 * memory.
 */
public final class WorkFolder {
    /** The system property that sets the folder. */
    public static final String PROPERTY = "benchmarks.folder";

    private WorkFolder() {}

    static Path path() throws IOException {
        return Files.createDirectories(Path.of(System.getProperty(PROPERTY, "target/benchmarks")));
    }

    /** Deletes a folder and everything in it. */
    public static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
