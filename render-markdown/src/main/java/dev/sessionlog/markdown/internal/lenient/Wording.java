package dev.sessionlog.markdown.internal.lenient;

import java.util.List;

/** The words in which people write one thing: alternatives with {@code |} between them, as {@link Prose#key} has them. */
final class Wording {
    private Wording() {}

    static List<String> all(String alternatives) {
        return List.of(alternatives.split("\\|", -1));
    }

    /** Returns how many words a key has. */
    static int words(String key) {
        return 1 + (int) key.chars().filter(c -> c == ' ').count();
    }
}
