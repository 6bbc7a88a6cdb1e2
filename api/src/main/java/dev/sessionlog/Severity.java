package dev.sessionlog;

/** The severity of an issue, in the template's words. */
public enum Severity {
    /** The issue stops the work or the system. */
    CRITICAL,
    /** The issue impairs the work or the system. */
    HIGH,
    /** The issue can wait. */
    MEDIUM
}
