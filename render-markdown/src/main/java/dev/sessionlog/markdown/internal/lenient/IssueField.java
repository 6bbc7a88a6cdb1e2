package dev.sessionlog.markdown.internal.lenient;

import java.util.Optional;

/** A labelled value of an issue. */
enum IssueField {
    SEVERITY,
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

    /** Whether the issues of a list have the field in the template. */
    boolean isIn(Place list) {
        return switch (this) {
            case SEVERITY, DESCRIPTION -> true;
            case SOLUTION, PREVENTION -> list == Place.RESOLVED;
            case IMPACT, NEXT_STEPS, BLOCKER -> list == Place.OUTSTANDING;
            case ROOT_CAUSE, RECOMMENDED_ACTION -> list == Place.DISCOVERED;
        };
    }

    /** Whether it says what is, or is to be, done about the issue. */
    boolean isPlan() {
        return this == SOLUTION || this == RECOMMENDED_ACTION || this == NEXT_STEPS;
    }
}
