package dev.sessionlog;

/** How a task ended, in the template's words. */
public enum TaskStatus {
    /** Done. */
    COMPLETE,
    /** Partly done. */
    PARTIAL,
    /** Attempted without success. */
    FAILED,
    /** Blocked by something else. */
    BLOCKED
}
