package dev.sessionlog.internal.secrets;

import java.util.List;

/**
 * Finds secrets of a kind at the places where one of its literals occurs. A result of {@link #match} is one number, so
 * that a text without secrets needs no memory: {@link #span}, {@link #kept} or {@link #NONE}.
 */
abstract class Rule {
    /** There is no secret. */
    static final long NONE = -1;

    private final String kind;
    private final List<String> literals;

    Rule(String kind, List<String> literals) {
        this.kind = kind;
        this.literals = List.copyOf(literals);
    }

    /** The words of the marker, for example {@code github-token}. */
    final String kind() {
        return kind;
    }

    /** One of these must occur, in any case of its letters. */
    final List<String> literals() {
        return literals;
    }

    /** Whether the shape alone tells a secret: such a match names the kind better than a name or a header. */
    boolean isSpecific() {
        return false;
    }

    /** Looks for a secret at a literal that was found. */
    abstract long match(String text, int literalStart, int literalEnd);

    /** Looks for another secret after one that {@link #match} found at the same literal. */
    long matchNext(String text, int previousEnd) {
        return NONE;
    }

    /** A secret. */
    static long span(int start, int end) {
        return (long) start << Integer.SIZE | end;
    }

    /** There is no secret, and no other rule of this sort needs to look at literals that start before an offset. */
    static long kept(int end) {
        return NONE - end;
    }

    static boolean isSpan(long match) {
        return match >= 0;
    }

    static int start(long span) {
        return (int) (span >>> Integer.SIZE);
    }

    static int end(long match) {
        return isSpan(match) ? (int) match : (int) (NONE - match);
    }
}
