package dev.sessionlog;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** The types of the model and their attributes, found by reflection from the document down. */
final class ModelTypes {
    private static final Set<String> DERIVED = Set.of(
            "elapsed",
            "taskTime",
            "findings",
            "openItems",
            "toBuilder",
            "changes",
            "achieved",
            "achievedPercent",
            "goalAchievement");

    private ModelTypes() {}

    /** Returns every attribute of a type: what its implementation stores. */
    static List<Method> attributes(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0)
                .filter(method -> isStored(type, method))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static boolean isStored(Class<?> type, Method method) {
        boolean overridden = Arrays.stream(implementation(type).getDeclaredMethods())
                .anyMatch(m -> m.getName().equals(method.getName()) && m.getParameterCount() == 0);
        if (!overridden && !DERIVED.contains(method.getName())) {
            throw new AssertionError(method + " is neither stored nor known to be derived");
        }
        return overridden;
    }

    private static Class<?> implementation(Class<?> type) {
        return type.getPermittedSubclasses()[0];
    }

    /** Returns every value of the model in a value, itself first. */
    static void walk(Object value, Collection<Object> visited) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(nested -> walk(nested, visited));
        } else if (value instanceof List<?> list) {
            list.forEach(element -> walk(element, visited));
        } else {
            typeOf(value).ifPresent(type -> {
                visited.add(value);
                attributes(type).forEach(attribute -> walk(get(attribute, value), visited));
            });
        }
    }

    /** Returns every text in a value by its path, for example {@code tasks[0].name}; a metric value is one text. */
    static Map<String, String> texts(Object value) {
        Map<String, String> texts = new LinkedHashMap<>();
        collectTexts("", value, texts);
        return texts;
    }

    private static void collectTexts(String path, Object value, Map<String, String> texts) {
        if (value instanceof String text) {
            texts.put(path, text);
        } else if (value instanceof MetricValue metric) {
            texts.put(path, metric.text());
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(nested -> collectTexts(path, nested, texts));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collectTexts(path + "[" + i + "]", list.get(i), texts);
            }
        } else {
            String prefix = path.isEmpty() ? "" : path + ".";
            typeOf(value)
                    .ifPresent(type -> attributes(type)
                            .forEach(attribute ->
                                    collectTexts(prefix + attribute.getName(), get(attribute, value), texts)));
        }
    }

    static Optional<Class<?>> typeOf(Object value) {
        return Arrays.stream(value.getClass().getInterfaces())
                .filter(type -> type.isSealed() && type.getPackage().equals(SessionLog.class.getPackage()))
                .<Class<?>>map(type -> type)
                .findFirst();
    }

    static Object get(Method attribute, Object value) {
        try {
            attribute.setAccessible(true);
            return attribute.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(attribute.getName(), e);
        }
    }

    static boolean isAbsent(Object attributeValue) {
        return attributeValue.equals(Optional.empty())
                || attributeValue.equals(OptionalInt.empty())
                || attributeValue.equals(List.of());
    }

    /** Returns the names of all model types, as the folder of sources has them. */
    static Set<String> namesOf(Collection<Object> values) {
        Set<String> names = new TreeSet<>();
        values.forEach(value -> names.add(typeOf(value).orElseThrow().getSimpleName()));
        return names;
    }
}
