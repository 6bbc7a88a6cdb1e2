package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sessionlog.SessionLog;
import dev.sessionlog.internal.files.FaultyFiles;
import dev.sessionlog.internal.files.FaultyFiles.Fault;
import dev.sessionlog.internal.files.FaultyFiles.Killed;
import dev.sessionlog.internal.files.FileOps;
import dev.sessionlog.internal.files.OpenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are full, disks that fail, and what is synced when (promises 2, 7 and 8). */
class JournalFaultsTest {
    private final TextCodec codec = new TextCodec();
    private final TestClock clock = TestClock.berlin();

    @TempDir
    Path folder;

    private SessionRecorder start(FileOps files, Path path, Durability durability) {
        return SessionRecorder.journal(path)
                .files(files)
                .codec(codec)
                .clock(clock)
                .durability(durability)
                .start(SessionLog.builder().number(1).agent("a"));
    }

    private List<String> notes(Path path) {
        return Journals.recover(FileOps.DISK, codec, path).log().handoffNotes();
    }

    private static int syncs(FaultyFiles files) {
        return Collections.frequency(files.calls, "sync");
    }

    @Test
    void eachEntryIsSyncedBeforeTheMethodReturns() {
        FaultyFiles files = new FaultyFiles();
        SessionRecorder session = start(files, folder.resolve("s.journal"), Durability.EACH);
        assertThat(files.calls).containsExactly("lock", "create", "open", "syncFolder", "write", "write", "sync");
        for (int i = 1; i <= 5; i++) {
            session.addHandoffNote("note " + i);
            assertThat(syncs(files)).isEqualTo(1 + i);
        }
        session.finish();
        assertThat(syncs(files)).isEqualTo(7);
        session.close();
        assertThat(syncs(files)).isEqualTo(7);
    }

    @Test
    void anEntryCostsOneWriteAndOneSyncAndNoOtherCall() {
        FaultyFiles files = new FaultyFiles();
        SessionRecorder session = start(files, folder.resolve("s.journal"), Durability.EACH);
        files.calls.clear();
        TaskRecorder task = session.startTask("Index the quotations table");
        assertThat(files.calls).containsExactly("write", "sync");
        files.calls.clear();
        task.results(results -> results.addTestResult("All pass"));
        assertThat(files.calls).containsExactly("write", "sync");
        files.calls.clear();
        session.snapshot();
        assertThat(files.calls).isEmpty();
    }

    @Test
    void aToolCallIsSyncedWithTheNextOtherEntry() {
        FaultyFiles files = new FaultyFiles();
        SessionRecorder session = start(files, folder.resolve("s.journal"), Durability.EACH);
        int synced = syncs(files);
        session.startToolCall("runTests").finish();
        assertThat(syncs(files)).isEqualTo(synced);
        session.addHandoffNote("next");
        assertThat(syncs(files)).isEqualTo(synced + 1);
    }

    @Test
    void withoutDurabilityNothingIsSynced() {
        FaultyFiles files = new FaultyFiles();
        SessionRecorder session = start(files, folder.resolve("s.journal"), Durability.NONE);
        session.addHandoffNote("note");
        session.finish();
        assertThat(files.calls).containsExactly("lock", "create", "open", "write", "write", "write", "write", "delete");
    }

    @Test
    void inAnIntervalOneEntryASecondIsSyncedAndTheRestWhenTheRecorderIsClosed() {
        FaultyFiles files = new FaultyFiles();
        SessionRecorder session = start(files, folder.resolve("s.journal"), Durability.INTERVAL);
        clock.advance("PT0.999S");
        session.addHandoffNote("too early");
        assertThat(syncs(files)).isEqualTo(0);
        clock.advance("PT0.001S");
        session.addHandoffNote("due");
        session.addHandoffNote("too early");
        assertThat(syncs(files)).isEqualTo(1);
        clock.advance("-PT1H");
        session.addHandoffNote("the clock stepped back: due");
        assertThat(syncs(files)).isEqualTo(2);
        session.addHandoffNote("left");
        session.close();
        assertThat(syncs(files)).isEqualTo(3);
    }

    @Test
    void aShortWriteOfAnyLengthIsTakenBackAndTheNextEntryFollows() throws IOException {
        int length = 0;
        for (int part = 0; part <= length + 1; part++) {
            Path path = Files.createTempDirectory(folder, "short").resolve("s.journal");
            FaultyFiles files = new FaultyFiles().part(part);
            SessionRecorder session = start(files, path, Durability.EACH);
            session.addHandoffNote("before");
            byte[] before = Files.readAllBytes(path);
            files.next("write", Fault.SHORT_WRITE);
            assertThatThrownBy(() -> session.addHandoffNote("lost"))
                    .isInstanceOf(JournalException.class)
                    .hasMessageStartingWith("The journal " + path + " could not be written: ");
            assertThat(path).hasBinaryContent(before);
            assertThat(session.snapshot().handoffNotes()).containsExactly("before");
            session.addHandoffNote("after");
            length = (int) Files.size(path) - before.length;
            session.close();
            assertThat(notes(path)).containsExactly("before", "after");
        }
    }

    /** The error is the operating system's own: "No space left on device". */
    @Test
    void whatDoesNotFitOnAFullDeviceIsNotAcknowledgedAndTheNextEntryFollowsWhenThereIsSpaceAgain() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "skipped: there is no /dev/full here");
        Path path = folder.resolve("s.journal");
        FaultyFiles files = new FaultyFiles();
        SessionRecorder session = start(files, path, Durability.EACH);
        session.addHandoffNote("before");
        byte[] before = Files.readAllBytes(path);
        try (OpenFile device = FileOps.DISK.open(full)) {
            files.writeTo(Optional.of(device));
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> session.addHandoffNote("lost"))
                        .isInstanceOf(JournalException.class)
                        .hasMessageStartingWith("The journal " + path + " could not be written: ")
                        .hasCauseInstanceOf(IOException.class);
            }
        }
        files.writeTo(Optional.empty());
        assertThat(path).hasBinaryContent(before);
        assertThat(notes(path)).containsExactly("before");
        assertThat(session.snapshot().handoffNotes()).containsExactly("before");
        session.addHandoffNote("after");
        session.finish();
        assertThat(notes(path)).containsExactly("before", "after");
    }

    @Test
    void aJournalThatCannotBeCutBackTakesNoFurtherEntry() {
        Path path = folder.resolve("s.journal");
        FaultyFiles files = new FaultyFiles().refuse("truncate");
        SessionRecorder session = start(files, path, Durability.NONE);
        session.addHandoffNote("before");
        files.part(9).next("write", Fault.SHORT_WRITE);
        assertThatThrownBy(() -> session.addHandoffNote("lost")).isInstanceOf(JournalException.class);
        assertThatThrownBy(() -> session.addHandoffNote("after"))
                .isInstanceOf(JournalException.class)
                .hasMessage("The journal " + path + " accepts no more entries:"
                        + " an entry was written only in part and could not be removed.");
        assertThatThrownBy(session::close).isInstanceOf(JournalException.class);
        assertThat(notes(path)).containsExactly("before");
        SessionRecorder resumed =
                SessionRecorder.journal(path).codec(codec).clock(clock).resume();
        resumed.addHandoffNote("after");
        resumed.close();
        assertThat(notes(path)).containsExactly("before", "after");
    }

    @Test
    void afterASyncThatFailedNothingIsAcknowledgedAnyMore() {
        Path path = folder.resolve("s.journal");
        FaultyFiles files = new FaultyFiles();
        SessionRecorder session = start(files, path, Durability.EACH);
        session.addHandoffNote("before");
        files.next("sync", Fault.THROW);
        assertThatThrownBy(() -> session.addHandoffNote("in doubt")).isInstanceOf(JournalException.class);
        int calls = files.calls.size();
        assertThatThrownBy(() -> session.addHandoffNote("after"))
                .isInstanceOf(JournalException.class)
                .hasMessage("The journal " + path + " accepts no more entries: syncing an entry to the disk failed."
                        + " A new recorder can read what is on the disk.");
        assertThatThrownBy(session::finish).isInstanceOf(JournalException.class);
        assertThat(files.calls).hasSize(calls);
        assertThat(session.snapshot().handoffNotes()).containsExactly("before");
        assertThatThrownBy(session::close)
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith("The journal " + path + " is incomplete: ");
        session.close();
        assertThat(notes(path)).startsWith("before");
        SessionRecorder.journal(path).codec(codec).clock(clock).resume().close();
    }

    @Test
    void aSyncThatFailsOnClosingIsReported() {
        FaultyFiles files = new FaultyFiles();
        SessionRecorder session = start(files, folder.resolve("s.journal"), Durability.INTERVAL);
        session.addHandoffNote("unsynced");
        files.next("sync", Fault.THROW);
        assertThatThrownBy(session::close).isInstanceOf(JournalException.class);
    }

    @Test
    void aKillAtAnyCallLosesNothingThatWasAcknowledged() throws IOException {
        boolean reachedTheEnd = false;
        for (int call = 1; !reachedTheEnd; call++) {
            for (int part : new int[] {0, 1, 25, 1000}) {
                Path path = Files.createTempDirectory(folder, "kill").resolve("s.journal");
                FaultyFiles files = new FaultyFiles().at(call, Fault.KILL).part(part);
                List<String> acknowledged = new ArrayList<>();
                boolean started = false;
                try (SessionRecorder session = start(files, path, Durability.EACH)) {
                    started = true;
                    for (int i = 0; i < 5; i++) {
                        session.addHandoffNote("note " + i);
                        acknowledged.add("note " + i);
                    }
                    session.finish();
                } catch (Killed e) {
                    // what is on the disk is what counts
                }
                reachedTheEnd = !files.happened();
                files.end();
                try (SessionRecorder next = restart(path, started)) {
                    next.addHandoffNote("next");
                    List<String> notes = next.snapshot().handoffNotes();
                    assertThat(notes.subList(0, acknowledged.size())).isEqualTo(acknowledged);
                    assertThat(notes.size()).isBetween(acknowledged.size() + 1, acknowledged.size() + 2);
                } catch (IllegalStateException e) {
                    assertThat(e).hasMessageContaining("is finished");
                    assertThat(notes(path)).isEqualTo(acknowledged).hasSize(5);
                }
            }
        }
    }

    /** What an agent does that does not know how far the one before it came. */
    private SessionRecorder restart(Path path, boolean started) {
        if (started) {
            return SessionRecorder.journal(path).codec(codec).clock(clock).resume();
        }
        try {
            return start(FileOps.DISK, path, Durability.EACH);
        } catch (JournalException e) {
            assertThat(e).hasMessageEndingWith(" already contains a session. Use resume() to continue it.");
            return restart(path, true);
        }
    }

    @Test
    void aFailureAtAnyCallOfTheStartLeavesNoJournal() throws IOException {
        FaultyFiles counting = new FaultyFiles();
        start(counting, folder.resolve("counting.journal"), Durability.EACH);
        int calls = counting.calls.size();
        for (int call = 1; call <= calls; call++) {
            Path place = Files.createTempDirectory(folder, "start");
            FaultyFiles files = new FaultyFiles().at(call, Fault.SHORT_WRITE).part(5);
            assertThatThrownBy(() -> start(files, place.resolve("s.journal"), Durability.EACH))
                    .isInstanceOf(JournalException.class)
                    .hasRootCauseInstanceOf(FaultyFiles.Injected.class);
            assertThat(JournalFiles.names(place)).isSubsetOf("s.journal.lock");
            start(FileOps.DISK, place.resolve("s.journal"), Durability.EACH).close();
        }
    }
}
