package dev.sessionlog;

/** The memory usage of the system, in the template's words. */
public enum MemoryState {
    /** Memory usage is as expected. */
    NORMAL,
    /** Memory usage is higher than expected. */
    HIGH,
    /** Memory is about to run out. */
    CRITICAL
}
