package dev.sessionlog.format;

/**
 * Thrown when no jar provides the requested format. The message lists the available formats and says how to add one that is
 * missing.
 */
public final class UnknownFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnknownFormatException(String message) {
        super(message);
    }
}
