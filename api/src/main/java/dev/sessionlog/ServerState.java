package dev.sessionlog;

/** The state of the server, in the template's words. */
public enum ServerState {
    /** The server is running. */
    RUNNING,
    /** The server is not running. */
    STOPPED,
    /** The server does not work. */
    ERROR
}
