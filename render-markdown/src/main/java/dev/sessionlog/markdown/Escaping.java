package dev.sessionlog.markdown;

import java.io.IOException;

/**
 * Writes one text of the log so that it is nothing but text: with the fewest escapes that keep every character from being
 * markup, by CommonMark 0.31 and GFM. What is escaped where:
 *
 * <ul>
 *   <li>a backslash before punctuation or at a line end, every backquote and opening bracket, an asterisk that is not
 *       between blanks, an underscore that is not inside a word, a tilde that does not follow a blank;
 *   <li>{@code <} where a tag or an address could start, {@code &} where it would start a reference;
 *   <li>at a line start what would start a block there: {@code #}, {@code -}, {@code +}, {@code >}, {@code 1.}, a fence, an
 *       underline, the delimiter row of a table;
 *   <li>in a cell every pipe; the delimiter that ends the {@link Slot};
 *   <li>as a numeric reference, because a backslash cannot do it: a blank at a line start, a line break in a cell, white
 *       space beside the asterisks of bold, controls of text direction and lines, and the word joiner, which {@link
 *       GitHubSigns} inserts;
 *   <li>a line break before a text that looks like a task box at the start of an item, or that has one of Unicode's line
 *       separators in an item with a box: some parsers look for boxes when backslashes are gone already, and not in
 *       several lines. A line break at the start is no part of a text.
 * </ul>
 */
final class Escaping {
    /** Where in its line a text starts. */
    enum Place {
        /** After other characters. */
        INSIDE,
        /** Where a block could start. */
        LINE_START,
        /** Where a task box could stand too. */
        ITEM_START
    }

    private final Appendable out;
    private final String text;
    private final Slot slot;
    private final int indent;
    private final int lastAt;
    /** Where in the current line the character stands that would start a block; -1 for nowhere. */
    private int marker;

    /**
     * Prepares the writing of a text.
     *
     * @param indent how far a line after a line break is indented, where it is not in a cell
     */
    Escaping(Appendable out, String text, Slot slot, int indent) {
        this.out = out;
        this.text = text;
        this.slot = slot;
        this.indent = indent;
        this.lastAt = text.indexOf('@') < 0 ? -1 : text.lastIndexOf('@'); // there is seldom one, and indexOf is fast
    }

    /** Whether the text stands there as it is, as most texts do: nothing in it could be markup anywhere. */
    static boolean isPlain(String text, Slot slot, Place place) {
        if (place != Place.INSIDE && !isLetter(text.charAt(0))) {
            return false;
        }
        return slot.skipPlain(text, 0, text.length()) == text.length();
    }

    /** Writes the text; it may begin with a line break that is no part of it. */
    void write(Place place, boolean inBoxedItem) throws IOException {
        boolean startsWithBreak = (place == Place.ITEM_START && BlockStart.isTaskBox(text))
                || (inBoxedItem && (text.indexOf('\u2028') >= 0 || text.indexOf('\u2029') >= 0));
        boolean atLineStart = startsWithBreak || place != Place.INSIDE;
        int start = 0;
        if (startsWithBreak) {
            lineBreak();
        }
        boolean first = true;
        while (true) {
            int lineBreakAt = text.indexOf('\n', start);
            int end = lineBreakAt < 0 ? text.length() : lineBreakAt;
            writeLine(start, end, !slot.isCell() && (atLineStart || !first), first);
            if (lineBreakAt < 0) {
                return;
            }
            lineBreak();
            start = end + 1;
            first = false;
        }
    }

    private void lineBreak() throws IOException {
        out.append(slot.isCell() ? reference((int) '\n') : "\\\n" + " ".repeat(indent));
    }

    private void writeLine(int start, int end, boolean atLineStart, boolean first) throws IOException {
        int i = start;
        if (!first && atLineStart && i < end && isBlank(text.charAt(i))) {
            reference(text.charAt(i));
            i++;
        }
        marker = atLineStart && i == start ? BlockStart.find(text, start, end) : -1;
        int done = i;
        while (true) {
            i = i == marker ? i : slot.skipPlain(text, i, i < marker ? marker : end);
            if (i >= end) {
                break;
            }
            char c = text.charAt(i);
            int next = i + 1;
            if (c == GitHubSigns.JOINER_MARK || c == GitHubSigns.BACKSLASH_MARK) {
                append(done, i);
                out.append(c == GitHubSigns.JOINER_MARK ? GitHubSigns.WORD_JOINER : '\\');
                done = next;
            } else if (isEncoded(c, i)) {
                append(done, i);
                reference(c);
                done = next;
            } else if (c == '_' || c == '~') {
                next = endOfRun(c, i, end);
                if (c == '_' ? !isInsideWord(i, next) : !isAfterBlank(i, start, atLineStart) || i == marker) {
                    append(done, i);
                    for (int k = i; k < next; k++) {
                        out.append('\\').append(c);
                    }
                    done = next;
                }
            } else if (i == marker || isMarkup(c, i, end) || slot.endsAt(text, i)) {
                append(done, i);
                out.append('\\').append(c);
                done = next;
            }
            i = next;
        }
        append(done, end);
    }

    private void append(int start, int end) throws IOException {
        out.append(text, start, end);
    }

    private boolean isMarkup(char c, int i, int end) {
        return switch (c) {
            case '\\' ->
                i + 1 >= end
                        || isPunctuation(text.charAt(i + 1))
                        || isEncoded(text.charAt(i + 1), i + 1)
                        || text.charAt(i + 1) == GitHubSigns.BACKSLASH_MARK;
            case '*' -> !isBetweenBlanks(text, i, end);
            case '`', '[' -> true;
            case '<' -> i + 1 < end && startsTag(text.charAt(i + 1), i);
            case '&' -> startsReference(i);
            case '|' -> slot.isCell();
            default -> false;
        };
    }

    private boolean startsTag(char next, int i) {
        return isLetter(next)
                || next == '!'
                || next == '/'
                || next == '?'
                || (!isBlank(next) && i < lastAt); // an address may start with a digit
    }

    private boolean startsReference(int i) {
        int end = i + 1;
        boolean numeric = end < text.length() && text.charAt(end) == '#';
        if (numeric) {
            end++;
        }
        int start = end;
        while (end < text.length() && isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end > start && end < text.length() && text.charAt(end) == ';';
    }

    private boolean isEncoded(char c, int i) {
        return isUnseenControl(c)
                || c == GitHubSigns.WORD_JOINER
                || (slot == Slot.BOLD && (i == 0 || i == text.length() - 1) && isSpace(c));
    }

    private void reference(char c) throws IOException {
        out.append(reference((int) c));
    }

    private int endOfRun(char c, int i, int end) {
        int next = i;
        while (next < end && text.charAt(next) == c) {
            next++;
        }
        return next;
    }

    private boolean isInsideWord(int start, int end) {
        return start > 0
                && end < text.length()
                && Character.isLetterOrDigit(text.charAt(start - 1))
                && Character.isLetterOrDigit(text.charAt(end));
    }

    /** At a line start too: there a tilde follows white space, whatever stands before the text. */
    private boolean isAfterBlank(int i, int lineStart, boolean atLineStart) {
        if (i > lineStart) {
            return isBlankBefore(text, i);
        }
        return atLineStart || (slot != Slot.BOLD && slot != Slot.COMMENT && !slot.isCell());
    }

    /** A blank at a line start is written as a reference, which ends in punctuation. */
    private static boolean isBlankBefore(String text, int i) {
        return i > 0 && text.charAt(i - 1) == ' ' && (i == 1 || text.charAt(i - 2) != '\n');
    }

    private static boolean isBetweenBlanks(String text, int i, int end) {
        return isBlankBefore(text, i) && i + 1 < end && text.charAt(i + 1) == ' ';
    }

    /** Returns the numeric character reference of a character. */
    static String reference(int codePoint) {
        return "&#" + codePoint + ";";
    }

    /** Whether the character is ASCII punctuation: what a backslash can escape. */
    static boolean isPunctuation(char c) {
        return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
    }

    /** Whether the character changes the direction of the text around it, or its lines, without being seen. */
    static boolean isUnseenControl(char c) {
        return c >= '\u061C' // most characters are below all of them
                && ((c >= '\u2028' && c <= '\u202E')
                        || (c >= '\u2066' && c <= '\u2069')
                        || c == '\u200E'
                        || c == '\u200F'
                        || c == '\u061C');
    }

    /** Whether the character is white space of any kind, also where no line may break. */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isLetterOrDigit(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }
}
