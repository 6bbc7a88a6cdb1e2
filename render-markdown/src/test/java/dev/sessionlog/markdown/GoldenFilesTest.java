package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole documents, as they are meant to look; the README beside the files says how to make them anew. */
class GoldenFilesTest {

    @ParameterizedTest
    @EnumSource
    void aLogIsRenderedAsItsGoldenFile(Golden golden) throws IOException {
        String document = golden.renderer().render(golden.log());
        if (System.getProperty("sessionlog.golden", "compare").equals("write")) {
            Files.writeString(Path.of("src/test/resources/golden", golden.fileName()), document);
            return;
        }
        assertThat(document).isEqualTo(golden.text());
    }

    @ParameterizedTest
    @EnumSource
    void aGoldenFileIsReadAsItsLog(Golden golden) {
        assertThat(new MarkdownReader().read(golden.text())).isEqualTo(golden.log());
    }
}
