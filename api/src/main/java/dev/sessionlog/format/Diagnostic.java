package dev.sessionlog.format;

import org.immutables.value.Value;

/**
 * Something that a reader has to say about a place in a text.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Diagnostic permits ImmutableDiagnostic {

    /** The code for a text in which git left the markers of a conflict: it holds two versions of a log, and is neither. */
    String CONFLICT_MARKER = "conflict-marker";

    /** How bad it is. */
    enum Level {
        /** Something was lost or could not be read. */
        ERROR,
        /** Something is odd, contradicts itself, or was read in a way that may be wrong. */
        WARNING,
        /** Something was kept that the template has no place for. */
        INFO
    }

    /** How bad it is. */
    @Value.Parameter
    Level level();

    /** The line, from 1. */
    @Value.Parameter
    int line();

    /** The column in characters (UTF-16 units), from 1. */
    @Value.Parameter
    int column();

    /** A stable code in lower case with hyphens, for example {@code unknown-property}. */
    @Value.Parameter
    String code();

    /** What there is to say, in one sentence. */
    @Value.Parameter
    String sentence();

    /** Returns a diagnostic, as a reader makes it. */
    static Diagnostic of(Level level, int line, int column, String code, String sentence) {
        return ImmutableDiagnostic.of(level, line, column, code, sentence);
    }
}
