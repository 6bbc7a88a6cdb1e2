package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files that a test compares with, whole; golden/README.md says how to write them anew. */
public final class Golden {
    /** The folder of all of them. */
    public static final Path RESOURCES = Path.of("src/test/resources");

    private static final boolean WRITE =
            System.getProperty("sessionlog.golden", "compare").equals("write");

    private Golden() {}

    /** Asserts that the file has exactly this content. */
    public static void assertEqual(Path file, String actual) {
        try {
            if (WRITE) {
                Files.writeString(file, actual);
            }
            assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(String name) {
        try {
            return Files.readString(RESOURCES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a folder with an ending, in the order of their names. */
    static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
