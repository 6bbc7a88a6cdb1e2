package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole briefings, and the documents beside them; the README beside the golden files says how to write them again. */
class GoldenBriefingsTest {

    @ParameterizedTest
    @EnumSource
    void aSessionHasTheBriefingOfItsGoldenFile(SampleSession session) throws IOException {
        String briefing = new BriefingRenderer().render(session.log());
        String name = session.fileName("briefing");
        if (System.getProperty("sessionlog.golden", "compare").equals("write")) {
            Files.writeString(Path.of("src/test/resources/briefing", name), briefing);
            return;
        }
        assertThat(briefing).isEqualTo(SampleSession.resource(name));
    }

    @Test
    void theReadmeShowsAGoldenBriefing() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains("```markdown\n" + SampleSession.resource("killed.briefing") + "```\n");
    }
}
