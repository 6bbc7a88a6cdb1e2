package dev.sessionlog.markdown.internal.lenient;

import java.util.Optional;

/** A rating of the effectiveness of a session. */
enum Rating {
    PRODUCTIVITY("a score from 1 to 10"),
    GOALS("a percentage from 0 to 100"),
    EFFICIENCY("Effective, Average or Poor");

    private static final Synonyms<Rating> WORDS = Synonyms.of(Rating.class);

    /** What a value has to be, as a diagnostic says it. */
    final String expected;

    Rating(String expected) {
        this.expected = expected;
    }

    static Optional<Rating> of(String key) {
        return key.startsWith(Synonyms.of(GOALS).get(0)) ? Optional.of(GOALS) : WORDS.find(key);
    }
}
