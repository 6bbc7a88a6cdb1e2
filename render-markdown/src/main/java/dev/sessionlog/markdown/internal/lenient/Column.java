package dev.sessionlog.markdown.internal.lenient;

/** A column of a table of tests or tasks, known by its head. */
enum Column {
    TEST,
    OUTCOME,
    TASK_ID,
    TASK;

    boolean is(String key) {
        return Synonyms.of(this).contains(key);
    }
}
