package dev.sessionlog.agent;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the detail of a tool call in the JSON of its arguments, for adapters of frameworks: the argument named {@code
 * command}, {@code cmd} or {@code commandLine}, which is a string or a list of strings.
 *
 * <p>Thread-safe.
 */
public final class ToolDetail {
    private static final Set<String> NAMES = Set.of("command", "cmd", "commandLine");
    /** Characters that a shell does not leave as they are. */
    private static final Pattern SPECIAL = Pattern.compile("[\\s\"'\\\\$`*?\\[(){}<>|&;#~!]");

    private final String json;
    private int at;

    private ToolDetail(String json) {
        this.json = json;
    }

    /**
     * Returns the command that a tool runs, or {@code null} if its arguments name none or are no JSON object.
     *
     * @param arguments the arguments as the model wrote them
     */
    public static @Nullable String command(@Nullable String arguments) {
        return arguments == null ? null : new ToolDetail(arguments).find().orElse(null);
    }

    /** Only the properties of the outermost object count; what is within them is skipped. */
    private Optional<String> find() {
        int depth = 0;
        while (at < json.length()) {
            char c = json.charAt(at++);
            if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            } else if (c == '"') {
                String name = string();
                if (depth == 1 && next() == ':' && NAMES.contains(name)) {
                    at++;
                    return value();
                }
            }
        }
        return Optional.empty();
    }

    /** Moves to the next character that is no white space, and returns it; 0 at the end. */
    private char next() {
        while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
            at++;
        }
        return at < json.length() ? json.charAt(at) : 0;
    }

    private Optional<String> value() {
        if (next() == '"') {
            at++;
            return Optional.of(string());
        }
        List<String> words = new ArrayList<>();
        if (next() == '[') {
            at++;
            while (next() == '"' || next() == ',') {
                if (json.charAt(at++) == '"') {
                    words.add(string());
                }
            }
        }
        return Optional.of(words.stream().map(ToolDetail::quoted).collect(joining(" ")))
                .filter(text -> !text.isEmpty());
    }

    /** Returns a word of a command as a shell reads it as one word. */
    private static String quoted(String word) {
        return word.isEmpty() || SPECIAL.matcher(word).find() ? "'" + word.replace("'", "'\\''") + "'" : word;
    }

    /** Reads a string to its end; the quotation mark at its start has been read. */
    private String string() {
        StringBuilder text = new StringBuilder();
        while (at < json.length()) {
            char c = json.charAt(at++);
            if (c == '"') {
                break;
            }
            text.append(c == '\\' && at < json.length() ? escaped(json.charAt(at++)) : c);
        }
        return text.toString();
    }

    private char escaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unit();
            default -> c;
        };
    }

    private char unit() {
        int end = Math.min(at + 4, json.length());
        String digits = json.substring(at, end);
        at = end;
        return digits.matches("[0-9a-fA-F]{4}") ? (char) Integer.parseInt(digits, 16) : '\uFFFD';
    }
}
