package dev.sessionlog;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every overload that builders have for convenience: what it builds is what the longer form builds. They are found by
 * reflection, so that none is forgotten, and called with the arguments of {@link #arguments}.
 */
class BuilderOverloadsTest {
    private static final MetricValue METRIC = MetricValue.of(246, "ms");

    /** What each overload is short for. */
    private static final Map<String, Object> LONG_FORMS = Map.ofEntries(
            Map.entry("SessionLog.addTask(String)", log().addTask(x -> x.name("first"))),
            Map.entry("Objectives.addPrimary(String)", Objectives.builder().addPrimary(x -> x.description("first"))),
            Map.entry(
                    "Objectives.addSecondary(String)", Objectives.builder().addSecondary(x -> x.description("first"))),
            Map.entry("Task.addIssue(String)", task().addIssue(x -> x.problem("first"))),
            Map.entry("Task.addSnippet(String)", task().addSnippet(x -> x.code("first"))),
            Map.entry("Task.addNote(String)", task().addNote(x -> x.text("first"))),
            Map.entry(
                    "ImplementationDetails.addModifiedFile(String)",
                    ImplementationDetails.builder().addModifiedFile(x -> x.path("first"))),
            Map.entry(
                    "ImplementationDetails.addModifiedFile(String, String)",
                    ImplementationDetails.builder()
                            .addModifiedFile(x -> x.path("first").note("second"))),
            Map.entry(
                    "PerformanceMetrics.addBefore(String)",
                    PerformanceMetrics.builder().addBefore(x -> x.name("first"))),
            Map.entry(
                    "PerformanceMetrics.addBefore(String, MetricValue)",
                    PerformanceMetrics.builder().addBefore(x -> x.name("first").value(METRIC))),
            Map.entry(
                    "PerformanceMetrics.addAfter(String)",
                    PerformanceMetrics.builder().addAfter(x -> x.name("first"))),
            Map.entry(
                    "PerformanceMetrics.addAfter(String, MetricValue)",
                    PerformanceMetrics.builder().addAfter(x -> x.name("first").value(METRIC))),
            Map.entry(
                    "PerformanceMetrics.addAfter(String, MetricValue, Better)",
                    PerformanceMetrics.builder()
                            .addAfter(x -> x.name("first").value(METRIC).better(Better.HIGHER))),
            Map.entry("Validation.addFunctional(String)", Validation.builder().addFunctional(x -> x.name("first"))),
            Map.entry("Validation.addIntegration(String)", Validation.builder().addIntegration(x -> x.name("first"))),
            Map.entry("Validation.addPerformance(String)", Validation.builder().addPerformance(x -> x.name("first"))),
            Map.entry("Issues.addResolved(String)", Issues.builder().addResolved(x -> x.name("first"))),
            Map.entry("Issues.addOutstanding(String)", Issues.builder().addOutstanding(x -> x.name("first"))),
            Map.entry("Issues.addDiscovered(String)", Issues.builder().addDiscovered(x -> x.name("first"))),
            Map.entry(
                    "SystemSnapshot.server(ServerState)",
                    SystemSnapshot.builder().server(Reported.of(ServerState.STOPPED))),
            Map.entry(
                    "SystemSnapshot.server(ServerState, String)",
                    SystemSnapshot.builder().server(Reported.of(ServerState.STOPPED, "second"))),
            Map.entry(
                    "SystemSnapshot.database(DatabaseState)",
                    SystemSnapshot.builder().database(Reported.of(DatabaseState.DISCONNECTED))),
            Map.entry(
                    "SystemSnapshot.database(DatabaseState, String)",
                    SystemSnapshot.builder().database(Reported.of(DatabaseState.DISCONNECTED, "second"))),
            Map.entry(
                    "SystemSnapshot.aiIntegration(ServiceState)",
                    SystemSnapshot.builder().aiIntegration(Reported.of(ServiceState.DISABLED))),
            Map.entry(
                    "SystemSnapshot.aiIntegration(ServiceState, String)",
                    SystemSnapshot.builder().aiIntegration(Reported.of(ServiceState.DISABLED, "second"))),
            Map.entry(
                    "SystemSnapshot.cacheSystem(ServiceState)",
                    SystemSnapshot.builder().cacheSystem(Reported.of(ServiceState.DISABLED))),
            Map.entry(
                    "SystemSnapshot.cacheSystem(ServiceState, String)",
                    SystemSnapshot.builder().cacheSystem(Reported.of(ServiceState.DISABLED, "second"))),
            Map.entry(
                    "SystemSnapshot.memoryUsage(MemoryState)",
                    SystemSnapshot.builder().memoryUsage(Reported.of(MemoryState.HIGH))),
            Map.entry(
                    "SystemSnapshot.memoryUsage(MemoryState, String)",
                    SystemSnapshot.builder().memoryUsage(Reported.of(MemoryState.HIGH, "second"))),
            Map.entry(
                    "SystemComponent.state(String, String)",
                    SystemComponent.builder().name("n").state("first").comment("second")),
            Map.entry(
                    "SystemSnapshot.addComponent(String, String)",
                    SystemSnapshot.builder().addComponent(x -> x.name("first").state("second"))),
            Map.entry("FileChanges.addCritical(String)", FileChanges.builder().addCritical(x -> x.path("first"))),
            Map.entry(
                    "FileChanges.addCritical(String, String)",
                    FileChanges.builder().addCritical(x -> x.path("first").note("second"))),
            Map.entry(
                    "FileChanges.addConfiguration(String)",
                    FileChanges.builder().addConfiguration(x -> x.path("first"))),
            Map.entry(
                    "FileChanges.addConfiguration(String, String)",
                    FileChanges.builder().addConfiguration(x -> x.path("first").note("second"))),
            Map.entry("FileChanges.addCreated(String)", FileChanges.builder().addCreated(x -> x.path("first"))),
            Map.entry(
                    "FileChanges.addCreated(String, String)",
                    FileChanges.builder().addCreated(x -> x.path("first").note("second"))),
            Map.entry("FileChanges.addDeleted(String)", FileChanges.builder().addDeleted(x -> x.path("first"))),
            Map.entry(
                    "FileChanges.addDeleted(String, String)",
                    FileChanges.builder().addDeleted(x -> x.path("first").note("second"))),
            Map.entry(
                    "NextSession.addPriorityTask(String)", NextSession.builder().addPriorityTask(x -> x.name("first"))),
            Map.entry("NextSession.addDependency(String)", NextSession.builder().addDependency(x -> x.name("first"))),
            Map.entry(
                    "NextSession.addDependency(String, String)",
                    NextSession.builder().addDependency(x -> x.name("first").resolution("second"))),
            Map.entry(
                    "NextSession.addChecklistItem(String)",
                    NextSession.builder().addChecklistItem(x -> x.text("first"))),
            Map.entry("NextSession.addFocusFile(String)", NextSession.builder().addFocusFile(x -> x.path("first"))),
            Map.entry(
                    "NextSession.addFocusFile(String, String)",
                    NextSession.builder().addFocusFile(x -> x.path("first").note("second"))),
            Map.entry(
                    "Effectiveness.productivity(int, String)",
                    Effectiveness.builder().productivity(7).productivityExplanation("second")),
            Map.entry(
                    "Effectiveness.goalAchievement(int, String)",
                    Effectiveness.builder().goalAchievement(7).goalAchievementExplanation("second")),
            Map.entry(
                    "Effectiveness.timeEfficiency(TimeEfficiency, String)",
                    Effectiveness.builder()
                            .timeEfficiency(TimeEfficiency.AVERAGE)
                            .timeEfficiencyExplanation("second")));

    private static SessionLog.Builder log() {
        return SampleLogs.minimal().toBuilder();
    }

    private static Task.Builder task() {
        return Task.builder().name("n");
    }

    /** Returns a builder with what is required beside what the overload sets. */
    private static Object builder(Class<?> type) throws ReflectiveOperationException {
        if (type == SessionLog.class) {
            return log();
        }
        if (type == Task.class) {
            return task();
        }
        if (type == SystemComponent.class) {
            return SystemComponent.builder().name("n");
        }
        if (type == Interruption.class) {
            return Interruption.builder()
                    .lastEntryAt(LocalDateTime.of(2026, 3, 14, 9, 30))
                    .entries(3);
        }
        return type.getMethod("builder").invoke(null);
    }

    /** Returns arguments for a method, none of which can stand for another one. */
    private static Object[] arguments(Method method) {
        List<Object> arguments = new ArrayList<>();
        for (Class<?> type : method.getParameterTypes()) {
            if (type == String.class) {
                arguments.add(arguments.isEmpty() ? "first" : "second");
            } else if (type == int.class) {
                arguments.add(7);
            } else if (type == MetricValue.class) {
                arguments.add(METRIC);
            } else {
                arguments.add(type.getEnumConstants()[1]);
            }
        }
        return arguments.toArray();
    }

    /** The overloads that the source has, whatever the table says. */
    static Map<String, Method> overloads() {
        Map<String, Method> overloads = new LinkedHashMap<>();
        declared()
                .filter(method -> method.getParameterTypes()[0] != Consumer.class)
                .forEach(method -> overloads.put(name(method), method));
        return overloads;
    }

    static Stream<Method> consumers() {
        return declared().filter(method -> method.getParameterTypes()[0] == Consumer.class);
    }

    private static Stream<Method> declared() {
        List<Object> values = new ArrayList<>();
        ModelTypes.walk(SampleLogs.complete(), values);
        return values.stream()
                .map(value -> ModelTypes.typeOf(value).orElseThrow())
                .distinct()
                .flatMap(type -> Arrays.stream(type.getDeclaredClasses()))
                .filter(type -> type.getSimpleName().equals("Builder"))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !method.isSynthetic()
                        && method.getParameterCount() > 0);
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getDeclaringClass().getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    @Test
    void theTableHasEveryOverloadAndNoOther() {
        Set<String> names = new TreeSet<>(LONG_FORMS.keySet());
        assertThat(overloads().keySet()).containsExactlyInAnyOrderElementsOf(names);
    }

    static Set<String> names() {
        return new TreeSet<>(LONG_FORMS.keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void anOverloadBuildsWhatItsLongFormBuilds(String name) throws ReflectiveOperationException {
        Method overload = requireNonNull(overloads().get(name), name);
        Object builder = builder(overload.getDeclaringClass().getDeclaringClass());
        assertThat(overload.invoke(builder, arguments(overload))).isSameAs(builder);
        assertThat(build(builder)).isEqualTo(build(requireNonNull(LONG_FORMS.get(name), name)));
    }

    /** The consumer forms themselves: they set what the form with a value sets. */
    @ParameterizedTest
    @MethodSource("consumers")
    void aConsumerFillsTheAttributeOfItsName(Method method) throws ReflectiveOperationException {
        Class<?> type = method.getDeclaringClass().getDeclaringClass();
        Method withValue = Arrays.stream(method.getDeclaringClass().getMethods())
                .filter(m -> m.getName().equals(method.getName()) && m.getParameterCount() == 1)
                .filter(m -> m.getParameterTypes()[0].isSealed() && !m.isSynthetic())
                .findFirst()
                .orElseThrow();
        Object value = sample(withValue.getParameterTypes()[0]);
        Consumer<Object> fill = builder -> from(builder, value);
        Object filled = method.invoke(builder(type), fill);
        withValue.setAccessible(true);
        assertThat(build(filled)).isEqualTo(build(withValue.invoke(builder(type), value)));
        assertThat(build(filled)).isNotEqualTo(build(builder(type)));
    }

    private static Object sample(Class<?> type) {
        List<Object> values = new ArrayList<>();
        ModelTypes.walk(SampleLogs.complete(), values);
        return values.stream().filter(type::isInstance).findFirst().orElseThrow();
    }

    private static void from(Object builder, Object value) {
        Method from = Arrays.stream(builder.getClass().getMethods())
                .filter(m -> m.getName().equals("from") && m.getParameterTypes()[0].isInstance(value))
                .findFirst()
                .orElseThrow();
        try {
            from.setAccessible(true);
            from.invoke(builder, value);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(from.getName(), e);
        }
    }

    private static Object build(Object builder) throws ReflectiveOperationException {
        return builder.getClass().getMethod("build").invoke(builder);
    }
}
