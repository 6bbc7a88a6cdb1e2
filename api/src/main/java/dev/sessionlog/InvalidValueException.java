package dev.sessionlog;

import java.util.List;

/**
 * Thrown by {@code build()} when attributes have invalid values. It names all invalid attributes of the value being
 * built. Nested values are built first: if one of them is invalid, its exception is thrown and the enclosing value is
 * not checked.
 */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String[] problems;

    InvalidValueException(String type, List<String> problems) {
        super("Cannot build " + type + ": " + String.join("; ", problems) + ".");
        this.problems = problems.toArray(String[]::new);
    }

    /** Returns a sentence for each invalid attribute, such as "productivity 11 is not between 1 and 10". */
    public List<String> problems() {
        return List.of(problems);
    }
}
