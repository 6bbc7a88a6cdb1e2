package dev.sessionlog.markdown;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.LogReader;
import dev.sessionlog.format.MalformedLogException;
import dev.sessionlog.format.ReadResult;
import dev.sessionlog.markdown.internal.lenient.LenientReader;

/**
 * Reads logs from Markdown.
 *
 * <p>{@link #read} takes what {@link MarkdownRenderer} writes with any of its options, in this and in every earlier version.
 * Its grammar accounts for every character, and every value has to be in the form in which it is printed. How much of a text
 * is escaped may differ, as long as CommonMark reads the same text, and so may the way in which empty sections are shown.
 * An editor may have changed line ends to CRLF, added a byte order mark or removed the last line end. Everything else is a
 * {@link MalformedLogException} with its line and column.
 *
 * <p>{@link #readLeniently} also reads what people and agents wrote by hand: several sessions in one text, sections and
 * labels in other words and other places, values in many forms. What it does not understand it keeps verbatim as a custom
 * section, and says so; the README of this module lists the codes of its diagnostics. What contradicts itself in a session
 * ({@link SessionLog#findings()}) is a diagnostic too, also where the renderer wrote the text.
 *
 * <p>Limits: a text has at most {@link #DEFAULT_MAX_LENGTH} characters, or as many as {@link Builder#maxLength} says; a
 * longer one is malformed, or gives one error and no draft. Items that are nested deeper than {@link Builder#maxNesting} are
 * read leniently as siblings. Within that the work grows linearly with the text whatever it says, and the depth of the stack
 * does not depend on it. The text, the log and what is needed beside them take up to 27 bytes of heap a character, most for
 * many short list items; 100,000 tasks are written and read in a heap of 512 MB, and
 * read leniently in one of 1 GB.
 *
 * <p>Immutable and thread-safe.
 */
public final class MarkdownReader implements LogReader {
    /** The most characters (UTF-16 units) of a text, where nothing else is said: 256 Mi. */
    public static final int DEFAULT_MAX_LENGTH = 256 * 1024 * 1024;

    /** How deep items may be nested in a text that is read leniently, where nothing else is said: 50. */
    public static final int DEFAULT_MAX_NESTING = 50;

    private final int maxLength;
    private final int maxNesting;

    /** Creates a reader with the default limits. */
    public MarkdownReader() {
        this(DEFAULT_MAX_LENGTH, DEFAULT_MAX_NESTING);
    }

    private MarkdownReader(int maxLength, int maxNesting) {
        this.maxLength = maxLength;
        this.maxNesting = maxNesting;
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
        DocumentLines lines = new DocumentLines(text.toString());
        return lines.build(1, () -> Template.read(new TemplateReader(lines)));
    }

    @Override
    public ReadResult readLeniently(CharSequence text) {
        return new LenientReader(maxLength, maxNesting).read(text, this::read);
    }

    /** Builds a reader. Not thread-safe. */
    public static final class Builder {
        private int maxLength = DEFAULT_MAX_LENGTH;
        private int maxNesting = DEFAULT_MAX_NESTING;

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

        /**
         * How deep items may be nested in a text that is read leniently; deeper ones are read as siblings. Default: {@link
         * MarkdownReader#DEFAULT_MAX_NESTING}.
         *
         * @throws IllegalArgumentException if it is less than 1 or more than 1,000
         */
        public Builder maxNesting(int levels) {
            if (levels < 1 || levels > 1_000) {
                throw new IllegalArgumentException("maxNesting " + levels + " is not between 1 and 1,000");
            }
            this.maxNesting = levels;
            return this;
        }

        /** Builds the reader; the builder can be used further. */
        public MarkdownReader build() {
            return new MarkdownReader(maxLength, maxNesting);
        }
    }
}
