package dev.sessionlog.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.toy.ToyRenderer;
import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionLogsTest {
    private static final SessionLog LOG = SampleLogs.minimal();
    private static final String TOY = "2026-03-14 1 build-agent/2.1\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"log.toy", "LOG.TOY", "a.b.toy", ".toy", "İ.toy"})
    void theFormatFollowsFromTheExtension(String name) throws IOException {
        Path path = folder.resolve(name);
        SessionLogs.write(LOG, path);
        assertThat(path).hasContent(TOY);
        assertThat(SessionLogs.read(path)).isEqualTo(LOG);
        assertThat(files()).containsExactly(name);
    }

    @Test
    void aRendererOfOnesOwnChoiceWritesToAnyFile() throws IOException {
        SessionLogs.write(LOG, folder.resolve("log.txt"), new ToyRenderer());
        assertThat(folder.resolve("log.txt")).hasContent(TOY);
    }

    @Test
    void anUnknownExtensionIsAnErrorWithThePathAndTheKnownOnes() {
        Path path = folder.resolve("log.html");
        assertThatThrownBy(() -> SessionLogs.write(LOG, path))
                .isInstanceOf(UnknownFormatException.class)
                .hasMessage("No renderer for the file " + path
                        + " was found: its extension is \"html\". Extensions known: toy.");
        assertThatThrownBy(() -> SessionLogs.read(path))
                .isInstanceOf(UnknownFormatException.class)
                .hasMessage("No reader for the file " + path
                        + " was found: its extension is \"html\". Extensions known: toy.");
        assertThat(files()).isEmpty();
    }

    @Test
    void anExistingFileIsReplaced() throws IOException {
        Path path = folder.resolve("log.toy");
        Files.writeString(path, "old and much longer than what is written now, whatever that is");
        SessionLogs.write(LOG, path);
        assertThat(path).hasContent(TOY);
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("log.toy"), target);
        SessionLogs.write(LOG, link);
        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent(TOY);
    }

    @Test
    void aFailedWriteLeavesTheFolderAsItWas() throws IOException {
        Path path = folder.resolve("log.toy");
        LogRenderer failing = new ToyRenderer() {
            @Override
            public void render(SessionLog log, Appendable output) throws IOException {
                output.append("x".repeat(100_000));
                throw new IOException("half-way");
            }
        };
        assertThatThrownBy(() -> SessionLogs.write(LOG, path, failing)).hasMessage("half-way");
        assertThat(files()).isEmpty();
        Files.writeString(path, "old");
        assertThatThrownBy(() -> SessionLogs.write(LOG, path, failing)).hasMessage("half-way");
        assertThat(files()).containsExactly("log.toy");
        assertThat(path).hasContent("old");
    }

    @Test
    void textThatIsNoUnicodeIsNotWritten() {
        LogRenderer surrogate = new ToyRenderer() {
            @Override
            public void render(SessionLog log, Appendable output) throws IOException {
                output.append("lone \ud800 surrogate");
            }
        };
        assertThatThrownBy(() -> SessionLogs.write(LOG, folder.resolve("log.toy"), surrogate))
                .isInstanceOf(IOException.class)
                .hasMessage("The file " + folder.resolve("log.toy")
                        + " cannot be written: what was to be written is no Unicode text.")
                .hasCauseInstanceOf(CharacterCodingException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void aMissingFolderIsAnErrorWithThePath() {
        Path path = folder.resolve("missing/log.toy");
        assertThatThrownBy(() -> SessionLogs.write(LOG, path))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(path + ": its folder does not exist");
        assertThat(files()).isEmpty();
    }

    @Test
    void aFileWithoutAnExtensionHasNoFormat() {
        assertThatThrownBy(() -> SessionLogs.write(LOG, folder.resolve("toy")))
                .isInstanceOf(UnknownFormatException.class)
                .hasMessage("No renderer for the file " + folder.resolve("toy")
                        + " was found: it has no extension. Extensions known: toy.");
    }

    @Test
    void aFileThatIsReplacedKeepsItsPermissions() throws IOException {
        Path path = Files.createFile(folder.resolve("log.toy"));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));
        SessionLogs.write(LOG, path);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void whileItIsWrittenTheOldFileIsThereAndTheNewOneBesideIt() throws IOException {
        Path path = Files.writeString(folder.resolve("log.toy"), "old");
        List<String> seen = new ArrayList<>();
        LogRenderer looking = new ToyRenderer() {
            @Override
            public void render(SessionLog log, Appendable output) throws IOException {
                output.append("new");
                seen.addAll(files());
                seen.add(Files.readString(path));
            }
        };
        SessionLogs.write(LOG, path, looking);
        assertThat(seen).hasSize(3).contains("log.toy", "old").anyMatch(name -> name.startsWith(".sessionlog-"));
        assertThat(path).hasContent("new");
        assertThat(files()).containsExactly("log.toy");
    }

    @Test
    void whoReadsTheOldFileReadsItToItsEnd() throws IOException {
        Path path = Files.writeString(folder.resolve("log.toy"), "old");
        try (InputStream old = Files.newInputStream(path)) {
            SessionLogs.write(LOG, path);
            assertThat(old).hasContent("old");
        }
    }

    @Test
    void whatIsNoRegularFileIsNotReplaced() throws IOException {
        Path device = Files.createSymbolicLink(folder.resolve("log.toy"), Path.of("/dev/null"));
        assertThatThrownBy(() -> SessionLogs.write(LOG, device))
                .isInstanceOf(IOException.class)
                .hasMessage("The file " + device + " cannot be written: it is no regular file.");
    }

    @Test
    void aLinkToNothingIsAnErrorThatSaysSo() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("log.toy"), folder.resolve("missing"));
        assertThatThrownBy(() -> SessionLogs.write(LOG, link))
                .hasMessage(link + ": it is a symbolic link to a file that does not exist");
    }

    @Test
    void aNameThatIsTooLongIsAnErrorWithThePath() {
        Path path = folder.resolve("x".repeat(300) + ".toy");
        assertThatThrownBy(() -> SessionLogs.write(LOG, path))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("The file " + path + " cannot be written: ");
        assertThat(files()).isEmpty();
    }

    @Test
    void aThreadThatIsInterruptedWhileItWritesWritesAllTheSame() throws Exception {
        Path path = folder.resolve("log.toy");
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread writer = new Thread(() -> {
            try {
                for (int i = 0; i < 300; i++) {
                    SessionLogs.write(LOG, path);
                }
            } catch (Throwable e) {
                failure.set(e);
            }
        });
        writer.start();
        while (writer.isAlive()) {
            writer.interrupt();
            Thread.onSpinWait();
        }
        writer.join();
        assertThat(failure.get()).isNull();
        assertThat(files()).containsExactly("log.toy");
    }

    @Test
    void onlyOneByteOrderMarkIsPassedOver() throws IOException {
        Path path = Files.writeString(folder.resolve("log.toy"), "\ufeff\ufeff" + TOY);
        assertThatThrownBy(() -> SessionLogs.read(path)).isInstanceOf(RuntimeException.class);
        Files.write(path, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFF});
        assertThatThrownBy(() -> SessionLogs.read(path))
                .hasMessage(path + ":1:2: The byte FF at offset 4 is not UTF-8, which a log is written in.");
    }

    @Test
    void aFolderIsNotReplaced() throws IOException {
        Path path = Files.createDirectory(folder.resolve("log.toy"));
        assertThatThrownBy(() -> SessionLogs.write(LOG, path))
                .isInstanceOf(IOException.class)
                .hasMessage("The file " + path + " cannot be written: it is a folder.");
        assertThat(files()).containsExactly("log.toy");
    }

    @Test
    void anInterruptedThreadWritesAllTheSameAndStaysInterrupted() throws IOException {
        Thread.currentThread().interrupt();
        SessionLogs.write(LOG, folder.resolve("log.toy"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder.resolve("log.toy")).hasContent(TOY);
    }

    @Test
    void oneByteOrderMarkIsPassedOver() throws IOException {
        Path path = Files.writeString(folder.resolve("log.toy"), "\ufeff" + TOY);
        assertThat(SessionLogs.read(path)).isEqualTo(LOG);
    }

    @Test
    void aMalformedFileIsAnErrorWithPathLineAndColumn() throws IOException {
        Path path = Files.writeString(folder.resolve("log.toy"), "2026");
        assertThatThrownBy(() -> SessionLogs.read(path))
                .isInstanceOfSatisfying(MalformedLogException.class, e -> {
                    assertThat(e.line()).isEqualTo(1);
                    assertThat(e.column()).isEqualTo(5);
                    assertThat(e.detail()).isEqualTo("A date, a number and an agent were expected.");
                })
                .hasMessage(path + ":1:5: A date, a number and an agent were expected.");
    }

    @Test
    void bytesThatAreNotUtf8AreAnErrorWithTheirOffset() throws IOException {
        Path path = Files.write(folder.resolve("log.toy"), new byte[] {'a', '\n', 'b', (byte) 0xC0, (byte) 0x80});
        assertThatThrownBy(() -> SessionLogs.read(path))
                .isInstanceOf(MalformedLogException.class)
                .hasMessage(path + ":2:2: The byte C0 at offset 3 is not UTF-8, which a log is written in.");
        Files.write(path, new byte[] {'a', (byte) 0xE2, (byte) 0x82});
        assertThatThrownBy(() -> SessionLogs.read(path))
                .hasMessage(path + ":1:2: The byte E2 at offset 1 is not UTF-8, which a log is written in.");
        Files.write(path, new byte[] {(byte) 0xFF, (byte) 0xFE, '{', 0});
        assertThatThrownBy(() -> SessionLogs.read(path))
                .hasMessage(path + ":1:1: The byte FF at offset 0 is not UTF-8, which a log is written in.");
    }

    @Test
    void readingLenientlyReportsWhatTheReaderSays() throws IOException {
        Path path = Files.writeString(folder.resolve("log.toy"), "\ufeffjust an agent");
        ReadResult result = SessionLogs.readLeniently(path);
        assertThat(result.drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.missing()).containsExactly("date", "number");
            assertThat(draft.log()).isEmpty();
            assertThat(draft.builder().date(LOG.date()).number(1).build().agent())
                    .isEqualTo("just an agent");
        });
        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly("toy-line");
    }

    @Test
    void readingLenientlyReportsBytesThatAreNotUtf8() throws IOException {
        Path path = Files.write(folder.resolve("log.toy"), new byte[] {'a', (byte) 0xFF});
        ReadResult result = SessionLogs.readLeniently(path);
        assertThat(result.drafts()).isEmpty();
        assertThat(result.diagnostics())
                .containsExactly(Diagnostic.of(
                        Diagnostic.Level.ERROR,
                        1,
                        2,
                        "not-utf-8",
                        "The byte FF at offset 1 is not UTF-8, which a log is written in."));
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
