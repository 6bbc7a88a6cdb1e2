package dev.sessionlog.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole pages, as they are meant to look; the README beside the files says how to write them anew. */
class GoldenFilesTest {
    /** The validator takes quadratic time: above this, seconds. */
    private static final int MAX_SIZE = 100_000;

    @ParameterizedTest
    @EnumSource
    void aLogIsRenderedAsItsGoldenPage(Golden golden) throws IOException {
        String page = golden.render();
        assertThat(page).hasSizeLessThan(MAX_SIZE).endsWith("</html>\n").doesNotEndWith("\n\n");
        if (System.getProperty("sessionlog.golden", "compare").equals("write")) {
            Files.writeString(golden.file(), page);
        }
        assertThat(page).isEqualTo(golden.text());
    }
}
