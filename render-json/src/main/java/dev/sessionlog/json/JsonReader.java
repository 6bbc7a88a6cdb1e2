package dev.sessionlog.json;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Draft;
import dev.sessionlog.format.LogReader;
import dev.sessionlog.format.MalformedLogException;
import dev.sessionlog.format.ReadResult;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

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
    private static final JsonReader DEFAULT = new JsonReader(Limits.DEFAULT, SchemaVersion.KNOWN);

    private final Limits limits;
    private final SchemaVersion.Table versions;
    private final JsonFactory factory;

    /** Creates a reader with the defaults of {@link #builder()}. */
    public JsonReader() {
        this.limits = DEFAULT.limits;
        this.versions = DEFAULT.versions;
        this.factory = DEFAULT.factory;
    }

    /** Returns the reader of a build that knows these versions of the shape. */
    static JsonReader of(SchemaVersion.Table versions) {
        return new JsonReader(Limits.DEFAULT, versions);
    }

    private JsonReader(Limits limits, SchemaVersion.Table versions) {
        this.limits = limits;
        this.versions = versions;
        this.factory = JsonFactory.builder()
                // The limits that are not the parser's are checked where the value is read.
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.nesting())
                        .maxStringLength(limits.stringLength())
                        .maxDocumentLength(-1)
                        .maxTokenCount(-1)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .build())
                // Names made to collide only make it slower; failing would hide the rest of the document.
                .disable(TokenStreamFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                // A name that is known is then the same string as in the table, and found at once.
                .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                .build();
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
        Objects.requireNonNull(text, "text");
        try {
            checkLength(text);
            return readStrictly(text, JsonShape.SESSION_LOG);
        } catch (Fault fault) {
            throw exception(fault, 1);
        }
    }

    /**
     * Reads one document in UTF-8 strictly, and to the end of the source.
     *
     * @throws UncheckedIOException if the source cannot be read
     */
    SessionLog readStrictly(InputStream source) {
        Reader characters = new InputStreamReader(source, StandardCharsets.UTF_8.newDecoder());
        return readStrictly(parser(new LimitedReader(characters, limits.documentLength())), JsonShape.SESSION_LOG);
    }

    /** Reads one value of that shape strictly, and to the end of the text. */
    <V> V readStrictly(CharSequence text, Shape<V> shape) {
        return readStrictly(parser(text), shape);
    }

    private <V> V readStrictly(JsonParser opened, Shape<V> shape) {
        try (JsonParser parser = opened) {
            JsonInput input = JsonInput.strict(parser, limits, versions);
            try {
                start(parser, input);
                V value = shape.read(input);
                end(parser, input);
                return value;
            } catch (JacksonException e) {
                throw input.broken(e);
            }
        }
    }

    @Override
    public ReadResult readLeniently(CharSequence text) {
        Objects.requireNonNull(text, "text");
        Diagnostics diagnostics = new Diagnostics(limits.diagnostics());
        try {
            checkLength(text);
            return ReadResult.of(List.of(draft(text, diagnostics)), diagnostics.all());
        } catch (Fault fault) {
            return ReadResult.of(List.of(), List.of(Diagnostics.of(fault)));
        }
    }

    private Draft draft(CharSequence text, Diagnostics diagnostics) {
        try (JsonParser parser = parser(text)) {
            JsonInput input = JsonInput.lenient(parser, limits, versions, diagnostics::add);
            try {
                start(parser, input);
                TokenStreamLocation start = input.location();
                ObjectShape.Content<SessionLog.Builder> content = JsonShape.SESSION_LOG.content(input, start);
                end(parser, input);
                List<String> missing = new ArrayList<>(content.missing());
                if (missing.remove(SchemaVersion.NAME)) {
                    input.report(JsonShape.SESSION_LOG.missing(input, List.of(SchemaVersion.NAME), start));
                }
                return Draft.of(content.builder(), missing);
            } catch (JacksonException e) {
                throw input.broken(e);
            }
        }
    }

    /** Jackson reads a short String without a reader. */
    private JsonParser parser(CharSequence text) {
        return text instanceof String string
                ? factory.createParser(ObjectReadContext.empty(), string)
                : parser(new CharSequenceReader(text));
    }

    private JsonParser parser(Reader source) {
        return factory.createParser(ObjectReadContext.empty(), source);
    }

    private void checkLength(CharSequence text) {
        if (text.length() > limits.documentLength()) {
            throw new Fault(
                    Fault.LIMIT,
                    "The document has " + text.length() + " characters, more than " + limits.documentLength()
                            + ", which is the limit of this reader.",
                    List.of(),
                    new TokenStreamLocation(null, 0, 1, 1));
        }
    }

    private static void start(JsonParser parser, JsonInput input) {
        if (parser.nextToken() == null) {
            throw input.fault(Fault.EMPTY, "The document is empty; expected a JSON object.", parser.currentLocation());
        }
    }

    private static void end(JsonParser parser, JsonInput input) {
        JsonToken token = parser.nextToken();
        if (token != null) {
            throw input.fault(
                    Fault.BROKEN, "Something stands behind the document; expected its end.", input.location());
        }
    }

    /**
     * Returns a fault as an exception.
     *
     * @param firstLine the line in which the document starts, from 1
     */
    static MalformedLogException exception(Fault fault, int firstLine) {
        return new MalformedLogException(
                fault.sentence(),
                fault.location().getLineNr() + firstLine - 1,
                fault.location().getColumnNr());
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
            return new JsonReader(
                    new Limits(documentLength, nesting, stringLength, numberLength, nameLength, diagnostics),
                    SchemaVersion.KNOWN);
        }

        private static int positive(String name, int value) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " is " + value + "; expected 1 or more.");
            }
            return value;
        }
    }
}
