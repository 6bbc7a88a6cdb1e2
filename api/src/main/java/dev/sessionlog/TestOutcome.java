package dev.sessionlog;

/** How a test ended: the template's words. */
public enum TestOutcome {
    /** It passed. */
    PASS,
    /** It failed. */
    FAIL
}
