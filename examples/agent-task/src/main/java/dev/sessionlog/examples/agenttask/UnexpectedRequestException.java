package dev.sessionlog.examples.agenttask;

/** A request that does not follow from the script. */
final class UnexpectedRequestException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnexpectedRequestException(String message) {
        super(message);
    }
}
