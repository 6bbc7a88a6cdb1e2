package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sessionlog.GeneratedLogs;
import dev.sessionlog.SessionLog;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

class RoundTripProperties {
    private static final JsonRenderer COMPACT = JsonRenderer.builder().compact().build();
    private static final JsonMapper ODD = JsonMapper.builder()
            .findAndAddModules()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enumNamingStrategy(EnumNamingStrategies.LOWER_CAMEL_CASE)
            .changeDefaultPropertyInclusion(
                    inclusion -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(EnumFeature.WRITE_ENUMS_USING_INDEX)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .findAndAddModules()
            .changeDefaultPropertyInclusion(
                    inclusion -> JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY, DeserializationFeature.UNWRAP_ROOT_VALUE)
            .enable(SerializationFeature.WRAP_ROOT_VALUE)
            .disable(DeserializationFeature.UNWRAP_ROOT_VALUE)
            .disable(SerializationFeature.WRAP_ROOT_VALUE)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Provide
    Arbitrary<SessionLog> logs() {
        return GeneratedLogs.logs();
    }

    @Property
    void readsBackWhatItWrote(@ForAll("logs") SessionLog log) {
        assertThat(new JsonReader().read(new JsonRenderer().render(log))).isEqualTo(log);
    }

    @Property
    void readsBackWhatItWroteOnOneLine(@ForAll("logs") SessionLog log) {
        String line = COMPACT.render(log);

        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        assertThat(new JsonReader().read(line)).isEqualTo(log);
    }

    @Property
    void readsLenientlyTheSameAndHasNothingToSay(@ForAll("logs") SessionLog log) {
        var result = new JsonReader().readLeniently(COMPACT.render(log));

        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.drafts().get(0).log()).contains(log);
    }

    @Property(tries = 300)
    void aMapperWithOddSettingsWritesTheSameAndReadsIt(@ForAll("logs") SessionLog log) {
        String json = ODD.writeValueAsString(log);

        assertThat(json + "\n").isEqualTo(COMPACT.render(log));
        assertThat(ODD.readValue(json, SessionLog.class)).isEqualTo(log);
    }

    @Property(tries = 300)
    void aLenientMapperWritesTheSameAndReadsIt(@ForAll("logs") SessionLog log) {
        String json = LENIENT.writeValueAsString(log);

        assertThat(json + "\n").isEqualTo(COMPACT.render(log));
        assertThat(LENIENT.readValue(json, SessionLog.class)).isEqualTo(log);
    }

    @Property(tries = 300)
    void aTreeHasTheSameContent(@ForAll("logs") SessionLog log) {
        assertThat(ODD.treeToValue(ODD.valueToTree(log), SessionLog.class)).isEqualTo(log);
    }
}
