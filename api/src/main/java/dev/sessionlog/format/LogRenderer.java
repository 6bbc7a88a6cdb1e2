package dev.sessionlog.format;

import dev.sessionlog.SessionLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Writes a log in one format. Implementations are immutable and thread-safe, and have a public constructor without
 * parameters when they are registered for {@link LogRenderers}.
 *
 * <p>The output has LF as line end, ends with one, and is the same on every platform, whatever its locale, time zone and
 * default charset. Texts of the log come from anywhere: an implementation sees to it that none of them becomes structure
 * of the document.
 */
public interface LogRenderer {

    /** Returns the name of the format in lower case, for example {@code markdown}: one jar in a program provides it. */
    String format();

    /** Returns the media type of the output (RFC 6838), for example {@code text/markdown}. */
    String mediaType();

    /** Returns the usual extension of files in lower case and without the point, for example {@code md}. */
    String fileExtension();

    /**
     * Appends the log to the output as it goes, without the whole document in memory. The output is neither flushed nor
     * closed.
     *
     * @throws IOException if the output throws it
     */
    void render(SessionLog log, Appendable output) throws IOException;

    /** Returns the log as a string. */
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
