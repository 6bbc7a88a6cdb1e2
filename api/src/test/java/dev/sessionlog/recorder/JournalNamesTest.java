package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.SessionLog;
import dev.sessionlog.internal.files.FaultyFiles;
import dev.sessionlog.internal.files.FaultyFiles.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The name of a journal survives a power failure like its entries do: its folder is synced, too (promise 2). */
class JournalNamesTest {
    private final FaultyFiles files = new FaultyFiles();

    @TempDir
    Path folder;

    private SessionRecorder startNext(Durability durability) throws IOException {
        return SessionDirectory.of(folder, new TextCodec(), files)
                .startNext(
                        recorder -> recorder.clock(TestClock.berlin()).durability(durability), base -> base.agent("a"));
    }

    private SessionRecorder.Builder recorder(Durability durability) {
        return SessionRecorder.journal(folder.resolve("s.journal"))
                .files(files)
                .codec(new TextCodec())
                .clock(TestClock.berlin())
                .durability(durability);
    }

    private static SessionLog.Builder base() {
        return SessionLog.builder().number(1).agent("a");
    }

    @Test
    void aDirectorySyncsTheNameOfAJournalBeforeTheStartReturns() throws IOException {
        startNext(Durability.EACH).close();
        assertThat(files.calls).containsExactly("create", "lock", "open", "syncFolder", "write", "write", "sync");
    }

    @ParameterizedTest
    @EnumSource(
            value = Durability.class,
            names = {"EACH", "INTERVAL"})
    void aJournalThatWasThereWithoutEntriesGetsItsNameSynced(Durability durability) throws IOException {
        Files.createFile(folder.resolve("s.journal"));
        recorder(durability).start(base()).close();
        assertThat(files.calls).startsWith("lock", "open", "syncFolder", "write");
    }

    @ParameterizedTest
    @EnumSource(
            value = Durability.class,
            names = {"EACH", "INTERVAL"})
    void resumingSyncsTheNameThatARecorderWithoutDurabilityDidNot(Durability durability) {
        recorder(Durability.NONE).start(base()).close();
        assertThat(files.calls).doesNotContain("syncFolder");
        files.calls.clear();
        recorder(durability).resume().close();
        assertThat(files.calls).startsWith("lock", "open", "syncFolder", "write");
    }

    @Test
    void withoutDurabilityNoFolderIsSynced() throws IOException {
        startNext(Durability.NONE).close();
        recorder(Durability.NONE).start(base()).close();
        recorder(Durability.NONE).resume().close();
        assertThat(files.calls).doesNotContain("syncFolder");
    }

    @Test
    void aStartWhoseFolderCannotBeSyncedLeavesNoSession() throws IOException {
        files.next("syncFolder", Fault.THROW);
        Path journal = folder.resolve("session-1.journal");
        assertThatThrownBy(() -> startNext(Durability.EACH))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith("The journal " + journal + " cannot be opened: ");
        assertThat(SessionDirectory.of(folder, new TextCodec()).all()).isEmpty();
    }
}
