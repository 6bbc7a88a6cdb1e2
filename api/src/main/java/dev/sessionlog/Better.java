package dev.sessionlog;

/** Whether lower or higher values of a metric are better. */
public enum Better {
    /** Lower values are better, as for a response time. */
    LOWER,
    /** Higher values are better, as for a hit ratio. */
    HIGHER
}
