package dev.sessionlog.markdown.internal.lenient;

import java.util.Optional;
import java.util.Set;

/** A labelled value of an issue, and the lists whose issues have it in the template. */
enum IssueField {
    SEVERITY(Place.RESOLVED, Place.OUTSTANDING, Place.DISCOVERED),
    DESCRIPTION(Place.RESOLVED, Place.OUTSTANDING, Place.DISCOVERED),
    SOLUTION(Place.RESOLVED),
    PREVENTION(Place.RESOLVED),
    IMPACT(Place.OUTSTANDING),
    NEXT_STEPS(Place.OUTSTANDING),
    BLOCKER(Place.OUTSTANDING),
    ROOT_CAUSE(Place.DISCOVERED),
    RECOMMENDED_ACTION(Place.DISCOVERED);

    private static final Synonyms<IssueField> WORDS = Synonyms.of(IssueField.class);

    private final Set<Place> lists;

    IssueField(Place... lists) {
        this.lists = Set.of(lists);
    }

    static Optional<IssueField> of(String key) {
        return WORDS.find(key);
    }

    /** Whether the issues of a list have the field. */
    boolean isIn(Place list) {
        return lists.contains(list);
    }

    /** Whether it says what is, or is to be, done about the issue. */
    boolean isPlan() {
        return this == SOLUTION || this == RECOMMENDED_ACTION || this == NEXT_STEPS;
    }
}
