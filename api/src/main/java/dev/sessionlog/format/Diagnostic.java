package dev.sessionlog.format;

import org.immutables.value.Value;

/**
 * A message from a reader about a place in its input.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Diagnostic permits ImmutableDiagnostic {

    /** The code for input with git conflict markers: it contains two versions of a log, and is neither of them. */
    String CONFLICT_MARKER = "conflict-marker";

    /** The severity of a diagnostic. */
    enum Level {
        /** Something was lost or could not be read. */
        ERROR,
        /** Something is unusual, contradicts itself, or was read in a way that may be wrong. */
        WARNING,
        /** Something was kept for which the template has no place. */
        INFO
    }

    /** The severity. */
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

    /** The message, as one full sentence. */
    @Value.Parameter
    String sentence();

    /** Returns a new diagnostic. Called by readers. */
    static Diagnostic of(Level level, int line, int column, String code, String sentence) {
        return ImmutableDiagnostic.of(level, line, column, code, sentence);
    }
}
