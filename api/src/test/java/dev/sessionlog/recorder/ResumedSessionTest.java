package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.Finding;
import dev.sessionlog.SessionLog;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.internal.files.FileOps;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumedSessionTest {
    private final TestClock clock = TestClock.berlin();
    private final TextCodec codec = new TextCodec();

    @TempDir
    Path folder;

    private SessionRecorder.Builder recorder() {
        return SessionRecorder.journal(folder.resolve("s.journal")).codec(codec).clock(clock);
    }

    private SessionRecorder start() {
        return recorder().start(SessionLog.builder().number(3).agent("a"));
    }

    private RecoveredSession read() {
        return Journals.read(FileOps.DISK, codec, folder.resolve("s.journal"));
    }

    @Test
    void aResumedSessionGoesOnAndTheTimeInBetweenDoesNotCount() {
        SessionRecorder session = start();
        session.startTask("done").finish(TaskStatus.COMPLETE);
        session.startTask("open");
        clock.advance("PT30M");
        session.addHandoffNote("last words");
        clock.advance("PT5M");
        session.close();
        SessionLog interrupted = read().log();
        assertThat(interrupted).isEqualTo(session.snapshot());
        assertThat(interrupted.elapsed()).contains(Duration.ofMinutes(30));
        assertThat(interrupted.tasks().get(1).status()).contains(TaskStatus.PARTIAL);
        assertThat(interrupted.tasks().get(1).timeSpent()).isEmpty();

        clock.advance("PT5H");
        SessionRecorder resumed = recorder().resume();
        assertThat(resumed.snapshot().interruption()).isEmpty();
        assertThat(resumed.snapshot().tasks().get(1).status()).isEmpty();
        clock.advance("PT10M");
        resumed.startedTasks().get(1).finish(TaskStatus.COMPLETE);
        assertThatThrownBy(() -> resumed.startedTasks().get(0).finish(TaskStatus.FAILED))
                .isInstanceOf(IllegalStateException.class);
        clock.advance("PT10M");
        SessionLog log = resumed.finish();
        assertThat(log.interruption()).isEmpty();
        assertThat(log.duration()).contains(Duration.ofMinutes(50));
        assertThat(log.endTime()).contains(LocalTime.of(22, 0));
        assertThat(log.tasks().get(1).timeSpent()).contains(Duration.ofMinutes(40));
        assertThat(log.findings())
                .extracting(Finding::sentence)
                .containsExactly("The duration of 50 minutes is shorter than the time from start to end, 355 minutes;"
                        + " this is correct only for a session that was interrupted and resumed later.");
        assertThat(read().log()).isEqualTo(log);
        assertThat(read().finished()).isTrue();
    }

    @Test
    void aSessionThatIsInterruptedAgainHasTheTimeThatItWasRecorded() {
        start().close();
        clock.advance("PT5H");
        SessionRecorder resumed = recorder().resume();
        clock.advance("PT10M");
        resumed.addHandoffNote("x");
        resumed.close();
        assertThat(read().log().elapsed()).contains(Duration.ofMinutes(10));
        assertThat(read().log().findings()).isEmpty();
    }

    @Test
    void aClockThatStepsBackBetweenKillAndResumeMakesNoTime() {
        SessionRecorder session = start();
        clock.advance("PT30M");
        session.addHandoffNote("x");
        session.close();
        clock.advance("-PT2H");
        SessionRecorder resumed = recorder().resume();
        assertThat(resumed.finish().elapsed()).contains(Duration.ZERO);
    }

    @Test
    void aFinishedSessionIsNotResumed() {
        start().finish();
        assertThatThrownBy(() -> recorder().resume())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The session is finished; nothing more can be recorded.");
        assertThatThrownBy(this::start)
                .isInstanceOf(JournalException.class)
                .hasMessage("The journal " + folder.resolve("s.journal")
                        + " already contains a session. Use resume() to continue it.");
    }

    @Test
    void aJournalThatIsNotThereIsNotResumed() {
        assertThatThrownBy(() -> recorder().resume())
                .isInstanceOf(JournalException.class)
                .hasMessage("The journal " + folder.resolve("s.journal") + " does not exist.");
        assertThat(JournalFiles.names(folder)).isEmpty();
    }

    @Test
    void withoutACodecTheStartFailsAndNamesTheArtifact() {
        assertThatThrownBy(() -> SessionRecorder.journal(folder.resolve("s.journal"))
                        .start(SessionLog.builder().number(3).agent("a")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No codec for journals was found. Add the artifact dev.sessionlog:sessionlog-render-json,"
                        + " or record in memory with SessionRecorder.inMemory().");
        assertThatThrownBy(() -> Journals.recover(folder.resolve("s.journal")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(JournalFiles.names(folder)).isEmpty();
    }
}
