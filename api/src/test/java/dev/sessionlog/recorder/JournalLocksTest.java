package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.SessionLog;
import dev.sessionlog.internal.files.FileOps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal has one writer (promise 9). */
class JournalLocksTest {
    private final TextCodec codec = new TextCodec();

    @TempDir
    Path folder;

    private SessionRecorder start(Path path) {
        return SessionRecorder.journal(path)
                .codec(codec)
                .start(SessionLog.builder().number(1).agent("a"));
    }

    private void assertLocked(Path path) {
        assertThatThrownBy(() -> SessionRecorder.journal(path).codec(codec).resume())
                .isInstanceOf(JournalLockedException.class)
                .hasMessage("The journal " + path
                        + " is being written by another recorder: a session can have only one recorder.");
        assertThatThrownBy(() -> start(path)).isInstanceOf(JournalLockedException.class);
    }

    @Test
    void aSecondRecorderInThisProcessIsRefused() {
        Path path = folder.resolve("s.journal");
        SessionRecorder session = start(path);
        assertLocked(path);
        session.addHandoffNote("still recording");
        session.close();
        SessionRecorder.journal(path).codec(codec).resume().close();
    }

    @Test
    void aSecondPathToTheSameJournalIsRefused() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        try (SessionRecorder session = start(real.resolve("s.journal"))) {
            assertLocked(link.resolve("s.journal"));
            assertLocked(real.resolve("../real/s.journal"));
            session.addHandoffNote("still recording");
        }
    }

    @Test
    void aSecondProcessIsRefusedAlsoAfterAReaderHereHasComeAndGone() throws Exception {
        Path path = folder.resolve("s.journal");
        SessionRecorder session = start(path);
        Journals.recover(FileOps.DISK, codec, path);
        assertThatThrownBy(() -> start(path)).isInstanceOf(JournalLockedException.class);
        assertThat(Child.run(Child.Resume.class, path.toString())).containsExactly("locked " + path);
        session.close();
        assertThat(Child.run(Child.Resume.class, path.toString())).containsExactly("resumed");
    }

    @Test
    void aKilledProcessHoldsNoLock() throws Exception {
        Path path = folder.resolve("s.journal");
        try (Child child = Child.start(Child.Recorder.class, path.toString(), "EACH", "1")) {
            List<String> lines = child.killAfter(1, 0);
            assertThat(lines).isNotEmpty();
        }
        SessionRecorder.journal(path).codec(codec).resume().close();
        assertThat(JournalFiles.names(folder)).contains("s.journal", "s.journal.lock");
    }

    @Test
    void aFinishedSessionLeavesNoLockFileAndAnUnfinishedOneKeepsIt() {
        Path path = folder.resolve("s.journal");
        start(path).close();
        assertThat(JournalFiles.names(folder)).containsExactly("s.journal", "s.journal.lock");
        SessionRecorder.journal(path).codec(codec).resume().finish();
        assertThat(JournalFiles.names(folder)).containsExactly("s.journal");
        assertThatThrownBy(() -> SessionRecorder.journal(path).codec(codec).resume())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The session is finished; nothing more can be recorded.");
        assertThat(JournalFiles.names(folder)).containsExactly("s.journal");
    }

    @Test
    void ofTwoProcessesThatResumeAndFinishTheSameSessionsEachSessionIsFinishedByOne() throws Exception {
        int journals = 200;
        for (int i = 0; i < journals; i++) {
            start(folder.resolve("s-" + i + ".journal")).close();
        }
        List<String> lines = new ArrayList<>();
        try (Child one = Child.start(Child.FinishEach.class, folder.toString(), "" + journals);
                Child other = Child.start(Child.FinishEach.class, folder.toString(), "" + journals)) {
            boolean[] finished = new boolean[journals];
            for (int i = 0; i < journals; i++) {
                look(i, finished);
            }
            lines.addAll(one.await(journals + 1));
            lines.addAll(other.await(journals + 1));
        }
        for (int i = 0; i < journals; i++) {
            String number = " " + i;
            assertThat(lines)
                    .filteredOn(line -> line.equals("finished" + number))
                    .as("session %s", i)
                    .hasSize(1);
            RecoveredSession session = Journals.read(FileOps.DISK, codec, folder.resolve("s-" + i + ".journal"));
            assertThat(session.finished()).isTrue();
            assertThat(session.report().entries())
                    .as("started, resumed, finished")
                    .isEqualTo(3);
        }
        assertThat(lines)
                .filteredOn(line -> !line.equals("ready"))
                .allMatch(line -> line.startsWith("finished ")
                        || line.startsWith("locked ")
                        || line.startsWith("The session is finished; nothing more can be recorded. "));
        assertThat(JournalFiles.names(folder)).noneMatch(name -> name.endsWith(".lock"));
    }

    /** A session that was seen to be finished stays finished, whoever locks it meanwhile. */
    private void look(int until, boolean[] finished) {
        for (int i = 0; i <= until; i++) {
            boolean now = Journals.recover(FileOps.DISK, codec, folder.resolve("s-" + i + ".journal"))
                    .finished();
            assertThat(now || !finished[i]).isTrue();
            finished[i] = now;
        }
    }
}
