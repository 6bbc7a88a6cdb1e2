package dev.sessionlog.internal.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Every call that this library makes on files, so that a test can let each of them fail. None of them is disturbed by an
 * interrupt of the calling thread, and the thread stays interrupted. Thread-safe.
 */
public interface FileOps {
    /** The disk itself. */
    FileOps DISK = new DiskFiles();

    /**
     * Creates an empty file.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one; symbolic links are not followed
     * @throws java.nio.file.FileSystemException if the file system cannot keep others out who are to be kept out
     */
    void create(Path file, Access access) throws IOException;

    /** Gives one file the permissions of another, where the file system knows permissions. */
    void copyPermissions(Path from, Path to) throws IOException;

    /** Opens a file that exists for reading and writing. */
    OpenFile open(Path file) throws IOException;

    /** Opens a file that exists for reading. */
    OpenFile openForReading(Path file) throws IOException;

    /** Gives the file another name in the same folder in one step; a file of that name is replaced. */
    void move(Path from, Path to) throws IOException;

    /** Deletes the file if it is there. */
    void delete(Path file) throws IOException;

    /**
     * Makes the names in a folder last through a loss of power. Windows cannot do that, and does not need it; nor can it be
     * done in a folder that may be written but not read.
     */
    void syncFolder(Path folder) throws IOException;

    /**
     * Locks a file for this process, and within it for the caller, until the lock is closed or the process ends. The file
     * is created when it is not there, and never deleted.
     *
     * @return the lock, or nothing when somebody else has it
     * @throws java.nio.file.FileSystemException if the file cannot be opened
     * @throws IOException if it is open and cannot be locked: its file system has no locks
     */
    Optional<Closeable> lock(Path file) throws IOException;

    /**
     * Returns whether somebody has locked the file, in this process or another one. Whoever locks it is not disturbed.
     *
     * @throws IOException if that cannot be told
     */
    boolean isLocked(Path file) throws IOException;
}
