package dev.sessionlog.markdown;

import dev.sessionlog.Better;
import dev.sessionlog.format.TemplateWords;

/**
 * The place of a text in its line: which delimiter ends it there, and so has to be escaped in it. The last slot of a line
 * has none. A slot is made with the characters that may have to be escaped for that.
 */
enum Slot {
    /** The rest of the line, and lines after it. */
    LAST(""),
    /** Up to {@link #DASH}. */
    BEFORE_DASH("-") {
        @Override
        boolean endsAt(String text, int i) {
            return isDash(text, i);
        }
    },
    /** The name of a check: up to its outcome or {@link #DASH}. */
    CHECK_NAME("-:") {
        @Override
        boolean endsAt(String text, int i) {
            return isDash(text, i) || text.startsWith(PASS, i) || text.startsWith(FAIL, i);
        }
    },
    /** The name of a performance test: up to {@link #COLON} or {@link #DASH}. */
    TEST_NAME("-:") {
        @Override
        boolean endsAt(String text, int i) {
            return isDash(text, i) || (text.charAt(i) == ':' && isBlankOrEnd(text, i + 1));
        }
    },
    /** A state in free words: up to the parenthesis of its comment. */
    STATE("(") {
        @Override
        boolean endsAt(String text, int i) {
            return text.charAt(i) == '(' && isBlankOrStart(text, i - 1);
        }
    },
    /** Between parentheses. */
    COMMENT(""),
    /** Between two double asterisks, with no white space beside them. */
    BOLD(" "),
    /** The rest of a heading. */
    HEADING("#") {
        @Override
        boolean endsAt(String text, int i) {
            return text.charAt(i) == '#' && i == text.length() - 1;
        }
    },
    /** A table cell. */
    CELL("|"),
    /** A table cell with the name of a metric, up to the remarks which values are better and what they count. */
    METRIC_NAME("(|") {
        @Override
        boolean endsAt(String text, int i) {
            return text.charAt(i) == '('
                    && (isSuffix(text, i, LOWER) || isSuffix(text, i, HIGHER) || isSuffix(text, i, PER_SESSION));
        }
    };

    static final String DASH = " - ";
    static final String COLON = ": ";
    static final String PASS = ": PASS";
    static final String FAIL = ": FAIL";
    static final String COMMENT_START = " (";
    private static final String MARKUP = "\\*`[<&_~";
    private static final char DEL = '\u007F';
    private static final String LOWER = "(" + TemplateWords.word(Better.LOWER) + ")";
    private static final String HIGHER = "(" + TemplateWords.word(Better.HIGHER) + ")";
    private static final String PER_SESSION = "(" + TemplateWords.PER_SESSION + ")";

    @SuppressWarnings("ImmutableEnumChecker") // it is filled by the constructor and then only read
    private final boolean[] plain = new boolean[DEL];

    Slot(String delimiters) {
        for (char c = ' '; c < DEL; c++) {
            plain[c] = MARKUP.indexOf(c) < 0 && delimiters.indexOf(c) < 0;
        }
    }

    /** Returns the end of the characters from the start on that are themselves wherever they stand in a line. */
    int skipPlain(String text, int start, int end) {
        boolean[] known = plain;
        int i = start;
        while (i < end && text.charAt(i) < known.length && known[text.charAt(i)]) {
            i++;
        }
        return i;
    }

    /** Whether the character is, unescaped, part of the delimiter that ends the slot. */
    boolean endsAt(String text, int i) {
        return false;
    }

    boolean isCell() {
        return this == CELL || this == METRIC_NAME;
    }

    /** A dash at an edge of the text counts too: the blank before or after it may belong to what stands beside the slot. */
    private static boolean isDash(String text, int i) {
        return text.charAt(i) == '-' && isBlankOrStart(text, i - 1) && isBlankOrEnd(text, i + 1);
    }

    private static boolean isBlankOrStart(String text, int i) {
        return i < 0 || text.charAt(i) == ' ';
    }

    private static boolean isBlankOrEnd(String text, int i) {
        return i >= text.length() || text.charAt(i) == ' ';
    }

    private static boolean isSuffix(String text, int i, String suffix) {
        return i == text.length() - suffix.length() && text.startsWith(suffix, i);
    }
}
