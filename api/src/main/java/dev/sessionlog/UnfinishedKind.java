package dev.sessionlog;

/** What can be {@linkplain Unfinished unfinished} when a session is interrupted. */
public enum UnfinishedKind {
    /** A task. */
    TASK,
    /** A call of a tool. */
    TOOL
}
