package dev.sessionlog.markdown.internal.lenient;

import java.util.List;

/** The words in which people write one thing: alternatives with {@code |} between them, as {@link Prose#key} has them. */
final class Wording {
    private Wording() {}

    static List<String> all(String alternatives) {
        return List.of(alternatives.split("\\|", -1));
    }

    static boolean has(String alternatives, String key) {
        int at = key.isEmpty() ? -1 : alternatives.indexOf(key);
        while (at >= 0) {
            int end = at + key.length();
            boolean starts = at == 0 || alternatives.charAt(at - 1) == '|';
            if (starts && (end == alternatives.length() || alternatives.charAt(end) == '|')) {
                return true;
            }
            at = alternatives.indexOf(key, at + 1);
        }
        return false;
    }

    static String first(String alternatives) {
        int end = alternatives.indexOf('|');
        return end < 0 ? alternatives : alternatives.substring(0, end);
    }

    /** Returns how many words a key has. */
    static int words(String key) {
        return 1 + (int) key.chars().filter(c -> c == ' ').count();
    }
}
