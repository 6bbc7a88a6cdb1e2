package dev.sessionlog.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Nu HTML validator, which is what the W3C runs, has nothing to say about a page. */
class ValidHtmlTest {

    static List<Path> goldenPages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("goldenPages")
    void aGoldenPageIsValid(Path page) throws Exception {
        assertThat(NuValidator.problems(Files.readString(page))).isEmpty();
    }

    @Test
    void theValidatorFindsWhatIsInvalid() throws Exception {
        assertThat(NuValidator.problems("<!doctype html><html lang=en><title>x</title><p id=a><p id=a>\u0001"))
                .hasSizeGreaterThan(1);
    }
}
