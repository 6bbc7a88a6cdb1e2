package dev.sessionlog;

/** How bad an issue is: the template's words. */
public enum Severity {
    /** It stops the work or the system. */
    CRITICAL,
    /** It hurts. */
    HIGH,
    /** It can wait. */
    MEDIUM
}
