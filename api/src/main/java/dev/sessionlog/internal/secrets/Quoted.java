package dev.sessionlog.internal.secrets;

/** Values in quotes, which may be escaped themselves: <code>\"password\":\"…\"</code> in a string of JSON. */
final class Quoted {
    private static final int LONGEST = 20_000;
    private static final int TRIPLE = 3;

    private Quoted() {}

    static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }

    /** Returns the length of an opening quote with its backslashes or its prefix ({@code f"}), or 0. */
    static int openingAt(String text, int i) {
        int closing = closingAt(text, i);
        if (closing == 1 && isTriple(text, i)) {
            return TRIPLE;
        }
        if (closing > 0 || i >= text.length()) {
            return closing;
        }
        boolean prefix = "fFrRbBuU@$".indexOf(text.charAt(i)) >= 0;
        return prefix && i + 1 < text.length() && isQuote(text.charAt(i + 1)) ? 2 : 0;
    }

    /** Whether three quotes open a value on the same line, as in Python. */
    private static boolean isTriple(String text, int i) {
        int start = i + TRIPLE;
        char quote = text.charAt(i);
        return start < text.length()
                && text.charAt(i + 1) == quote
                && text.charAt(i + 2) == quote
                && text.charAt(start) != quote
                && text.charAt(start) > ' ';
    }

    /** Returns the length of a quote with its backslashes, or 0. */
    static int closingAt(String text, int i) {
        int quote = i;
        while (quote < text.length() && quote < i + 4 && text.charAt(quote) == '\\') {
            quote++;
        }
        return quote < text.length() && isQuote(text.charAt(quote)) ? quote + 1 - i : 0;
    }

    /** Returns where the value ends that starts after an opening quote: before its closing quote on the same line. */
    static int end(String text, int start) {
        char quote = text.charAt(start - 1);
        boolean escaped = start > 1 && text.charAt(start - 2) == '\\';
        int last = Math.min(text.length(), start + LONGEST);
        int backslashes = 0;
        for (int i = start; i < last; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                break;
            }
            if (c == '\'' && quote == c && !escaped && i > start && text.startsWith("''", i)) {
                i++; // a quote in YAML and SQL is doubled
                backslashes = 0;
                continue;
            }
            if (c == quote && (escaped ? backslashes > 0 : backslashes % 2 == 0)) {
                return escaped ? i - backslashes : i;
            }
            backslashes = c == '\\' ? backslashes + 1 : 0;
        }
        return -1;
    }

    /** Whether a value in quotes is a template whose braces are replaced, such as Python's {@code f"{token}"}. */
    static boolean isInterpolated(String text, int opening, int start, int end) {
        char prefix = text.charAt(opening);
        if (prefix != 'f' && prefix != 'F' && prefix != '$') {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '{') {
                return true;
            }
        }
        return false;
    }
}
