package dev.sessionlog.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no template may contain, because jte does not escape it or the policy of the page forbids it. */
class TemplatesTest {

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateWritesNothingUnescaped(Path template) throws IOException {
        String source = Files.readString(template);
        assertThat(template.toString()).endsWith(".jte");
        assertThat(source).doesNotContain("$unsafe", "@raw", "<script", "style=\"", "src=\"", "xlink:href");
        assertThat(source).doesNotContainPattern("\\son[a-z]+=\"");
        if (template.endsWith("style.jte")) {
            assertThat(source).doesNotContain("${");
        }
    }
}
