package dev.sessionlog.agent;

import org.jspecify.annotations.Nullable;

/** Texts from outside in a bearable length. */
final class Excerpt {
    private static final int TEXT = 500;
    private static final int NAME = 100;

    private Excerpt() {}

    /** Returns the text, or as much of its start as a log should have of it. */
    static String of(String text) {
        return cut(text, TEXT);
    }

    /** Returns the name on one line, or another one if it is blank. */
    static String name(@Nullable String name, String otherwise) {
        String line = name == null ? "" : cut(name, NAME).strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? otherwise : line;
    }

    /** Returns what an exception says, or what it is called if it says nothing. */
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
