package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.format.Diagnostic.Level;
import java.util.Locale;

/** What lenient reading can have to say; the README of this module explains every code. */
enum Code {
    MISSING_ATTRIBUTE(Level.ERROR),
    NO_SESSION(Level.ERROR),
    CONFLICT_MARKER(Level.ERROR),
    TEXT_TOO_LONG(Level.ERROR),
    READER_FAILED(Level.ERROR),
    PLACEHOLDER(Level.WARNING),
    UNREADABLE_VALUE(Level.WARNING),
    VALUE_OUT_OF_RANGE(Level.WARNING),
    UNKNOWN_STATE(Level.WARNING),
    STATE_REWORDED(Level.WARNING),
    EMOJI_DISAGREES(Level.WARNING),
    AMBIGUOUS_DATE(Level.WARNING),
    CLOCK_WITH_ODD_HALF(Level.WARNING),
    VALUE_REPEATED(Level.WARNING),
    HEADING_DISAGREES(Level.WARNING),
    FENCE_NOT_CLOSED(Level.WARNING),
    NESTED_TOO_DEEPLY(Level.WARNING),
    ENTRIES_OUT_OF_ORDER(Level.WARNING),
    SESSION_NUMBER_REPEATED(Level.WARNING),
    TEXT_BESIDE_VALUE(Level.INFO),
    UNKNOWN_TITLE(Level.INFO),
    UNKNOWN_HEADING(Level.INFO),
    UNKNOWN_LABEL(Level.INFO),
    KEPT_AS_SECTION(Level.INFO),
    NOTHING_STATED(Level.INFO);

    private final Level level;

    Code(Level level) {
        this.level = level;
    }

    Level level() {
        return level;
    }

    /** Returns the code as a diagnostic carries it. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
