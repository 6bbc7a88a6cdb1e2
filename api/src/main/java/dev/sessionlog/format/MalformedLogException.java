package dev.sessionlog.format;

import java.util.Objects;

/** Thrown when a text is not a log in the format that was to be read; it says where, and what was expected there. */
public final class MalformedLogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;
    private final int line;
    private final int column;

    /**
     * Creates an exception for a place in a text.
     *
     * @param sentence what is wrong and what was expected, a full sentence
     * @param line the line, from 1
     * @param column the column in characters (UTF-16 units), from 1
     */
    public MalformedLogException(String sentence, int line, int column) {
        super("Line " + line + ", column " + column + ": " + Objects.requireNonNull(sentence, "sentence"));
        this.sentence = sentence;
        this.line = line;
        this.column = column;
    }

    private MalformedLogException(String source, MalformedLogException cause, String advice) {
        super(source + ":" + cause.line + ":" + cause.column + ": " + cause.sentence + advice, cause);
        this.sentence = cause.sentence;
        this.line = cause.line;
        this.column = cause.column;
    }

    /** Returns the same exception with the name of the text, for example a path, in its message. */
    public MalformedLogException in(String source) {
        return in(source, "");
    }

    /** Does the same, and ends the message with what to do about it. */
    MalformedLogException in(String source, String advice) {
        return new MalformedLogException(Objects.requireNonNull(source, "source"), this, advice);
    }

    /** Returns what is wrong and what was expected, without the place. */
    public String sentence() {
        return sentence;
    }

    /** Returns the line, from 1. */
    public int line() {
        return line;
    }

    /** Returns the column in characters (UTF-16 units), from 1. */
    public int column() {
        return column;
    }
}
