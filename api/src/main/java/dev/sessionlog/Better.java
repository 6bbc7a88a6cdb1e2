package dev.sessionlog;

/** Which values of a metric are better. */
public enum Better {
    /** Lower ones, as for a response time. */
    LOWER,
    /** Higher ones, as for a hit ratio. */
    HIGHER
}
