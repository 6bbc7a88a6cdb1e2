package dev.sessionlog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** Collects the problems of one value's attributes, so that {@code build()} can report all of them at once. */
class Problems {
    private static final int QUOTED_LENGTH = 60;

    private List<String> sentences = List.of();

    void add(String sentence) {
        if (sentences.isEmpty()) {
            sentences = new ArrayList<>();
        }
        sentences.add(sentence);
    }

    void range(String attribute, OptionalInt value, int least, int most) {
        if (value.isPresent() && (value.getAsInt() < least || value.getAsInt() > most)) {
            add(attribute + " " + value.getAsInt() + " is not between " + least + " and " + most);
        }
    }

    void atLeast(String attribute, int value, int least) {
        if (value < least) {
            add(attribute + " " + value + " is less than " + least);
        }
    }

    void range(String attribute, Duration value) {
        if (value.isNegative()) {
            add(attribute + " " + value + " is negative");
        } else if (value.compareTo(SessionLog.MAX_DURATION) > 0) {
            add(attribute + " " + value + " is more than the maximum of " + SessionLog.MAX_DURATION);
        }
    }

    void year(String attribute, int year) {
        if (year < 1 || year > 9999) {
            add("the year " + year + " of " + attribute + " is not between 1 and 9999");
        }
    }

    void length(String attribute, String text) {
        if (text.length() > SessionLog.MAX_TEXT_LENGTH) {
            add(attribute + " " + quote(text) + " has " + text.length() + " characters, more than the maximum of "
                    + SessionLog.MAX_TEXT_LENGTH);
        }
    }

    /** The same for an element of a list. */
    void length(String attribute, int index, String text) {
        if (text.length() > SessionLog.MAX_TEXT_LENGTH) {
            length(attribute + "[" + index + "]", text);
        }
    }

    void explained(String attribute, boolean present, Optional<String> explanation) {
        if (!present && explanation.isPresent()) {
            add(attribute + "Explanation " + quote(explanation.get()) + " is set without " + attribute);
        }
    }

    void throwIfAny(String type) {
        if (!sentences.isEmpty()) {
            throw new InvalidValueException(type, sentences);
        }
    }

    /** Returns the canonical line of a value that has no builder; empty if the value is blank. */
    static String line(String type, String attribute, String value) {
        Objects.requireNonNull(value, attribute);
        Problems problems = new Problems();
        String line = TextKind.LINE.canonical(value);
        problems.length(attribute, line);
        problems.throwIfAny(type);
        return line;
    }

    /** Returns the canonical line of a value that has no builder. */
    static String requiredLine(String type, String attribute, String value) {
        String line = line(type, attribute, value);
        if (line.isEmpty()) {
            throw new InvalidValueException(type, List.of(attribute + " is blank"));
        }
        return line;
    }

    /** Formats a value for a message: in quotes, on one line, without secrets, and truncated if it is long. */
    static String quote(String value) {
        int looked = Math.min(value.length(), 4 * QUOTED_LENGTH);
        if (looked < value.length() && Character.isHighSurrogate(value.charAt(looked - 1))) {
            looked--;
        }
        String line = Redactor.secrets().redact(TextKind.LINE.canonical(value.substring(0, looked)));
        if (line.length() <= QUOTED_LENGTH) {
            return "\"" + line + (looked < value.length() ? "…\"" : "\"");
        }
        int end = Character.isHighSurrogate(line.charAt(QUOTED_LENGTH - 1)) ? QUOTED_LENGTH - 1 : QUOTED_LENGTH;
        return "\"" + line.substring(0, end) + "…\"";
    }
}
