package dev.sessionlog;

/** How a task ended: the template's words. */
public enum TaskStatus {
    /** Done. */
    COMPLETE,
    /** Done in part. */
    PARTIAL,
    /** Tried without success. */
    FAILED,
    /** Kept from going on by something else. */
    BLOCKED
}
