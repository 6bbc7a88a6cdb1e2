package dev.sessionlog.markdown.internal.lenient;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Hand-written inline text: what it says without its bold marks and escapes, and where it can be cut.
 *
 * <p>Every method takes work that grows linearly with the text.
 */
final class Prose {
    /** How far the end of a code span is looked for. */
    private static final int MAX_CODE_SPAN = 1_000;

    private static final int MAX_REFERENCE = 8;
    private static final String BOLD = "**";
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private Prose() {}

    /** Returns the text without bold marks, escapes, character references and line break tags, stripped. */
    static String plain(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        boolean bold = false;
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            int span = c == '`' ? codeSpanEnd(raw, i) : -1;
            if (span > 0) {
                out.append(raw, i, span);
                i = span;
            } else if (c == '\\' && i + 1 < raw.length() && PUNCTUATION.indexOf(raw.charAt(i + 1)) >= 0) {
                out.append(raw.charAt(i + 1));
                i += 2;
            } else if (raw.startsWith(BOLD, i)) {
                if (bold ? closes(raw, i) : opens(raw, i)) {
                    bold = !bold;
                } else {
                    out.append(BOLD);
                }
                i += 2;
            } else if (c == '&') {
                i = reference(raw, i, out);
            } else if (c == '<' && breakTag(raw, i) > 0) {
                out.append('\n');
                i += breakTag(raw, i);
            } else {
                out.append(c);
                i++;
            }
        }
        return Texts.bounded(withoutOuterEmphasis(out.toString().strip()));
    }

    /** Returns the text of a heading or name without marks, and without the emoji around it. */
    static String title(String raw) {
        return withoutTrailingEmoji(withoutLeadingEmoji(plain(raw)));
    }

    private static boolean opens(String raw, int i) {
        boolean flanks = i + 2 < raw.length() && !Character.isWhitespace(raw.charAt(i + 2));
        int end = flanks ? raw.indexOf(BOLD, i + 2) : -1;
        return end > 0 && !Character.isWhitespace(raw.charAt(end - 1));
    }

    private static boolean closes(String raw, int i) {
        return !Character.isWhitespace(raw.charAt(i - 1));
    }

    private static String withoutOuterEmphasis(String text) {
        boolean emphasised = text.length() > 2
                && (text.charAt(0) == '*' || text.charAt(0) == '_')
                && text.charAt(text.length() - 1) == text.charAt(0)
                && text.indexOf(text.charAt(0), 1) == text.length() - 1
                && Character.isLetter(text.charAt(1));
        return emphasised ? text.substring(1, text.length() - 1).strip() : text;
    }

    /** Returns where the code span that starts here ends, or -1 when it does not. */
    private static int codeSpanEnd(String raw, int start) {
        int open = run(raw, start);
        int limit = Math.min(raw.length(), start + open + MAX_CODE_SPAN);
        int i = start + open;
        while (i < limit) {
            if (raw.charAt(i) != '`') {
                i++;
                continue;
            }
            int close = run(raw, i);
            if (close == open) {
                return i + close;
            }
            i += close;
        }
        return open > 1 ? start + open : -1;
    }

    private static int run(String raw, int start) {
        int end = start;
        while (end < raw.length() && raw.charAt(end) == '`') {
            end++;
        }
        return end - start;
    }

    /** Appends the character of a numeric reference, or the ampersand; returns where to go on. */
    private static int reference(String raw, int start, StringBuilder out) {
        int limit = Math.min(raw.length(), start + MAX_REFERENCE + 3);
        int end = raw.substring(start, limit).indexOf(';') + start;
        if (end > start + 2 && raw.charAt(start + 1) == '#') {
            boolean hex = Character.toLowerCase(raw.charAt(start + 2)) == 'x';
            try {
                int code = Integer.parseInt(raw.substring(start + (hex ? 3 : 2), end), hex ? 16 : 10);
                if (Character.isValidCodePoint(code) && code > 0) {
                    out.appendCodePoint(code);
                    return end + 1;
                }
            } catch (NumberFormatException e) {
                out.append('&');
                return start + 1;
            }
        }
        out.append('&');
        return start + 1;
    }

    private static int breakTag(String raw, int start) {
        for (String tag : List.of("<br>", "<br/>", "<br />")) {
            if (raw.regionMatches(true, start, tag, 0, tag.length())) {
                return tag.length();
            }
        }
        return 0;
    }

    /**
     * Cuts the text at separators that stand outside of code spans, bold text, brackets and escapes.
     *
     * @param most the most parts
     */
    static List<String> split(String raw, int most, String... separators) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        boolean bold = false;
        int brackets = 0;
        int i = 0;
        while (i < raw.length() && parts.size() < most - 1) {
            char c = raw.charAt(i);
            int span = c == '`' ? codeSpanEnd(raw, i) : -1;
            if (span > 0) {
                i = span;
                continue;
            }
            if (c == '\\') {
                i += 2;
                continue;
            }
            if (raw.startsWith(BOLD, i)) {
                bold = !bold && opens(raw, i);
                i += 2;
                continue;
            }
            brackets = Math.max(0, brackets + (c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0));
            int length = bold || brackets > 0 ? 0 : separatorAt(raw, i, separators);
            if (length > 0) {
                parts.add(raw.substring(from, i));
                i += length;
                from = i;
            } else {
                i++;
            }
        }
        parts.add(raw.substring(Math.min(from, raw.length())));
        return parts;
    }

    private static int separatorAt(String raw, int i, String... separators) {
        for (String separator : separators) {
            if (raw.startsWith(separator, i)) {
                return separator.length();
            }
        }
        return 0;
    }

    /** Returns the words of a label or heading: lower case, without emoji, bold marks, brackets and punctuation. */
    static String key(String raw) {
        StringBuilder key = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                key.appendCodePoint(c);
            } else if (c == '&') {
                blank(key).append("and ");
            } else if (c != '\'' && c != '\u2019') {
                blank(key);
            }
        });
        return key.toString().strip().toLowerCase(Locale.ROOT);
    }

    private static StringBuilder blank(StringBuilder key) {
        boolean needed = key.length() > 0 && key.charAt(key.length() - 1) != ' ';
        return needed ? key.append(' ') : key;
    }

    /** Returns where the text starts after emoji and blanks. */
    static int afterEmoji(String text, int from) {
        int i = from;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (!isEmoji(c) && !Character.isWhitespace(c)) {
                return i;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    static String withoutLeadingEmoji(String text) {
        return text.substring(afterEmoji(text, 0));
    }

    /** Returns the text without the emoji and blanks at its end. */
    static String withoutTrailingEmoji(String text) {
        int end = text.length();
        while (end > 0) {
            int c = text.codePointBefore(end);
            if (!isEmoji(c) && !Character.isWhitespace(c)) {
                return text.substring(0, end);
            }
            end -= Character.charCount(c);
        }
        return "";
    }

    static boolean isEmoji(int c) {
        return (c >= 0x2300 && c <= 0x2BFF && !(c >= 0x2500 && c <= 0x257F))
                || (c >= 0x1F000 && c <= 0x1FAFF)
                || c == 0xFE0F
                || c == 0x200D
                || c == 0x20E3;
    }

    /** Returns the text without the parenthesis at its end. */
    static String withoutParenthesis(String text) {
        int open = text.endsWith(")") ? text.lastIndexOf('(') : -1;
        return open > 0 ? text.substring(0, open).strip() : text;
    }

    /** Whether the text has something to read: a letter or a digit. */
    static boolean says(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
