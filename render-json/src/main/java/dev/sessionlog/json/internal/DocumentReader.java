package dev.sessionlog.json.internal;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Draft;
import dev.sessionlog.format.MalformedLogException;
import dev.sessionlog.format.ReadResult;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads documents and single values within limits, strictly and leniently. Immutable and thread-safe. */
public final class DocumentReader {
    /** The reader with the default limits. */
    public static final DocumentReader DEFAULT = within(Limits.DEFAULT);

    private final Limits limits;
    private final SchemaVersion.Table versions;
    private final JsonFactory factory;

    /** Returns a reader with these limits. */
    public static DocumentReader within(Limits limits) {
        return new DocumentReader(limits, SchemaVersion.KNOWN);
    }

    DocumentReader(Limits limits, SchemaVersion.Table versions) {
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

    /** Reads a document strictly. */
    public SessionLog read(CharSequence text) {
        try {
            checkLength(text);
            return readStrictly(text, JsonShape.SESSION_LOG);
        } catch (Fault fault) {
            throw exception(fault, 1);
        }
    }

    /**
     * Reads one document in UTF-8 strictly, and to the end of the source. Absent where there is only white space.
     *
     * @param number the line in which the document starts, from 1
     * @throws UncheckedIOException if the source cannot be read
     */
    public Optional<SessionLog> readLine(InputStream source, int number) {
        Reader characters = new InputStreamReader(source, StandardCharsets.UTF_8.newDecoder());
        try {
            JsonParser parser = parser(new LimitedReader(characters, limits.documentLength()));
            return Optional.of(readStrictly(parser, JsonShape.SESSION_LOG));
        } catch (Fault fault) {
            if (fault.code().equals(Fault.EMPTY)) {
                return Optional.empty();
            }
            throw exception(fault, number);
        }
    }

    /** Reads one value of that shape strictly, and to the end of the text. */
    <V> V readStrictly(CharSequence text, Shape<V> shape) {
        return readStrictly(parser(text), shape);
    }

    /** Opens a source of several values, to be read strictly one after the other; faults have no location. */
    JsonInput open(Reader source) {
        return JsonInput.trial(parser(source), limits, versions);
    }

    private <V> V readStrictly(JsonParser parser, Shape<V> shape) {
        return whole(parser, JsonInput.strict(parser, limits, versions), shape::read);
    }

    /** Reads from the first token to the end of the source, and closes it. */
    private static <R> R whole(JsonParser opened, JsonInput input, Function<JsonInput, R> content) {
        try (JsonParser parser = opened) {
            try {
                start(parser, input);
                R result = content.apply(input);
                end(parser, input);
                return result;
            } catch (JacksonException e) {
                throw input.broken(e); // asks the parser for its place, which a closed one has forgotten
            }
        }
    }

    /** Reads a document leniently. */
    public ReadResult readLeniently(CharSequence text) {
        Diagnostics diagnostics = new Diagnostics(limits.diagnostics());
        try {
            checkLength(text);
            return ReadResult.of(List.of(draft(text, diagnostics)), diagnostics.all());
        } catch (Fault fault) {
            return ReadResult.of(List.of(), List.of(Diagnostics.of(fault)));
        }
    }

    private Draft draft(CharSequence text, Diagnostics diagnostics) {
        JsonParser parser = parser(text);
        return whole(parser, JsonInput.lenient(parser, limits, versions, diagnostics::add), DocumentReader::draft);
    }

    private static Draft draft(JsonInput input) {
        TokenStreamLocation start = input.location();
        ObjectShape.Content<SessionLog.Builder> content = JsonShape.SESSION_LOG.content(input, start);
        List<String> missing = new ArrayList<>(content.missing());
        if (missing.remove(SchemaVersion.NAME)) {
            input.report(JsonShape.SESSION_LOG.missing(input, List.of(SchemaVersion.NAME), start));
        }
        return Draft.of(content.builder(), missing);
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
            throw Fault.tooLong(text.length() + " characters, more than " + limits.documentLength());
        }
    }

    private static void start(JsonParser parser, JsonInput input) {
        if (parser.nextToken() == null) {
            throw input.fault(Fault.EMPTY, "The document is empty; expected a JSON object.", parser.currentLocation());
        }
    }

    private static void end(JsonParser parser, JsonInput input) {
        if (parser.nextToken() != null) {
            throw input.fault(
                    Fault.BROKEN, "Unexpected content after the document; expected its end.", input.location());
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
}
