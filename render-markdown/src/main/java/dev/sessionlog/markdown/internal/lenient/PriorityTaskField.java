package dev.sessionlog.markdown.internal.lenient;

import java.util.Optional;

/** A labelled value below a task to do. */
enum PriorityTaskField {
    ESTIMATE,
    REASON;

    private static final Synonyms<PriorityTaskField> WORDS = Synonyms.of(PriorityTaskField.class);

    /** Returns the field that the words of a label name; whatever begins with "estimate" is an estimate. */
    static Optional<PriorityTaskField> of(String key) {
        return key.startsWith(Synonyms.of(ESTIMATE).get(0)) ? Optional.of(ESTIMATE) : WORDS.find(key);
    }
}
