package dev.sessionlog.markdown.internal.lenient;

import java.util.Optional;

/** What a labelled line of the header of a session says. */
enum HeaderLine {
    DATE("date"),
    UPDATED("date"),
    SESSION("number"),
    START("startTime"),
    END("endTime"),
    TIMES("duration"),
    DURATION("duration"),
    AGENT("agent"),
    FOCUS("focus");

    private static final Synonyms<HeaderLine> WORDS = Synonyms.of(HeaderLine.class);

    private final String attribute;

    HeaderLine(String attribute) {
        this.attribute = attribute;
    }

    /** Returns what the words of a label mean. */
    static Optional<HeaderLine> of(String key) {
        return WORDS.find(key);
    }

    /** Returns what a label means. */
    static Optional<HeaderLine> of(Label label) {
        return of(label.key());
    }

    /** Returns the attribute of the log that the line gives. */
    String attribute() {
        return attribute;
    }

    /** Whether the session has nothing yet of what the line says. */
    boolean isUnset(SessionDraft draft) {
        return !draft.has(attribute) && !(this == TIMES && draft.has("startTime"));
    }
}
