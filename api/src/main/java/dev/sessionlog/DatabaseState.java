package dev.sessionlog;

/** The state of the database, in the template's words. */
public enum DatabaseState {
    /** The database is reachable. */
    CONNECTED,
    /** The database is not reachable. */
    DISCONNECTED,
    /** The database does not work. */
    ERROR
}
