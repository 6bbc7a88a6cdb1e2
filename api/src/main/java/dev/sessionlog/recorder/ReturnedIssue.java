package dev.sessionlog.recorder;

/**
 * An issue that was resolved in one session and appeared again in a later one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the issue, as it is called in the later session
 * @param resolvedIn the number of the last earlier session that resolved it
 * @param backIn the number of the session in which it was outstanding, discovered or resolved again
 */
public record ReturnedIssue(String name, int resolvedIn, int backIn) {}
