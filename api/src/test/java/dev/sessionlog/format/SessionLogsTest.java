package dev.sessionlog.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.toy.ToyReader;
import com.example.toy.ToyRenderer;
import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
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
    void aReaderOfYourChoiceReadsAnyFile() throws IOException {
        Path path = Files.writeString(folder.resolve("log.txt"), "\uFEFF" + TOY);
        assertThat(SessionLogs.read(path, new ToyReader())).isEqualTo(LOG);
        assertThat(agentOf(SessionLogs.readLeniently(path, new ToyReader()))).isEqualTo(TOY.strip());
    }

    /** The toy format's lenient reader takes the whole text for the agent. */
    private static String agentOf(ReadResult result) {
        assertThat(result.drafts()).hasSize(1);
        return result.drafts()
                .get(0)
                .builder()
                .date(LOG.date())
                .number(LOG.number())
                .build()
                .agent();
    }

    @Test
    void aReaderOfYourChoiceReportsTheFileAndThePlace() throws IOException {
        Path path = Files.writeString(folder.resolve("log.txt"), "nonsense");
        assertThatThrownBy(() -> SessionLogs.read(path, new ToyReader()))
                .isInstanceOf(MalformedLogException.class)
                .hasMessageStartingWith(path + ":1:9: A date, a number and an agent were expected.");
        assertThatThrownBy(() -> SessionLogs.read(folder, new ToyReader()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("it is a directory");
        assertThatThrownBy(() -> SessionLogs.readLeniently(folder.resolve("missing.txt"), new ToyReader()))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aReaderReadsACharacterStreamAndLeavesItOpen() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        Reader source = new StringReader(TOY) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        assertThat(new ToyReader().read(source)).isEqualTo(LOG);
        assertThat(agentOf(new ToyReader().readLeniently(new StringReader(TOY))))
                .isEqualTo(TOY.strip());
        assertThat(closed).isFalse();
    }

    @Test
    void anUnknownExtensionIsAnErrorWithThePathAndTheKnownOnes() {
        Path path = folder.resolve("log.html");
        assertThatThrownBy(() -> SessionLogs.write(LOG, path))
                .isInstanceOf(UnknownFormatException.class)
                .hasMessage("No renderer found for the file " + path
                        + ": unknown file extension \"html\". Known extensions: toy. Formats are separate artifacts."
                        + " Add the one that you need to your dependencies, for example"
                        + " dev.sessionlog:sessionlog-render-json for .json or dev.sessionlog:sessionlog-render-markdown"
                        + " for .md.");
        assertThatThrownBy(() -> SessionLogs.read(path))
                .isInstanceOf(UnknownFormatException.class)
                .hasMessage("No reader found for the file " + path
                        + ": unknown file extension \"html\". Known extensions: toy. Formats are separate artifacts."
                        + " Add the one that you need to your dependencies, for example"
                        + " dev.sessionlog:sessionlog-render-json for .json or dev.sessionlog:sessionlog-render-markdown"
                        + " for .md.");
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
                        + " cannot be written: its content is not valid Unicode.")
                .hasCauseInstanceOf(CharacterCodingException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void aMissingFolderIsAnErrorWithThePath() {
        Path path = folder.resolve("missing/log.toy");
        assertThatThrownBy(() -> SessionLogs.write(LOG, path))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(path + ": The directory of this file does not exist.");
        assertThat(files()).isEmpty();
    }

    @Test
    void aFileWithoutAnExtensionHasNoFormat() {
        assertThatThrownBy(() -> SessionLogs.write(LOG, folder.resolve("toy")))
                .isInstanceOf(UnknownFormatException.class)
                .hasMessage("No renderer found for the file " + folder.resolve("toy")
                        + ": it has no file extension. Known extensions: toy.");
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
                .hasMessage("The file " + device + " cannot be written: it is not a regular file.");
    }

    @Test
    void aLinkToNothingIsAnErrorThatSaysSo() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("log.toy"), folder.resolve("missing"));
        assertThatThrownBy(() -> SessionLogs.write(LOG, link))
                .hasMessage(link + ": The file is a symbolic link to a file that does not exist.");
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
                for (int i = 0; i < 100; i++) {
                    SessionLogs.write(LOG, path);
                }
            } catch (Throwable e) {
                failure.set(e);
            }
        });
        writer.start();
        while (writer.isAlive()) {
            writer.interrupt();
            LockSupport.parkNanos(100_000);
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
                .hasMessage(path + ":1:2: Invalid UTF-8: byte 0xFF at offset 4.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"log.toy", "sessions", "sessions.d"})
    void aDirectoryIsNotReplaced(String name) throws IOException {
        Path path = Files.createDirectory(folder.resolve(name));
        String message = "The file " + path + " cannot be written: it is a directory.";
        assertThatThrownBy(() -> SessionLogs.write(LOG, path))
                .isInstanceOf(IOException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> SessionLogs.write(LOG, path, new ToyRenderer()))
                .isInstanceOf(IOException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> SessionLogs.writeOwnerOnly(LOG, path))
                .isInstanceOf(IOException.class)
                .hasMessage(message);
        assertThat(files()).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"log.toy", "sessions", "sessions.d"})
    void aDirectoryIsNotRead(String name) throws IOException {
        Path path = Files.createDirectory(folder.resolve(name));
        assertNotRead(
                path,
                IOException.class,
                "The file " + path + " cannot be read: it is a directory. Use SessionDirectory.of to read the sessions"
                        + " in it.");
    }

    @Test
    void aMissingFileIsAnErrorThatSaysSo() throws IOException {
        Path path = folder.resolve("log.toy");
        assertNotRead(path, NoSuchFileException.class, path + ": The file does not exist.");
        Files.createSymbolicLink(path, folder.resolve("missing"));
        assertNotRead(
                path, NoSuchFileException.class, path + ": The file is a symbolic link to a file that does not exist.");
    }

    @Test
    void aFileThatCannotBeReadIsAnErrorWithThePathAndTheReason() throws IOException {
        Path path = folder.resolve("log.toy");
        Files.createSymbolicLink(path, path);
        assertNotRead(
                path,
                IOException.class,
                "The file " + path + " cannot be read: Too many levels of symbolic links or unable to access"
                        + " attributes of symbolic link.");
    }

    @Test
    void theReasonIsNamedWhateverTheFileSystemSays() {
        Path path = folder.resolve("log.toy");
        String start = "The file " + path + " cannot be read: ";
        assertThat(LogFile.unreadable(path, new AccessDeniedException(path.toString())))
                .hasMessage(start + "permission denied.");
        assertThat(LogFile.unreadable(path, new IOException("Input/output error")))
                .hasMessage(start + "Input/output error.");
        assertThat(LogFile.unreadable(path, new FileSystemLoopException(path.toString())))
                .hasMessage(start + "FileSystemLoopException.");
        assertThat(LogFile.unreadable(path, new ClosedByInterruptException()))
                .hasMessage(start + "ClosedByInterruptException.")
                .hasCauseInstanceOf(ClosedByInterruptException.class);
    }

    private static void assertNotRead(Path path, Class<? extends IOException> type, String message) {
        assertThatThrownBy(() -> SessionLogs.read(path))
                .isExactlyInstanceOf(type)
                .hasMessage(message);
        assertThatThrownBy(() -> SessionLogs.readLeniently(path))
                .isExactlyInstanceOf(type)
                .hasMessage(message);
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
                    assertThat(e.sentence()).isEqualTo("A date, a number and an agent were expected.");
                })
                .hasMessage(path + ":1:5: A date, a number and an agent were expected. Use SessionLogs.readLeniently to"
                        + " read what can be understood of the file.");
    }

    @Test
    void bytesThatAreNotUtf8AreAnErrorWithTheirOffset() throws IOException {
        Path path = Files.write(folder.resolve("log.toy"), new byte[] {'a', '\n', 'b', (byte) 0xC0, (byte) 0x80});
        assertThatThrownBy(() -> SessionLogs.read(path))
                .isInstanceOf(MalformedLogException.class)
                .hasMessage(path + ":2:2: Invalid UTF-8: byte 0xC0 at offset 3.");
        Files.write(path, new byte[] {'a', (byte) 0xE2, (byte) 0x82});
        assertThatThrownBy(() -> SessionLogs.read(path))
                .hasMessage(path + ":1:2: Invalid UTF-8: byte 0xE2 at offset 1.");
        Files.write(path, new byte[] {(byte) 0xFF, (byte) 0xFE, '{', 0});
        assertThatThrownBy(() -> SessionLogs.read(path))
                .hasMessage(path + ":1:1: Invalid UTF-8: byte 0xFF at offset 0.");
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
                        Diagnostic.Level.ERROR, 1, 2, "not-utf-8", "Invalid UTF-8: byte 0xFF at offset 1."));
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
