package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.sessionlog.SessionLog;
import dev.sessionlog.recorder.Durability;
import dev.sessionlog.recorder.Journals;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recovery copies nothing over and over (promise 17): what it allocates is counted, and grows with the entries. */
class RecoveryWorkTest {
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    @Test
    void fourTimesAsManyEntriesAreRecoveredWithFourTimesTheWork() {
        allocatedByRecovery(100); // loads what is loaded once
        long some = allocatedByRecovery(4_000);
        long many = allocatedByRecovery(16_000);
        assertThat(many).isBetween(3 * some, 6 * some);
    }

    private long allocatedByRecovery(int entries) {
        Path journal = folder.resolve("of-" + entries + ".journal");
        try (SessionRecorder session = SessionRecorder.journal(journal)
                .durability(Durability.NONE)
                .start(SessionLog.builder().number(1).agent("a"))) {
            TaskRecorder task = session.startTask("one task");
            for (int i = 0; i < entries / 4; i++) {
                String text = "number " + i;
                task.addNote(text);
                session.addHandoffNote(text);
                session.issues(issues -> issues.addOutstanding(text));
                session.addPrimary(text);
            }
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        SessionLog log = Journals.readStrictly(journal).log();
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(log.handoffNotes()).hasSize(entries / 4);
        return allocated;
    }
}
