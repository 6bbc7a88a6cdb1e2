package dev.sessionlog;

/** How well the time was used: the template's words. */
public enum TimeEfficiency {
    /** Well. */
    EFFECTIVE,
    /** Neither well nor badly. */
    AVERAGE,
    /** Badly. */
    POOR
}
