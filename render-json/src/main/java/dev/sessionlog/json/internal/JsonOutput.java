package dev.sessionlog.json.internal;

import dev.sessionlog.SessionLog;
import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;
import java.util.function.Consumer;
import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.ContentReference;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.io.SegmentedStringWriter;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.json.UTF8JsonGenerator;
import tools.jackson.core.json.WriterBasedJsonGenerator;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.core.util.RecyclerPool;

/**
 * Writes JSON to where characters go: indented by two blanks or on one line, always with one line end at the end.
 *
 * <p>The generators are those of a {@code JsonFactory} with its defaults, but without the factory: the JVM loads all of
 * Jackson's parsers to verify that class, which takes a tenth of the time of a process that only writes a log.
 */
public final class JsonOutput {
    private static final RecyclerPool<BufferRecycler> POOL = JsonRecyclerPools.defaultPool();
    private static final int STREAM_FEATURES = StreamWriteFeature.collectDefaults();
    private static final int JSON_FEATURES = JsonWriteFeature.collectDefaults();
    private static final ObjectWriteContext COMPACT = ObjectWriteContext.empty();
    private static final ObjectWriteContext INDENTED = new Indented();

    private JsonOutput() {}

    /** Writes a log; the output is neither flushed nor closed. */
    public static void write(SessionLog log, boolean compact, Appendable output) throws IOException {
        write(generator -> JsonShape.SESSION_LOG.write(log, generator), compact, output);
    }

    /** Returns a log as a document. */
    public static String text(SessionLog log, boolean compact) {
        return text(generator -> JsonShape.SESSION_LOG.write(log, generator), compact);
    }

    /** Writes a document as it is made; the output is neither flushed nor closed. */
    static void write(Consumer<JsonGenerator> document, boolean compact, Appendable output) throws IOException {
        BufferRecycler pieces = POOL.acquireAndLinkPooled();
        try {
            write(document, compact, new AppendableWriter(output), pieces);
        } catch (JacksonIOException e) {
            throw e.getCause();
        } finally {
            pieces.releaseToPool();
        }
    }

    /**
     * Returns a document, put together of pieces at its end: a text that grows is copied again and again. The pieces are
     * used again for the next document.
     */
    static String text(Consumer<JsonGenerator> document, boolean compact) {
        BufferRecycler pieces = POOL.acquireAndLinkPooled();
        try (SegmentedStringWriter output = new SegmentedStringWriter(pieces)) {
            write(document, compact, output, pieces);
            return output.getAndClear();
        } finally {
            pieces.releaseToPool();
        }
    }

    private static void write(Consumer<JsonGenerator> document, boolean compact, Writer output, BufferRecycler pieces) {
        ObjectWriteContext context = compact ? COMPACT : INDENTED;
        WriterBasedJsonGenerator generator = new WriterBasedJsonGenerator(
                context,
                io(pieces),
                STREAM_FEATURES,
                JSON_FEATURES,
                output,
                null,
                context.getPrettyPrinter(),
                null,
                0,
                '"');
        document.accept(generator);
        generator.writeRaw('\n');
        generator.close();
    }

    /** Returns a document on one line, without its line end, as UTF-8. */
    static byte[] line(Consumer<JsonGenerator> document) {
        BufferRecycler pieces = POOL.acquireAndLinkPooled();
        try (ByteArrayBuilder line = new ByteArrayBuilder(pieces)) {
            UTF8JsonGenerator generator = new UTF8JsonGenerator(
                    COMPACT, io(pieces), STREAM_FEATURES, JSON_FEATURES, line, null, null, null, 0, '"');
            document.accept(generator);
            generator.close();
            return line.getClearAndRelease();
        } finally {
            pieces.releaseToPool();
        }
    }

    /** Returns what a generator needs besides its output; the pieces stay the caller's. */
    private static IOContext io(BufferRecycler pieces) {
        return new IOContext(
                        StreamReadConstraints.defaults(),
                        StreamWriteConstraints.defaults(),
                        ErrorReportConfiguration.defaults(),
                        pieces,
                        ContentReference.unknown(),
                        false,
                        JsonEncoding.UTF8)
                .markBufferRecyclerReleased();
    }

    /** What Jackson asks a mapper for, where there is one. */
    private static final class Indented extends ObjectWriteContext.Base {
        private final PrettyPrinter indentation = new Indentation();

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return indentation;
        }
    }

    /** An Appendable, as the writer that Jackson wants to flush and to close. */
    private static final class AppendableWriter extends Writer {
        private final Appendable output;

        AppendableWriter(Appendable output) {
            this.output = output;
        }

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            if (output instanceof StringBuilder builder) {
                builder.append(characters, offset, length);
            } else if (output instanceof Writer writer) {
                writer.write(characters, offset, length);
            } else {
                output.append(CharBuffer.wrap(characters, offset, length).toString());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
