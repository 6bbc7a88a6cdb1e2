package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.UnknownFormatException;
import dev.sessionlog.internal.files.Access;
import dev.sessionlog.internal.files.AtomicFile;
import dev.sessionlog.internal.files.FaultyFiles;
import dev.sessionlog.internal.files.FaultyFiles.Fault;
import dev.sessionlog.internal.files.FaultyFiles.Killed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents for people beside the journal; the toy format has one line: date, number and agent. */
class CheckpointsTest {
    @TempDir
    Path folder;

    private SessionRecorder.Builder recorder(Path document) {
        return SessionRecorder.journal(folder.resolve("s.journal"))
                .codec(new TextCodec())
                .clock(TestClock.berlin())
                .document(document);
    }

    private static SessionLog.Builder base() {
        return SessionLog.builder().number(3).agent("agent");
    }

    @Test
    void theRecorderNamesItsFiles() {
        Path document = folder.resolve("s.toy");
        try (SessionRecorder session = recorder(document).start(base())) {
            assertThat(session.journalFile()).contains(folder.resolve("s.journal"));
            assertThat(session.documentFiles()).containsExactly(document);
        }
        SessionRecorder inMemory = SessionRecorder.inMemory().start(base());
        assertThat(inMemory.journalFile()).isEmpty();
        assertThat(inMemory.documentFiles()).isEmpty();
    }

    @Test
    void theDocumentIsRefreshedAtEveryCheckpoint() throws IOException {
        Path document = folder.resolve("s.toy");
        SessionRecorder session = recorder(document).start(base());
        String content = Files.readString(document);
        assertThat(content).contains("2026-03-14", "3", "agent");
        Files.delete(document);
        session.addHandoffNote("no checkpoint");
        session.usage(79, 100);
        assertThat(document).doesNotExist();
        session.usage(80, 100);
        assertThat(document).hasContent(content);
        Files.delete(document);
        session.usage(90, 100);
        assertThat(document).doesNotExist();
        session.checkpoint();
        assertThat(document).hasContent(content);
        Files.delete(document);
        session.finish();
        assertThat(document).hasContent(content);
    }

    @Test
    void aDocumentThatCannotBeWrittenIsAnErrorAtTheStartAndNoJournalIsLeft() {
        assertThatThrownBy(() -> recorder(folder.resolve("missing/s.toy")).start(base()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("The document " + folder.resolve("missing/s.toy") + " could not be written: ");
        assertThatThrownBy(() -> recorder(folder.resolve("s.unknown")).start(base()))
                .isInstanceOf(UnknownFormatException.class);
        assertThat(JournalFiles.names(folder)).isEmpty();
    }

    @Test
    void noDocumentIsWrittenWhenTheFormatOfAnotherIsUnknown() {
        assertThatThrownBy(() -> recorder(folder.resolve("s.toy"))
                        .document(folder.resolve("s.unknown"))
                        .start(base()))
                .isInstanceOf(UnknownFormatException.class);
        assertThat(JournalFiles.names(folder)).isEmpty();
    }

    @Test
    void aSessionCanBeForItsOwnerOnly() throws IOException {
        assumeTrue(
                Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null,
                "skipped: this file system has no POSIX permissions");
        Path document = folder.resolve("s.toy");
        SessionRecorder session = recorder(document).ownerOnly().start(base());
        session.checkpoint();
        session.close();
        Path journal = folder.resolve("s.journal");
        Files.writeString(journal, "torn", StandardOpenOption.APPEND);
        recorder(document).ownerOnly().resume().finish();
        assertThat(permissions(journal)).isEqualTo("rw-------");
        assertThat(permissions(document)).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("s.journal.torn-20260314T150500Z")))
                .isEqualTo("rw-------");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void aSessionIsFinishedAlsoWhenItsDocumentCannotBeWritten() throws IOException {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        SessionRecorder session = recorder(documents.resolve("s.toy")).start(base());
        Files.delete(documents.resolve("s.toy"));
        Files.delete(documents);
        assertThatThrownBy(session::finish).isInstanceOf(UncheckedIOException.class);
        assertThat(session.snapshot().endTime()).isPresent();
        assertThat(Journals.read(
                                dev.sessionlog.internal.files.FileOps.DISK,
                                new TextCodec(),
                                folder.resolve("s.journal"))
                        .finished())
                .isTrue();
    }

    @Test
    void whatAKilledRecorderLeftBehindIsDeletedByTheNext() {
        Path document = folder.resolve("s.toy");
        SessionRecorder killed = recorder(document).start(base());
        killed.close();
        FaultyFiles files = new FaultyFiles().next("move", Fault.KILL);
        assertThatThrownBy(() -> AtomicFile.write(files, document, Access.USUAL, output -> output.write("half")))
                .isInstanceOf(Killed.class);
        assertThat(JournalFiles.names(folder)).hasSize(4);
        recorder(document).resume().close();
        assertThat(JournalFiles.names(folder)).containsExactly("s.journal", "s.journal.lock", "s.toy");
    }
}
