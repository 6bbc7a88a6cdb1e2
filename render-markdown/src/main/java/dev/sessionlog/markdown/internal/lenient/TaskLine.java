package dev.sessionlog.markdown.internal.lenient;

import java.util.Optional;

/** What a labelled line below the heading of a task says. */
enum TaskLine {
    TIME,
    STATUS,
    PRIORITY,
    ID;

    private static final Synonyms<TaskLine> WORDS = Synonyms.of(TaskLine.class);

    static Optional<TaskLine> of(String key) {
        return WORDS.find(key);
    }
}
