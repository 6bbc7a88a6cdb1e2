package dev.sessionlog.internal.secrets;

/** Values without quotes: in settings, on command lines, in YAML, in prose. */
final class Unquoted {
    private static final CharClass NAME = CharClass.of("A-Za-z0-9_.-");
    private static final CharClass BLANKS = CharClass.of(" \t");
    private static final String NEVER = " \t\r\n\"'`\\;<>";
    private static final String NOT_IN_CODE = ",()[]{}|&";

    private Unquoted() {}

    /** Returns where a value ends; one in a file of settings may contain more punctuation. */
    static int end(String text, int start, boolean settings) {
        int i = start;
        while (i < text.length() && !isEnd(text, i, settings)) {
            i++;
        }
        if (i > start + 2 && text.startsWith("**", i - 2)) {
            i -= 2; // bold in Markdown
        }
        while (i > start && (text.charAt(i - 1) == '.' || text.charAt(i - 1) == ':')) {
            i--;
        }
        return i;
    }

    /** Returns where the text of an XML element ends, markers in it included. */
    static int contentEnd(String text, int start) {
        String ends = start > 0 && text.charAt(start - 1) == '[' ? "\r\n" : "<> \t\r\n";
        int i = start;
        while (i < text.length() && ends.indexOf(text.charAt(i)) < 0 && !text.startsWith("]]>", i)) {
            i++;
        }
        return i;
    }

    /** Returns where a value ends that may contain markers, which are not the end of it. */
    static int endWithMarkers(String text, int start, boolean settings) {
        int end = end(text, start, settings);
        int marker = Spans.markerStart(text, start, end);
        while (marker >= 0) {
            int rest = Spans.markerEnd(text, marker);
            end = rest < end ? end : end(text, rest, settings);
            marker = Spans.markerStart(text, rest, end);
        }
        return end;
    }

    private static boolean isEnd(String text, int i, boolean settings) {
        char c = text.charAt(i);
        if (isNever(c)) {
            return true;
        }
        if (c == '&' && isParameter(text, i + 1)) {
            return true;
        }
        boolean last = i + 1 == text.length() || isNever(text.charAt(i + 1));
        return NOT_IN_CODE.indexOf(c) >= 0 && (!settings || last);
    }

    private static boolean isNever(char c) {
        return NEVER.indexOf(c) >= 0 || Unseen.endsValue(c);
    }

    private static boolean isParameter(String text, int start) {
        int end = NAME.runEnd(text, start, 40);
        return end > start && end < text.length() && text.charAt(end) == '=';
    }

    /** Whether a value is a call, an element of an array, or a word with an apostrophe. */
    static boolean isCode(String text, int start, int end) {
        char following = end < text.length() ? text.charAt(end) : '\n';
        if (Values.isCertain(text, start, end)) {
            return false;
        }
        if (following == '(' || following == '[') {
            return true;
        }
        if (following == '\'' && end + 1 < text.length() && Values.isLetter(text.charAt(end + 1))) {
            return true;
        }
        int call = start;
        while (call < end
                && (Values.isAlnum(text.charAt(call)) || text.charAt(call) == '_' || text.charAt(call) == '.')) {
            call++;
        }
        return call > start
                && call < end
                && text.charAt(call) == '('
                && !Values.isCertain(text, start, call)
                && (following == ')' || text.charAt(end - 1) == ')');
    }

    /** Whether a value is the name of a type: {@code Password1Type;}. */
    static boolean isType(String text, int start, int end) {
        char first = text.charAt(start);
        return first >= 'A'
                && first <= 'Z'
                && end < text.length()
                && text.charAt(end) == ';'
                && CharClass.ALNUM.runEnd(text, start, end - start) == end
                && Values.containsName(text, start, end);
    }

    /** Whether a remark in brackets ends directly after a value without one: {@code KEY=…(expired)}. */
    static boolean isInBrackets(String text, int end) {
        int word = NAME.runStart(text, end, 20);
        return end < text.length() && text.charAt(end) == ')' && word > 0 && word < end && text.charAt(word - 1) == '(';
    }

    /** Whether nothing but a comment or the end of a list follows a value on its line. */
    static boolean endsLine(String text, int end) {
        int i = BLANKS.runEnd(text, end, 20);
        return i == text.length() || "\r\n#,}\"'`\\".indexOf(text.charAt(i)) >= 0 || Unseen.endsValue(text.charAt(i));
    }
}
