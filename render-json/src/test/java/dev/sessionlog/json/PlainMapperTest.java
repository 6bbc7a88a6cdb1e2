package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.json.JsonMapper;

/** A mapper that does not know {@link SessionLogModule}: what README.md and the Javadoc say about it. */
class PlainMapperTest {

    @Test
    void writesAnEmptyObjectInSilence() {
        assertThat(new JsonMapper().writeValueAsString(SampleLogs.complete())).isEqualTo("{}");
    }

    @Test
    void failsWhenItIsToldThatObjectsWithoutPropertiesAreAnError() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .build();

        assertThatThrownBy(() -> mapper.writeValueAsString(SampleLogs.complete()))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageStartingWith("No serializer found for class dev.sessionlog.ImmutableSessionLog");
    }

    @Test
    void readsNoLog() {
        String json = new JsonRenderer().render(SampleLogs.complete());

        assertThatThrownBy(() -> new JsonMapper().readValue(json, SessionLog.class))
                .isInstanceOf(InvalidDefinitionException.class);
    }

    @Test
    void ofJackson2FailsByDefault() {
        assertThatThrownBy(() ->
                        new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(SampleLogs.complete()))
                .isInstanceOf(com.fasterxml.jackson.databind.exc.InvalidDefinitionException.class);
    }
}
