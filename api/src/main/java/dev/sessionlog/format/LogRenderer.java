package dev.sessionlog.format;

import dev.sessionlog.SessionLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Writes logs in one format. Implementations must be immutable and thread-safe. To be found by {@link LogRenderers},
 * they must have a public constructor without parameters.
 *
 * <p>The output uses LF as line ending, ends with one, and is the same on every platform and with every locale, time
 * zone and default charset. Strings in a log may come from anywhere: an implementation must ensure that none of them
 * becomes part of the document's structure.
 */
public interface LogRenderer {

    /**
     * Returns the name of the format in lower case, for example {@code markdown}. Only one renderer in a program may
     * have it.
     */
    String format();

    /** Returns the media type of the output (RFC 6838), for example {@code text/markdown}. */
    String mediaType();

    /** Returns the usual file extension in lower case without the dot, for example {@code md}. */
    String fileExtension();

    /**
     * Writes the log to the output piece by piece, without building the whole document in memory. Neither flushes nor
     * closes the output.
     *
     * @throws IOException if writing to the output fails
     */
    void render(SessionLog log, Appendable output) throws IOException;

    /** Returns the rendered log as a string. */
    default String render(SessionLog log) {
        Objects.requireNonNull(log, "log");
        StringBuilder output = new StringBuilder(8_192); // a short log
        try {
            render(log, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringBuilder throws none
        }
        return output.toString();
    }
}
