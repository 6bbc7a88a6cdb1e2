package dev.sessionlog.json.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SampleLogs;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.recorder.spi.Entry;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The codec has one encoder for all entries of all threads. */
class EntryEncoderTest {
    private static final Instant AT = Instant.parse("2026-03-14T15:05:00.25Z");
    /** Short and long ones: what is left of an entry would be seen in the next one. */
    private static final List<Entry> ENTRIES = List.of(
            new Entry.Started(AT, SampleLogs.complete()),
            new Entry.TaskStarted(AT, 1, Task.builder().name("Index").build()),
            new Entry.TaskExtended(
                    AT, 1, Entry.taskAddition().addNote("ä€😀".repeat(20_000)).build()),
            new Entry.TaskFinished(AT, 1, TaskStatus.COMPLETE),
            new Entry.ObjectiveDropped(AT, 1, "half a pair: \uD800"),
            new Entry.Finished(AT));

    @Test
    void entriesAreEncodedOneAfterTheOtherAsByANewGenerator() {
        EntryEncoder encoder = new EntryEncoder();
        for (Entry entry : ENTRIES) {
            assertThat(encoder.encode(entry)).isEqualTo(byNewGenerator(entry));
        }
    }

    @Test
    void threadsDoNotDisturbEachOther() {
        List<byte[]> expected =
                ENTRIES.stream().map(EntryEncoderTest::byNewGenerator).toList();
        IntStream.range(0, 2_000)
                .parallel()
                .map(i -> i % ENTRIES.size())
                .forEach(i ->
                        assertThat(new JsonEntryCodec().encode(ENTRIES.get(i))).isEqualTo(expected.get(i)));
    }

    private static byte[] byNewGenerator(Entry entry) {
        return JsonOutput.line(generator -> JsonEntryCodec.write(entry, generator));
    }
}
