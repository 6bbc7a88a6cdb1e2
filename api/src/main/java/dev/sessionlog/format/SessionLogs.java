package dev.sessionlog.format;

import dev.sessionlog.SessionLog;
import dev.sessionlog.internal.files.Access;
import dev.sessionlog.internal.files.AtomicFile;
import dev.sessionlog.internal.files.FileOps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Writes logs to files and reads them back; the file extension determines the format.
 *
 * <p>Files are UTF-8. The message of every exception that a file causes has its path. Thread-safe; paths must belong to
 * the default file system.
 */
public final class SessionLogs {
    /** Strict reading is often tried on a file that a person wrote or edited. */
    private static final String LENIENTLY =
            " Use SessionLogs.readLeniently to read what can be understood of the file.";

    private SessionLogs() {}

    /**
     * Writes the log in the format of the file extension, for example {@code session-3.md}. The file appears whole or not
     * at all, also when the process is killed: it is written under another name in the same folder, synced, and moved. A
     * file that was there is replaced and keeps its permissions; a symbolic link stays one.
     *
     * @throws UnknownFormatException if no jar provides a renderer for the extension; the message lists the known
     *     extensions
     * @throws IOException if the file cannot be written, for example because its folder does not exist; the folder is left
     *     as it was, unless only the last step failed, to make the new name last through a loss of power
     */
    public static void write(SessionLog log, Path path) throws IOException {
        Objects.requireNonNull(log, "log");
        write(log, path, renderer(path));
    }

    /**
     * Writes the log with a renderer of your choice, whatever the file extension, and as carefully as
     * {@link #write(SessionLog, Path)}.
     *
     * @throws IOException if the file cannot be written; the folder is left as it was
     */
    public static void write(SessionLog log, Path path, LogRenderer renderer) throws IOException {
        write(log, path, renderer, Access.USUAL);
    }

    /**
     * Writes the log like {@link #write(SessionLog, Path)}, into a file that its owner alone can read and write, at every
     * moment and whoever could read the one that it replaces.
     *
     * @throws UnknownFormatException if no jar provides a renderer for the extension; the message lists the known
     *     extensions
     * @throws IOException if the file cannot be written, also because its file system has no POSIX permissions, as on
     *     Windows; the folder is left as it was
     */
    public static void writeOwnerOnly(SessionLog log, Path path) throws IOException {
        Objects.requireNonNull(log, "log");
        writeOwnerOnly(log, path, renderer(path));
    }

    /**
     * Writes the log with a renderer of your choice, whatever the file extension, and otherwise like {@link
     * #writeOwnerOnly(SessionLog, Path)}.
     *
     * @throws IOException if the file cannot be written; the folder is left as it was
     */
    public static void writeOwnerOnly(SessionLog log, Path path, LogRenderer renderer) throws IOException {
        write(log, path, renderer, Access.OWNER);
    }

    private static LogRenderer renderer(Path path) throws IOException {
        Objects.requireNonNull(path, "path");
        LogFile.requireNoDirectory(path, "written", "");
        return LogRenderers.forFile(path);
    }

    private static void write(SessionLog log, Path path, LogRenderer renderer, Access access) throws IOException {
        Objects.requireNonNull(log, "log");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(renderer, "renderer");
        AtomicFile.write(FileOps.DISK, path, access, output -> renderer.render(log, output));
    }

    /**
     * Reads a log strictly, see {@link LogReader#read}, in the format of the file extension. A byte order mark at the
     * start is ignored.
     *
     * @throws UnknownFormatException if no jar provides a reader for the extension; the message lists the known
     *     extensions
     * @throws MalformedLogException if the file is not UTF-8 or not exactly a log; the message starts with the path, the
     *     line and the column, and recommends {@link #readLeniently(Path)} where that may understand more
     * @throws java.nio.file.NoSuchFileException if the file does not exist
     * @throws IOException if the file cannot be read, for example because it is a directory
     */
    public static SessionLog read(Path path) throws IOException {
        return read(path, reader(path));
    }

    /**
     * Reads a log strictly with a reader of your choice, for example one with other limits or for a file with another
     * extension, and otherwise like {@link #read(Path)}.
     *
     * @throws MalformedLogException if the file is not UTF-8 or not exactly a log
     * @throws java.nio.file.NoSuchFileException if the file does not exist
     * @throws IOException if the file cannot be read, for example because it is a directory
     */
    public static SessionLog read(Path path, LogReader reader) throws IOException {
        requireReadable(path, reader);
        CharSequence text;
        try {
            text = Utf8.decode(LogFile.bytes(path));
        } catch (MalformedLogException e) {
            throw e.in(path.toString());
        }
        try {
            return reader.read(text);
        } catch (MalformedLogException e) {
            throw e.in(path.toString(), LENIENTLY);
        }
    }

    /**
     * Reads what can be understood of a file, see {@link LogReader#readLeniently}, in the format of the file extension. A
     * byte order mark at the start is ignored. A file that is not UTF-8 gives no draft and one diagnostic with the code
     * {@code not-utf-8}.
     *
     * @throws UnknownFormatException if no jar provides a reader for the extension; the message lists the known
     *     extensions
     * @throws java.nio.file.NoSuchFileException if the file does not exist
     * @throws IOException if the file cannot be read, for example because it is a directory
     */
    public static ReadResult readLeniently(Path path) throws IOException {
        return readLeniently(path, reader(path));
    }

    /**
     * Reads what can be understood of a file with a reader of your choice, whatever the file extension, and otherwise like
     * {@link #readLeniently(Path)}.
     *
     * @throws java.nio.file.NoSuchFileException if the file does not exist
     * @throws IOException if the file cannot be read, for example because it is a directory
     */
    public static ReadResult readLeniently(Path path, LogReader reader) throws IOException {
        requireReadable(path, reader);
        CharSequence text;
        try {
            text = Utf8.decode(LogFile.bytes(path));
        } catch (MalformedLogException e) {
            return ReadResult.of(
                    List.of(),
                    List.of(Diagnostic.of(Diagnostic.Level.ERROR, e.line(), e.column(), "not-utf-8", e.sentence())));
        }
        return reader.readLeniently(text);
    }

    private static LogReader reader(Path path) throws IOException {
        requireNoDirectory(path);
        return LogReaders.forFile(path);
    }

    private static void requireReadable(Path path, LogReader reader) throws IOException {
        requireNoDirectory(path);
        Objects.requireNonNull(reader, "reader");
    }

    private static void requireNoDirectory(Path path) throws IOException {
        Objects.requireNonNull(path, "path");
        LogFile.requireNoDirectory(path, "read", " Use SessionDirectory.of to read the sessions in it.");
    }
}
