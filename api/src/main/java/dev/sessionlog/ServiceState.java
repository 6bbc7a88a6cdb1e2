package dev.sessionlog;

/** The state of a service that can be switched off, in the template's words. */
public enum ServiceState {
    /** The service works. */
    ACTIVE,
    /** The service is switched off. */
    DISABLED,
    /** The service does not work. */
    ERROR
}
