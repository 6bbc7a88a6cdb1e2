package dev.sessionlog.recorder;

/**
 * An issue that was resolved in one session and was there again in a later one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the issue, as the later session names it
 * @param resolvedIn the number of the last session before that resolved it
 * @param backIn the number of the session in which it was outstanding, discovered or resolved again
 */
public record ReturnedIssue(String name, int resolvedIn, int backIn) {}
