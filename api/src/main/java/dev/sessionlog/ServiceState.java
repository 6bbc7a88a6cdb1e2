package dev.sessionlog;

/** The state of a service that can be switched off: the template's words. */
public enum ServiceState {
    /** It works. */
    ACTIVE,
    /** It is switched off. */
    DISABLED,
    /** It does not work. */
    ERROR
}
