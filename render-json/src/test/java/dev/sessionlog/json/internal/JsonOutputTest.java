package dev.sessionlog.json.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The generators are configured by hand; they must do what those of Jackson's factory do. */
class JsonOutputTest {
    private final JsonFactory factory = new JsonFactory();

    @Test
    void charactersAreWrittenAsByAGeneratorOfTheFactory() {
        StringWriter expected = new StringWriter();
        try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), expected)) {
            everything(generator);
        }

        assertThat(JsonOutput.text(JsonOutputTest::everything, true)).isEqualTo(expected + "\n");
    }

    @Test
    void bytesAreWrittenAsByAGeneratorOfTheFactory() {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), expected)) {
            everything(generator);
        }

        assertThat(new String(JsonOutput.line(JsonOutputTest::everything), UTF_8))
                .isEqualTo(expected.toString(UTF_8));
    }

    @Test
    void anOutputThatFailsDoesNotAffectTheNextDocument() throws IOException {
        String document = JsonOutput.text(JsonOutputTest::everything, false);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> JsonOutput.write(JsonOutputTest::everything, false, new FullWriter()))
                .withMessage("full");

        StringBuilder next = new StringBuilder();
        JsonOutput.write(JsonOutputTest::everything, false, next);
        assertThat(next).hasToString(document);
        assertThat(JsonOutput.text(JsonOutputTest::everything, false)).isEqualTo(document);
    }

    private static void everything(JsonGenerator generator) {
        generator.writeStartArray();
        for (char c = 0; c < Character.MIN_SURROGATE; c++) {
            generator.writeString("a" + c + "/");
        }
        generator.writeString("📋".repeat(5_000)); // longer than a buffer
        generator.writeStartObject();
        generator.writeNumberProperty("long", Long.MIN_VALUE);
        generator.writeNumberProperty("decimal", new BigDecimal("1E-7"));
        generator.writeBooleanProperty("boolean", true);
        generator.writeEndObject();
        generator.writeEndArray();
    }

    private static final class FullWriter extends Writer {
        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            throw new IOException("full");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
