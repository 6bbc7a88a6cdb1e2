package dev.sessionlog.markdown;

import dev.sessionlog.InvalidValueException;
import dev.sessionlog.format.MalformedLogException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The current line of a document, and what has to be between it and the line before. What is to be read next is announced by
 * {@link #block} and {@link #rule}, as {@link MarkdownWriter} does it for writing; any other line directly follows the one
 * before.
 *
 * <p>A line ends with LF or CRLF; a byte order mark at the start is ignored. Not thread-safe.
 */
class LineCursor {
    private static final int MOST_EXPECTED = 6;

    /** The document, with LF at the end of its lines. */
    final String text;
    /** Where the current line starts and ends; the end of the text when there is none. */
    int start;

    int end;
    /** Where the current line starts after its indentation; its end when it is indented by less. */
    int contentStart;

    int indent;
    Gap gap = Gap.NONE;
    boolean underHeading;
    private int lastEnd;
    private int number = 1;
    private final List<String> expected = new ArrayList<>();

    LineCursor(String document) {
        String marked = document.startsWith("\uFEFF") ? document.substring(1) : document;
        this.text = marked.indexOf('\r') < 0 ? marked : marked.replace("\r\n", "\n");
        load();
        skipSeparators();
    }

    final boolean atEnd() {
        return start >= text.length();
    }

    /** Returns the number of the current line, from 1. */
    final int number() {
        return number;
    }

    /** The next lines are indented by so much more; negative to end that. */
    final void indent(int width) {
        indent += width;
        contentStart = afterIndentation();
    }

    /** Whether the current line starts with the prefix, after its indentation. */
    final boolean at(String prefix) {
        boolean at = startsWith(prefix);
        if (!at) {
            expected.add(prefix);
        }
        return at;
    }

    final boolean startsWith(String prefix) {
        return text.startsWith(prefix, contentStart); // no prefix goes beyond the end of a line
    }

    /** What is read next starts a block. */
    final LineCursor block() {
        Gap block = underHeading ? Gap.LINE : Gap.BLANK_LINE;
        gap = gap.compareTo(block) < 0 ? block : gap;
        return this;
    }

    /** What is read next has a rule before it. */
    final LineCursor rule() {
        gap = Gap.RULE;
        return this;
    }

    /** Skips a line that is exactly this one, if it is the current one. */
    final boolean skip(String whole) {
        boolean at = isLine(whole);
        if (at) {
            consume();
            next();
        }
        return at;
    }

    final boolean isLine(String whole) {
        boolean is = startsWith(whole) && end - contentStart == whole.length() && !atEnd();
        if (!is) {
            expected.add(whole);
        }
        return is;
    }

    /** Returns what is built, or says what cannot be built of the lines from a given one on. */
    final <T> T build(int from, Supplier<T> build) {
        try {
            return build.get();
        } catch (InvalidValueException | IllegalStateException e) {
            MalformedLogException malformed =
                    malformedLine(from, "The values starting here are invalid: " + e.getMessage());
            malformed.initCause(e);
            throw malformed;
        }
    }

    /** Checks that the document ends here; its last line end may be missing. */
    final void checkEnd() {
        if (!atEnd()) {
            throw unexpected();
        }
        if (text.length() > lastEnd + 1) {
            throw malformed(
                    lastEnd + 1,
                    "Expected the end of the text, but found " + Quoted.of(text, lastEnd + 1, text.length()) + ".");
        }
    }

    /** Returns the exception that says what the current line could have been. */
    final MalformedLogException unexpected() {
        List<String> distinct = expected.stream().map(String::strip).distinct().toList();
        StringBuilder alternatives = new StringBuilder();
        for (int i = 0; i < Math.min(distinct.size(), MOST_EXPECTED); i++) {
            alternatives.append(i == 0 ? "\"" : ", \"").append(distinct.get(i)).append('"');
        }
        String more = distinct.size() > MOST_EXPECTED ? " or another part of a log" : "";
        String what = distinct.isEmpty() ? "the end of the text" : alternatives + more;
        return malformed(start, "Expected " + what + ", but found " + Quoted.of(text, start, end) + ".");
    }

    /** Returns the exception that says what is wrong with the lines from a given one on, which may be after the last one. */
    final MalformedLogException malformedLine(int line, String sentence) {
        int lines = 1 + (int) text.chars().filter(c -> c == '\n').count();
        return new MalformedLogException(sentence, Math.min(line, lines), 1);
    }

    final MalformedLogException malformed(int position, String sentence) {
        return Malformed.at(text, position, sentence);
    }

    /** Checks what is between the line before and the current one, which is read now. */
    final void consume() {
        String characters = gap.characters();
        if (start - lastEnd != characters.length() || !text.startsWith(characters, lastEnd)) {
            throw malformed(start, "Expected " + gap.words() + " before " + Quoted.of(text, start, end) + ".");
        }
        gap = Gap.LINE;
        underHeading = false;
    }

    /** Moves to the next line that is no separator. */
    final void next() {
        lastEnd = end;
        advance();
        skipSeparators();
    }

    final void skipSeparators() {
        while (!atEnd() && (start == end || isRule())) {
            advance();
        }
        contentStart = afterIndentation();
        expected.clear();
    }

    final boolean isRule() {
        return end - start == MarkdownMarkers.RULE.length() && text.startsWith(MarkdownMarkers.RULE, start);
    }

    final void advance() {
        start = Math.min(end + 1, text.length());
        number++;
        load();
    }

    final void load() {
        end = endOfLine(start);
    }

    final int endOfLine(int from) {
        int lineEnd = text.indexOf('\n', from);
        return lineEnd < 0 ? text.length() : lineEnd;
    }

    private int afterIndentation() {
        return isIndentedBy(indent, start, end) ? start + indent : end;
    }

    final boolean isIndentedBy(int columns, int lineStart, int lineEnd) {
        if (lineEnd - lineStart < columns) {
            return false;
        }
        for (int i = lineStart; i < lineStart + columns; i++) {
            if (text.charAt(i) != ' ') {
                return false;
            }
        }
        return true;
    }
}
