package dev.sessionlog.markdown.internal.lenient;

import java.util.Optional;

/** A labelled value in a group of a task. */
enum TaskField {
    MODIFIED_FILES,
    CODE_CHANGES,
    CONFIGURATION,
    DEPENDENCIES,
    PERFORMANCE,
    TESTS,
    OUTCOMES,
    PROBLEM,
    ROOT_CAUSE,
    RESOLUTION,
    WORKAROUND;

    private static final Synonyms<TaskField> WORDS = Synonyms.of(TaskField.class);

    /** Returns the field that the words of a label name; a number at their end does not count. */
    static Optional<TaskField> of(String key) {
        return WORDS.find(key.replaceFirst(" \\d+$", ""));
    }

    /** Returns the template's own words for the field, as a label has them. */
    String words() {
        String words = Synonyms.of(this).get(0);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    boolean isIssue() {
        return compareTo(PROBLEM) >= 0;
    }
}
