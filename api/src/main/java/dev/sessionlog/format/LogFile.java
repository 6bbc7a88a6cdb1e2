package dev.sessionlog.format;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files. Exceptions name the file and say in a sentence what is wrong with it. */
final class LogFile {
    /** The largest size that fits into an array. */
    private static final long MAX_SIZE = Integer.MAX_VALUE - 16;

    private LogFile() {}

    /**
     * Must be called before the format is looked up, because the look-up treats a directory as a file without an
     * extension.
     */
    static void requireNoDirectory(Path path, String use, String advice) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException("The file " + path + " cannot be " + use + ": it is a directory." + advice);
        }
    }

    static byte[] bytes(Path path) throws IOException {
        try {
            long size = Files.size(path);
            if (size > MAX_SIZE) {
                throw new FileSystemException(
                        path.toString(), null, "it has " + size + " bytes, more than the maximum of " + MAX_SIZE);
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /**
     * Returns a descriptive exception to throw instead of one whose message is only a path, only a reason, or missing.
     */
    static IOException unreadable(Path path, IOException e) {
        if (e instanceof NoSuchFileException) {
            boolean link = Files.isSymbolicLink(path);
            return new NoSuchFileException(
                    path.toString(),
                    null,
                    link ? "The file is a symbolic link to a file that does not exist." : "The file does not exist.");
        }
        return new IOException("The file " + path + " cannot be read: " + reason(e) + ".", e);
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        String reason = e instanceof FileSystemException of ? of.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
