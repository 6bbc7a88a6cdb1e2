package dev.sessionlog.internal.secrets;

import dev.sessionlog.internal.secrets.SecretKind.Form;
import java.util.Locale;

/**
 * A secret that is known by its shape: a literal, and what comes before and after it. No letter or digit may come
 * directly before or after the whole.
 */
final class TokenRule extends Rule {
    private static final CharClass BASE64 = CharClass.of("A-Za-z0-9+/");
    private static final CharClass DIGITS = CharClass.of("0-9");
    private static final CharClass HEX = CharClass.of("0-9A-Fa-f");
    private static final int SHORT = 4;
    private static final int BLOB = 60;

    private final SecretKind row;

    TokenRule(SecretKind row) {
        super(row.kind(), row.literals());
        this.row = row;
    }

    @Override
    boolean isSpecific() {
        return true;
    }

    @Override
    long match(String text, int literalStart, int literalEnd) {
        boolean possible = row.form() == Form.WITHIN
                ? literalStart > 0 && row.before().mayEndWith(text.charAt(literalStart - 1))
                : mayStart(text, literalStart, literalEnd);
        if (!possible) {
            return NONE;
        }
        int end = row.after().end(text, literalEnd);
        if (end == Shape.NO || !isInCase(text, literalStart, literalEnd)) {
            return NONE;
        }
        int start = afterSign(text, row.before().start(text, literalStart));
        if (start == Shape.NO || (row.form() == Form.WITHIN && !isBoundary(text, start))) {
            return NONE;
        }
        int marker = Spans.beforeMarker(text, literalEnd, end);
        if (marker - literalEnd < row.after().shortest()) {
            return kept(end);
        }
        end = marker;
        boolean afterNumber = row.form() == Form.WITHIN && isNumber(text, start, literalStart);
        int body = row.form() != Form.WITHIN || afterNumber ? literalEnd : start;
        if (end < text.length() && Spans.markerEnd(text, end) == Spans.NO_MARKER && isContinued(text, body, end)) {
            return row.after().isUnbounded() ? kept(end) : NONE;
        }
        while (end > literalEnd && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ',')) {
            end--;
        }
        if (afterNumber && !Values.has(Values.traits(text, body, end), Values.DIGIT)) {
            return kept(end);
        }
        if (Placeholders.isPlaceholder(text, body, end) || (row.form() != Form.STARTS && !isRandom(text, body, end))) {
            return kept(end);
        }
        return span(row.form() == Form.FOLLOWS ? literalEnd : start, end);
    }

    /** What is looked for backwards may have taken the sign of a diff, or the last characters of an escape. */
    private static int afterSign(String text, int start) {
        if (start >= 0 && text.charAt(start) == '-' && (start == 0 || text.charAt(start - 1) == '\n')) {
            return start + 1; // of a line of a diff
        }
        if (start < 1) {
            return start;
        }
        char before = text.charAt(start - 1);
        if (before == '\\' && isEndOfEscape(text, start + 1)) {
            return start + 1;
        }
        return before == '%' && isEndOfEscape(text, start + 2) ? start + 2 : start;
    }

    /** After a hyphen, a short literal with a hyphen is the middle of a name: {@code cache-key-…}. */
    private boolean mayStart(String text, int start, int literalEnd) {
        if (start == 0 || !Values.isAlnum(text.charAt(start))) {
            return true;
        }
        char before = text.charAt(start - 1);
        boolean sign = (before == '-' || before == '+') && (start == 1 || text.charAt(start - 2) == '\n');
        boolean partOfName =
                (before == '-' || before == '_') && literalEnd - start <= SHORT && text.charAt(literalEnd - 1) == '-';
        return sign
                || (!partOfName && !row.after().startsWithin(before) && isBoundary(text, start))
                || isEndOfEscape(text, start);
    }

    /** The number of an account says nothing about what follows it, which then has to have digits itself. */
    private static boolean isNumber(String text, int start, int end) {
        return DIGITS.runEnd(text, start, end - start) == end;
    }

    /** Whether what follows makes the whole something else: a longer word, the call of a function, a base64 text. */
    private boolean isContinued(String text, int body, int end) {
        char c = text.charAt(end);
        return Values.isAlnum(c)
                || row.after().continues(c)
                || (c == '(' && !isRandom(text, body, end))
                || (c == '+' && BASE64.runEnd(text, end, BLOB) == end + BLOB);
    }

    /** Whether there are digits or many changes of case, and more than words in lower case and small numbers. */
    private static boolean isRandom(String text, int start, int end) {
        int traits = Values.traits(text, start, end);
        return Values.has(traits, Values.DIGIT)
                ? Values.has(traits, Values.UPPER) || !Values.has(traits, Values.WORDY)
                : Values.has(traits, Values.MIXED);
    }

    /** Literals in lower case are found in any case, because some tools print them so. */
    private boolean isInCase(String text, int literalStart, int literalEnd) {
        for (int i = 0; i < literals().size(); i++) {
            String literal = literals().get(i);
            boolean exact = !literal.equals(literal.toLowerCase(Locale.ROOT));
            if (literal.length() == literalEnd - literalStart
                    && text.regionMatches(!exact, literalStart, literal, 0, literal.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token may start at an offset: not within a word or a base64 text, but after an escape such as \n. */
    static boolean isBoundary(String text, int start) {
        if (start == 0) {
            return true;
        }
        char before = text.charAt(start - 1);
        if (before == '/' || before == '+') {
            return BASE64.runStart(text, start, BLOB) > start - BLOB;
        }
        if (before == '\n') {
            return BASE64.runStart(text, start - 1, BLOB) > start - 1 - BLOB;
        }
        return !Values.isAlnum(before) || isEndOfEscape(text, start);
    }

    static boolean isEndOfEscape(String text, int end) {
        char last = text.charAt(end - 1);
        if (end >= 2 && text.charAt(end - 2) == '\\' && (last == 'n' || last == 'r' || last == 't')) {
            return true;
        }
        if (end >= 3 && text.charAt(end - 3) == '%' && HEX.contains(last) && HEX.contains(text.charAt(end - 2))) {
            return true;
        }
        if (end >= 6 && text.startsWith("\\u00", end - 6) && HEX.contains(last) && HEX.contains(text.charAt(end - 2))) {
            return true;
        }
        return last == 'm' && isColour(text, end - 1);
    }

    /** The end of a colour of a terminal, such as {@code [1;32m}. */
    private static boolean isColour(String text, int end) {
        int i = end;
        while (i > 0 && end - i < 12 && (Values.isDigit(text.charAt(i - 1)) || text.charAt(i - 1) == ';')) {
            i--;
        }
        return i > 0 && text.charAt(i - 1) == '[';
    }
}
