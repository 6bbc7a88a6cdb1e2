package dev.sessionlog.format;

/** Thrown when no jar provides a format that was asked for; it lists the formats that were found. */
public final class UnknownFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnknownFormatException(String message) {
        super(message);
    }
}
