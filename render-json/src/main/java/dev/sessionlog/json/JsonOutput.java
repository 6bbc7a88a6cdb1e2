package dev.sessionlog.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.SegmentedStringWriter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes JSON to where characters go: indented by two blanks or on one line, always with one line end at the end. */
final class JsonOutput {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter INDENTED = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(INDENTER)
            .withArrayIndenter(INDENTER);

    private JsonOutput() {}

    /** Writes a document as it is made; the output is neither flushed nor closed. */
    static void write(Consumer<JsonGenerator> document, boolean compact, Appendable output) throws IOException {
        try {
            JsonGenerator generator = FACTORY.createGenerator(new Context(compact), new AppendableWriter(output));
            document.accept(generator);
            generator.writeRaw('\n');
            generator.close();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    /** Returns a document, put together of pieces at its end: a text that grows is copied again and again. */
    static String text(Consumer<JsonGenerator> document, boolean compact) {
        SegmentedStringWriter output = new SegmentedStringWriter(new BufferRecycler());
        JsonGenerator generator = FACTORY.createGenerator(new Context(compact), output);
        document.accept(generator);
        generator.writeRaw('\n');
        generator.close();
        return output.getAndClear();
    }

    /** Returns a document on one line, without its line end, as UTF-8. */
    static byte[] line(Consumer<JsonGenerator> document) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        JsonGenerator generator = FACTORY.createGenerator(new Context(true), line);
        document.accept(generator);
        generator.close();
        return line.toByteArray();
    }

    /** What Jackson asks a mapper for, where there is one. */
    private static final class Context extends ObjectWriteContext.Base {
        private final boolean compact;

        Context(boolean compact) {
            this.compact = compact;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return !compact;
        }

        /** A new one every time, since it counts levels. */
        @Override
        public @Nullable PrettyPrinter getPrettyPrinter() {
            return compact ? null : INDENTED.createInstance();
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
