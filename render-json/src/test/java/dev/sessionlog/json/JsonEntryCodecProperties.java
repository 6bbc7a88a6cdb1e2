package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.GeneratedLogs;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.recorder.Entry;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonEntryCodecProperties {
    private final JsonEntryCodec codec = new JsonEntryCodec();

    @Provide
    Arbitrary<SessionLog> logs() {
        return GeneratedLogs.logs();
    }

    @Property(tries = 300)
    void everythingThatCanBeRecordedIsReadBack(@ForAll("logs") SessionLog log, @ForAll int seconds, @ForAll int nanos) {
        Instant at = Instant.ofEpochSecond(seconds, nanos);
        assertReadBack(new Entry.Started(at, log));
        assertReadBack(new Entry.Added(
                at,
                Entry.addition()
                        .from(log)
                        .date(Entry.addition().build().date())
                        .number(1)
                        .agent("-")
                        .build()));
        for (Task task : log.tasks()) {
            assertReadBack(new Entry.TaskStarted(at, 7, task));
            assertReadBack(new Entry.TaskExtended(
                    at, Integer.MAX_VALUE, Task.builder().from(task).name("-").build()));
        }
    }

    private void assertReadBack(Entry entry) {
        byte[] line = codec.encode(entry);
        assertThat(line).doesNotContain((byte) '\n');
        Entry decoded = codec.decode(line);
        assertThat(decoded).isEqualTo(entry);
        assertThat(codec.encode(decoded)).isEqualTo(line);
    }
}
