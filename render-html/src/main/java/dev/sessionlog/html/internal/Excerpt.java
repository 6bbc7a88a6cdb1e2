package dev.sessionlog.html.internal;

import java.util.regex.Pattern;

/** Shortens text for a dashboard, which lists many; the page of the session has all of it. */
final class Excerpt {
    private static final int MAX_LENGTH = 160;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Excerpt() {}

    /** Returns the text in one line, cut after at most 160 characters. */
    static String of(String text) {
        boolean isLong = text.length() > 2 * MAX_LENGTH;
        String start = isLong ? text.substring(0, 2 * MAX_LENGTH) : text;
        String line = SPACE.matcher(start.strip()).replaceAll(" ");
        if (line.length() <= MAX_LENGTH) {
            return isLong ? line + "…" : line;
        }
        int end = line.offsetByCodePoints(0, line.codePointCount(0, MAX_LENGTH) - 1);
        int blank = line.lastIndexOf(' ', end);
        return line.substring(0, blank > MAX_LENGTH / 2 ? blank : end) + "…";
    }

    /** Returns what is the same for two texts that are equal when stripped and ignoring case, however long they are. */
    static String key(String text) {
        String stripped = text.strip();
        StringBuilder key = new StringBuilder();
        stripped.codePoints()
                .limit(2 * MAX_LENGTH)
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .forEach(key::appendCodePoint);
        return stripped.length() <= MAX_LENGTH ? key.toString() : key + " " + hash(stripped);
    }

    private static long hash(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + Character.toLowerCase(Character.toUpperCase(text.charAt(i)));
        }
        return hash;
    }
}
