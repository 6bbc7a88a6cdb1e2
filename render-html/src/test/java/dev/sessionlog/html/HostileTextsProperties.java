package dev.sessionlog.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import dev.sessionlog.TextFields;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random text, most of it characters that mean something in HTML, changes no structure. */
class HostileTextsProperties {
    private static final HtmlRenderer RENDERER = new HtmlRenderer();
    private static final SessionLog LOG = SampleLogs.complete();

    @Property(tries = 300)
    void aTextInAFieldChangesNoStructure(@ForAll("fields") int field, @ForAll("texts") String text) {
        List<String> expected = PageStructure.of(RENDERER.render(TextFields.replace(LOG, field, "harmless")));
        assertThat(PageStructure.of(RENDERER.render(TextFields.replace(LOG, field, "x" + text + "x"))))
                .isEqualTo(expected);
    }

    @Provide
    Arbitrary<Integer> fields() {
        return Arbitraries.integers().between(0, TextFields.count(LOG) - 1);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "<", ">", "</", "\"", "'", "&", ";", "=", "/", "-", "!", "#", "`", "\n", "a", "script", "style", "svg",
                "--", "\uD800", "\uFFFE", "\u0000", "𝒳", "}", "{");
        return pieces.list().ofMaxSize(20).map(list -> String.join("", list));
    }
}
