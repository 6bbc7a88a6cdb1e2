package dev.sessionlog.format;

import dev.sessionlog.SessionLog;

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

    /** Reads what can be understood of a text, whoever wrote it. It never throws for what the text says. */
    ReadResult readLeniently(CharSequence text);
}
