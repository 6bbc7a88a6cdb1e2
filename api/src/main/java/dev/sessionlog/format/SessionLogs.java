package dev.sessionlog.format;

import dev.sessionlog.SessionLog;
import dev.sessionlog.files.Access;
import dev.sessionlog.files.AtomicFile;
import dev.sessionlog.files.FileOps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes logs to files and reads them back; the format follows from the file extension.
 *
 * <p>Files are UTF-8. Thread-safe; paths are of the default file system.
 */
public final class SessionLogs {
    /** What fits into an array. */
    private static final long MAX_FILE_SIZE = Integer.MAX_VALUE - 16;

    private SessionLogs() {}

    /**
     * Writes the log in the format of the file extension, for example {@code session-3.md}. The file appears whole or not
     * at all, also when the process is killed: it is written under another name in the same folder, synced, and moved. A
     * file that was there is replaced and keeps its permissions; a symbolic link stays one.
     *
     * @throws UnknownFormatException if no jar provides a renderer for the extension; it lists those that were found
     * @throws IOException if the file cannot be written, for example because its folder does not exist; the folder is left
     *     as it was, unless only the last step failed, to make the new name last through a loss of power
     */
    public static void write(SessionLog log, Path path) throws IOException {
        write(log, path, LogRenderers.forFile(path));
    }

    /**
     * Writes the log with a renderer of one's own choice, whatever the file extension, and as carefully as
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
     * @throws UnknownFormatException if no jar provides a renderer for the extension; it lists those that were found
     * @throws IOException if the file cannot be written, also because its file system has no POSIX permissions, as on
     *     Windows; the folder is left as it was
     */
    public static void writeOwnerOnly(SessionLog log, Path path) throws IOException {
        writeOwnerOnly(log, path, LogRenderers.forFile(path));
    }

    /**
     * Writes the log with a renderer of one's own choice, whatever the file extension, and otherwise like {@link
     * #writeOwnerOnly(SessionLog, Path)}.
     *
     * @throws IOException if the file cannot be written; the folder is left as it was
     */
    public static void writeOwnerOnly(SessionLog log, Path path, LogRenderer renderer) throws IOException {
        write(log, path, renderer, Access.OWNER);
    }

    private static void write(SessionLog log, Path path, LogRenderer renderer, Access access) throws IOException {
        AtomicFile.write(FileOps.DISK, path, access, output -> renderer.render(log, output));
    }

    /**
     * Reads a log strictly, see {@link LogReader#read}, in the format of the file extension. One byte order mark at the
     * start is passed over.
     *
     * @throws UnknownFormatException if no jar provides a reader for the extension; it lists those that were found
     * @throws MalformedLogException if the file is not UTF-8 or not exactly a log; the message starts with the path
     * @throws IOException if the file cannot be read
     */
    public static SessionLog read(Path path) throws IOException {
        LogReader reader = LogReaders.forFile(path);
        byte[] bytes = bytes(path);
        try {
            return reader.read(Utf8.decode(bytes));
        } catch (MalformedLogException e) {
            throw e.in(path.toString());
        }
    }

    /**
     * Reads what can be understood of a file, see {@link LogReader#readLeniently}, in the format of the file extension. One
     * byte order mark at the start is passed over. A file that is not UTF-8 gives no draft and one diagnostic with the code
     * {@code not-utf-8}.
     *
     * @throws UnknownFormatException if no jar provides a reader for the extension; it lists those that were found
     * @throws IOException if the file cannot be read
     */
    public static ReadResult readLeniently(Path path) throws IOException {
        LogReader reader = LogReaders.forFile(path);
        byte[] bytes = bytes(path);
        CharSequence text;
        try {
            text = Utf8.decode(bytes);
        } catch (MalformedLogException e) {
            return ReadResult.of(
                    List.of(),
                    List.of(Diagnostic.of(Diagnostic.Level.ERROR, e.line(), e.column(), "not-utf-8", e.detail())));
        }
        return reader.readLeniently(text);
    }

    private static byte[] bytes(Path path) throws IOException {
        long size = Files.size(path);
        if (size > MAX_FILE_SIZE) {
            throw new IOException("The file " + path + " has " + size + " bytes, more than the " + MAX_FILE_SIZE
                    + " that can be read.");
        }
        return Files.readAllBytes(path);
    }
}
