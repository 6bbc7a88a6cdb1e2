package dev.sessionlog.markdown;

import java.io.IOException;
import java.util.Objects;

/**
 * Escapes strings for Markdown documents of your own, with the rules of {@link MarkdownRenderer}. Thread-safe.
 */
public final class MarkdownText {
    private MarkdownText() {}

    /**
     * Writes a string as the rest of a line, so that CommonMark reads it as text and nothing else. Ordinary prose remains
     * readable. A line break becomes a hard break.
     *
     * @param text the string
     * @param output receives the escaped string
     * @throws IOException if the output throws it
     */
    public static void write(String text, Appendable output) throws IOException {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(output, "output");
        if (Escaping.isPlain(text, Slot.LAST, Escaping.Place.INSIDE)) {
            output.append(text);
        } else {
            new Escaping(output, text, Slot.LAST, 0).write(Escaping.Place.INSIDE, false);
        }
    }
}
