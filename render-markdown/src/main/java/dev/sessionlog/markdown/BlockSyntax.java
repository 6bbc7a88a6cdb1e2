package dev.sessionlog.markdown;

/** Which lines start a block other than a paragraph, by CommonMark 0.31, chapters 4 and 5, and by GFM's tables. */
final class BlockSyntax {
    private static final int MAX_INDENT = 3;
    private static final int MAX_LIST_DIGITS = 9;
    private static final int MAX_HASHES = 6;
    private static final int MIN_FENCE = 3;

    private BlockSyntax() {}

    /** Whether the line that goes from here to the given end starts a block, where no paragraph is open. */
    static boolean startsBlock(String text, int start, int end) {
        return starts(text, start, end, false);
    }

    /** Whether the line cannot go on with the paragraph whose last line is given: it starts a block, or makes the paragraph one. */
    static boolean endsParagraph(String text, int start, int end, int lastStart) {
        return starts(text, start, end, true)
                || isUnderline(text, start, end)
                || (isDelimiterRow(text, start, end)
                        && text.substring(lastStart, start).indexOf('|') >= 0);
    }

    private static boolean starts(String text, int start, int end, boolean inParagraph) {
        if (start >= end) {
            return false;
        }
        return switch (text.charAt(start)) {
            case '>' -> true;
            case '#' -> isHeading(text, start, end);
            case '`' ->
                isFence(text, start, end)
                        && text.substring(endOfRun(text, start, end), end).indexOf('`') < 0;
            case '~' -> isFence(text, start, end);
            case '<' -> HtmlSyntax.startsBlock(text, start, end, inParagraph);
            case '*', '-', '+' -> isItem(text, start + 1, end, inParagraph) || isRule(text, start, end);
            case '_' -> isRule(text, start, end);
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> isNumberedItem(text, start, end, inParagraph);
            case ' ', '\t' -> isIndented(text, start, end) && !inParagraph;
            default -> false;
        };
    }

    private static boolean isHeading(String text, int start, int end) {
        int hashes = endOfRun(text, start, end);
        return hashes - start <= MAX_HASHES && isBlankOrEnd(text, hashes, end);
    }

    private static boolean isFence(String text, int start, int end) {
        return endOfRun(text, start, end) - start >= MIN_FENCE;
    }

    /** Whether the fence of so many backquotes ends with this line. */
    static boolean closesFence(String text, int start, int end, int backquotes) {
        int i = start;
        while (i < end && i - start < MAX_INDENT && text.charAt(i) == ' ') {
            i++;
        }
        if (i >= end || text.charAt(i) != '`') {
            return false;
        }
        int run = endOfRun(text, i, end);
        return run - i >= backquotes && isBlank(text, run, end);
    }

    /** An empty item cannot interrupt a paragraph. */
    private static boolean isItem(String text, int afterMarker, int end, boolean inParagraph) {
        return isBlankOrEnd(text, afterMarker, end) && !(inParagraph && isBlank(text, afterMarker, end));
    }

    /** Only a list that starts with 1 can interrupt a paragraph. */
    private static boolean isNumberedItem(String text, int start, int end, boolean inParagraph) {
        int i = start;
        while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        boolean marker = i - start <= MAX_LIST_DIGITS && i < end && (text.charAt(i) == '.' || text.charAt(i) == ')');
        boolean mayStart =
                !inParagraph || Integer.parseInt(text.substring(start, Math.min(i, start + MAX_LIST_DIGITS))) == 1;
        return marker && mayStart && isItem(text, i + 1, end, inParagraph);
    }

    private static boolean isRule(String text, int start, int end) {
        char mark = text.charAt(start);
        int marks = 0;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == mark) {
                marks++;
            } else if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return marks >= MIN_FENCE;
    }

    private static boolean isUnderline(String text, int start, int end) {
        if (start >= end || (text.charAt(start) != '=' && text.charAt(start) != '-')) {
            return false;
        }
        return isBlank(text, endOfRun(text, start, end), end);
    }

    private static boolean isDelimiterRow(String text, int start, int end) {
        boolean dash = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            dash |= c == '-';
            if (c != '-' && c != ':' && c != '|' && !isBlank(c)) {
                return false;
            }
        }
        return dash;
    }

    private static boolean isIndented(String text, int start, int end) {
        int i = start;
        while (i < end && text.charAt(i) == ' ') {
            i++;
        }
        return i - start > MAX_INDENT || (i < end && text.charAt(i) == '\t');
    }

    private static int endOfRun(String text, int start, int end) {
        int i = start;
        while (i < end && text.charAt(i) == text.charAt(start)) {
            i++;
        }
        return i;
    }

    private static boolean isBlank(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlankOrEnd(String text, int i, int end) {
        return i >= end || isBlank(text.charAt(i));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
