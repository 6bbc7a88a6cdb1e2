package dev.sessionlog.internal.files;

/** Who may read and write a new file. */
public enum Access {
    /**
     * The usual permissions of new files of this process; for a file that replaces another, the permissions of that
     * one.
     */
    USUAL,
    /** Only the owner; requires a file system with POSIX permissions. */
    OWNER
}
