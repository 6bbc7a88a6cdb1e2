package dev.sessionlog;

/** The state of the server: the template's words. */
public enum ServerState {
    /** It runs. */
    RUNNING,
    /** It does not run. */
    STOPPED,
    /** It does not work. */
    ERROR
}
