package dev.sessionlog.markdown.internal.lenient;

import java.util.Optional;

/** What a labelled line at the end of a session says. */
enum FooterLine {
    COMPLETED_BY,
    SCHEDULED,
    /** Only when its value is a UUID: anything else under its label is the number of the session. */
    ID,
    /** Only when its value is a UUID. */
    CONTINUES,
    HANDOFF,
    INTERRUPTED,
    /** Only what names a task or a tool with the time when it began. */
    UNFINISHED,
    /** Only in the header, with a time. */
    RUNNING,
    /** A label that the template does not have; what it says is for the next agent too. */
    OTHER,
    NEXT_TASK;

    private static final Synonyms<FooterLine> WORDS = Synonyms.of(FooterLine.class);

    static Optional<FooterLine> of(String key) {
        return WORDS.find(key);
    }
}
