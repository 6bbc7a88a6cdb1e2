package dev.sessionlog.markdown;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.LogReader;
import dev.sessionlog.format.MalformedLogException;
import dev.sessionlog.format.ReadResult;
import dev.sessionlog.markdown.internal.lenient.LenientReader;

/**
 * Reads logs from Markdown.
 *
 * <p>{@link #read} is strict. It accepts what {@link MarkdownRenderer} writes, with any options, in this version and every
 * earlier one. Every character must match the grammar, and every value must have the form in which it is printed. Only the
 * following may differ:
 *
 * <ul>
 *   <li>how much of a string is escaped, as long as CommonMark reads the same string
 *   <li>how empty sections are shown
 *   <li>what editors change: CRLF line ends, a byte order mark, a missing final line end
 * </ul>
 *
 * Anything else causes a {@link MalformedLogException} with line and column.
 *
 * <p>{@link #readLeniently} also reads logs that people and agents wrote by hand: several sessions in one text, sections and
 * labels with different names or in other places, values in many forms. Content that it does not recognize is kept verbatim
 * as a custom section and reported. The README of this module lists the diagnostic codes. Contradictions within a session
 * ({@link SessionLog#findings()}) are reported too, even if the renderer wrote the text.
 *
 * <h2>Limits</h2>
 *
 * <p>A text may have up to {@link #DEFAULT_MAX_DOCUMENT_LENGTH} characters, or the number set by {@link
 * Builder#maxDocumentLength}. For a longer text, {@code read} throws, and {@code readLeniently} returns one error and no draft. In lenient reading, list items
 * that are nested more deeply than {@link Builder#maxNesting} are read as siblings.
 *
 * <p>Within these limits, time is linear in the length of the text, and stack depth does not depend on the text. The text, the
 * log and the working memory together need up to 27 bytes of heap per character; many short list items need the most. 100,000
 * tasks can be written and read strictly with a heap of 512 MB, and read leniently with 1 GB.
 *
 * <p>Immutable and thread-safe.
 */
public final class MarkdownReader implements LogReader {
    /** The default for {@link Builder#maxDocumentLength}: 256 Mi characters (UTF-16 code units). */
    public static final int DEFAULT_MAX_DOCUMENT_LENGTH = 256 * 1024 * 1024;

    /** The default for {@link Builder#maxNesting}: 50 levels. */
    public static final int DEFAULT_MAX_NESTING = 50;

    private final int maxDocumentLength;
    private final int maxNesting;

    /** Creates a reader with the default limits. */
    public MarkdownReader() {
        this(DEFAULT_MAX_DOCUMENT_LENGTH, DEFAULT_MAX_NESTING);
    }

    private MarkdownReader(int maxDocumentLength, int maxNesting) {
        this.maxDocumentLength = maxDocumentLength;
        this.maxNesting = maxNesting;
    }

    /** Returns a builder for a reader with custom limits. */
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
        if (text.length() > maxDocumentLength) {
            throw new MalformedLogException(
                    "Expected at most " + maxDocumentLength + " characters, but the text has " + text.length() + ".",
                    1,
                    1);
        }
        DocumentLines lines = new DocumentLines(text.toString());
        return lines.build(1, () -> Template.read(new TemplateReader(lines)));
    }

    @Override
    public ReadResult readLeniently(CharSequence text) {
        return new LenientReader(maxDocumentLength, maxNesting).read(text, this::read);
    }

    /** Builds a reader. Not thread-safe. */
    public static final class Builder {
        private int maxDocumentLength = DEFAULT_MAX_DOCUMENT_LENGTH;
        private int maxNesting = DEFAULT_MAX_NESTING;

        private Builder() {}

        /**
         * Sets the maximum length of a text in characters (UTF-16 code units). Default: {@link
         * MarkdownReader#DEFAULT_MAX_DOCUMENT_LENGTH}.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxDocumentLength(int characters) {
            if (characters < 1) {
                throw new IllegalArgumentException("maxDocumentLength must be at least 1, but was " + characters + ".");
            }
            this.maxDocumentLength = characters;
            return this;
        }

        /**
         * Sets how deeply list items may be nested in lenient reading. Items below that level are read as siblings. Default:
         * {@link MarkdownReader#DEFAULT_MAX_NESTING}.
         *
         * @throws IllegalArgumentException if it is less than 1 or more than 1,000
         */
        public Builder maxNesting(int levels) {
            if (levels < 1 || levels > 1_000) {
                throw new IllegalArgumentException("maxNesting must be between 1 and 1,000, but was " + levels + ".");
            }
            this.maxNesting = levels;
            return this;
        }

        /** Builds the reader. The builder can be reused. */
        public MarkdownReader build() {
            return new MarkdownReader(maxDocumentLength, maxNesting);
        }
    }
}
