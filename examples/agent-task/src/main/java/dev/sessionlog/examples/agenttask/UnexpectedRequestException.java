package dev.sessionlog.examples.agenttask;

/** Thrown if a request does not follow from the script. */
final class UnexpectedRequestException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnexpectedRequestException(String message) {
        super(message);
    }
}
