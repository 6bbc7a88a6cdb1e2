package dev.sessionlog.format;

import dev.sessionlog.SessionLog;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;

/**
 * Reads logs in one format. Implementations are immutable and thread-safe, and have a public constructor without
 * parameters when they are registered for {@link LogReaders}.
 *
 * <p>The text may come from anywhere. Whatever it is, an implementation answers within limits that it states: with a
 * result, or with a {@link MalformedLogException} that says what exceeded them.
 */
public interface LogReader {

    /** Returns the name of the format in lower case, for example {@code markdown}: one jar in a program provides it. */
    String format();

    /** Returns the usual extension of files in lower case and without the point, for example {@code md}. */
    String fileExtension();

    /**
     * Reads a text that the renderer of this format wrote: {@code read(render(log))} equals {@code log}.
     *
     * @throws MalformedLogException if the whole text is not exactly such a log; it says where, and what was expected. For a
     *     text that a person may have written or edited, use {@link #readLeniently}
     */
    SessionLog read(CharSequence text);

    /**
     * Reads the rest of a character stream like {@link #read(CharSequence)}. The stream is not closed.
     *
     * @throws MalformedLogException if the whole text is not exactly such a log
     * @throws IOException if the stream cannot be read
     */
    default SessionLog read(Reader source) throws IOException {
        return read(all(source));
    }

    /** Reads what can be understood of a text, whoever wrote it. It never throws for what the text says. */
    ReadResult readLeniently(CharSequence text);

    /**
     * Reads the rest of a character stream like {@link #readLeniently(CharSequence)}. The stream is not closed.
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
