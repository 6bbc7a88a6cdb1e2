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
 * <p>{@link #read} is strict. These are errors, reported with path, line and column: a property that is unknown, missing,
 * duplicate or {@code null}, a value of the wrong type or out of range, a newer schema version or one of another major
 * number, and content after the document. Properties may come in any order, and the spelling of a number does not matter:
 * {@code 1.0} is the integer 1.
 *
 * <p>{@link #readLeniently} leaves out what it does not understand, such as properties and words of a newer minor version,
 * and reports a diagnostic for each. A log without a required attribute becomes a draft without it. Invalid JSON, another
 * major version, and a document beyond the limits give one diagnostic and no draft. The codes are {@code broken-json},
 * {@code empty-document}, {@code limit-exceeded}, {@code unsupported-version}, {@code unknown-property}, {@code
 * duplicate-property}, {@code missing-property}, {@code wrong-type}, {@code invalid-value} and {@code too-many-diagnostics}.
 *
 * <p>The input may come from an untrusted source: it is read within the limits of {@link Builder}. By default, they allow
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
         * Sets how many characters (UTF-16 units) a document may have. Default: 2^31 - 1, the maximum length of a string.
         * A log takes at most a small multiple of the memory of its document.
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
         * Sets how many characters (UTF-16 units) a string may have. Default: {@link SessionLog#MAX_TEXT_LENGTH}, the
         * maximum length of a string in a log.
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
