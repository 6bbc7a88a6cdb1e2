package dev.sessionlog.markdown.internal.briefing;

import dev.sessionlog.markdown.MarkdownText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of a briefing: a label, and what the log says. Strings of the log are only ever added as fields: they are kept on
 * the line, after the label, shortened and escaped. Not thread-safe.
 */
final class Entry {
    private static final String START = "> - ";

    private final String label;
    private final List<Part> parts = new ArrayList<>();

    private enum Kind {
        WORDS,
        FIELD,
        CODE
    }

    private record Part(Kind kind, String text) {}

    private Entry(String label) {
        this.label = label;
    }

    /**
     * Starts a line.
     *
     * @param label words of ours without any markup
     */
    static Entry of(String label) {
        return new Entry(label);
    }

    /** Adds words of ours. */
    Entry words(String words) {
        parts.add(new Part(Kind.WORDS, words));
        return this;
    }

    /** Adds a string of the log. */
    Entry field(String text) {
        parts.add(new Part(Kind.FIELD, text));
        return this;
    }

    /** Adds words of ours and the string of the log that they introduce, if there is one. */
    Entry field(String words, Optional<String> text) {
        text.ifPresent(present -> words(words).field(present));
        return this;
    }

    /** Adds a string of the log that is a path or a command; it becomes a code span, if it can. */
    Entry code(String text) {
        parts.add(new Part(Kind.CODE, text));
        return this;
    }

    /** Returns the line with each string of the log shortened to a length, without a line end. */
    String line(int length) {
        StringBuilder line = new StringBuilder(START).append(label).append(": ");
        StringBuilder prose = new StringBuilder();
        for (Part part : parts) {
            String shown = part.kind() == Kind.WORDS ? part.text() : ShortText.of(part.text(), length);
            if (part.kind() == Kind.CODE && fitsCode(shown)) {
                escape(prose, line);
                line.append('`').append(shown).append('`');
            } else {
                prose.append(shown);
            }
        }
        escape(prose, line);
        return line.toString();
    }

    /** Escaped together, because two strings may be markup only side by side. */
    private static void escape(StringBuilder prose, StringBuilder line) {
        if (!prose.isEmpty()) {
            try {
                MarkdownText.write(prose.toString(), line);
            } catch (IOException e) {
                throw new UncheckedIOException(e); // a StringBuilder throws none
            }
            prose.setLength(0);
        }
    }

    private static boolean fitsCode(String text) {
        return !text.isEmpty()
                && text.codePoints().noneMatch(c -> c == '`' || Character.getType(c) == Character.FORMAT);
    }
}
