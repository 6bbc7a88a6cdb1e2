package dev.sessionlog;

/** The overall state of the system: the template's words. */
public enum Health {
    /** Everything works. */
    HEALTHY,
    /** It works with restrictions. */
    DEGRADED,
    /** It does not do its work. */
    CRITICAL
}
