package dev.sessionlog.examples.benchmarks.peers;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Jackson's databind on {@link LogData}, configured to write what we write and to reject duplicate and unknown
 * properties.
 */
public final class JacksonRecords {
    private final ObjectWriter writer;
    private final ObjectReader reader;

    public JacksonRecords() {
        JsonMapper mapper = JsonMapper.builder()
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .defaultPrettyPrinter(indented())
                .build();
        writer = mapper.writerFor(LogData.class).withDefaultPrettyPrinter();
        reader = mapper.readerFor(LogData.class);
    }

    static PrettyPrinter indented() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
    }

    /** Writes the document without its final line ending. */
    public String write(LogData log) {
        return writer.writeValueAsString(log);
    }

    public LogData read(String json) {
        return reader.readValue(json);
    }
}
