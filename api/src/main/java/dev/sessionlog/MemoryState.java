package dev.sessionlog;

/** The memory usage of the system: the template's words. */
public enum MemoryState {
    /** As expected. */
    NORMAL,
    /** More than expected. */
    HIGH,
    /** About to run out. */
    CRITICAL
}
