package dev.sessionlog.internal.secrets;

/**
 * A row of the table of secrets that are known by their shape.
 *
 * @param kind the words of the marker
 * @param before what comes before the literal
 * @param literals what occurs in every secret of the kind, separated by blanks
 * @param after what comes after the literal
 * @param span what is replaced
 * @param needsDigit whether a match without any digit is taken for words
 * @param source who says so
 */
record SecretKind(
        String kind, Shape before, String literals, Shape after, Span span, boolean needsDigit, String source) {
    /** What is replaced. */
    enum Span {
        WHOLE,
        AFTER_LITERAL
    }

    /** A secret that starts with one of the literals. */
    static SecretKind token(String kind, String literals, String after, String source) {
        return new SecretKind(kind, Shape.EMPTY, literals, Shape.of(after), Span.WHOLE, false, source);
    }

    /** A secret that starts with one of the literals and whose rest might be taken for words, but has a digit. */
    static SecretKind mixed(String kind, String literals, String after, String source) {
        return new SecretKind(kind, Shape.EMPTY, literals, Shape.of(after), Span.WHOLE, true, source);
    }

    /** A secret that contains a literal. */
    static SecretKind around(String kind, String before, String literal, String after, String source) {
        return new SecretKind(kind, Shape.of(before), literal, Shape.of(after), Span.WHOLE, true, source);
    }

    /** A secret after one of the literals, which stay. */
    static SecretKind after(String kind, String literals, String after, String source) {
        return new SecretKind(kind, Shape.EMPTY, literals, Shape.of(after), Span.AFTER_LITERAL, true, source);
    }
}
