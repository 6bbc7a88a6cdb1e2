package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sessionlog.MetricValue;
import dev.sessionlog.Reported;
import dev.sessionlog.SampleLogs;
import dev.sessionlog.ServerState;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

class SessionLogModuleTest {
    private final JsonMapper mapper = JsonMapper.builder()
            .findAndAddModules()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(EnumFeature.WRITE_ENUMS_USING_INDEX)
            .build();

    /** An object of a user's own. */
    record Holder(
            String ownerName,
            @Nullable SessionLog lastLog,
            List<Task> openTasks,
            Map<String, MetricValue> someMetrics,
            Reported<ServerState> serverState,
            Optional<TaskStatus> status) {}

    private static Holder holder() {
        return new Holder(
                "me",
                SampleLogs.minimal(),
                List.of(Task.builder().name("t").status(TaskStatus.BLOCKED).build()),
                Map.of("m", MetricValue.of(246, "ms")),
                Reported.of(ServerState.RUNNING, "slowly"),
                Optional.of(TaskStatus.FAILED));
    }

    @Test
    void writesAndReadsTheTypesInsideObjectsOfAUsersOwn() {
        String json = mapper.writeValueAsString(holder());

        assertThat(json)
                .isEqualTo("{\"owner_name\":\"me\",\"last_log\":{\"schemaVersion\":\"1.0\",\"date\":\"2026-03-14\","
                        + "\"number\":1,\"agent\":\"build-agent/2.1\"},"
                        + "\"open_tasks\":[{\"name\":\"t\",\"status\":\"BLOCKED\"}],"
                        + "\"some_metrics\":{\"m\":{\"amount\":246,\"unit\":\"ms\"}},"
                        + "\"server_state\":{\"state\":\"RUNNING\",\"comment\":\"slowly\"},\"status\":\"FAILED\"}");
        assertThat(mapper.readValue(json, Holder.class)).isEqualTo(holder());
    }

    @Test
    void writesTheSameWithTypesOfEverythingElse() {
        JsonMapper typed = JsonMapper.builder()
                .findAndAddModules()
                .activateDefaultTyping(
                        BasicPolymorphicTypeValidator.builder()
                                .allowIfBaseType(Object.class)
                                .build(),
                        DefaultTyping.NON_FINAL)
                .build();

        String json = typed.writeValueAsString(SampleLogs.complete());

        assertThat(json + "\n")
                .isEqualTo(JsonRenderer.builder().compact().build().render(SampleLogs.complete()));
        assertThat(typed.readValue(json, SessionLog.class)).isEqualTo(SampleLogs.complete());
    }

    @Test
    void isAsStrictInAMapperThatIsNot() {
        JsonMapper lenient = JsonMapper.builder()
                .findAndAddModules()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES, MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_DEFAULT))
                .build();

        assertRefused(lenient, "{'name':'x','color':1}", "color is not a property of Task; expected one of");
        assertRefused(lenient, "{'name':'x','name':'y'}", "name occurs twice");
        assertRefused(lenient, "{'name':5}", "name is the number 5; expected a string that is not blank.");
        assertRefused(lenient, "{'name':'x','notes':{'text':'y'}}", "notes is an object; expected an array.");
        assertRefused(lenient, "{'name':'x','status':'LATER'}", "status is the string \"LATER\"; expected one of");
        assertRefused(lenient, "{'name':'x','status':0}", "status is the number 0; expected one of");
        assertRefused(lenient, "{'name':'x','timeSpentSeconds':NaN}", "timeSpentSeconds is the number NaN; expected");
        assertRefused(lenient, "{'name':null}", "name is null; leave it out instead.");
        assertRefused(lenient, "{}", "The document lacks name, which is required.");
    }

    private static void assertRefused(JsonMapper mapper, String task, String sentence) {
        String json = "{\"openTasks\":[" + task.replace('\'', '"') + "]}";
        assertThatThrownBy(() -> mapper.readValue(json, Holder.class))
                .isInstanceOf(DatabindException.class)
                .hasMessageStartingWith(sentence);
    }

    @Test
    void namesThePlaceFromTheRootOfTheDocument() {
        assertThatThrownBy(() -> mapper.readValue(
                        "{\"owner_name\": \"me\",\n \"last_log\": {\"tasks\": [{\"name\": \"x\", \"timeSpentSeconds\": -1}]}}",
                        Holder.class))
                .isInstanceOfSatisfying(DatabindException.class, e -> {
                    assertThat(e.getOriginalMessage())
                            .isEqualTo("tasks[0].timeSpentSeconds is the number -1; expected a number from 0 to"
                                    + " 36000000000.");
                    assertThat(e.getLocation().getLineNr()).isEqualTo(2);
                    assertThat(e.getLocation().getColumnNr()).isEqualTo(59);
                    assertThat(e.getPath())
                            .extracting(r -> r.getPropertyName() == null ? r.getIndex() : r.getPropertyName())
                            .containsExactly("last_log", "tasks", 0, "timeSpentSeconds");
                });
    }

    @Test
    void readsOneTypeAloneAndItsTree() {
        assertThat(mapper.readValue("\"COMPLETE\"", TaskStatus.class)).isEqualTo(TaskStatus.COMPLETE);
        assertThat(mapper.treeToValue(mapper.readTree("{\"name\":\"x\",\"timeSpentSeconds\":0.25}"), Task.class)
                        .timeSpent())
                .hasValueSatisfying(d -> assertThat(d.toMillis()).isEqualTo(250));
    }
}
