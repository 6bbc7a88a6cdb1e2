package dev.sessionlog.format;

import java.util.Objects;

/** Thrown if the input is not a valid log in the expected format. It says where, and what was expected there. */
public final class MalformedLogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;
    private final int line;
    private final int column;

    /**
     * Creates an exception for a place in the input.
     *
     * @param sentence what is wrong and what was expected, as a full sentence
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

    /** Returns a copy of this exception whose message names the source of the input, for example a path. */
    public MalformedLogException in(String source) {
        return in(source, "");
    }

    /** Does the same, and ends the message with advice. */
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
