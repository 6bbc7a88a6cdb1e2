package dev.sessionlog.json.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.As;
import dev.sessionlog.MetricValue;
import dev.sessionlog.Priority;
import dev.sessionlog.Reported;
import dev.sessionlog.SampleLogs;
import dev.sessionlog.ServerState;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.json.JsonRenderer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

/** What settings of a mapper put around a value: the name of a root, and the id of a type. */
class MapperSettingsTest {
    private static final PolymorphicTypeValidator OURS = BasicPolymorphicTypeValidator.builder()
            .allowIfSubType("dev.sessionlog.")
            .allowIfSubType("java.util.")
            .build();

    /** Every kind of property that declares the type. */
    record Declared(
            SessionLog log,
            ArrayList<Task> list,
            LinkedHashMap<String, MetricValue> map,
            Optional<SessionLog> optional,
            Reported<ServerState> reported,
            TaskStatus status,
            Optional<Priority> priority) {}

    /** Every kind of property that does not. */
    record Undeclared(
            Object object, Optional<Object> optional, ArrayList<Object> list, LinkedHashMap<String, Object> map) {}

    /** A property whose own annotation asks for an id. */
    record Annotated(
            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) SessionLog log,

            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, include = As.EXTERNAL_PROPERTY, property = "kind")
            Object other) {}

    /** Mappers by what is set on them. */
    private static Stream<Map.Entry<String, JsonMapper>> mappers() {
        Map<String, JsonMapper> mappers = new LinkedHashMap<>();
        for (boolean wrapped : List.of(false, true)) {
            mappers.put("wrapped=" + wrapped, mapper(wrapped, null, null));
            for (DefaultTyping typing : DefaultTyping.values()) {
                for (As as : List.of(As.PROPERTY, As.WRAPPER_ARRAY, As.WRAPPER_OBJECT)) {
                    mappers.put("wrapped=" + wrapped + " " + typing + " " + as, mapper(wrapped, typing, as));
                }
            }
        }
        return mappers.entrySet().stream();
    }

    private static Stream<Map.Entry<String, JsonMapper>> typedMappers() {
        return mappers().filter(mapper -> mapper.getKey().contains(" "));
    }

    private static JsonMapper mapper(boolean wrapped, @Nullable DefaultTyping typing, @Nullable As as) {
        JsonMapper.Builder builder = JsonMapper.builder()
                .findAndAddModules()
                .configure(SerializationFeature.WRAP_ROOT_VALUE, wrapped)
                .configure(DeserializationFeature.UNWRAP_ROOT_VALUE, wrapped);
        return typing == null || as == null
                ? builder.build()
                : builder.activateDefaultTyping(OURS, typing, as).build();
    }

    @Test
    void aRootIsNamedAfterItsPublicType() {
        JsonMapper mapper = mapper(true, null, null);

        assertThat(mapper.writeValueAsString(SampleLogs.minimal()))
                .isEqualTo("{\"SessionLog\":{\"schemaVersion\":\"1.0\",\"date\":\"2026-03-14\",\"number\":1,"
                        + "\"agent\":\"build-agent/2.1\"}}");
        assertThat(mapper.writeValueAsString(Task.builder().name("t").build()))
                .isEqualTo("{\"Task\":{\"name\":\"t\"}}");
        assertThat(mapper.writeValueAsString(Reported.of(ServerState.RUNNING)))
                .isEqualTo("{\"Reported\":{\"state\":\"RUNNING\"}}");
        assertThat(mapper.writeValueAsString(TaskStatus.COMPLETE)).isEqualTo("{\"TaskStatus\":\"COMPLETE\"}");
    }

    @Test
    void aRootNamedByTheUserKeepsItsName() {
        JsonMapper mapper = mapper(true, null, null);

        String json = mapper.writer().withRootName("log").writeValueAsString(SampleLogs.minimal());

        assertThat(json).startsWith("{\"log\":{\"schemaVersion\"");
        assertThat((SessionLog)
                        mapper.readerFor(SessionLog.class).withRootName("log").readValue(json))
                .isEqualTo(SampleLogs.minimal());
    }

    /** What a user says about the type. */
    @JsonRootName("session")
    private interface Named {}

    @Test
    void whatAUserSaysAboutATypeComesFirst() {
        JsonMapper mapper = mapper(true, null, null)
                .rebuild()
                .addMixIn(SessionLog.class, Named.class)
                .build();

        String json = mapper.writeValueAsString(SampleLogs.minimal());

        assertThat(json).startsWith("{\"session\":{\"schemaVersion\"");
        assertThat(mapper.readValue(json, SessionLog.class)).isEqualTo(SampleLogs.minimal());
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void everyTypeComesBackAsARootAndHasNoTypeId(Map.Entry<String, JsonMapper> mapper) {
        Collection<Object> values = modelValues();
        for (Object value : values) {
            JavaType type = javaType(mapper.getValue(), value);
            String json = mapper.getValue().writeValueAsString(value);
            assertThat(json).doesNotContain("dev.sessionlog.", "Immutable");
            Object read = mapper.getValue().readValue(json, type);
            assertThat(read).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void whereTheTypeIsDeclaredTheShapeIsTheSameAndComesBack(Map.Entry<String, JsonMapper> mapper) {
        Declared declared = new Declared(
                SampleLogs.complete(),
                new ArrayList<>(SampleLogs.complete().tasks()),
                new LinkedHashMap<>(Map.of("m", MetricValue.of(246, "ms"))),
                Optional.of(SampleLogs.minimal()),
                Reported.of(ServerState.ERROR, "slowly"),
                TaskStatus.FAILED,
                Optional.of(Priority.LOW));

        String json = mapper.getValue().writeValueAsString(declared);

        String compact = JsonRenderer.builder().compact().build().render(SampleLogs.complete());
        assertThat(json)
                .contains("\"log\":" + compact.strip() + ",")
                .contains("\"m\":{\"amount\":246,\"unit\":\"ms\"}")
                .contains("\"optional\":{\"schemaVersion\"")
                .contains("\"reported\":{\"state\":\"ERROR\",\"comment\":\"slowly\"}")
                .contains("\"status\":\"FAILED\"")
                .contains("\"priority\":\"LOW\"");
        assertThat(mapper.getValue().readValue(json, Declared.class)).isEqualTo(declared);
    }

    @ParameterizedTest
    @MethodSource("typedMappers")
    void whereTheTypeIsNotDeclaredItsIdIsWrittenAndItComesBack(Map.Entry<String, JsonMapper> mapper) {
        Collection<Object> values = modelValues();
        for (Object value : values) {
            Undeclared undeclared = new Undeclared(
                    value,
                    Optional.of(value),
                    new ArrayList<>(List.of(value)),
                    new LinkedHashMap<>(Map.of("key", value)));
            String json = mapper.getValue().writeValueAsString(undeclared);
            assertThat(json)
                    .contains("\"dev.sessionlog." + type(value).getSimpleName())
                    .doesNotContain("Immutable");
            assertThat(mapper.getValue().readValue(json, Undeclared.class)).isEqualTo(undeclared);
        }
    }

    @Test
    void aTypeIdIsTheNameOfThePublicType() {
        Undeclared undeclared = new Undeclared(
                SampleLogs.minimal(),
                Optional.of(TaskStatus.FAILED),
                new ArrayList<>(List.of(Reported.of(ServerState.RUNNING))),
                new LinkedHashMap<>());

        assertThat(mapper(false, DefaultTyping.JAVA_LANG_OBJECT, As.PROPERTY).writeValueAsString(undeclared))
                .isEqualTo("{\"object\":{\"@class\":\"dev.sessionlog.SessionLog\",\"schemaVersion\":\"1.0\","
                        + "\"date\":\"2026-03-14\",\"number\":1,\"agent\":\"build-agent/2.1\"},"
                        + "\"optional\":[\"dev.sessionlog.TaskStatus\",\"FAILED\"],"
                        + "\"list\":[{\"@class\":\"dev.sessionlog.Reported<dev.sessionlog.ServerState>\","
                        + "\"state\":\"RUNNING\"}],\"map\":{}}");
    }

    @Test
    void aTypeIdMayStandAnywhereInTheObjectAndErrorsNameTheirPath() {
        JsonMapper mapper = mapper(false, DefaultTyping.JAVA_LANG_OBJECT, As.PROPERTY);

        assertThat(mapper.readValue(
                                "{\"object\":{\"name\":\"t\",\"notes\":[{\"text\":\"n\"}],"
                                        + "\"@class\":\"dev.sessionlog.Task\",\"status\":\"FAILED\"}}",
                                Undeclared.class)
                        .object())
                .isEqualTo(Task.builder()
                        .name("t")
                        .addNote("n")
                        .status(TaskStatus.FAILED)
                        .build());
        assertThatThrownBy(() -> mapper.readValue(
                        "{\"object\":{\"@class\":\"dev.sessionlog.Task\",\"status\":\"LATER\"}}", Undeclared.class))
                .isInstanceOfSatisfying(MismatchedInputException.class, e -> {
                    assertThat(e.getOriginalMessage())
                            .startsWith("status is the string \"LATER\"; expected one of COMPLETE, PARTIAL");
                    assertThat(e.getPath())
                            .extracting(step -> step.getPropertyName())
                            .containsExactly("object", "status");
                });
        assertThatThrownBy(
                        () -> mapper.readValue("{\"object\":{\"@class\":\"dev.sessionlog.Task\"}}", Undeclared.class))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageStartingWith("The document lacks name, which is required.");
    }

    @Test
    void theValidatorOfTheMapperDecidesWhatIsRead() {
        String log = "{\"object\":{\"@class\":\"dev.sessionlog.SessionLog\",\"schemaVersion\":\"1.0\","
                + "\"date\":\"2026-03-14\",\"number\":1,\"agent\":\"build-agent/2.1\"}}";
        String task = "{\"object\":{\"@class\":\"dev.sessionlog.Task\",\"name\":\"t\"}}";
        String reported = "{\"object\":{\"@class\":\"dev.sessionlog.Reported<dev.sessionlog.ServerState>\","
                + "\"state\":\"RUNNING\"}}";
        JsonMapper none = validated(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("java.util.")
                .build());
        JsonMapper logs = validated(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType(SessionLog.class)
                .build());

        for (String json : List.of(log, task, reported)) {
            assertThatThrownBy(() -> none.readValue(json, Undeclared.class)).isInstanceOf(InvalidTypeIdException.class);
        }
        assertThat(logs.readValue(log, Undeclared.class).object()).isEqualTo(SampleLogs.minimal());
        assertThatThrownBy(() -> logs.readValue(task, Undeclared.class)).isInstanceOf(InvalidTypeIdException.class);
    }

    private static JsonMapper validated(PolymorphicTypeValidator validator) {
        return JsonMapper.builder()
                .findAndAddModules()
                .activateDefaultTyping(validator, DefaultTyping.NON_FINAL, As.PROPERTY)
                .build();
    }

    @Test
    void anIdThatAPropertyAsksForIsWrittenAndRead() {
        JsonMapper mapper = JsonMapper.builder()
                .findAndAddModules()
                .polymorphicTypeValidator(OURS)
                .build();
        Annotated annotated = new Annotated(SampleLogs.minimal(), TaskStatus.BLOCKED);

        String json = mapper.writeValueAsString(annotated);

        assertThat(json)
                .isEqualTo("{\"log\":{\"@class\":\"dev.sessionlog.SessionLog\",\"schemaVersion\":\"1.0\","
                        + "\"date\":\"2026-03-14\",\"number\":1,\"agent\":\"build-agent/2.1\"},"
                        + "\"other\":\"BLOCKED\",\"kind\":\"dev.sessionlog.TaskStatus\"}");
        assertThat(mapper.readValue(json, Annotated.class)).isEqualTo(annotated);
    }

    @Test
    void withoutTypeIdsAnUndeclaredTypeIsReadAsAMap() {
        JsonMapper mapper = mapper(false, null, null);
        Undeclared undeclared =
                new Undeclared(SampleLogs.minimal(), Optional.empty(), new ArrayList<>(), new LinkedHashMap<>());

        Object read = mapper.readValue(mapper.writeValueAsString(undeclared), Undeclared.class)
                .object();

        assertThat(read)
                .isEqualTo(
                        Map.of("schemaVersion", "1.0", "date", "2026-03-14", "number", 1, "agent", "build-agent/2.1"));
        assertThat(mapper.convertValue(read, SessionLog.class)).isEqualTo(SampleLogs.minimal());
    }

    private static JavaType javaType(JsonMapper mapper, Object value) {
        return value instanceof Reported<?> reported
                ? mapper.getTypeFactory()
                        .constructParametricType(
                                Reported.class, reported.state().getDeclaringClass())
                : mapper.constructType(type(value));
    }

    private static Class<?> type(Object value) {
        return JsonShape.find(value.getClass(), Optional.empty()).orElseThrow().type();
    }

    /** The complete sample log and everything in it, each type at least once. */
    private static Collection<Object> modelValues() {
        Set<Object> values = new LinkedHashSet<>();
        walk(SampleLogs.complete(), values);
        assertThat(values)
                .<Object>extracting(MapperSettingsTest::type)
                .containsAll(JsonShape.definitions().values().stream()
                        .filter(ModelShape.class::isInstance)
                        .map(shape -> ((ModelShape<?>) shape).type())
                        .toList());
        return values;
    }

    private static void walk(Object value, Set<Object> values) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(nested -> walk(nested, values));
        } else if (value instanceof List<?> list) {
            list.forEach(element -> walk(element, values));
        } else if (JsonShape.find(value.getClass(), Optional.empty()).isPresent() && values.add(value)) {
            Stream.of(type(value).getMethods())
                    .filter(method -> method.getParameterCount() == 0)
                    .filter(method ->
                            Stream.of(Optional.class, List.class, Enum.class).anyMatch(method.getReturnType()::equals)
                                    || method.getReturnType().isEnum()
                                    || method.getReturnType().isSealed())
                    .forEach(method -> walk(get(method, value), values));
        }
    }

    private static Object get(Method method, Object value) {
        try {
            return method.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(method.getName(), e);
        }
    }
}
