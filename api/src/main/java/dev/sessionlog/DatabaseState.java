package dev.sessionlog;

/** The state of the database: the template's words. */
public enum DatabaseState {
    /** It can be reached. */
    CONNECTED,
    /** It cannot be reached. */
    DISCONNECTED,
    /** It does not work. */
    ERROR
}
