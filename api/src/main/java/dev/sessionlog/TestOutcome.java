package dev.sessionlog;

/** How a test ended, in the template's words. */
public enum TestOutcome {
    /** The test passed. */
    PASS,
    /** The test failed. */
    FAIL
}
