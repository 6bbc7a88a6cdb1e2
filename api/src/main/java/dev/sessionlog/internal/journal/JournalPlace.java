package dev.sessionlog.internal.journal;

import dev.sessionlog.internal.files.FileOps;
import dev.sessionlog.recorder.JournalException;
import dev.sessionlog.recorder.JournalLockedException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The location of a journal and of its lock file. */
public final class JournalPlace {
    /**
     * Most file systems allow 255 bytes; the lock file and the files of a repair have longer names than the journal.
     */
    private static final int MAX_NAME_BYTES = 220;

    private static final String LOCK = ".lock";

    private JournalPlace() {}

    public static Path folder(Path journal) {
        return Objects.requireNonNull(journal.toAbsolutePath().getParent(), "folder");
    }

    static Path sibling(Path journal, String suffix) {
        return journal.resolveSibling(journal.getFileName() + suffix);
    }

    /** Checks whether a journal can be at the path, before anything is created. */
    static void check(Path journal, boolean create) {
        Path folder = journal.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new JournalException(
                    journal, "The journal " + journal + " cannot be written: its folder does not exist.");
        }
        if (String.valueOf(journal.getFileName()).getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
            throw new JournalException(
                    journal,
                    "The journal " + journal + " cannot be written: its name has more than " + MAX_NAME_BYTES
                            + " bytes.");
        }
        if (Files.isSymbolicLink(journal) || Files.isSymbolicLink(sibling(journal, LOCK))) {
            throw new JournalException(
                    journal, "The journal " + journal + " cannot be written: it or its lock is a symbolic link.");
        }
        if (Files.isDirectory(journal)) {
            throw new JournalException(journal, "The journal " + journal + " cannot be written: it is a folder.");
        }
        boolean exists = Files.exists(journal, LinkOption.NOFOLLOW_LINKS);
        if (exists && !Files.isRegularFile(journal)) {
            throw new JournalException(
                    journal, "The journal " + journal + " cannot be written: it is not a regular file.");
        }
        if (!exists && !create) {
            throw new JournalException(journal, "The journal " + journal + " does not exist.");
        }
        if (!Files.isWritable(exists ? journal : folder)) {
            throw new JournalException(
                    journal,
                    "The journal " + journal + " cannot be written: "
                            + (exists ? "the file is not writable." : "its folder is not writable."));
        }
    }

    /** Returns the journals of a folder that are being written or were not finished: those with a lock file. */
    public static List<Path> journals(Path folder) throws IOException {
        List<Path> journals = new ArrayList<>();
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(folder, "*" + LOCK)) {
            for (Path lock : locks) {
                String name = String.valueOf(lock.getFileName());
                journals.add(lock.resolveSibling(name.substring(0, name.length() - LOCK.length())));
            }
        }
        return journals;
    }

    /** Returns whether a recorder is writing the journal. */
    public static boolean isLocked(FileOps files, Path journal) throws IOException {
        return files.isLocked(sibling(journal, LOCK));
    }

    /** Returns whether the journal has a lock file: it is being written, or was never closed for good. */
    public static boolean hasLock(Path journal) {
        return Files.exists(sibling(journal, LOCK), LinkOption.NOFOLLOW_LINKS);
    }

    /** Deletes the lock file of a journal that is finished. The caller holds the lock. */
    public static void deleteLock(FileOps files, Path journal) throws IOException {
        files.delete(sibling(journal, LOCK));
    }

    /**
     * Locks a journal for its only writer. The lock is on a separate file, which stays as long as the session can be
     * resumed.
     */
    public static Closeable lock(FileOps files, Path journal) {
        Path file = sibling(journal, LOCK);
        try {
            Optional<Closeable> lock = files.lock(file);
            return lock.orElseThrow(() -> new JournalLockedException(journal));
        } catch (FileSystemException e) {
            throw new JournalException(journal, "The journal " + journal + " cannot be locked: " + e, e);
        } catch (IOException e) {
            throw new JournalException(
                    journal,
                    "The journal " + journal + " cannot be opened: its lock file " + file + " could not be locked ("
                            + e.getMessage() + "). Its file system does not seem to support file locks, which keep two"
                            + " recorders from writing one journal; some network file systems do not. Use a folder on a"
                            + " local file system, or mount this one with support for locks.",
                    e);
        }
    }
}
