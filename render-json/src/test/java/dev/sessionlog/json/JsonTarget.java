package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Diagnostic;
import dev.sessionlog.format.Draft;
import dev.sessionlog.format.MalformedLogException;
import dev.sessionlog.format.ReadResult;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Function;

/** What reading JSON promises for every text, called by the fuzzer; CONTRIBUTING.md says how to run it. */
public final class JsonTarget {
    private JsonTarget() {}

    /** Called by the fuzzer with every input that it makes. */
    public static void fuzzerTestOneInput(byte[] input) {
        JsonReader reader = new JsonReader();
        check(reader::read, reader::readLeniently, new String(input, StandardCharsets.UTF_8));
    }

    static void check(Function<String, SessionLog> reader, Function<String, ReadResult> lenientReader, String text) {
        ReadResult lenient = lenientReader.apply(text);
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (Diagnostic diagnostic : lenient.diagnostics()) {
            checkPlace(diagnostic.line(), diagnostic.column(), diagnostic.sentence(), lines);
        }
        for (Draft draft : lenient.drafts()) {
            SessionLog log = complete(draft);
            assertThat(draft.log().orElse(log)).isEqualTo(log);
            checkRoundTrip(reader, log);
        }
        SessionLog log;
        try {
            log = reader.apply(text);
        } catch (MalformedLogException e) {
            checkPlace(e.line(), e.column(), e.sentence(), lines);
            return;
        }
        assertThat(lenient.diagnostics()).isEmpty();
        assertThat(lenient.drafts())
                .singleElement()
                .satisfies(draft -> assertThat(draft.log()).contains(log));
    }

    private static SessionLog complete(Draft draft) {
        for (String name : draft.missing()) {
            switch (name) {
                case "date" -> draft.builder().date(LocalDate.EPOCH);
                case "number" -> draft.builder().number(1);
                default -> draft.builder().agent("nobody");
            }
        }
        return draft.builder().build();
    }

    private static void checkRoundTrip(Function<String, SessionLog> reader, SessionLog log) {
        String rendered = new JsonRenderer().render(log);
        assertThat(reader.apply(rendered)).as(rendered).isEqualTo(log);
        String compact = JsonRenderer.builder().compact().build().render(log);
        assertThat(reader.apply(compact)).as(compact).isEqualTo(log);
    }

    private static void checkPlace(int line, int column, String sentence, String[] lines) {
        assertThat(line).as(sentence).isBetween(1, lines.length);
        assertThat(column).as(sentence).isBetween(1, lines[line - 1].length() + 1);
    }
}
