package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sessionlog.SessionLog;
import dev.sessionlog.internal.files.DelegatingFiles;
import dev.sessionlog.internal.files.FileOps;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file system that has no locks, as some network file systems: sessions are read, and recording says what is missing. */
class NoLocksTest {
    private static final String NO_LOCKS = "No locks available";

    /** The disk, with something that goes wrong with locks. */
    private static final class Unlockable extends DelegatingFiles {
        private final IOException failure;

        Unlockable(IOException failure) {
            this.failure = failure;
        }

        @Override
        public Optional<Closeable> lock(Path file) throws IOException {
            throw failure;
        }

        @Override
        public boolean isLocked(Path file) throws IOException {
            throw failure;
        }
    }

    private final FileOps files = new Unlockable(new IOException(NO_LOCKS));

    @TempDir
    Path folder;

    private SessionDirectory sessions;

    @BeforeEach
    void openDirectory() {
        sessions = SessionDirectory.of(folder, new TextCodec(), files);
    }

    private SessionRecorder startWithLocks() throws IOException {
        return SessionDirectory.of(folder, new TextCodec())
                .startNext(
                        recorder -> recorder.clock(TestClock.berlin()).durability(Durability.NONE),
                        base -> base.agent("a"));
    }

    private static String sentence(Path journal) {
        return "The journal " + journal + " cannot be opened: its lock file " + journal + ".lock could not be locked ("
                + NO_LOCKS + "). Its file system does not seem to support file locks, which keep two recorders from"
                + " writing one journal; some network file systems do not. Use a folder on a local file system, or mount"
                + " this one with support for locks.";
    }

    @Test
    void sessionsAreReadAndOnlyTheStateOfAnUnfinishedOneIsUnknown() throws IOException {
        SessionLog finished = startWithLocks().finish();
        SessionRecorder interrupted = startWithLocks();
        interrupted.addHandoffNote("kept");
        interrupted.close();
        assertThat(sessions.all())
                .extracting(StoredSession::state)
                .containsExactly(StoredSession.State.FINISHED, StoredSession.State.UNKNOWN);
        assertThat(sessions.all()).extracting(StoredSession::log).containsExactly(finished, interrupted.snapshot());
        StoredSession latest = sessions.latest().orElseThrow();
        assertThat(latest.log())
                .isEqualTo(
                        Journals.recover(files, new TextCodec(), latest.file()).log());
        assertThat(latest.log().interruption()).isPresent();
        assertThat(sessions.returnedIssues()).isEmpty();
    }

    @Test
    void theStateIsUnknownAlsoWhereTheLockMayNotBeRead() throws IOException {
        startWithLocks().close();
        SessionDirectory denied =
                SessionDirectory.of(folder, new TextCodec(), new Unlockable(new AccessDeniedException("the lock")));
        assertThat(denied.latest()).map(StoredSession::state).contains(StoredSession.State.UNKNOWN);
    }

    @Test
    void everyStartNamesTheFileAndWhatTheFileSystemLacks() {
        for (int start = 1; start <= 3; start++) {
            assertThatThrownBy(() -> sessions.startNext(base -> base.agent("a")))
                    .isInstanceOf(JournalException.class)
                    .hasMessage(sentence(folder.resolve("session-1.journal")))
                    .hasRootCauseMessage(NO_LOCKS);
        }
    }

    @Test
    void resumingSaysTheSame() throws IOException {
        startWithLocks().close();
        Path journal = folder.resolve("session-1.journal");
        assertThatThrownBy(() -> SessionRecorder.journal(journal)
                        .files(files)
                        .codec(new TextCodec())
                        .resume())
                .isInstanceOf(JournalException.class)
                .hasMessage(sentence(journal));
    }

    @Test
    void aLockFileThatCannotBeOpenedIsAnotherMatter() {
        Path journal = folder.resolve("s.journal");
        assertThatThrownBy(() -> SessionRecorder.journal(journal)
                        .files(new Unlockable(new AccessDeniedException(journal + ".lock")))
                        .codec(new TextCodec())
                        .start(SessionLog.builder().number(1).agent("a")))
                .isInstanceOf(JournalException.class)
                .hasMessage("The journal " + journal + " cannot be locked: " + "java.nio.file.AccessDeniedException: "
                        + journal + ".lock");
    }

    /** Looks at a folder of sessions, and tries to start one twice. */
    static final class Sessions {
        private Sessions() {}

        public static void main(String[] arguments) throws IOException {
            PrintStream output = new PrintStream(
                    new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
            SessionDirectory sessions = SessionDirectory.of(Path.of(arguments[0]), new TextCodec());
            output.println(sessions.latest().map(StoredSession::state));
            for (int i = 0; i < 2; i++) {
                try {
                    sessions.startNext(base -> base.agent("a"));
                } catch (JournalException e) {
                    output.println(e.getMessage());
                }
            }
        }
    }

    /** The operating system's own word for it, from a library that takes the locks away. */
    @Test
    void aProcessWhoseFileSystemHasNoLocksReadsAndSaysWhatIsMissing() throws Exception {
        Path library = libraryWithoutLocks();
        startWithLocks().close();
        assertThat(Child.run(List.of("env", "LD_PRELOAD=" + library), Sessions.class, folder.toString()))
                .containsExactly(
                        "Optional[UNKNOWN]",
                        sentence(folder.resolve("session-2.journal")),
                        sentence(folder.resolve("session-2.journal")));
    }

    private Path libraryWithoutLocks() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "skipped: only Linux has LD_PRELOAD");
        Optional<Path> compiler = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(path -> Stream.of("cc", "gcc", "clang").map(name -> Path.of(path, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(compiler.isPresent(), "skipped: there is no C compiler on the PATH");
        Path source =
                Files.writeString(Files.createDirectory(folder.resolve("c")).resolve("locks.c"), """
                #define _GNU_SOURCE
                #include <dlfcn.h>
                #include <errno.h>
                #include <stdarg.h>
                #define COMMANDS_OF_LOCKS(c) ((c) == 6 || (c) == 7 || (c) == 13 || (c) == 14 || (c) == 37 || (c) == 38)
                #define WITHOUT_LOCKS(name) \\
                    int name(int file, int command, ...) { \\
                        va_list arguments; \\
                        va_start(arguments, command); \\
                        void *argument = va_arg(arguments, void *); \\
                        va_end(arguments); \\
                        if (COMMANDS_OF_LOCKS(command)) { errno = ENOLCK; return -1; } \\
                        int (*real)(int, int, ...) = dlsym(RTLD_NEXT, #name); \\
                        return real(file, command, argument); \\
                    }
                WITHOUT_LOCKS(fcntl)
                WITHOUT_LOCKS(fcntl64)
                """);
        Path library = folder.resolve("c/locks.so");
        Process process = new ProcessBuilder(
                        compiler.get().toString(),
                        "-shared",
                        "-fPIC",
                        "-o",
                        library.toString(),
                        source.toString(),
                        "-ldl")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(process.waitFor() == 0, "skipped: the C compiler does not make a library: " + said);
        return library;
    }
}
