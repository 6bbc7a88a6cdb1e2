package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sessionlog.format.MalformedLogException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedFilesTest {

    static List<Path> malformedFiles() {
        return Golden.files("malformed", ".json");
    }

    @ParameterizedTest
    @MethodSource("malformedFiles")
    void refusesTheFileWithTheMessageBesideIt(Path file) {
        String document = Golden.read("malformed/" + file.getFileName());

        MalformedLogException exception =
                catchThrowableOfType(MalformedLogException.class, () -> new JsonReader().read(document));

        assertThat(exception).as(file.toString()).isNotNull();
        Path message = file.resolveSibling(file.getFileName().toString().replace(".json", ".txt"));
        Golden.assertEqual(message, exception.getMessage() + "\n");
    }

    @ParameterizedTest
    @MethodSource("malformedFiles")
    void readsTheFileLenientlyWithADiagnosticForIt(Path file) {
        String document = Golden.read("malformed/" + file.getFileName());

        var result = new JsonReader().readLeniently(document);

        boolean saysSo = !result.diagnostics().isEmpty()
                || !result.drafts().get(0).missing().isEmpty()
                || document.contains("\"1.1\"");
        assertThat(saysSo).as(file.toString()).isTrue();
    }
}
