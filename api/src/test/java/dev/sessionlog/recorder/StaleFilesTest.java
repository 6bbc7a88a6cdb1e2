package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.SessionLogs;
import dev.sessionlog.internal.files.DelegatingFiles;
import dev.sessionlog.internal.files.FaultyFiles;
import dev.sessionlog.internal.files.FaultyFiles.Fault;
import dev.sessionlog.internal.files.FaultyFiles.Killed;
import dev.sessionlog.internal.files.FileOps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What recorders leave behind that are killed while they write a document, and who takes it away. */
class StaleFilesTest {
    @TempDir
    Path folder;

    private SessionDirectory sessions(FileOps files) {
        return SessionDirectory.of(folder, new TextCodec(), files).withDocuments("toy");
    }

    private static SessionRecorder startNext(SessionDirectory sessions) throws IOException {
        return sessions.startNext(
                recorder -> recorder.clock(TestClock.berlin()).durability(Durability.NONE), base -> base.agent("a"));
    }

    private SessionRecorder.Builder recorder(FileOps files, String name) {
        return SessionRecorder.journal(folder.resolve(name + ".journal"))
                .files(files)
                .codec(new TextCodec())
                .clock(TestClock.berlin())
                .durability(Durability.NONE)
                .document(folder.resolve(name + ".toy"));
    }

    private static SessionLog.Builder base() {
        return SessionLog.builder().number(1).agent("a");
    }

    private List<String> temporaryFiles() {
        return JournalFiles.names(folder).stream()
                .filter(name -> name.endsWith(".tmp"))
                .toList();
    }

    /** Starts a session, does something with it, and returns the disk after the process was killed at a call. */
    private void killAt(String call, Consumer<SessionRecorder> work) throws IOException {
        FaultyFiles files = new FaultyFiles();
        try {
            SessionRecorder session = startNext(sessions(files));
            files.next(call, Fault.KILL);
            work.accept(session);
        } catch (Killed e) {
            // what is on the disk is what counts
        }
        assertThat(files.happened()).isTrue();
    }

    @Test
    void theNextSessionDeletesWhatAKilledOneLeft() throws IOException {
        killAt("move", SessionRecorder::checkpoint);
        killAt("write", SessionRecorder::checkpoint);
        killAt("sync", SessionRecorder::finish);
        assertThat(temporaryFiles()).hasSize(1); // each start deleted that of the session before
        startNext(sessions(FileOps.DISK)).close();
        assertThat(JournalFiles.names(folder))
                .containsExactly(
                        "session-1.journal",
                        "session-1.journal.lock",
                        "session-1.toy",
                        "session-2.journal",
                        "session-2.journal.lock",
                        "session-2.toy",
                        "session-3.journal",
                        "session-3.toy",
                        "session-4.journal",
                        "session-4.journal.lock",
                        "session-4.toy");
    }

    @Test
    void aKillAtAnyCallLeavesNothingThatTheNextSessionDoesNotDelete() throws IOException {
        boolean reachedTheEnd = false;
        int found = 0;
        for (int call = 1; !reachedTheEnd; call++) {
            FaultyFiles files = new FaultyFiles().at(call, Fault.KILL);
            try (SessionRecorder session = startNext(sessions(files))) {
                session.checkpoint();
                session.finish();
            } catch (Killed e) {
                // what is on the disk is what counts
            }
            reachedTheEnd = !files.happened();
            files.end();
            found += temporaryFiles().size();
            startNext(sessions(FileOps.DISK)).close();
            assertThat(temporaryFiles()).as("killed at call %s", call).isEmpty();
        }
        assertThat(found).isPositive();
    }

    @Test
    void aSessionWithoutDocumentsDeletesThemToo() throws IOException {
        killAt("move", SessionRecorder::checkpoint);
        startNext(SessionDirectory.of(folder, new TextCodec())).close();
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void aRecorderWithoutADirectoryDeletesWhatOneOfAnotherNameLeft() {
        FaultyFiles files = new FaultyFiles();
        SessionRecorder killed = recorder(files, "one").start(base());
        files.next("move", Fault.KILL);
        try {
            killed.checkpoint();
        } catch (Killed e) {
            // what is on the disk is what counts
        }
        assertThat(temporaryFiles()).hasSize(1);
        recorder(FileOps.DISK, "two").start(base()).close();
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void resumingDeletesWhatTheSessionLeftUnderWhateverName() {
        FaultyFiles files = new FaultyFiles();
        SessionRecorder killed = recorder(files, "one").start(base());
        files.next("move", Fault.KILL);
        try {
            killed.checkpoint();
        } catch (Killed e) {
            // what is on the disk is what counts
        }
        SessionRecorder.journal(folder.resolve("one.journal"))
                .codec(new TextCodec())
                .resume()
                .close();
        assertThat(temporaryFiles()).isEmpty();
    }

    /** Starts another session in the folder whenever a document is about to get its name. */
    private final class Meanwhile extends DelegatingFiles {
        private final List<SessionRecorder> started = new ArrayList<>();
        private int moves;

        @Override
        public void move(Path from, Path to) throws IOException {
            moves++;
            assertThat(temporaryFiles()).contains(from.getFileName().toString());
            started.add(startNext(sessions(FileOps.DISK)));
            super.move(from, to);
        }
    }

    @Test
    void aSessionThatIsWritingItsDocumentKeepsItsTemporaryFile() throws IOException {
        Meanwhile files = new Meanwhile();
        SessionRecorder session = startNext(sessions(files));
        session.checkpoint();
        SessionLog finished = session.finish();
        assertThat(files.moves).isEqualTo(3);
        assertThat(SessionLogs.read(folder.resolve("session-1.toy")).number()).isEqualTo(finished.number());
        files.started.forEach(SessionRecorder::close);
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void aSessionThatFinishesIsRunningUntilItsDocumentsAreWritten() throws IOException {
        SessionDirectory sessions = sessions(FileOps.DISK);
        List<String> seen = new ArrayList<>();
        FileOps files = new DelegatingFiles() {
            @Override
            public void move(Path from, Path to) throws IOException {
                seen.add(sessions.latest().map(StoredSession::state) + " "
                        + FileOps.DISK.isLocked(folder.resolve("session-1.journal.lock")));
                super.move(from, to);
            }
        };
        startNext(sessions(files)).finish();
        assertThat(seen).containsExactly("Optional.empty true", "Optional[FINISHED] true");
        assertThat(FileOps.DISK.isLocked(folder.resolve("session-1.journal.lock")))
                .isFalse();
    }

    @Test
    void theFilesOfOthersStay() throws IOException {
        FileOps exporting = new DelegatingFiles() {
            @Override
            public void move(Path from, Path to) throws IOException {
                throw new IOException("killed here");
            }

            @Override
            public void delete(Path file) {}
        };
        List<String> others = new ArrayList<>(List.of(
                ".sessionlog-notes.tmp",
                ".sessionlog-1f2e3d4c.5b6a7988-draft.tmp",
                ".sessionlog-1f2e3d4c.5b6a7988-123e4567-e89b-12d3-a456-426614174000.tmp",
                ".sessionlog-5b6a7988-123e4567-e89b-12d3-a456-426614174000.tmp",
                "session-1.tmp"));
        for (String name : others) {
            Files.writeString(folder.resolve(name), "not ours");
        }
        startNext(sessions(FileOps.DISK)).finish();
        try {
            dev.sessionlog.internal.files.AtomicFile.write(
                    exporting,
                    folder.resolve("session-1.toy"),
                    dev.sessionlog.internal.files.Access.USUAL,
                    output -> output.write("an export that is not finished"));
        } catch (IOException e) {
            assertThat(e).hasMessage("killed here");
        }
        assertThat(temporaryFiles()).hasSize(6);
        startNext(sessions(FileOps.DISK)).finish();
        assertThat(temporaryFiles()).hasSize(6).containsAll(others);
    }

    @Test
    void whatCannotBeDeletedOrToldDoesNotKeepASessionFromStarting() throws IOException {
        killAt("move", SessionRecorder::checkpoint);
        FileOps stubborn = new DelegatingFiles() {
            @Override
            public void delete(Path file) throws IOException {
                if (Files.exists(file)) {
                    throw new IOException("not permitted");
                }
            }
        };
        startNext(sessions(stubborn)).close();
        FileOps blind = new DelegatingFiles() {
            @Override
            public boolean isLocked(Path file) throws IOException {
                throw new IOException("No locks available");
            }
        };
        recorder(blind, "other").start(base()).close();
        assertThat(temporaryFiles()).hasSize(1);
        startNext(sessions(FileOps.DISK)).close();
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void theLockIsFreedAlsoWhenADocumentCannotBeWrittenAtTheEnd() throws IOException {
        FaultyFiles files = new FaultyFiles();
        SessionRecorder session = startNext(sessions(files));
        files.next("create", Fault.THROW);
        try {
            session.finish();
        } catch (UncheckedIOException e) {
            assertThat(e).hasMessageStartingWith("The document " + folder.resolve("session-1.toy"));
        }
        assertThat(files.happened()).isTrue();
        assertThat(FileOps.DISK.isLocked(folder.resolve("session-1.journal.lock")))
                .isFalse();
        assertThat(session.snapshot().endTime()).isPresent();
    }
}
