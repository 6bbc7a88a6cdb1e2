package dev.sessionlog;

/** How urgent a task is: the template's words. */
public enum Priority {
    /** Before everything else. */
    CRITICAL,
    /** Soon. */
    HIGH,
    /** In its turn. */
    MEDIUM,
    /** When there is time. */
    LOW
}
