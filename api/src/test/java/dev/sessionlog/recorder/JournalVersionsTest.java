package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.SessionLog;
import dev.sessionlog.internal.files.FileOps;
import dev.sessionlog.internal.journal.JournalHeader;
import dev.sessionlog.internal.journal.JournalLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journals of this version and of others (promise 18). */
class JournalVersionsTest {
    private final TextCodec codec = new TextCodec();

    @TempDir
    Path folder;

    /** Returns a copy of a journal that was written once and is kept for ever. */
    private Path golden(String name) throws IOException {
        try (InputStream file = JournalVersionsTest.class.getResourceAsStream("/journals/version-1/" + name)) {
            return Files.write(folder.resolve(name), file.readAllBytes());
        }
    }

    private void assertRefused(Path path, String message) throws IOException {
        byte[] before = Files.readAllBytes(path);
        assertThatThrownBy(() -> Journals.recover(FileOps.DISK, codec, path))
                .isInstanceOf(JournalException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> SessionRecorder.journal(path).codec(codec).resume())
                .isInstanceOf(JournalException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> SessionRecorder.journal(path)
                        .codec(codec)
                        .start(SessionLog.builder().number(1).agent("a")))
                .isInstanceOf(JournalException.class)
                .hasMessage(message);
        assertThat(path).hasBinaryContent(before);
    }

    @Test
    void aCleanJournalOfVersion1IsRead() throws IOException {
        RecoveredSession session = Journals.recover(FileOps.DISK, codec, golden("clean.journal"));
        assertThat(session.finished()).isTrue();
        assertThat(session.report().sentence()).isEqualTo("3 entries were read, and nothing follows.");
        assertThat(session.log().handoffNotes()).containsExactly("kept → for ever");
    }

    @Test
    void aTornJournalOfVersion1IsReadAndRepaired() throws IOException {
        Path path = golden("torn.journal");
        RecoveredSession session = Journals.recover(FileOps.DISK, codec, path);
        assertThat(session.finished()).isFalse();
        assertThat(session.report().entries()).isEqualTo(2);
        assertThat(session.report().sentence()).endsWith(" on are an incompletely written entry.");
        try (SessionRecorder resumed =
                SessionRecorder.journal(path).codec(codec).resume()) {
            assertThat(resumed.snapshot().handoffNotes()).containsExactly("kept → for ever");
        }
    }

    @Test
    void journalsWithoutAnEntryHaveNoSessionAndOneCanStartInThem() throws IOException {
        for (String name : List.of("empty.journal", "only-header.journal", "torn-header.journal")) {
            Path path = golden(name);
            assertThatThrownBy(() -> Journals.recover(FileOps.DISK, codec, path))
                    .isInstanceOf(JournalException.class)
                    .hasMessage("The journal " + path + " contains no session: not even its start was recorded.");
            byte[] before = Files.readAllBytes(path);
            assertThatThrownBy(() -> SessionRecorder.journal(path).codec(codec).resume())
                    .isInstanceOf(JournalException.class)
                    .hasMessage("The journal " + path + " contains no session yet. Use start() to start one.");
            assertThat(Files.readString(path)).startsWith(new String(before, StandardCharsets.UTF_8));
            SessionRecorder.journal(path)
                    .codec(codec)
                    .start(SessionLog.builder().number(7).agent("a"))
                    .close();
            assertThat(Journals.recover(FileOps.DISK, codec, path).log().number())
                    .isEqualTo(7);
        }
    }

    @Test
    void aNewerVersionIsRefused() throws IOException {
        Path path = folder.resolve("s.journal");
        Files.write(
                path,
                JournalLine.of(
                        0,
                        JournalFiles.bytes(
                                "{\"format\":\"sessionlog-journal\",\"version\":2,\"entries\":\"test-text\"}")));
        assertRefused(path, "The journal " + path + " has format version 2, but this release can only read version 1.");
    }

    @Test
    void anotherEncodingOfTheEntriesIsRefused() throws IOException {
        Path path = folder.resolve("s.journal");
        Files.write(path, JournalHeader.of("other"));
        assertRefused(
                path,
                "The entries of the journal " + path
                        + " are encoded as \"other\", but the codec that was found is for \"test-text\".");
    }

    @Test
    void changedLineEndsAreNamed() throws IOException {
        Path path = golden("clean.journal");
        Files.writeString(path, Files.readString(path).replace("\n", "\r\n"));
        assertRefused(
                path,
                "The line endings of the journal " + path + " were converted from LF to CRLF, as git does with"
                        + " core.autocrlf. Restore the original file and mark *.journal as binary.");
    }

    @Test
    void aFileOfAnotherKindIsRefused() throws IOException {
        Path path = Files.writeString(folder.resolve("s.journal"), "# IMPLEMENTATION SESSION LOG\n");
        assertRefused(path, "The file " + path + " is not a journal: its first line is invalid or damaged.");
        Files.write(path, JournalLine.of(0, JournalFiles.bytes("something else")));
        assertRefused(path, "The file " + path + " is not a session journal: its first line describes another format.");
    }
}
