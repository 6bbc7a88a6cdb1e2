package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Jackson 2 and Jackson 3 on one class path, as in a program with LangChain4j or Spring AI on Spring Boot 4. */
class BesideJackson2Test {

    /** An object of a user's own, for both of them. */
    record Report(String title, SessionLog log) {}

    @Test
    void eachDoesItsPart() throws Exception {
        ObjectMapper two = new ObjectMapper().findAndRegisterModules();
        JsonMapper three = JsonMapper.builder().findAndAddModules().build();

        String document = three.writeValueAsString(new Report("t", SampleLogs.complete()));
        Map<?, ?> tree = two.readValue(document, Map.class);

        assertThat(tree.get("title")).isEqualTo("t");
        assertThat(three.readValue(two.writeValueAsString(tree), Report.class).log())
                .isEqualTo(SampleLogs.complete());
        assertThat(new JsonReader().read(two.writeValueAsString(tree.get("log"))))
                .isEqualTo(SampleLogs.complete());
    }

    @Test
    void bothFindTheirOwnModulesAndNoOthers() {
        assertThat(ObjectMapper.findModules()).isEmpty();
        assertThat(List.copyOf(JsonMapper.builder().findAndAddModules().build().registeredModules()))
                .hasAtLeastOneElementOfType(SessionLogModule.class);
    }
}
