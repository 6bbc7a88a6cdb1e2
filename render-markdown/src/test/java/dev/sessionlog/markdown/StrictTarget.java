package dev.sessionlog.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.MalformedLogException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** What strict reading promises for every text, called by the fuzzer; CONTRIBUTING.md says how to run it. */
public final class StrictTarget {
    private StrictTarget() {}

    /** Called by the fuzzer with every input that it makes. */
    public static void fuzzerTestOneInput(byte[] input) {
        check(new MarkdownReader()::read, new String(input, StandardCharsets.UTF_8));
    }

    static void check(Function<String, SessionLog> reader, String text) {
        SessionLog log;
        try {
            log = reader.apply(text);
        } catch (MalformedLogException e) {
            checkPlace(e, text);
            return;
        }
        String rendered = new MarkdownRenderer().render(log);
        assertThat(reader.apply(rendered)).as(rendered).isEqualTo(log);
        // The place for a second oracle, once strict reading no longer compares every character with the rendered text:
        // commonmark-java reads the same tree from text and from rendered.
    }

    private static void checkPlace(MalformedLogException e, String text) {
        String[] lines = text.split("\n", -1);
        assertThat(e.line()).as(e.getMessage()).isBetween(1, lines.length);
        assertThat(e.column()).as(e.getMessage()).isBetween(1, lines[e.line() - 1].length() + 1);
    }
}
