package dev.sessionlog.format;

/**
 * Thrown if no jar provides the requested format. The message lists the available formats and says how to add a missing
 * one.
 */
public final class UnknownFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnknownFormatException(String message) {
        super(message);
    }
}
