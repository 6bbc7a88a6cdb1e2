package dev.sessionlog.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.recorder.Journals;
import dev.sessionlog.recorder.RecoveredSession;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedSessionTest {

    @Test
    void theJournalHasAsManyEntriesAsItSays(@TempDir Path folder) throws IOException {
        Path journal = folder.resolve("session.journal");
        RecordedSession.create(journal, 25);

        RecoveredSession session = Journals.read(journal);

        assertThat(session.log().tasks()).hasSize(25);
        assertThat(session.report().entries()).isEqualTo(1 + 25 * RecordedSession.ENTRIES_PER_TASK);
    }
}
