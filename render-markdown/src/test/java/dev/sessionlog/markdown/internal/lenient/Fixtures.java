package dev.sessionlog.markdown.internal.lenient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The hand-written logs of the test resources. */
final class Fixtures {
    private static final Path FOLDER = Path.of("src", "test", "resources", "drift");

    private Fixtures() {}

    /** Returns the names of all fixtures, without extension. */
    static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".expected"))
                    .map(name -> name.substring(0, name.lastIndexOf('.')))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String log(String name) {
        return read(FOLDER.resolve(name + ".md"));
    }

    static String expected(String name) {
        return read(FOLDER.resolve(name + ".expected"));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
