package dev.sessionlog.format;

import dev.sessionlog.SessionLog;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;

/**
 * Reads logs in one format. Implementations must be immutable and thread-safe. To be found by {@link LogReaders}, they
 * must have a public constructor without parameters.
 *
 * <p>Input may come from anywhere. For any input, an implementation finishes within documented limits: it returns a
 * result, or throws a {@link MalformedLogException} that says which limit was exceeded.
 */
public interface LogReader {

    /**
     * Returns the name of the format in lower case, for example {@code markdown}. Only one reader in a program may have
     * it.
     */
    String format();

    /** Returns the usual file extension in lower case without the dot, for example {@code md}. */
    String fileExtension();

    /**
     * Reads a log strictly, as written by the renderer of this format: {@code read(render(log))} equals {@code log}. To
     * read a log that a person may have written or edited, use {@link #readLeniently}.
     *
     * @throws MalformedLogException if the complete text is not exactly such a log; it says where, and what was
     *     expected
     */
    SessionLog read(CharSequence text);

    /**
     * Reads the rest of a character stream as {@link #read(CharSequence)} does. Does not close the stream.
     *
     * @throws MalformedLogException if the complete text is not exactly such a log
     * @throws IOException if the stream cannot be read
     */
    default SessionLog read(Reader source) throws IOException {
        return read(all(source));
    }

    /**
     * Reads whatever can be understood of a text, no matter who wrote it. Never throws an exception because of the
     * content.
     */
    ReadResult readLeniently(CharSequence text);

    /**
     * Reads the rest of a character stream as {@link #readLeniently(CharSequence)} does. Does not close the stream.
     *
     * @throws IOException if the stream cannot be read
     */
    default ReadResult readLeniently(Reader source) throws IOException {
        return readLeniently(all(source));
    }

    private static CharSequence all(Reader source) throws IOException {
        StringWriter text = new StringWriter();
        source.transferTo(text);
        return text.getBuffer();
    }
}
