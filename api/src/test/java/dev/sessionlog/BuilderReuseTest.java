package dev.sessionlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A builder that is used after {@code build()} changes nothing that was built: for every type and every attribute. */
class BuilderReuseTest {
    static Stream<Class<?>> types() {
        return samples().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void usingABuilderAfterBuildChangesNothingThatWasBuilt(Class<?> type) throws ReflectiveOperationException {
        List<Object> samples = samples().getOrDefault(type, List.of());
        Object value = samples.get(0);
        Object builder = type.getMethod("builder").invoke(null);
        Method from = builder.getClass().getMethod("from", type);
        Method build = builder.getClass().getMethod("build");
        from.invoke(builder, value);
        Object built = build.invoke(builder);
        String before = built.toString();
        for (Object other : samples) {
            from.invoke(builder, other);
            buildAgain(build, builder);
        }
        assertThat(built).hasToString(before).isEqualTo(value);
    }

    /** What comes of attributes thrown together need not be valid. */
    private static void buildAgain(Method build, Object builder) throws ReflectiveOperationException {
        try {
            build.invoke(builder);
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).isInstanceOf(InvalidValueException.class);
        }
    }

    private static Map<Class<?>, List<Object>> samples() {
        List<Object> values = new ArrayList<>();
        ModelTypes.walk(SampleLogs.complete(), values);
        GeneratedLogs logs = new GeneratedLogs(Seeds.random(2));
        for (int i = 0; i < 5; i++) {
            ModelTypes.walk(logs.log(), values);
        }
        Map<Class<?>, List<Object>> samples = new LinkedHashMap<>();
        for (Object value : values) {
            Class<?> type = ModelTypes.typeOf(value).orElseThrow();
            if (Stream.of(type.getMethods()).anyMatch(method -> method.getName().equals("builder"))) {
                samples.computeIfAbsent(type, key -> new ArrayList<>()).add(value);
            }
        }
        return samples;
    }

    @Test
    void listsOfAValueCannotBeChanged() {
        SessionLog log = SampleLogs.complete();
        assertThat(log.tasks()).isUnmodifiable();
        assertThat(log.handoffNotes()).isUnmodifiable();
        assertThat(ChecklistItem.STANDARD).isUnmodifiable();
    }

    @Test
    void listsGivenToABuilderAreCopied() {
        List<String> notes = new ArrayList<>(List.of("one"));
        SessionLog log = SampleLogs.minimal().toBuilder().handoffNotes(notes).build();
        notes.add("two");
        assertThat(log.handoffNotes()).containsExactly("one");
    }

    @ParameterizedTest
    @MethodSource("types")
    void toBuilderKeepsEverything(Class<?> type) throws ReflectiveOperationException {
        for (Object value : samples().getOrDefault(type, List.of())) {
            Object builder = type.getMethod("toBuilder").invoke(value);
            assertThat(builder.getClass().getMethod("build").invoke(builder)).isEqualTo(value);
        }
    }

    @Test
    void whatIsSetAfterToBuilderDiffers() {
        SessionLog log = SampleLogs.complete();
        assertThat(log.toBuilder().focus(Optional.empty()).build()).isNotEqualTo(log);
    }
}
