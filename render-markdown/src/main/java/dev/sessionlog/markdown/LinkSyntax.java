package dev.sessionlog.markdown;

/** Where links end, by CommonMark 6.3, and what is a definition of a link or a footnote, by 4.7 and GFM. */
final class LinkSyntax {
    private static final int MAX_LABEL = 999;
    private static final int MAX_PARENTHESES = 32;

    private LinkSyntax() {}

    /** Returns where the target of a link ends that opens with this parenthesis; -1 when it is not a target. */
    static int targetEnd(String text, int open) {
        int end = text.length();
        int i = skipSpace(text, open + 1, end);
        if (i < end && text.charAt(i) != ')') {
            int destination = destinationEnd(text, i, end);
            if (destination < 0) {
                return -1;
            }
            i = skipSpace(text, destination, end);
            if (i > destination && i < end && isTitleStart(text.charAt(i))) {
                int title = titleEnd(text, i, end);
                if (title < 0) {
                    return -1;
                }
                i = skipSpace(text, title, end);
            }
        }
        return i < end && text.charAt(i) == ')' ? i + 1 : -1;
    }

    /** Whether a paragraph that starts here starts with the definition of a link or a footnote. */
    static boolean isDefinition(String text, int start, int end) {
        int close = start < end && text.charAt(start) == '[' ? labelEnd(text, start, end) : -1;
        if (close < 0 || close + 1 >= end || text.charAt(close + 1) != ':') {
            return false;
        }
        if (text.startsWith("[^", start) && close > start + 2) {
            return true;
        }
        int from = skipSpace(text, close + 2, end);
        int destination = from < end ? destinationEnd(text, from, end) : -1;
        if (destination <= from) {
            return false;
        }
        if (isBlankToLineEnd(text, destination, end)) {
            return true;
        }
        int title = skipSpace(text, destination, end);
        int titleEnd = title > destination && isTitleStart(text.charAt(title)) ? titleEnd(text, title, end) : -1;
        return titleEnd >= 0 && isBlankToLineEnd(text, titleEnd, end);
    }

    private static int labelEnd(String text, int start, int end) {
        boolean blank = true;
        int i = start + 1;
        while (i < end && i - start <= MAX_LABEL + 1) {
            char c = text.charAt(i);
            if (c == ']') {
                return blank ? -1 : i;
            }
            if (c == '[') {
                return -1;
            }
            blank &= isSpace(c);
            i += isEscape(text, i, end) ? 2 : 1;
        }
        return -1;
    }

    private static int destinationEnd(String text, int start, int end) {
        return text.charAt(start) == '<' ? bracketedEnd(text, start, end) : bareEnd(text, start, end);
    }

    private static int bracketedEnd(String text, int start, int end) {
        int i = start + 1;
        while (i < end) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<' || c == '\n') {
                return -1;
            }
            i += isEscape(text, i, end) ? 2 : 1;
        }
        return -1;
    }

    private static int bareEnd(String text, int start, int end) {
        int open = 0;
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '\u007F') {
                break;
            }
            if (c == '(') {
                open++;
                if (open > MAX_PARENTHESES) {
                    return -1;
                }
            } else if (c == ')') {
                if (open == 0) {
                    break;
                }
                open--;
            }
            i += isEscape(text, i, end) ? 2 : 1;
        }
        return open == 0 ? i : -1;
    }

    private static boolean isTitleStart(char c) {
        return c == '"' || c == '\'' || c == '(';
    }

    private static int titleEnd(String text, int start, int end) {
        char open = text.charAt(start);
        char close = open == '(' ? ')' : open;
        int i = start + 1;
        while (i < end) {
            char c = text.charAt(i);
            if (c == close) {
                return i + 1;
            }
            if (c == open) {
                return -1;
            }
            i += isEscape(text, i, end) ? 2 : 1;
        }
        return -1;
    }

    private static boolean isEscape(String text, int i, int end) {
        return text.charAt(i) == '\\' && i + 1 < end && Escaping.isPunctuation(text.charAt(i + 1));
    }

    private static boolean isBlankToLineEnd(String text, int start, int end) {
        int i = start;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i >= end || text.charAt(i) == '\n';
    }

    private static int skipSpace(String text, int start, int end) {
        int i = start;
        while (i < end && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }
}
