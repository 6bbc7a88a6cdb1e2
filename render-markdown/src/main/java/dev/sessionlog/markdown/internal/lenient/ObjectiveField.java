package dev.sessionlog.markdown.internal.lenient;

import java.util.Optional;

/** A labelled value of an objective. */
enum ObjectiveField {
    CRITERIA,
    VALIDATION,
    DROPPED;

    private static final Synonyms<ObjectiveField> WORDS = Synonyms.of(ObjectiveField.class);

    static Optional<ObjectiveField> of(String key) {
        return WORDS.find(key);
    }
}
