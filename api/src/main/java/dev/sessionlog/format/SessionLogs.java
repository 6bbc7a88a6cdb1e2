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
 * <p>Files are UTF-8. Every exception caused by a file has its path in the message. Thread-safe. Paths must belong to
 * the default file system.
 */
public final class SessionLogs {
    /** People often try to read a hand-written or edited file strictly. */
    private static final String LENIENTLY =
            " Use SessionLogs.readLeniently to read what can be understood of the file.";

    private SessionLogs() {}

    /**
     * Writes the log in the format of the file extension, for example {@code session-3.md}. The file is written
     * completely or not at all, even if the process is killed: it is written to a temporary file in the same folder,
     * synced, and moved. An existing file is replaced and keeps its permissions; a symbolic link remains a link.
     *
     * @throws UnknownFormatException if no jar provides a renderer for the extension; the message lists the known
     *     extensions
     * @throws IOException if the file cannot be written, for example because its folder does not exist. The folder is
     *     left unchanged, unless only the last step failed: syncing the folder, so that the new name survives a power
     *     failure
     */
    public static void write(SessionLog log, Path path) throws IOException {
        Objects.requireNonNull(log, "log");
        write(log, path, renderer(path));
    }

    /**
     * Writes the log with the given renderer, whatever the file extension, and as safely as {@link #write(SessionLog,
     * Path)}.
     *
     * @throws IOException if the file cannot be written; the folder is left unchanged
     */
    public static void write(SessionLog log, Path path, LogRenderer renderer) throws IOException {
        write(log, path, renderer, Access.USUAL);
    }

    /**
     * Writes the log as {@link #write(SessionLog, Path)} does, to a file that only its owner can ever read or write,
     * even if it replaces a file that others could read.
     *
     * @throws UnknownFormatException if no jar provides a renderer for the extension; the message lists the known
     *     extensions
     * @throws IOException if the file cannot be written, or if its file system has no POSIX permissions, as on Windows;
     *     the folder is left unchanged
     */
    public static void writeOwnerOnly(SessionLog log, Path path) throws IOException {
        Objects.requireNonNull(log, "log");
        writeOwnerOnly(log, path, renderer(path));
    }

    /**
     * Writes the log with the given renderer, whatever the file extension, and otherwise as {@link
     * #writeOwnerOnly(SessionLog, Path)} does.
     *
     * @throws IOException if the file cannot be written; the folder is left unchanged
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
     * Reads a log strictly, in the format of the file extension; see {@link LogReader#read}. A byte order mark at the
     * start is ignored.
     *
     * @throws UnknownFormatException if no jar provides a reader for the extension; the message lists the known
     *     extensions
     * @throws MalformedLogException if the file is not UTF-8 or not exactly a log; the message starts with the path,
     *     the line and the column, and recommends {@link #readLeniently(Path)} if that may understand more
     * @throws java.nio.file.NoSuchFileException if the file does not exist
     * @throws IOException if the file cannot be read, for example because it is a directory
     */
    public static SessionLog read(Path path) throws IOException {
        return read(path, reader(path));
    }

    /**
     * Reads a log strictly with the given reader, for example one with other limits or for another file extension, and
     * otherwise as {@link #read(Path)} does.
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
     * Reads whatever can be understood of a file, in the format of the file extension; see {@link
     * LogReader#readLeniently}. A byte order mark at the start is ignored. For a file that is not UTF-8, the result has
     * no drafts and one diagnostic with the code {@code not-utf-8}.
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
     * Reads whatever can be understood of a file with the given reader, whatever the file extension, and otherwise as
     * {@link #readLeniently(Path)} does.
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
