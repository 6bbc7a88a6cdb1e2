package dev.sessionlog.markdown;

import dev.sessionlog.format.MalformedLogException;
import java.util.function.Function;

/**
 * The Markdown of one value, which may go over several lines, and where it stands. The lines are joined by their LF, without
 * their indentation and with the backslash of the hard break.
 *
 * <p>Immutable and thread-safe.
 */
final class Source {
    private final String all;
    private final int from;
    private final int to;
    private final int line;
    private final int column;
    private final int indent;

    /**
     * Creates the source of a value.
     *
     * @param line the line of its start, from 1
     * @param column the column of its start, from 1
     * @param indent the columns that its further lines are indented by
     */
    Source(String all, int line, int column, int indent) {
        this(all, 0, all.length(), line, column, indent);
    }

    private Source(String all, int from, int to, int line, int column, int indent) {
        this.all = all;
        this.from = from;
        this.to = to;
        this.line = line;
        this.column = column;
        this.indent = indent;
    }

    boolean isEmpty() {
        return from == to;
    }

    boolean startsWith(String prefix) {
        return to - from >= prefix.length() && all.startsWith(prefix, from);
    }

    boolean endsWith(String suffix) {
        return to - from >= suffix.length() && all.startsWith(suffix, to - suffix.length());
    }

    /** Returns the part without so many characters at its start. */
    Source from(int characters) {
        return new Source(all, from + characters, to, line, column, indent);
    }

    /** Returns the part that has only so many characters. */
    Source upTo(int characters) {
        return new Source(all, from, from + characters, line, column, indent);
    }

    /** Returns the part after the prefix, which has to be there. */
    Source after(String prefix) {
        if (!startsWith(prefix)) {
            throw expected("\"" + prefix + "\"");
        }
        return from(prefix.length());
    }

    /** Returns the part before the suffix, which has to be there. */
    Source before(String suffix) {
        if (!endsWith(suffix)) {
            throw end().expected("\"" + suffix + "\"");
        }
        return upTo(to - from - suffix.length());
    }

    private Source end() {
        return from(to - from);
    }

    /** Returns where the delimiter stands first without a backslash that escapes it; -1 when it does not. */
    int find(String delimiter) {
        for (int i = from; i <= to - delimiter.length(); i++) {
            if (isEscape(i)) {
                i++;
            } else if (all.startsWith(delimiter, i)) {
                return i - from;
            }
        }
        return -1;
    }

    /** Returns the text, with all escapes and references resolved that the writer makes. */
    String text() {
        int i = nextSpecial(from);
        if (i == to) {
            return raw();
        }
        StringBuilder text = new StringBuilder(to - from).append(all, from, i);
        while (i < to) {
            if (isEscape(i) || isHardBreak(i)) {
                text.append(all.charAt(i + 1));
                i += 2;
            } else {
                int end = appendReference(i, text);
                if (end == i) {
                    text.append(all.charAt(i));
                    end = i + 1;
                }
                i = end;
            }
            int next = nextSpecial(i);
            text.append(all, i, next);
            i = next;
        }
        return text.toString();
    }

    /** Returns the characters as they are. */
    String raw() {
        return all.substring(from, to);
    }

    /** Returns what the function makes of the text; what was expected is said when it cannot. */
    <T> T as(String expected, Function<String, T> parse) {
        try {
            return parse.apply(text());
        } catch (java.time.DateTimeException | IllegalArgumentException | ArithmeticException e) {
            MalformedLogException malformed = expected(expected);
            malformed.initCause(e);
            throw malformed;
        }
    }

    /** Returns the exception that says what was expected here. */
    MalformedLogException expected(String what) {
        String found = isEmpty() ? "the end of the line" : Quoted.of(all, from, to);
        return malformed("Expected " + what + ", but found " + found + ".");
    }

    private MalformedLogException malformed(String sentence) {
        int lines = 0;
        int lineStart = 0;
        for (int i = all.indexOf('\n'); i >= 0 && i < from; i = all.indexOf('\n', i + 1)) {
            lines++;
            lineStart = i + 1;
        }
        return new MalformedLogException(sentence, line + lines, from - lineStart + (lines == 0 ? column : indent + 1));
    }

    private int nextSpecial(int start) {
        int i = start;
        while (i < to && all.charAt(i) != '\\' && all.charAt(i) != '&') {
            i++;
        }
        return i;
    }

    private boolean isEscape(int i) {
        return all.charAt(i) == '\\' && i + 1 < to && Escaping.isPunctuation(all.charAt(i + 1));
    }

    private boolean isHardBreak(int i) {
        return all.charAt(i) == '\\' && i + 1 < to && all.charAt(i + 1) == '\n';
    }

    /** Appends what a decimal reference stands for and returns its end; without one its start. */
    private int appendReference(int start, StringBuilder text) {
        int i = start + 2;
        int codePoint = 0;
        while (i < to && i < start + 9 && all.charAt(i) >= '0' && all.charAt(i) <= '9') {
            codePoint = codePoint * 10 + all.charAt(i) - '0';
            i++;
        }
        boolean reference = all.startsWith("&#", start)
                && i > start + 2
                && i < to
                && all.charAt(i) == ';'
                && Character.isValidCodePoint(codePoint);
        if (!reference) {
            return start;
        }
        text.appendCodePoint(codePoint);
        return i + 1;
    }
}
