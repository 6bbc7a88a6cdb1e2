package dev.sessionlog.agent;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the arguments that a model passes to {@link AgentTools}. Invalid ones are refused with a sentence for the
 * model.
 */
final class ToolArguments {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2_000;

    private ToolArguments() {}

    /** Thrown within a tool to return a sentence to the model. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence, null, false, false);
        }
    }

    static String name(String argument, @Nullable String value) {
        return optionalName(argument, value).orElseThrow(blank(argument));
    }

    static String text(String argument, @Nullable String value) {
        return optionalText(argument, value).orElseThrow(blank(argument));
    }

    static Optional<String> optionalName(String argument, @Nullable String value) {
        return optional(argument, value, LONGEST_NAME);
    }

    static Optional<String> optionalText(String argument, @Nullable String value) {
        return optional(argument, value, LONGEST_TEXT);
    }

    /** Returns one of the constants, ignoring case and emoji. */
    static <E extends Enum<E>> E word(String argument, @Nullable String value, Class<E> words) {
        return optionalWord(argument, value, words)
                .orElseThrow(() -> new Refused("Not recorded: " + argument + " must be " + listed(words) + "."));
    }

    static <E extends Enum<E>> Optional<E> optionalWord(String argument, @Nullable String value, Class<E> words) {
        return optionalName(argument, value).map(text -> {
            String letters = text.replaceAll("[^\\p{L}]+", "");
            for (E word : words.getEnumConstants()) {
                if (word.name().equalsIgnoreCase(letters)) {
                    return word;
                }
            }
            throw new Refused(
                    "Not recorded: " + quote(text) + " is not valid for " + argument + ". Use " + listed(words) + ".");
        });
    }

    static String quote(String name) {
        return "\"" + Excerpt.name(name, "") + "\"";
    }

    private static Supplier<Refused> blank(String argument) {
        return () -> new Refused("Not recorded: " + argument + " is required and must not be blank.");
    }

    private static Optional<String> optional(String argument, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        if (value.length() > longest) {
            throw new Refused("Not recorded: " + argument + " has " + value.length() + " characters, but at most "
                    + longest + " are allowed. Shorten it.");
        }
        return Optional.of(value.strip());
    }

    private static <E extends Enum<E>> String listed(Class<E> words) {
        String all = Arrays.stream(words.getEnumConstants()).map(Enum::toString).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return all.substring(0, last) + " or " + all.substring(last + 2);
    }
}
