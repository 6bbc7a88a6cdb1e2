package dev.sessionlog.recorder;

import dev.sessionlog.SessionLog;
import dev.sessionlog.internal.files.FileOps;
import dev.sessionlog.internal.files.OpenFile;
import dev.sessionlog.internal.journal.JournalHeader;
import dev.sessionlog.internal.journal.JournalScan;
import dev.sessionlog.internal.journal.JournalWriter;
import dev.sessionlog.internal.journal.LineReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A second JVM. */
final class Child implements AutoCloseable {
    /** What takes longer hangs, also on a busy machine. */
    static final int HANG_MINUTES = 15;

    /** The heap of each child. */
    static final int HEAP_MEGABYTES = 64;

    private final Process process;
    private final BufferedReader output;

    private Child(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static Child start(Class<?> main, String... arguments) throws IOException {
        return start(List.of(), main, arguments);
    }

    /** Starts a class in a second JVM, by a command that may stand before it. */
    static Child start(List<String> prefix, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        return new Child(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Returns all lines that it prints. */
    static List<String> run(Class<?> main, String... arguments) throws Exception {
        return run(List.of(), main, arguments);
    }

    static List<String> run(List<String> prefix, Class<?> main, String... arguments) throws Exception {
        try (Child child = start(prefix, main, arguments)) {
            return child.rest();
        }
    }

    /** Waits until it has printed so many lines more, and returns them. */
    List<String> await(int lines) throws IOException {
        List<String> printed = new ArrayList<>();
        while (printed.size() < lines) {
            String line = output.readLine();
            if (line == null) {
                throw new IOException("The child ended after " + printed);
            }
            printed.add(line);
        }
        return printed;
    }

    /** Kills it so many nanoseconds after it has printed so many lines, and returns all whole lines that it printed. */
    List<String> killAfter(int lines, long nanos) throws IOException {
        List<String> printed = await(lines);
        for (long end = System.nanoTime() + nanos; System.nanoTime() < end; ) {
            LockSupport.parkNanos(1_000);
        }
        process.toHandle().destroyForcibly(); // the process itself would close the output
        printed.addAll(rest());
        return printed;
    }

    /** A line that was cut off ends without the dot that ends each. */
    private List<String> rest() {
        try (Stream<String> lines = output.lines()) {
            return lines.toList();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(HANG_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The child could not be killed.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static PrintStream output() {
        return new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    /** Resumes a journal and closes it. */
    static final class Resume {
        private Resume() {}

        public static void main(String[] arguments) {
            try {
                SessionRecorder.journal(Path.of(arguments[0]))
                        .codec(new TextCodec())
                        .resume()
                        .close();
                output().println("resumed");
            } catch (JournalLockedException e) {
                output().println("locked " + e.journal());
            }
        }
    }

    /** Looks again and again whether a file is locked, for ever. */
    static final class Look {
        private Look() {}

        public static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[0]);
            for (boolean first = true; ; first = false) {
                boolean locked = FileOps.DISK.isLocked(file);
                if (first) {
                    output().println(locked);
                }
            }
        }
    }

    /** Resumes and finishes each of so many journals, and prints for each whether it did, or why not. */
    static final class FinishEach {
        private FinishEach() {}

        public static void main(String[] arguments) {
            PrintStream output = output();
            output.println("ready");
            for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
                output.println(finish(Path.of(arguments[0]).resolve("s-" + i + ".journal")) + " " + i);
            }
        }

        private static String finish(Path journal) {
            try {
                SessionRecorder.journal(journal)
                        .codec(new TextCodec())
                        .durability(Durability.NONE)
                        .resume()
                        .finish();
                return "finished";
            } catch (JournalLockedException e) {
                return "locked";
            } catch (IllegalStateException e) {
                return String.valueOf(e.getMessage());
            }
        }
    }

    /** Starts a session and holds it until somebody kills the process. */
    static final class Hold {
        private Hold() {}

        public static void main(String[] arguments) throws IOException {
            SessionRecorder session = SessionRecorder.journal(Path.of(arguments[0]))
                    .codec(new TextCodec())
                    .start(SessionLog.builder().number(1).agent("a"));
            output().println(session.snapshot().number());
            System.in.read();
            session.close();
        }
    }

    /** Records a note and ends without closing anything. */
    static final class Forget {
        private Forget() {}

        public static void main(String[] arguments) {
            SessionRecorder session = SessionRecorder.journal(Path.of(arguments[0]))
                    .codec(new TextCodec())
                    .start(SessionLog.builder().number(1).agent("a"));
            session.addHandoffNote("kept");
            output().println("recorded");
        }
    }

    /** Verifies and repairs a journal of texts. */
    static final class Verify {
        private Verify() {}

        public static void main(String[] arguments) {
            int[] entries = {0};
            JournalReport before = verify(Path.of(arguments[0]));
            JournalWriter.reopen(
                            JournalFiles.setup(FileOps.DISK, Durability.NONE),
                            Path.of(arguments[0]),
                            payload -> entries[0]++)
                    .close();
            output().println(entries[0] + " entries, " + before.droppedBytes() + " bytes dropped");
        }

        private static JournalReport verify(Path path) {
            try (OpenFile file = FileOps.DISK.openForReading(path)) {
                LineReader lines = new LineReader(file);
                return new JournalScan(lines, JournalHeader.check(path, lines, JournalFiles.CODEC)).read(payload -> {});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A note of about 1,000 characters, so that some thousands fill a small file system. */
    private static String note(int number) {
        return "note " + number + " " + "x".repeat(1_000);
    }

    /** Tries to start a session and prints what it says. */
    static final class Start {
        private Start() {}

        public static void main(String[] arguments) {
            try {
                SessionRecorder session = SessionRecorder.journal(Path.of(arguments[0]))
                        .codec(new TextCodec())
                        .start(SessionLog.builder().number(1).agent("a"));
                output().println("started");
                for (int i = 0; i < 200_000; i++) {
                    session.addHandoffNote(note(i) + ".");
                    output().println(note(i) + ".");
                }
            } catch (JournalException e) {
                output().println(e.getMessage());
            }
        }
    }

    /** Fills a file system, frees it again, and prints each note when it is recorded and what was refused. */
    static final class Fill {
        private Fill() {}

        public static void main(String[] arguments) throws IOException {
            Path path = Path.of(arguments[0]);
            Path ballast = Files.write(path.resolveSibling("ballast"), new byte[2 << 20]);
            SessionRecorder session = SessionRecorder.journal(path)
                    .codec(new TextCodec())
                    .start(SessionLog.builder().number(1).agent("a"));
            for (int freed = 0, i = 0; freed < 2; i++) {
                try {
                    session.addHandoffNote(note(i));
                    output().println(note(i));
                } catch (JournalException e) {
                    output().println(e.getMessage());
                    if (freed == 0) {
                        Files.delete(ballast);
                    }
                    freed++;
                }
            }
        }
    }

    /** Starts or resumes a session and prints each note when it is recorded, for ever, in so many threads. */
    static final class Recorder {
        private Recorder() {}

        public static void main(String[] arguments) throws Exception {
            Path path = Path.of(arguments[0]);
            PrintStream output = output();
            SessionRecorder.Builder recorder =
                    SessionRecorder.journal(path).codec(new TextCodec()).durability(Durability.valueOf(arguments[1]));
            SessionRecorder session = Files.exists(path)
                    ? recorder.resume()
                    : recorder.start(SessionLog.builder().number(1).agent("a"));
            String run = Long.toString(session.snapshot().handoffNotes().size());
            for (int thread = 0; thread < Integer.parseInt(arguments[2]); thread++) {
                int number = thread;
                new Thread(() -> {
                            for (int i = 0; ; i++) {
                                String note = run + "/" + number + "/" + i + ".";
                                session.addHandoffNote(note);
                                output.println(note);
                            }
                        })
                        .start();
            }
        }
    }
}
