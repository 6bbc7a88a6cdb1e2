package dev.sessionlog.markdown.internal.lenient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Diagnostic;
import dev.sessionlog.format.Draft;
import dev.sessionlog.format.ReadResult;
import dev.sessionlog.markdown.MarkdownReader;
import dev.sessionlog.markdown.MarkdownRenderer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** What lenient reading promises for every text, called by the fuzzer; CONTRIBUTING.md says how to run it. */
public final class LenientTarget {
    private LenientTarget() {}

    /** Called by the fuzzer with every input that it makes. */
    public static void fuzzerTestOneInput(byte[] input) {
        check(new MarkdownReader()::readLeniently, new String(input, StandardCharsets.UTF_8));
    }

    static void check(Function<String, ReadResult> reader, String text) {
        ReadResult result = reader.apply(text);
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (Diagnostic diagnostic : result.diagnostics()) {
            // The reader caught its own exception: nothing is lost, and still it is a bug.
            assertThat(diagnostic.code()).as(diagnostic.sentence()).isNotEqualTo("reader-failed");
            checkPlace(diagnostic, lines);
        }
        for (Draft draft : result.drafts()) {
            SessionLog log = Results.log(draft);
            assertThat(draft.log().orElse(log)).isEqualTo(log);
            String rendered = new MarkdownRenderer().render(log);
            assertThat(new MarkdownReader().read(rendered)).as(rendered).isEqualTo(log);
        }
    }

    private static void checkPlace(Diagnostic diagnostic, String[] lines) {
        assertThat(diagnostic.line()).as(diagnostic.sentence()).isBetween(1, lines.length);
        assertThat(diagnostic.column())
                .as(diagnostic.sentence())
                .isBetween(1, lines[diagnostic.line() - 1].length() + 1);
    }
}
