package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.internal.files.DelegatingFiles;
import dev.sessionlog.internal.files.OpenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with very many sessions. */
class ManySessionsTest {
    private static final int SESSIONS = 10_000;

    @TempDir
    Path folder;

    /** Remembers which files were opened for reading. */
    private static final class Opened extends DelegatingFiles {
        private final List<String> names = new ArrayList<>();

        @Override
        public OpenFile openForReading(Path file) throws IOException {
            names.add(String.valueOf(file.getFileName()));
            return super.openForReading(file);
        }
    }

    private SessionDirectory sessions(Opened opened) {
        return SessionDirectory.of(folder, new TextCodec(), opened).withDocuments("toy");
    }

    /** All sessions but the last are the same files; a document that anybody reads fails the test. */
    private void fill() throws IOException {
        SessionRecorder.journal(folder.resolve("session-1.journal"))
                .codec(new TextCodec())
                .clock(TestClock.berlin())
                .start(dev.sessionlog.SessionLog.builder().number(1).agent("a"))
                .finish();
        for (int i = 2; i <= SESSIONS; i++) {
            Files.createLink(folder.resolve("session-" + i + ".journal"), folder.resolve("session-1.journal"));
            Files.createDirectory(folder.resolve("session-" + i + ".toy")); // cannot be read
        }
    }

    @Test
    void startingTheNextOneReadsOnlyTheLatestAndAllOfThemAreAStream() throws IOException {
        fill();
        Opened opened = new Opened();
        SessionDirectory sessions = sessions(opened);
        try (SessionRecorder session = sessions.startNext(
                recorder -> recorder.clock(TestClock.berlin()).durability(Durability.NONE), base -> base.agent("a"))) {
            assertThat(session.snapshot().number()).isEqualTo(SESSIONS + 1);
        }
        assertThat(opened.names).containsOnly("session-" + SESSIONS + ".journal");

        opened.names.clear();
        try (Stream<StoredSession> all = sessions.stream()) {
            Iterator<StoredSession> iterator = all.iterator();
            assertThat(opened.names).isEmpty();
            assertThat(iterator.next().number()).isEqualTo(1);
            assertThat(iterator.next().number()).isEqualTo(2);
            assertThat(opened.names.size()).as("read ahead by no more than one").isBetween(2, 3);
        }
        assertThat(sessions.stream().skip(40).limit(2).map(StoredSession::number))
                .containsExactly(41, 42);
    }
}
