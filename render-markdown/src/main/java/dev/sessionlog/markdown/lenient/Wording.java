package dev.sessionlog.markdown.lenient;

import java.util.List;

/** The words in which people write one thing: alternatives with {@code |} between them, as {@link Prose#key} has them. */
final class Wording {
    private Wording() {}

    static List<String> all(String alternatives) {
        return List.of(alternatives.split("\\|", -1));
    }

    static boolean has(String alternatives, String key) {
        return !key.isEmpty() && ("|" + alternatives + "|").contains("|" + key + "|");
    }

    static String first(String alternatives) {
        int end = alternatives.indexOf('|');
        return end < 0 ? alternatives : alternatives.substring(0, end);
    }
}
