package dev.sessionlog.agent;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shortens strings that come from outside. */
final class Excerpt {
    private static final int TEXT = 500;
    private static final int NAME = 100;
    private static final int DETAIL = 1_000;

    private Excerpt() {}

    /** Returns the string, shortened if it is too long for a log. */
    static String of(String text) {
        return cut(text, TEXT);
    }

    /** Returns the string, shortened if it is too long for a log; an empty one if there is none. */
    static String start(@Nullable String text) {
        return text == null ? "" : cut(text, TEXT);
    }

    /** Returns the string, or only its end if it is too long for a log: what went wrong is at the end of an output. */
    static String end(String text) {
        String stripped = text.strip();
        if (stripped.length() <= TEXT) {
            return stripped;
        }
        int start = stripped.length() - TEXT + 1;
        start += Character.isLowSurrogate(stripped.charAt(start)) ? 1 : 0;
        return "…" + stripped.substring(start);
    }

    /** Returns the detail of a tool call, such as a command, on one line; empty if it is blank. */
    static Optional<String> detail(@Nullable String detail) {
        return Optional.ofNullable(detail)
                .map(text -> cut(text.strip(), DETAIL).replaceAll("\\s+", " "))
                .filter(line -> !line.isBlank());
    }

    /** Returns the name on one line, or the alternative if it is blank. */
    static String name(@Nullable String name, String otherwise) {
        String line = name == null ? "" : cut(name, NAME).strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? otherwise : line;
    }

    /** Returns the message of an exception, or its class name if it has no message. */
    static String reason(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }
}
