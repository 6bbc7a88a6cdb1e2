package dev.sessionlog;

import java.util.List;

/**
 * Thrown by {@code build()} when attributes have invalid values. It names all invalid attributes of the value that is being
 * built. A value inside another one is built first, and then its exception is the one that is thrown.
 */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String[] problems;

    InvalidValueException(String type, List<String> problems) {
        super("Cannot build " + type + ": " + String.join("; ", problems) + ".");
        this.problems = problems.toArray(String[]::new);
    }

    /** Returns one sentence per invalid attribute, with its value: "productivity 11 is not between 1 and 10". */
    public List<String> problems() {
        return List.of(problems);
    }
}
