package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.Seeds;
import dev.sessionlog.internal.files.FileOps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged survives SIGKILL (promises 1, 10 and 13). */
class KilledProcessTest {
    private static final int EFFORT = Integer.getInteger("sessionlog.effort", 1);
    private static final int ROUNDS = Math.min(40 * EFFORT, 5_000);
    private static final int ROUNDS_OF_ONE_JOURNAL = 20;
    private static final List<String> DURABILITIES = List.of("NONE", "INTERVAL", "EACH");
    private static final int LONGEST_WAIT = 100_000_000;

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedEntryIsRecoveredInOrderWheneverTheProcessIsKilled() throws IOException {
        Random random = Seeds.random(7);
        for (int round = 0; round < ROUNDS; round++) {
            Path path = folder.resolve("s-" + round / ROUNDS_OF_ONE_JOURNAL + ".journal");
            int threads = round % 2 == 0 ? 1 : 4;
            String durability = DURABILITIES.get(round % 3);
            int wait = random.nextInt(LONGEST_WAIT);
            try (Child child = Child.start(Child.Recorder.class, path.toString(), durability, "" + threads)) {
                assertRecovered(
                        path,
                        child.killAfter(1, wait),
                        "round " + round + ", killed " + wait + " ns after the first entry");
            }
        }
    }

    @Test
    void sixteenThreadsKeepTheirOrderThroughAKill() throws IOException {
        Path path = folder.resolve("s.journal");
        try (Child child = Child.start(Child.Recorder.class, path.toString(), "NONE", "16")) {
            int entries = 5_000 * Math.min(EFFORT, 16);
            assertRecovered(path, child.killAfter(entries, 0), "killed after " + entries + " entries");
        }
    }

    /** What the process prints and nobody reads holds it up, so that there is not much more to read than was printed. */
    @Test
    void anotherProcessReadsWhatIsAcknowledgedWhileItIsBeingRecorded() throws IOException {
        Path path = folder.resolve("s.journal");
        try (Child child = Child.start(Child.Recorder.class, path.toString(), "NONE", "2")) {
            List<String> printed = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                printed.addAll(child.await(100));
                assertRecovered(path, printed, "read while it was recorded, time " + i);
            }
        }
    }

    private static void assertRecovered(Path path, List<String> printed, String when) {
        RecoveredSession session = Journals.read(FileOps.DISK, new TextCodec(), path);
        List<String> recovered = session.log().handoffNotes();
        Set<String> all = new HashSet<>(recovered);
        assertThat(recovered).as(when).hasSameSizeAs(all);
        List<String> lost = printed.stream()
                .filter(note -> note.endsWith(".") && !all.contains(note))
                .toList();
        assertThat(lost).as(when).isEmpty();
        Map<String, Integer> next = new HashMap<>();
        for (String note : recovered) {
            int slash = note.lastIndexOf('/');
            String thread = note.substring(0, slash);
            int number = next.merge(thread, 1, Integer::sum) - 1;
            assertThat(note).as(when).isEqualTo(thread + "/" + number + ".");
        }
    }
}
