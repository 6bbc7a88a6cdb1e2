package dev.sessionlog;

/** How urgent a task is, in the template's words. */
public enum Priority {
    /** Before everything else. */
    CRITICAL,
    /** Soon. */
    HIGH,
    /** In normal order. */
    MEDIUM,
    /** When there is time. */
    LOW
}
