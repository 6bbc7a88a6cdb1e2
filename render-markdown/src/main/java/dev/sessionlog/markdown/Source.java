package dev.sessionlog.markdown;

import com.vladsch.flexmark.util.sequence.Html5Entities;
import dev.sessionlog.Note;
import dev.sessionlog.format.MalformedLogException;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Markdown of one value, a part of a {@link InlineContent}. Its text is what CommonMark reads there, however much of it is
 * escaped; markup is refused unless it is asked for.
 *
 * <p>Immutable and thread-safe.
 */
final class Source {
    private static final String LINE_BREAK = "\\\n";
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,39});");

    private final InlineContent block;
    private final String all;
    private final int from;
    private final int to;

    /** Creates the source of a part of a block's content. */
    Source(InlineContent block, int from, int to) {
        this.block = block;
        this.all = block.content();
        this.from = from;
        this.to = to;
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

    /** Whether the document has emoji. */
    boolean hasEmoji() {
        return block.hasEmoji();
    }

    /** Returns the part without so many characters at its start. */
    Source from(int characters) {
        return new Source(block, from + characters, to);
    }

    /** Returns the part that has only so many characters. */
    Source upTo(int characters) {
        return new Source(block, from, from + characters);
    }

    /** Returns the part after the prefix, which has to be there. */
    Source after(String prefix) {
        if (!startsWith(prefix)) {
            throw expected("\"" + prefix + "\"");
        }
        return from(prefix.length());
    }

    /** Returns the part before the suffix, which has to be there and not escaped. */
    Source before(String suffix) {
        int end = to - suffix.length();
        if (!endsWith(suffix) || (endsInBackslash(end) && Escaping.isPunctuation(all.charAt(end)))) {
            throw from(to - from).expected("\"" + suffix + "\"");
        }
        return upTo(end - from);
    }

    /** Whether the character before this position is a backslash that no other backslash escapes. */
    private boolean endsInBackslash(int position) {
        int i = position;
        while (i > from && all.charAt(i - 1) == '\\') {
            i--;
        }
        return (position - i) % 2 == 1;
    }

    /** Returns the position of the first delimiter that no backslash escapes; -1 when there is none. */
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

    /** Returns the position of the last delimiter that no backslash escapes; -1 when there is none. */
    int findLast(String delimiter) {
        int last = -1;
        for (int i = from; i <= to - delimiter.length(); i++) {
            if (isEscape(i)) {
                i++;
            } else if (all.startsWith(delimiter, i)) {
                last = i - from;
            }
        }
        return last;
    }

    /** Returns the content of the markup that starts here, and what follows it; absent without such markup. */
    Optional<Source[]> markup(Span.Kind kind) {
        for (Span span : block.spans()) {
            if (span.start() == from && span.kind() == kind && span.end() <= to) {
                return Optional.of(new Source[] {
                    new Source(block, span.contentStart(), span.contentEnd()), new Source(block, span.end(), to)
                });
            }
        }
        return Optional.empty();
    }

    /** Returns what stands before the first markup of a kind, its content, and what follows it; absent without any. */
    Optional<Source[]> around(Span.Kind kind) {
        for (Span span : block.spans()) {
            if (span.start() >= from && span.kind() == kind && span.end() <= to) {
                return Optional.of(new Source[] {
                    new Source(block, from, span.start()),
                    new Source(block, span.contentStart(), span.contentEnd()),
                    new Source(block, span.end(), to)
                });
            }
        }
        return Optional.empty();
    }

    /** Returns the text, which may have several lines. It is in the canonical form of the model, and not empty. */
    String text() {
        boolean apart = startsWith(LINE_BREAK);
        String text = apart ? from(LINE_BREAK.length() + block.indent()).decoded() : decoded();
        if (apart != isWrittenApart(text)) {
            throw expected(
                    apart ? "no line break before the text" : "a line break before text that looks like a task box");
        }
        if (text.isBlank()) {
            throw expected("text");
        }
        if (!isCanonical(text)) {
            throw expected("text without surrounding whitespace and without control characters");
        }
        return text;
    }

    /** Returns the text, which is a single line. */
    String line() {
        String line = text();
        if (line.indexOf('\n') >= 0) {
            throw expected("a single line of text");
        }
        return line;
    }

    /** Whether a text is written on a line after its list marker, because some parsers would see a task box otherwise. */
    private boolean isWrittenApart(String text) {
        if (block.kind() != InlineContent.Kind.ITEM) {
            return false;
        }
        boolean boxed = all.startsWith(MarkdownMarkers.TICKED) || all.startsWith(MarkdownMarkers.UNTICKED);
        return (from == 0 && BlockStart.isTaskBox(text))
                || (boxed && from > 0 && (text.indexOf('\u2028') >= 0 || text.indexOf('\u2029') >= 0));
    }

    /** Returns the content of a code span, which is a single line. */
    String code() {
        String code = raw();
        if (code.indexOf('\n') >= 0 || !isCanonical(code)) {
            throw expected("a single-line code span without control characters");
        }
        return code;
    }

    private static boolean isCanonical(String text) {
        return Note.builder().text(text).build().text().equals(text);
    }

    /** Returns the characters as they are. */
    String raw() {
        return all.substring(from, to);
    }

    /**
     * Returns the value that is printed as this text.
     *
     * @param expected what is said when it is not a value, or not in the form in which it is printed
     */
    <T> T as(String expected, Function<String, T> parse, Function<T, String> print) {
        return as(() -> expected, parse, print);
    }

    /** Does the same where it takes work to say what was expected. */
    <T> T as(Supplier<String> expected, Function<String, T> parse, Function<T, String> print) {
        try {
            String text = decoded();
            T value = parse.apply(text);
            if (print.apply(value).equals(text)) {
                return value;
            }
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            MalformedLogException malformed = expected(expected.get());
            malformed.initCause(e);
            throw malformed;
        }
        throw expected(expected.get());
    }

    /** Returns the exception that says what was expected here. */
    MalformedLogException expected(String what) {
        return expected(what, from);
    }

    private MalformedLogException expected(String what, int at) {
        String found = isEmpty() ? "the end of the line" : Quoted.of(all, at, to);
        return block.malformed(at, "Expected " + what + ", but found " + found + ".");
    }

    /** Returns what CommonMark reads as text here: without backslashes, and with characters for references. */
    private String decoded() {
        for (Span span : block.spans()) {
            if (span.start() >= from && span.start() < to) {
                throw new Source(block, span.start(), Math.min(span.end(), to))
                        .expected("plain text, with a backslash before characters that would otherwise be markup");
            }
        }
        int i = nextSpecial(from);
        if (i == to) {
            return raw();
        }
        StringBuilder text = new StringBuilder(to - from).append(all, from, i);
        while (i < to) {
            i = appendSpecial(i, text);
            int next = nextSpecial(i);
            text.append(all, i, next);
            i = next;
        }
        return GitHubSigns.unmarked(text.toString());
    }

    private int nextSpecial(int start) {
        int i = start;
        while (i < to && !isSpecial(all.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isSpecial(char c) {
        return c == '\\' || c == '&' || c == '\n' || c == GitHubSigns.WORD_JOINER;
    }

    /** Appends what the backslash, reference or line end here means, and returns its end. */
    private int appendSpecial(int i, StringBuilder text) {
        if (isEscape(i)) {
            text.append(all.charAt(i + 1));
            return i + 2;
        }
        if (all.charAt(i) == GitHubSigns.WORD_JOINER) {
            text.append(GitHubSigns.JOINER_MARK);
            return i + 1;
        }
        if (all.startsWith(LINE_BREAK, i) && i + 1 < to) {
            text.append('\n');
            return i + LINE_BREAK.length() + block.indent();
        }
        if (all.charAt(i) == '\n') {
            throw expected("\"\\\" at the end of the line", i);
        }
        Matcher reference = REFERENCE.matcher(all).region(i, to);
        if (!reference.lookingAt()) {
            text.append(all.charAt(i));
            return i + 1;
        }
        String character = Html5Entities.entityToString(reference.group());
        if (character.indexOf('\n') >= 0 && block.kind() != InlineContent.Kind.CELL) {
            throw expected("\"\\\" at the end of a line instead of a character reference for a line break", i);
        }
        text.append(character);
        return reference.end();
    }

    private boolean isEscape(int i) {
        return all.charAt(i) == '\\' && i + 1 < to && Escaping.isPunctuation(all.charAt(i + 1));
    }
}
