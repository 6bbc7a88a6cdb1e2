package dev.sessionlog.json;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.LogReader;
import dev.sessionlog.format.ReadResult;
import dev.sessionlog.json.internal.DocumentReader;
import dev.sessionlog.json.internal.Limits;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads session logs from JSON.
 *
 * <p>{@link #read} is strict: a property that is unknown, stands twice or is {@code null}, a value of another type or out
 * of range, a missing property, a schema version that is newer or of another major number, or anything after the
 * document is an error with its path, line and
 * column. A number is what it is and not how it is spelled: {@code 1.0} is the integer 1. Properties may stand in any
 * order.
 *
 * <p>{@link #readLeniently} leaves out what it does not understand and says so in a diagnostic each: properties and words
 * of a newer minor version above all. A log that lacks a required attribute is a draft that lacks it. What is no JSON, of
 * another major version, or beyond the limits, is one diagnostic and no draft. Its codes are {@code broken-json},
 * {@code empty-document}, {@code limit-exceeded}, {@code unsupported-version}, {@code unknown-property}, {@code duplicate-property},
 * {@code missing-property}, {@code wrong-type}, {@code invalid-value} and {@code too-many-diagnostics}.
 *
 * <p>The text may come from anywhere: it is read within limits, which are those of {@link Builder}; by default, they allow
 * everything that {@link JsonRenderer} writes.
 *
 * <p>Immutable and thread-safe.
 */
public final class JsonReader implements LogReader {
    private final DocumentReader documents;

    /** Creates a reader with the defaults of {@link #builder()}. */
    public JsonReader() {
        this(DocumentReader.DEFAULT);
    }

    private JsonReader(DocumentReader documents) {
        this.documents = documents;
    }

    /** Returns a builder of readers with other limits than the default ones. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@code json}. */
    @Override
    public String format() {
        return "json";
    }

    /** {@code json}. */
    @Override
    public String fileExtension() {
        return "json";
    }

    @Override
    public SessionLog read(CharSequence text) {
        return documents.read(Objects.requireNonNull(text, "text"));
    }

    @Override
    public ReadResult readLeniently(CharSequence text) {
        return documents.readLeniently(Objects.requireNonNull(text, "text"));
    }

    /** Reads the line of a file, as {@link SessionLogLines} does. Absent where the line is empty. */
    Optional<SessionLog> readLine(InputStream source, int number) {
        return documents.readLine(source, number);
    }

    /** Builds a reader. Every limit is at least 1. Not thread-safe. */
    public static final class Builder {
        private int documentLength = Limits.DEFAULT.documentLength();
        private int nesting = Limits.DEFAULT.nesting();
        private int stringLength = Limits.DEFAULT.stringLength();
        private int numberLength = Limits.DEFAULT.numberLength();
        private int nameLength = Limits.DEFAULT.nameLength();
        private int diagnostics = Limits.DEFAULT.diagnostics();

        private Builder() {}

        /**
         * Sets how many characters (UTF-16 units) a document may have. Default: as many as a text can have, 2^31 - 1. What
         * is built of a document takes at most a small multiple of its length.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxDocumentLength(int characters) {
            documentLength = positive("maxDocumentLength", characters);
            return this;
        }

        /**
         * Sets how deep objects and arrays may be nested. Default: 100; a log has at most 6 levels.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxNesting(int levels) {
            nesting = positive("maxNesting", levels);
            return this;
        }

        /**
         * Sets how many characters (UTF-16 units) a string may have. Default: {@link SessionLog#MAX_TEXT_LENGTH}, which is
         * the most that a text of a log can have anyway.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxStringLength(int characters) {
            stringLength = positive("maxStringLength", characters);
            return this;
        }

        /**
         * Sets how many characters a number may have. Default: 1,000.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxNumberLength(int characters) {
            numberLength = positive("maxNumberLength", characters);
            return this;
        }

        /**
         * Sets how many characters (UTF-16 units) the name of a property may have. Default: 1,000.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxNameLength(int characters) {
            nameLength = positive("maxNameLength", characters);
            return this;
        }

        /**
         * Sets how many diagnostics {@link JsonReader#readLeniently} gives; a last one says that there were more. Default:
         * 1,000.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxDiagnostics(int count) {
            diagnostics = positive("maxDiagnostics", count);
            return this;
        }

        /** Builds the reader. */
        public JsonReader build() {
            return new JsonReader(DocumentReader.within(
                    new Limits(documentLength, nesting, stringLength, numberLength, nameLength, diagnostics)));
        }

        private static int positive(String name, int value) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " is " + value + "; expected 1 or more.");
            }
            return value;
        }
    }
}
