package dev.sessionlog;

/** How well the time was used, in the template's words. */
public enum TimeEfficiency {
    /** The time was used well. */
    EFFECTIVE,
    /** The time was used neither well nor badly. */
    AVERAGE,
    /** The time was used badly. */
    POOR
}
