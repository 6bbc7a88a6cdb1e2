package dev.sessionlog.markdown;

import dev.sessionlog.InvalidValueException;
import dev.sessionlog.format.MalformedLogException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The lines of a document, read from the first to the last. Blank lines and rules only separate: they are passed over, and
 * whether they stand where they have to is for {@link Verification} to say.
 *
 * <p>A line ends with LF or CRLF; a byte order mark at the start is passed over. Not thread-safe.
 */
final class Lines {
    private static final int MOST_EXPECTED = 6;

    private final String text;
    /** Where the current line starts and ends, and its number; the end of the text when there is none. */
    private int start;

    private int end;
    private int number = 1;
    private String line = "";
    private int indent;
    private final List<String> expected = new ArrayList<>();
    private boolean emoji;
    private boolean emptySections;

    Lines(String text) {
        this.text = text;
        this.start = text.startsWith("\uFEFF") ? 1 : 0;
        load();
        skipSeparators();
    }

    /** Returns the options that this document was written with, as far as it has been read. */
    Options options() {
        return new Options(emoji, emptySections);
    }

    boolean atEnd() {
        return start >= text.length();
    }

    /** Returns the number of the current line, from 1. */
    int number() {
        return number;
    }

    /** The next lines are indented by so much more; negative to end that. */
    void indent(int width) {
        indent += width;
        line = content();
    }

    /** Whether the current line starts with the prefix, after its indentation. */
    boolean at(String prefix) {
        boolean at = line.startsWith(prefix);
        if (!at) {
            expected.add(prefix);
        }
        return at;
    }

    /** Whether the current line is text that stands by itself: no label, no heading, no list. */
    boolean atParagraph() {
        return !atEnd()
                && !line.startsWith(Marks.BOLD)
                && !line.startsWith(Marks.heading(Labels.SECTION_LEVEL))
                && !line.startsWith(Marks.heading(Labels.SUBSECTION_LEVEL));
    }

    /** Passes over a line that is exactly this one, if it is the current one. */
    boolean skip(String whole) {
        boolean at = line.equals(whole);
        if (at) {
            next();
        } else {
            expected.add(whole);
        }
        return at;
    }

    /** Passes over the title of the document, which has to be there. */
    void skipTitle() {
        if (!skip(Marks.heading(1) + Labels.TITLE)) {
            throw unexpected();
        }
    }

    /** Passes over a heading of the template, if it is the current line, with its emoji or without. */
    boolean skip(Labels.Heading heading) {
        if (heading.hasSymbol() && line.equals(heading.line())) {
            emoji = true;
            next();
            return true;
        }
        return skip(heading.plain());
    }

    /** Passes over the remark that a section has no content, if it is there. */
    boolean skipNotRecorded() {
        boolean skipped = skip(Marks.NOT_RECORDED);
        emptySections |= skipped;
        return skipped;
    }

    /**
     * Returns what follows the prefix on the current line, with the lines that continue it, and moves on.
     *
     * @param width how many columns more the further lines are indented by
     */
    Source take(String prefix, int width) {
        int first = number;
        int column = indent + prefix.length() + 1;
        int continuation = indent + width;
        String value = line.substring(prefix.length());
        if (!endsInHardBreak(value)) {
            next();
            return new Source(value, first, column, continuation);
        }
        StringBuilder joined = new StringBuilder(value);
        while (endsInHardBreak(joined)) {
            advance();
            if (atEnd()) {
                throw malformed("Expected a further line after the backslash, but found the end of the text.");
            }
            if (!isIndentedBy(continuation)) {
                throw malformed("Expected a line indented by " + continuation + " after the backslash, but found "
                        + Quoted.of(text, start, end) + ".");
            }
            joined.append('\n').append(text, start + continuation, end);
        }
        next();
        return new Source(joined.toString(), first, column, continuation);
    }

    /** A value of a block of lines: without the hard break before the next one. */
    Source takeLine(String prefix) {
        Source value = take(prefix, 0);
        return value.endsWith(Marks.HARD_BREAK) ? value.before(Marks.HARD_BREAK) : value;
    }

    /** Returns the info string of the fence at the current line; its code is next. */
    Source takeInfo() {
        return new Source(line.substring(fence().length()), number, fence().length() + 1, 0);
    }

    /** Returns the code in the fence that starts at the current line, and moves on. */
    String takeCode() {
        String fence = fence();
        int opened = number;
        advance();
        StringBuilder code = new StringBuilder();
        boolean first = true;
        while (!atEnd() && !(end - start == fence.length() && text.startsWith(fence, start))) {
            if (!first) {
                code.append('\n');
            }
            first = false;
            code.append(text, start, end);
            advance();
        }
        if (atEnd()) {
            throw new MalformedLogException(
                    "Expected " + Quoted.of(fence, 0, fence.length())
                            + " somewhere below, which ends this code, but found the end of the text.",
                    opened,
                    1);
        }
        next();
        return code.toString();
    }

    private String fence() {
        int length = 0;
        while (length < line.length() && line.charAt(length) == '`') {
            length++;
        }
        return line.substring(0, length);
    }

    /** Returns what is built, or says what cannot be built of the lines from a given one on. */
    <T> T build(int from, Supplier<T> build) {
        try {
            return build.get();
        } catch (InvalidValueException | IllegalStateException e) {
            MalformedLogException malformed =
                    new MalformedLogException("What starts here is no part of a log: " + e.getMessage(), from, 1);
            malformed.initCause(e);
            throw malformed;
        }
    }

    /** Returns the exception that says what the current line could have been. */
    MalformedLogException unexpected() {
        List<String> distinct = expected.stream().map(String::strip).distinct().toList();
        StringBuilder alternatives = new StringBuilder();
        for (int i = 0; i < Math.min(distinct.size(), MOST_EXPECTED); i++) {
            alternatives.append(i == 0 ? "\"" : ", \"").append(distinct.get(i)).append('"');
        }
        String more = distinct.size() > MOST_EXPECTED ? " or another part of a log" : "";
        String what = distinct.isEmpty() ? "the end of the text" : alternatives + more;
        return malformed("Expected " + what + ", but found " + Quoted.of(text, start, end) + ".");
    }

    private MalformedLogException malformed(String sentence) {
        return new MalformedLogException(sentence, number, 1);
    }

    /** Moves to the next line that is no separator. */
    private void next() {
        advance();
        skipSeparators();
    }

    private void skipSeparators() {
        while (!atEnd() && (start == end || isRule())) {
            advance();
        }
        line = content();
        expected.clear();
    }

    private boolean isRule() {
        return end - start == Marks.RULE.length() && text.startsWith(Marks.RULE, start);
    }

    private void advance() {
        int lineEnd = text.indexOf('\n', start);
        start = lineEnd < 0 ? text.length() : lineEnd + 1;
        number++;
        load();
    }

    private void load() {
        int lineEnd = text.indexOf('\n', start);
        end = lineEnd < 0 ? text.length() : lineEnd;
        if (end > start && text.charAt(end - 1) == '\r') {
            end--;
        }
    }

    private String content() {
        return isIndentedBy(indent) ? text.substring(start + indent, end) : "";
    }

    private boolean isIndentedBy(int columns) {
        if (end - start < columns) {
            return false;
        }
        for (int i = start; i < start + columns; i++) {
            if (text.charAt(i) != ' ') {
                return false;
            }
        }
        return true;
    }

    /** A backslash that no other backslash escapes. */
    private static boolean endsInHardBreak(CharSequence value) {
        int i = value.length();
        while (i > 0 && value.charAt(i - 1) == '\\') {
            i--;
        }
        return (value.length() - i) % 2 == 1;
    }
}
