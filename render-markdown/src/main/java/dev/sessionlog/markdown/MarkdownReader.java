package dev.sessionlog.markdown;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Diagnostic;
import dev.sessionlog.format.Draft;
import dev.sessionlog.format.LogReader;
import dev.sessionlog.format.MalformedLogException;
import dev.sessionlog.format.ReadResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Reads logs from Markdown.
 *
 * <p>{@link #read} takes exactly what {@link MarkdownRenderer} writes, with any of its options: the log that it gives renders
 * as the text again, character by character. Only what an editor changes unasked is allowed: CRLF for LF, a byte order mark
 * at the start, a missing line end at the end. Whatever else differs is a {@link MalformedLogException}.
 *
 * <p>{@link #readLeniently} knows no more than that so far: it gives the log, or one error that says why it is none.
 *
 * <p>Limits: a text has at most {@link #DEFAULT_MAX_LENGTH} characters, or as many as {@link Builder#maxLength} says; a
 * longer one is malformed. Within that the work grows linearly with the text whatever it says, and the depth of the stack
 * does not depend on it. The text, the log and what is needed beside them take up to 27 bytes of heap a character, most for
 * many short list items; 100,000 tasks are written and read in a heap of 512 MB.
 *
 * <p>Immutable and thread-safe.
 */
public final class MarkdownReader implements LogReader {
    /** The most characters (UTF-16 units) of a text, where nothing else is said: 256 Mi. */
    public static final int DEFAULT_MAX_LENGTH = 256 * 1024 * 1024;

    private static final String NOT_A_LOG = "not-a-log";

    private final int maxLength;

    /** Creates a reader with the default limits. */
    public MarkdownReader() {
        this(DEFAULT_MAX_LENGTH);
    }

    private MarkdownReader(int maxLength) {
        this.maxLength = maxLength;
    }

    /** Returns a builder of a reader with other limits. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public String fileExtension() {
        return "md";
    }

    @Override
    public SessionLog read(CharSequence text) {
        if (text.length() > maxLength) {
            throw new MalformedLogException(
                    "Expected at most " + maxLength + " characters, but found " + text.length() + ".", 1, 1);
        }
        String document = text.toString();
        Lines in = new Lines(document);
        in.skipTitle();
        SessionLog.Builder builder = SessionLog.builder();
        Template.DOCUMENT.read(in, builder);
        if (!in.atEnd()) {
            throw in.unexpected();
        }
        SessionLog log = in.build(1, builder::build);
        verify(log, in.options(), document);
        return log;
    }

    private static void verify(SessionLog log, Options options, String document) {
        Verification verification = new Verification(document);
        try {
            new MarkdownRenderer(options).render(log, verification);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a verification throws none
        }
        verification.end();
    }

    @Override
    public ReadResult readLeniently(CharSequence text) {
        try {
            SessionLog log = read(text);
            return ReadResult.of(List.of(Draft.of(log.toBuilder(), List.of())), List.of());
        } catch (MalformedLogException e) {
            Diagnostic diagnostic = Diagnostic.of(Diagnostic.Level.ERROR, e.line(), e.column(), NOT_A_LOG, e.detail());
            return ReadResult.of(List.of(), List.of(diagnostic));
        }
    }

    /** Builds a reader. Not thread-safe. */
    public static final class Builder {
        private int maxLength = DEFAULT_MAX_LENGTH;

        private Builder() {}

        /**
         * The most characters (UTF-16 units) that a text may have. Default: {@link MarkdownReader#DEFAULT_MAX_LENGTH}.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxLength(int characters) {
            if (characters < 1) {
                throw new IllegalArgumentException("maxLength " + characters + " is less than 1");
            }
            this.maxLength = characters;
            return this;
        }

        /** Builds the reader; the builder can be used further. */
        public MarkdownReader build() {
            return new MarkdownReader(maxLength);
        }
    }
}
