package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.SessionLog;
import dev.sessionlog.internal.files.FileOps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
