package dev.sessionlog.internal.files;

/** Who may read and write a file that is created. */
public enum Access {
    /** Whoever may read and write what this process creates; who may do so with a file that is replaced. */
    USUAL,
    /** Its owner alone; only where the file system knows POSIX permissions. */
    OWNER
}
