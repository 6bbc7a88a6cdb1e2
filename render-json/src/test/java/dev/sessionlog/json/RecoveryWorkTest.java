package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.CountedWork;
import dev.sessionlog.SessionLog;
import dev.sessionlog.recorder.Durability;
import dev.sessionlog.recorder.Journals;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recovery copies nothing over and over (promise 17): its work is counted, and grows with the entries. */
class RecoveryWorkTest {
    @TempDir
    Path folder;

    @Test
    void twiceAsManyEntriesAreRecoveredWithTwiceTheWork() throws Exception {
        Path some = journalOf(4_000);
        Path many = journalOf(8_000);
        double growth = (double) CountedWork.of(RecoveryWorkTest.class, "recover", many)
                / CountedWork.of(RecoveryWorkTest.class, "recover", some);
        assertThat(growth).isBetween(1.97, 2.03);
        assertThat(Journals.read(many).log().handoffNotes()).hasSize(8_000 / 4);
    }

    static void recover(Path journal) {
        Journals.read(journal);
    }

    private Path journalOf(int entries) {
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
                session.addPrimaryObjective(text);
            }
        }
        return journal;
    }
}
