package dev.sessionlog.markdown.internal.lenient;

import java.util.Optional;

/** What a labelled line of SYSTEM STATUS says about the system as a whole. */
enum HealthLine {
    OVERALL_STATUS;

    private static final Synonyms<HealthLine> WORDS = Synonyms.of(HealthLine.class);

    static Optional<HealthLine> of(String key) {
        return WORDS.find(key);
    }
}
