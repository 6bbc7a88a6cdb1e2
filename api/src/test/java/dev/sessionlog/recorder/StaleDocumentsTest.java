package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.LogRenderer;
import dev.sessionlog.internal.files.FaultyFiles;
import dev.sessionlog.internal.files.FaultyFiles.Fault;
import dev.sessionlog.internal.files.FaultyFiles.Killed;
import dev.sessionlog.internal.files.FileOps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents of a killed session say what its journal says as soon as the next session starts. */
class StaleDocumentsTest {
    @TempDir
    Path folder;

    private final TestClock clock = TestClock.berlin();

    /** Writes everything that a log has. */
    private static final class Everything implements LogRenderer {
        private final String extension;

        Everything(String extension) {
            this.extension = extension;
        }

        @Override
        public String format() {
            return extension;
        }

        @Override
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public String fileExtension() {
            return extension;
        }

        @Override
        public void render(SessionLog log, Appendable output) throws IOException {
            output.append(log.toString()).append('\n');
        }
    }

    private SessionDirectory sessions(FileOps files) {
        return SessionDirectory.of(folder, new TextCodec(), files)
                .withDocuments(new Everything("one"), new Everything("two"));
    }

    private SessionRecorder next(FileOps files) throws IOException {
        return sessions(files)
                .startNext(recorder -> recorder.clock(clock).durability(Durability.NONE), base -> base.agent("a"));
    }

    private String document(int number, String extension) throws IOException {
        return Files.readString(folder.resolve("session-" + number + "." + extension));
    }

    private static String rendered(SessionLog log) {
        return log + "\n";
    }

    private void killed() throws IOException {
        SessionRecorder session = next(FileOps.DISK);
        session.addHandoffNote("after the document");
        session.close();
    }

    @Test
    void aDocumentOfARunningSessionSaysSo() throws IOException {
        SessionRecorder session = next(FileOps.DISK);
        assertThat(document(1, "one")).isEqualTo(rendered(session.snapshot())).contains("snapshotAt=2026-03-14T16:05");
        SessionLog finished = session.finish();
        assertThat(document(1, "one")).isEqualTo(rendered(finished)).doesNotContain("snapshotAt");
    }

    @Test
    void theNextSessionBringsTheDocumentsUpToDate() throws IOException {
        killed();
        SessionLog interrupted =
                sessions(FileOps.DISK).latest().map(StoredSession::log).orElseThrow();
        assertThat(document(1, "one")).isNotEqualTo(rendered(interrupted));
        next(FileOps.DISK).close();
        assertThat(document(1, "one")).isEqualTo(rendered(interrupted)).contains("after the document");
        assertThat(document(1, "two")).isEqualTo(rendered(interrupted));
    }

    @Test
    void theyCanBeBroughtUpToDateOnRequest() throws IOException {
        killed();
        assertThat(sessions(FileOps.DISK).updateDocuments())
                .containsExactly(folder.resolve("session-1.one"), folder.resolve("session-1.two"));
        assertThat(document(1, "two")).contains("after the document");
        assertThat(sessions(FileOps.DISK).updateDocuments()).isEmpty();
    }

    @Test
    void whatAPersonHasEditedStays() throws IOException {
        killed();
        String edited = document(1, "one") + "A sentence by a person.\n";
        Files.writeString(folder.resolve("session-1.one"), edited);
        Files.writeString(folder.resolve("session-1.three"), "not ours");
        next(FileOps.DISK).close();
        assertThat(document(1, "one")).isEqualTo(edited);
        assertThat(document(1, "two")).contains("after the document");
        assertThat(document(1, "three")).isEqualTo("not ours");
    }

    @Test
    void aRunningSessionWritesItsOwnDocuments() throws IOException {
        SessionRecorder session = next(FileOps.DISK);
        session.addHandoffNote("after the document");
        String document = document(1, "one");
        assertThat(sessions(FileOps.DISK).updateDocuments()).isEmpty();
        next(FileOps.DISK).close();
        assertThat(document(1, "one")).isEqualTo(document);
        session.close();
    }

    @Test
    void aSessionThatWasKilledAfterItsEndIsFinishedInItsDocuments() throws IOException {
        FaultyFiles files = new FaultyFiles();
        SessionRecorder session = next(files);
        files.next("move", Fault.KILL);
        try {
            session.finish();
        } catch (Killed e) {
            // what is on the disk is what counts
        }
        files.end();
        assertThat(document(1, "one")).contains("snapshotAt");
        assertThat(sessions(FileOps.DISK).updateDocuments()).hasSize(2);
        assertThat(document(1, "one")).doesNotContain("snapshotAt").contains("endTime=16:05");
        assertThat(JournalFiles.names(folder)).containsExactly("session-1.journal", "session-1.one", "session-1.two");
    }

    @Test
    void aKillAtAnyCallLeavesWholeDocumentsThatTheNextStartCompletes() throws IOException {
        boolean reachedTheEnd = false;
        for (int call = 1; !reachedTheEnd; call++) {
            try (var old = Files.list(folder)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
            killed();
            String before = document(1, "one");
            SessionLog interrupted =
                    sessions(FileOps.DISK).latest().map(StoredSession::log).orElseThrow();
            FaultyFiles files = new FaultyFiles().at(call, Fault.KILL);
            try {
                sessions(files).updateDocuments();
            } catch (Killed e) {
                // what is on the disk is what counts
            }
            reachedTheEnd = !files.happened();
            files.end();
            assertThat(List.of(before, rendered(interrupted))).contains(document(1, "one"), document(1, "two"));
            next(FileOps.DISK).close();
            assertThat(document(1, "one")).as("killed at call %s", call).isEqualTo(rendered(interrupted));
            assertThat(document(1, "two")).isEqualTo(rendered(interrupted));
            assertThat(JournalFiles.names(folder)).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    @Test
    void aDocumentThatCannotBeWrittenDoesNotKeepTheNextSessionFromStarting() throws IOException {
        killed();
        String old = document(1, "one");
        FaultyFiles files = new FaultyFiles();
        files.next("move", Fault.THROW);
        next(files).close();
        assertThat(files.happened()).isTrue();
        assertThat(document(1, "one")).isEqualTo(old);
    }

    @Test
    void aDocumentThatTheKilledRecorderHadNotWrittenYetIsWritten() throws IOException {
        killed();
        Files.delete(folder.resolve("session-1.two"));
        next(FileOps.DISK).close();
        assertThat(document(1, "two")).contains("after the document");
    }

    @Test
    void resumingKeepsWhatAPersonHasEdited() throws IOException {
        killed();
        String edited = document(1, "one") + "A sentence by a person.\n";
        Files.writeString(folder.resolve("session-1.one"), edited);
        SessionRecorder resumed = SessionRecorder.journal(folder.resolve("session-1.journal"))
                .codec(new TextCodec())
                .clock(clock)
                .document(folder.resolve("session-1.one"), new Everything("one"))
                .document(folder.resolve("session-1.two"), new Everything("two"))
                .resume();
        SessionLog log = resumed.finish();
        assertThat(document(1, "one")).isEqualTo(rendered(log));
        assertThat(folder.resolve("session-1.one.edited-20260314T150500Z")).hasContent(edited);
        assertThat(JournalFiles.names(folder))
                .containsExactly(
                        "session-1.journal", "session-1.one", "session-1.one.edited-20260314T150500Z", "session-1.two");
    }
}
