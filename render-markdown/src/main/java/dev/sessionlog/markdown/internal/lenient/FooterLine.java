package dev.sessionlog.markdown.internal.lenient;

import java.util.Optional;

/** What a labelled line at the end of a session says. */
enum FooterLine {
    COMPLETED_BY,
    SCHEDULED,
    HANDOFF,
    INTERRUPTED,
    /** A label that the template does not have; what it says is for the next agent too. */
    OTHER,
    NEXT_TASK;

    private static final Synonyms<FooterLine> WORDS = Synonyms.of(FooterLine.class);

    static Optional<FooterLine> of(String key) {
        return WORDS.find(key);
    }
}
