package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SessionLog;
import dev.sessionlog.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents as version 0.1.0 rendered them are read for ever; the README beside them says where they are from. */
class FormatOneTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/format-1");

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentIsReadAsItsLog(String name) throws IOException {
        String document = Files.readString(FOLDER.resolve(name));
        assertThat(new MarkdownReader().read(document)).isEqualTo(log(name));
        assertThat(new MarkdownReader().readLeniently(document).drafts())
                .singleElement()
                .satisfies(draft -> assertThat(draft.log()).contains(log(name)));
    }

    @Test
    void noDocumentIsMissing() {
        assertThat(documents()).hasSize(44);
    }

    private static List<String> documents() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SessionLog log(String document) {
        try {
            return new JsonReader()
                    .read(Files.readString(FOLDER.resolve(document.substring(0, document.indexOf('.')) + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
