package dev.sessionlog.markdown;

import java.io.IOException;
import java.util.Objects;

/** Escapes strings for your own Markdown documents, by the same rules as {@link MarkdownRenderer}. Thread-safe. */
public final class MarkdownText {
    private MarkdownText() {}

    /**
     * Escapes a string so that CommonMark reads it as plain text, and appends it to the output. The string must not be
     * followed by anything else on the same line. Characters are escaped only where necessary, so ordinary prose remains
     * readable. A line break becomes a hard break.
     *
     * @param text the string to escape
     * @param output receives the escaped string
     * @throws IOException if writing to the output fails
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
