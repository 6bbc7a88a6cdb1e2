package dev.sessionlog.json.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SampleLogs;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.format.MalformedLogException;
import dev.sessionlog.recorder.spi.Entry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A decoder of many entries accepts and returns the same as the decoder of a single one, whatever came before. */
class EntryDecoderProperties {
    private static final Instant AT = Instant.parse("2026-03-14T15:05:00.25Z");
    private static final JsonEntryCodec CODEC = new JsonEntryCodec();

    /** Lines to damage: short ones, longer than the parser's buffer, and too long to keep the parser; not all ASCII. */
    private static final List<String> LINES = List.of(
            text(new Entry.Started(AT, SampleLogs.minimal())),
            text(new Entry.Added(AT, SampleLogs.complete())),
            text(new Entry.TaskStarted(AT, 1, Task.builder().name("Index").build())),
            text(new Entry.TaskExtended(
                    AT, 1, Entry.taskAddition().addNote("ä€😀".repeat(7_000)).build())),
            text(new Entry.TaskFinished(AT, 1, TaskStatus.COMPLETE)),
            text(new Entry.TaskExtended(
                    AT, 1, Entry.taskAddition().addNote("x".repeat(70_000)).build())),
            text(new Entry.Finished(AT)));

    @Example
    void intactLinesAreReadOneAfterTheOther() {
        assertSame(LINES);
    }

    @Example
    void aLineCutOffAnywhereIsNotContinuedByTheNextOne() {
        String line = LINES.get(4);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i <= line.length(); i++) {
            lines.add(line.substring(0, i));
            lines.add(line.substring(i));
        }
        assertSame(lines);
    }

    @Property(tries = 300)
    void damagedLinesAreRejectedAsOnTheirOwn(@ForAll("lines") List<String> lines) {
        assertSame(lines);
    }

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> damaged = Combinators.combine(
                        Arbitraries.of(LINES),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.of("", " ", "{", "}", "[", "\"", ",", ":", "1", "null", "{}", "\uFFFD", "\u0000"),
                        Arbitraries.of(0, 1, 2, Integer.MAX_VALUE))
                .as((line, where, with, cut) -> {
                    int at = (int) (where * line.length());
                    return line.substring(0, at) + with + line.substring(at + Math.min(cut, line.length() - at));
                });
        Arbitrary<String> surrounded = Combinators.combine(
                        Arbitraries.of("", " ", "{}", "x"),
                        Arbitraries.of(LINES),
                        Arbitraries.of("", " ", "\t ", ",", "}", "{}", "x", LINES.get(6)))
                .as((before, line, after) -> before + line + after);
        return Arbitraries.oneOf(Arbitraries.of(LINES), damaged, surrounded)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static void assertSame(List<String> lines) {
        Function<byte[], Entry> sequence = CODEC.decoder();
        for (String line : lines) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            assertThat(outcome(sequence, bytes)).isEqualTo(outcome(CODEC::decode, bytes));
        }
    }

    /** Returns the entry, or what is wrong and where. */
    private static Object outcome(Function<byte[], Entry> decoder, byte[] line) {
        try {
            return decoder.apply(line);
        } catch (MalformedLogException e) {
            return e.line() + ":" + e.column() + " " + e.sentence();
        }
    }

    private static String text(Entry entry) {
        return new String(CODEC.encode(entry), StandardCharsets.UTF_8);
    }
}
