package dev.sessionlog.mcp;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a tool call. Numbers and Booleans are accepted where a string is expected, and the other way round;
 * {@code null} is the same as absent. Anything else that does not fit is refused with a sentence for the model.
 */
final class Arguments {
    /** The longest string that the server itself records. */
    static final int LONGEST = 2_000;

    private static final int MOST_ELEMENTS = 50;
    private static final int LONGEST_PLAIN_NUMBER = 20;

    private final Map<String, Object> values;

    private Arguments(Map<String, Object> values) {
        this.values = values;
    }

    static Arguments of(@Nullable Map<String, Object> values, List<Parameter> parameters) {
        Map<String, Object> given = values == null ? Map.of() : values;
        List<String> names = parameters.stream().map(Parameter::name).toList();
        for (String name : given.keySet()) {
            if (!names.contains(name)) {
                throw new Refusal("Invalid argument \"" + shortened(name, 100) + "\": this tool takes "
                        + (names.isEmpty() ? "no arguments." : "only " + String.join(", ", names) + "."));
            }
        }
        return new Arguments(given);
    }

    /** Returns a string of any length, or null if it is absent. */
    @Nullable
    String text(String name) {
        Object value = values.get(name);
        return value == null ? null : string(name, value);
    }

    /** Returns a string that is not blank and not too long. */
    Optional<String> limited(String name) {
        return Optional.ofNullable(text(name)).filter(text -> !text.isBlank()).map(text -> limited(name, text));
    }

    Optional<BigDecimal> number(String name) {
        return limited(name).map(text -> {
            try {
                return new BigDecimal(text.strip());
            } catch (NumberFormatException e) {
                throw new Refusal(
                        "Not recorded: " + name + " must be a number, but was \"" + shortened(text, 100) + "\".");
            }
        });
    }

    /** Returns the strings of an array; a single string counts as an array of one. */
    List<String> texts(String name) {
        Object value = values.get(name);
        List<?> elements = value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
        if (elements.size() > MOST_ELEMENTS) {
            throw new Refusal("Not recorded: " + name + " has " + elements.size() + " elements, but at most "
                    + MOST_ELEMENTS + " are allowed.");
        }
        List<String> texts = new ArrayList<>();
        for (Object element : elements) {
            if (element == null) {
                continue;
            }
            String text = limited(name, string("each element of " + name, element));
            if (!text.isBlank()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static String string(String name, Object value) {
        if (value instanceof Double number) {
            return string(name, number);
        } else if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        throw new Refusal("Not recorded: " + name + " must be a string, but was " + kind(value) + ".");
    }

    /** Returns a number as it is written usually: some clients send 1.0 where the model said 1. */
    private static String string(String name, Double number) {
        if (number.isInfinite()) {
            throw new Refusal("Not recorded: " + name + " is too large a number. Pass it as a string.");
        }
        String plain = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        return plain.length() > LONGEST_PLAIN_NUMBER ? number.toString() : plain;
    }

    /** Returns what JSON calls a value, with its article. */
    static String kind(Object value) {
        if (value instanceof List) {
            return "an array";
        } else if (value instanceof Map) {
            return "an object";
        }
        return value instanceof String ? "a string" : value instanceof Number ? "a number" : "a Boolean";
    }

    private static String limited(String name, String text) {
        if (text.length() > LONGEST) {
            throw new Refusal("Not recorded: " + name + " has " + text.length() + " characters, but at most " + LONGEST
                    + " are allowed. Shorten it.");
        }
        return text;
    }

    /** Returns a text on one line, shortened. */
    static String shortened(String text, int length) {
        String line = text.lines().map(String::strip).collect(Collectors.joining(" "));
        if (line.length() <= length) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(length - 2)) ? length - 2 : length - 1;
        return line.substring(0, end) + "…";
    }
}
