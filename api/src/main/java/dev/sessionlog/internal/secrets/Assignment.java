package dev.sessionlog.internal.secrets;

import java.util.List;

/**
 * Reads what follows a name: an operator, an option's blank, the end of an XML tag. The result is one number, so that
 * nothing is allocated: the form and the place where the value starts.
 */
final class Assignment {
    static final long NO = -1;

    /** How a value follows its name. */
    enum Form {
        /** {@code name = value}. */
        SETTING(0),
        /** {@code name: value}. */
        COLON(1),
        /** <code>name: Type = "value"</code>. */
        TYPED(2),
        /** <code>setName("value")</code>, <code>put("name", "value")</code>. */
        ARGUMENT(3),
        /** {@code --name value}. */
        OPTION(4),
        /** <code>&lt;name&gt;value&lt;/name&gt;</code>. */
        ELEMENT(5),
        /** <code>name="NAME" value="value"</code>, also in JSON and YAML. */
        PAIR(6),
        /** Where names are often followed by other things, so that only what looks random is a value. */
        LOOSE(7);

        private final int code;

        Form(int code) {
            this.code = code;
        }
    }

    /** How much a value looks like one in a file of settings, where a word can be a password. */
    enum Place {
        CODE,
        /** In a query or a connection string, where {@code &} and {@code ;} end it. */
        LIST,
        /** At the start of a line, after {@code export} or {@code -D}, where white space ends it. */
        SETTINGS
    }

    private static final List<Form> FORMS = List.of(Form.values());
    private static final int MOST_BLANKS = 20;
    private static final int MOST_SPACE = 80;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ESCAPE = 8;
    private static final int LONGEST_TYPE = 40;
    private static final String VALUE = "<value>";
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";
    private static final CharClass DIGITS = CharClass.of("0-9");
    private static final CharClass BLANKS = CharClass.of(" \t");
    private static final CharClass SPACE = CharClass.of(" \t\r\n");
    private static final CharClass NAME = CharClass.of("A-Za-z0-9_.$-");
    private static final CharClass NAME_WITHOUT_DOT = CharClass.of("A-Za-z0-9_$-");
    private static final CharClass TYPE = CharClass.of("A-Za-z0-9_.<>?*[]|&");
    private static final CharClass LOWER = CharClass.of("a-z");
    private static final CharClass UPPER = CharClass.of("A-Z");
    private static final CharClass MODIFIERS = CharClass.of("?|.+&");

    private Assignment() {}

    static Form form(long assignment) {
        return FORMS.get((int) assignment & 7);
    }

    static int valueStart(long assignment) {
        return (int) (assignment >>> 3);
    }

    private static long of(Form form, int valueStart) {
        return (long) valueStart << 3 | form.code;
    }

    /** Returns the assignment to the name that ends with a literal, or {@link #NO}. */
    static long after(String text, int literalStart, int literalEnd) {
        int i = NameContext.suffixEnd(text, DIGITS.runEnd(text, literalEnd, 2));
        if (isPartOfName(text, i)) {
            return NO;
        }
        int quote = Quoted.closingAt(text, i);
        i += quote;
        i += is(text, i, ']') ? 1 : 0;
        i += (is(text, i, '?') || is(text, i, '!')) && is(text, i + 1, ':') ? 1 : 0;
        int nameEnd = i;
        i = blanksEnd(text, i);
        if (i == text.length()) {
            return NO;
        }
        char c = text.charAt(i);
        return switch (c) {
            case '=', '\uff1d' -> equalsSign(text, i);
            case ':', '\uff1a' -> colon(text, literalStart, i);
            case '>' -> i == nameEnd ? element(text, literalStart, quote, i) : NO;
            case '(' -> i == nameEnd && quote == 0 ? argument(text, i + 1) : NO;
            case '-' ->
                quote > 0 && is(text, i + 1, '>')
                        ? argument(text, i + 2)
                        : separated(text, literalStart, nameEnd, quote, i);
            case ',' -> listed(text, literalStart, quote, i);
            case '?', '|', '.', '+', '&' -> modified(text, i);
            default -> separated(text, literalStart, nameEnd, quote, i);
        };
    }

    private static long element(String text, int literalStart, int quote, int i) {
        int name = nameStart(text, literalStart);
        if (quote == 0) {
            return NameContext.isElement(text, name) ? of(Form.ELEMENT, contentStart(text, i + 1)) : NO;
        }
        if (!NameContext.isAttribute(text, name)) {
            return NO;
        }
        int content = contentStart(text, i + 1);
        return of(Form.LOOSE, text.startsWith(VALUE, content) ? contentStart(text, content + VALUE.length()) : content);
    }

    private static int contentStart(String text, int i) {
        int start = SPACE.runEnd(text, i, MOST_SPACE);
        return text.startsWith(CDATA, start) ? start + CDATA.length() : start;
    }

    private static long listed(String text, int literalStart, int quote, int i) {
        long pair = pair(text, i + 1);
        if (pair != NO || quote == 0) {
            return pair;
        }
        boolean option = is(text, nameStart(text, literalStart), '-');
        return argument(text, option ? SPACE.runEnd(text, i + 1, MOST_SPACE) : i + 1);
    }

    private static long modified(String text, int i) {
        int sign = MODIFIERS.runEnd(text, i, 2);
        return is(text, sign, '=') ? equalsSign(text, sign) : NO;
    }

    private static boolean isPartOfName(String text, int i) {
        if (i == text.length()) {
            return false;
        }
        char c = text.charAt(i);
        return Values.isAlnum(c)
                || c == '_'
                || ((c == '-' || c == '.') && i + 1 < text.length() && Values.isAlnum(text.charAt(i + 1)));
    }

    private static long equalsSign(String text, int i) {
        if (is(text, i + 1, '=') || is(text, i + 1, '~')) {
            return NO;
        }
        int value = blanksEnd(text, i + (is(text, i + 1, '>') ? 2 : 1));
        int next = NextLine.valueStart(text, value);
        return of(Form.SETTING, next != NextLine.NO && Quoted.openingAt(text, next) > 0 ? next : value);
    }

    private static long colon(String text, int literalStart, int i) {
        int end = i + 1;
        while (end < i + 3 && is(text, end, ':')) {
            end++;
        }
        if (is(text, end, '=')) {
            return equalsSign(text, end);
        }
        if (end > i + 1) {
            return NO;
        }
        int value = blanksEnd(text, end);
        if (is(text, value, '-') && is(text, nameStart(text, literalStart) - 1, '{')) {
            return of(Form.COLON, value + 1); // ${NAME:-default}
        }
        int next = NextLine.valueStart(text, value);
        if (next != NextLine.NO && NextLine.isKey(text, nameStart(text, literalStart))) {
            return of(Quoted.openingAt(text, next) > 0 ? Form.COLON : Form.LOOSE, next);
        }
        long typed = typed(text, value);
        if (typed != NO) {
            return typed;
        }
        if (is(text, value, '|') || is(text, value, '>')) {
            int header = value + (is(text, value + 1, '-') || is(text, value + 1, '+') ? 2 : 1);
            int block = SPACE.runEnd(text, header, MOST_SPACE);
            return block > header ? of(Form.COLON, block) : NO;
        }
        return of(Form.COLON, value);
    }

    private static long typed(String text, int i) {
        int type = TYPE.runEnd(text, i, LONGEST_TYPE);
        int sign = blanksEnd(text, type);
        if (type == i || !is(text, sign, '=') || is(text, sign + 1, '=') || sign == type) {
            return NO;
        }
        int value = blanksEnd(text, sign + 1);
        return Quoted.openingAt(text, value) > 0 ? of(Form.TYPED, value) : NO;
    }

    private static long argument(String text, int i) {
        int value = blanksEnd(text, i);
        return Quoted.openingAt(text, value) > 0 ? of(Form.ARGUMENT, value) : NO;
    }

    private static long separated(String text, int literalStart, int nameEnd, int quote, int i) {
        long pair = pair(text, nameEnd);
        if (pair != NO) {
            return pair;
        }
        int name = nameStart(text, literalStart);
        int item = text.startsWith("- -", name - 2) ? NextLine.itemStart(text, i) : NextLine.NO;
        if (item != NextLine.NO) {
            return of(Form.OPTION, item);
        }
        if (i == nameEnd) {
            return NO;
        }
        if (quote == 0 && text.charAt(i) == '\'' && UPPER.contains(text.charAt(literalStart))) {
            return of(Form.PAIR, i); // SQL
        }
        if (quote == 0 && Quoted.isQuote(text.charAt(i)) && text.charAt(literalStart) == 'p') {
            return of(Form.LOOSE, i);
        }
        long option = option(text, literalStart, nameEnd, i);
        return option != NO ? option : typed(text, i);
    }

    private static long option(String text, int literalStart, int nameEnd, int i) {
        int name = nameStart(text, literalStart);
        if (i > nameEnd && NameContext.isSet(text, name)) {
            return of(Form.OPTION, i);
        }
        for (int escape = name + 1; escape < literalStart && escape < name + LONGEST_ESCAPE; escape++) {
            if (text.charAt(escape) == '-' && TokenRule.isEndOfEscape(text, escape)) {
                name = escape;
            }
        }
        return i > nameEnd && is(text, name, '-') && !is(text, i, '-') && !is(text, i, '\n') ? of(Form.OPTION, i) : NO;
    }

    private static long pair(String text, int i) {
        int value = SPACE.runEnd(text, i, MOST_SPACE);
        if (text.startsWith("--", value)) {
            int option = text.startsWith("body", value + 2) ? value + 6 : value + 7;
            boolean apart = is(text, option, ' ') || is(text, option, '=');
            return apart && (option == value + 6 || text.startsWith("value", value + 2))
                    ? of(Form.OPTION, blanksEnd(text, option + 1))
                    : NO;
        }
        value += Quoted.closingAt(text, value);
        if (!text.regionMatches(true, value, "value", 0, 5)) {
            return NO;
        }
        value += 5;
        value += Quoted.closingAt(text, value);
        value = blanksEnd(text, value);
        return is(text, value, ':') || is(text, value, '=') ? of(Form.PAIR, blanksEnd(text, value + 1)) : NO;
    }

    /** Whether the value of an XML element ends at an offset. */
    static boolean isClosed(String text, int end) {
        return text.startsWith(CDATA_END, end) || text.startsWith("</", SPACE.runEnd(text, end, MOST_SPACE));
    }

    /** Returns where the name starts that contains a literal, looking back at most some words. */
    static int nameStart(String text, int literalStart) {
        return NAME.runStart(text, literalStart, LONGEST_NAME);
    }

    /** Whether the name that ends before an offset has only capital letters, as those of environment variables do. */
    static boolean isUpperName(String text, int nameEnd) {
        int start = NAME.runStart(text, nameEnd, LONGEST_NAME);
        for (int i = start; i < nameEnd; i++) {
            if (LOWER.contains(text.charAt(i))) {
                return false;
            }
        }
        return start < nameEnd;
    }

    /** Returns how much the place of a name, directly before an equals sign, looks like a file of settings. */
    static Place placeOf(String text, int literalStart, int literalEnd) {
        int start = nameStart(text, literalStart);
        char before = start == 0 ? '\n' : text.charAt(start - 1);
        if (before == '?' || before == '&' || before == ';' || (before == ' ' && is(text, start - 2, ';'))) {
            return Place.LIST;
        }
        boolean apart = SPACE.contains(before) || Quoted.isQuote(before);
        if (!apart) {
            return Place.CODE;
        }
        boolean upper = LOWER.runEnd(text, literalStart, 1) == literalStart
                && LOWER.runEnd(text, literalEnd - 1, 1) == literalEnd - 1;
        boolean option = is(text, start, '-') && start + 1 < literalStart;
        boolean dotted = NAME_WITHOUT_DOT.runEnd(text, start, literalStart - start) < literalStart
                && !text.startsWith("this.", start)
                && !text.startsWith("self.", start);
        return upper || option || dotted || before == '\n' ? Place.SETTINGS : Place.CODE;
    }

    private static int blanksEnd(String text, int from) {
        int last = Math.min(text.length(), from + MOST_BLANKS);
        int i = from;
        while (i < last) {
            int next = BLANKS.contains(text.charAt(i)) ? i + 1 : Unseen.end(text, i);
            if (next == i) {
                break;
            }
            i = next;
        }
        return i;
    }

    private static boolean is(String text, int i, char c) {
        return i >= 0 && i < text.length() && text.charAt(i) == c;
    }
}
