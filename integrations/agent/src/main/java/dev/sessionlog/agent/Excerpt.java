package dev.sessionlog.agent;

import org.jspecify.annotations.Nullable;

/** Shortens strings that come from outside. */
final class Excerpt {
    private static final int TEXT = 500;
    private static final int NAME = 100;

    private Excerpt() {}

    /** Returns the string, shortened if it is too long for a log. */
    static String of(String text) {
        return cut(text, TEXT);
    }

    /** Returns the name on one line, or the alternative if it is blank. */
    static String name(@Nullable String name, String otherwise) {
        String line = name == null ? "" : cut(name, NAME).strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? otherwise : line;
    }

    /** Returns the message of an exception, or its class name if it has no message. */
    static String reason(Exception e) {
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
