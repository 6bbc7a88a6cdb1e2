package dev.sessionlog.internal.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Every call that this library makes on files, so that a test can make each of them fail. An interrupt of the calling
 * thread does not affect any of them, and the interrupt status is kept. Thread-safe.
 */
public interface FileOps {
    /** The operations on the real disk. */
    FileOps DISK = new DiskFiles();

    /**
     * Creates an empty file.
     *
     * @throws java.nio.file.FileAlreadyExistsException if the file exists; symbolic links are not followed
     * @throws java.nio.file.FileSystemException if the file system does not support the requested restriction
     */
    void create(Path file, Access access) throws IOException;

    /** Copies the permissions of one file to another, if the file system supports permissions. */
    void copyPermissions(Path from, Path to) throws IOException;

    /** Opens an existing file for reading and writing. */
    OpenFile open(Path file) throws IOException;

    /** Opens an existing file for reading. */
    OpenFile openForReading(Path file) throws IOException;

    /** Renames a file within its folder atomically, replacing an existing file of that name. */
    void move(Path from, Path to) throws IOException;

    /** Deletes the file if it exists. */
    void delete(Path file) throws IOException;

    /**
     * Makes the names in a folder survive a power failure. Does nothing on Windows, which neither supports nor needs
     * it, and in a folder that can be written but not read.
     */
    void syncFolder(Path folder) throws IOException;

    /**
     * Locks a file for this process, and within it for the caller, until the lock is closed or the process ends. The
     * file is created if it does not exist. Only the owner of the lock may delete it, before closing the lock.
     *
     * @return the lock, or empty if the file is already locked
     * @throws java.nio.file.FileSystemException if the file cannot be opened
     * @throws IOException if the file can be opened but not locked, because its file system has no locks
     */
    Optional<Closeable> lock(Path file) throws IOException;

    /**
     * Returns whether the file is locked, by this process or another one. The check does not disturb the owner of the
     * lock.
     *
     * @throws IOException if the state of the lock cannot be determined
     */
    boolean isLocked(Path file) throws IOException;
}
