package dev.sessionlog.markdown.internal.lenient;

import java.util.Optional;

/** The bold groups below a task. */
enum TaskGroup {
    NONE,
    IMPLEMENTATION,
    RESULTS,
    ISSUES,
    SNIPPETS,
    NOTES,
    OTHER;

    private static final Synonyms<TaskGroup> WORDS = Synonyms.of(TaskGroup.class);

    static Optional<TaskGroup> of(String key) {
        return WORDS.find(key);
    }
}
