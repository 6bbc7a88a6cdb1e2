package dev.sessionlog.json.internal;

import dev.sessionlog.SessionLog;
import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.SegmentedStringWriter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.ByteArrayBuilder;

/** Writes JSON to where characters go: indented by two blanks or on one line, always with one line end at the end. */
public final class JsonOutput {
    private static final JsonFactory FACTORY = new JsonFactory();
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
        try {
            JsonGenerator generator = FACTORY.createGenerator(context(compact), new AppendableWriter(output));
            document.accept(generator);
            generator.writeRaw('\n');
            generator.close();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Returns a document, put together of pieces at its end: a text that grows is copied again and again. The pieces are
     * used again for the next document.
     */
    static String text(Consumer<JsonGenerator> document, boolean compact) {
        BufferRecycler pieces = FACTORY._getBufferRecycler();
        try (SegmentedStringWriter output = new SegmentedStringWriter(pieces)) {
            JsonGenerator generator = FACTORY.createGenerator(context(compact), output);
            document.accept(generator);
            generator.writeRaw('\n');
            generator.close();
            return output.getAndClear();
        } finally {
            pieces.releaseToPool();
        }
    }

    /** Returns a document on one line, without its line end, as UTF-8. */
    static byte[] line(Consumer<JsonGenerator> document) {
        BufferRecycler pieces = FACTORY._getBufferRecycler();
        try (ByteArrayBuilder line = new ByteArrayBuilder(pieces)) {
            JsonGenerator generator = FACTORY.createGenerator(COMPACT, line);
            document.accept(generator);
            generator.close();
            return line.getClearAndRelease();
        } finally {
            pieces.releaseToPool();
        }
    }

    private static ObjectWriteContext context(boolean compact) {
        return compact ? COMPACT : INDENTED;
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
