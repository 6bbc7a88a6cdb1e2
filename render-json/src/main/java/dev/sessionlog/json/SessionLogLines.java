package dev.sessionlog.json;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.MalformedLogException;
import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Many session logs in one file: JSON Lines, one log as JSON on each line, in UTF-8.
 *
 * <pre>{@code
 * SessionLogLines lines = new SessionLogLines();
 * lines.append(log, file);
 * try (Stream<SessionLog> logs = lines.read(file, broken -> System.err.println(broken.getMessage()))) {
 *     logs.filter(log -> log.number() > 1).forEach(this::count);
 * }
 * }</pre>
 *
 * <p>A file is read lazily: at most one of its logs is in memory at a time. An invalid line is reported with its number, and
 * reading continues with the next one. Empty lines are ignored.
 *
 * <p>Immutable and thread-safe, but only one thread at a time may append to a file.
 */
public final class SessionLogLines {
    private static final JsonRenderer RENDERER =
            JsonRenderer.builder().compact().build();

    private final JsonReader reader;

    /** Creates an instance with the default limits of {@link JsonReader}. */
    public SessionLogLines() {
        this(new JsonReader());
    }

    /** Creates an instance that reads each line with this reader; its limits apply to a line. */
    public SessionLogLines(JsonReader reader) {
        this.reader = Objects.requireNonNull(reader, "reader");
    }

    /**
     * Appends a log to a file, which is created when it does not exist. When the call returns, the line is on disk.
     *
     * @throws IOException if the file cannot be written; the last line may then be cut off, and the next call starts
     *     another one
     */
    public void append(SessionLog log, Path file) throws IOException {
        append(List.of(Objects.requireNonNull(log, "log")), file);
    }

    /**
     * Appends logs to a file, which is created when it does not exist. When the call returns, all lines are on disk.
     *
     * @throws IOException if the file cannot be written; the last line may then be cut off, and the next call starts
     *     another one
     */
    public void append(Iterable<SessionLog> logs, Path file) throws IOException {
        Objects.requireNonNull(logs, "logs");
        Objects.requireNonNull(file, "file");
        boolean isCutOff = isCutOff(file);
        try (FileOutputStream stream = new FileOutputStream(file.toFile(), true);
                Writer output = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
            if (isCutOff) {
                output.write('\n');
            }
            for (SessionLog log : logs) {
                RENDERER.render(log, output);
            }
            output.flush();
            stream.getFD().sync();
        }
    }

    /** Whether the last line is incomplete, because writing it was interrupted. */
    private static boolean isCutOff(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return false;
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            bytes.seek(bytes.length() - 1);
            return bytes.read() != '\n';
        }
    }

    /**
     * Reads a file in which every line must be a log. Close the stream: it keeps the file open. It throws a
     * {@link MalformedLogException} with the path and the line when it reaches an invalid line, and an
     * {@link UncheckedIOException} when the file cannot be read further.
     *
     * @throws IOException if the file cannot be opened
     */
    public Stream<SessionLog> read(Path file) throws IOException {
        return read(file, broken -> {
            throw broken;
        });
    }

    /**
     * Reads a file and reports every invalid line: the exception has the path in its message, the number of the line in the
     * file and the column. Close the stream: it keeps the file open. It throws an
     * {@link UncheckedIOException} when the file cannot be read further.
     *
     * @param broken called for each invalid line when the stream reaches it; an exception that it throws propagates
     * @throws IOException if the file cannot be opened
     */
    public Stream<SessionLog> read(Path file, Consumer<MalformedLogException> broken) throws IOException {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(broken, "broken");
        return stream(Files.newInputStream(file), exception -> exception.in(file.toString()), broken);
    }

    /**
     * Reads logs from a stream and reports every invalid line, as {@link #read(Path, Consumer)} does. Closing the
     * stream closes the source.
     *
     * @param broken called for each invalid line when the stream reaches it; an exception that it throws propagates
     */
    public Stream<SessionLog> read(InputStream source, Consumer<MalformedLogException> broken) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(broken, "broken");
        return stream(source, exception -> exception, broken);
    }

    private Stream<SessionLog> stream(
            InputStream source,
            Function<MalformedLogException, MalformedLogException> named,
            Consumer<MalformedLogException> broken) {
        Logs logs = new Logs(new ByteLines(source), exception -> broken.accept(named.apply(exception)));
        return StreamSupport.stream(logs, false).onClose(() -> {
            try {
                source.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The logs of a source, one after the other. */
    private final class Logs extends Spliterators.AbstractSpliterator<SessionLog> {
        private final ByteLines lines;
        private final Consumer<MalformedLogException> broken;

        Logs(ByteLines lines, Consumer<MalformedLogException> broken) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.lines = lines;
            this.broken = broken;
        }

        @Override
        public boolean tryAdvance(Consumer<? super SessionLog> action) {
            while (nextLine()) {
                Optional<SessionLog> log;
                try {
                    log = reader.readLine(lines.content(), lines.number());
                } catch (MalformedLogException e) {
                    broken.accept(e);
                    continue;
                }
                if (log.isPresent()) {
                    action.accept(log.get());
                    return true;
                }
            }
            return false;
        }

        private boolean nextLine() {
            try {
                return lines.next();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
