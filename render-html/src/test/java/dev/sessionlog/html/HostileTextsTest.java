package dev.sessionlog.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.HostileTexts;
import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import dev.sessionlog.TextFields;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text can become part of the structure of a page: every element, attribute, style and URL stays as it is. */
class HostileTextsTest {
    private static final HtmlRenderer RENDERER = new HtmlRenderer();

    static Stream<String> hostileTexts() {
        return Stream.concat(HostileTexts.ALL.stream(), Markup.ALL.stream());
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void aPageFullOfATextHasTheStructureOfAPageFullOfHarmlessText(String hostile) throws Exception {
        String page = RENDERER.render(everywhere(hostile));
        assertThat(PageStructure.of(page)).isEqualTo(PageStructure.of(RENDERER.render(everywhere("harmless"))));
        assertThat(NuValidator.problems(page)).isEmpty();
    }

    /** Each field with a few of the texts, other ones for every field. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aTextInOneFieldChangesNoStructure(int turn) {
        SessionLog log = SampleLogs.complete();
        List<String> texts = hostileTexts().toList();
        for (int field = 0; field < TextFields.count(log); field++) {
            String hostile = texts.get((field * 3 + turn) % texts.size());
            List<String> expected = PageStructure.of(RENDERER.render(TextFields.replace(log, field, "harmless")));
            assertThat(PageStructure.of(RENDERER.render(TextFields.replace(log, field, hostile))))
                    .as("field %s", field)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void aTitleChangesNoStructure(String hostile) {
        assertThat(PageStructure.of(withTitle(hostile))).isEqualTo(PageStructure.of(withTitle("harmless")));
    }

    private static String withTitle(String title) {
        return HtmlRenderer.builder().title(title).build().render(SampleLogs.minimal());
    }

    /** Puts a text into every field; a number in front keeps names apart and a value of a metric in words. */
    private static SessionLog everywhere(String text) {
        int[] next = {0};
        return SampleLogs.complete().mapTexts(old -> "f" + next[0]++ + " " + text + " end");
    }
}
