package dev.sessionlog;

/** The overall state of the system, in the template's words. */
public enum Health {
    /** Everything works. */
    HEALTHY,
    /** The system works with restrictions. */
    DEGRADED,
    /** The system does not do its work. */
    CRITICAL
}
