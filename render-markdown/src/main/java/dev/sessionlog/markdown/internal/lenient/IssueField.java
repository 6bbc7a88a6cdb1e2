package dev.sessionlog.markdown.internal.lenient;

import java.util.Optional;

/** A labelled value of an issue. */
enum IssueField {
    DESCRIPTION,
    SOLUTION,
    PREVENTION,
    IMPACT,
    NEXT_STEPS,
    BLOCKER,
    ROOT_CAUSE,
    RECOMMENDED_ACTION;

    private static final Synonyms<IssueField> WORDS = Synonyms.of(IssueField.class);

    static Optional<IssueField> of(String key) {
        return WORDS.find(key);
    }
}
