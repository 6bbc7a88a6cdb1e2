package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.CodeSnippet;
import dev.sessionlog.MetricValue;
import dev.sessionlog.SessionLog;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A log as lines {@code path = value}, one for each value that is not its default: what a fixture says is to be read, and
 * what recall and precision are counted in.
 */
final class LogLines {
    private static final Map<String, Boolean> DEFAULTS =
            Map.of("achieved", false, "performed", true, "done", false, "perSession", false);

    private final List<String> lines = new ArrayList<>();

    private LogLines() {}

    static List<String> of(SessionLog log) {
        LogLines lines = new LogLines();
        lines.add("", log);
        return lines.lines.stream().sorted().toList();
    }

    private void add(String path, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> add(path, present));
        } else if (value instanceof OptionalInt optional) {
            optional.ifPresent(present -> add(path, present));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                add(path + "[" + i + "]", list.get(i));
            }
        } else if (value instanceof MetricValue metric) {
            line(path, metric.text());
        } else if (value instanceof Boolean flag) {
            if (!flag.equals(DEFAULTS.get(path.substring(path.lastIndexOf('.') + 1)))) {
                line(path, flag.toString());
            }
        } else if (isModel(value)) {
            attributes(value)
                    .forEach(method -> add(
                            path.isEmpty() ? method.getName() : path + "." + method.getName(), call(method, value)));
        } else {
            line(path, value.toString());
        }
    }

    private void line(String path, String value) {
        lines.add(path + " = " + value.replace("\n", "\\n"));
    }

    private static boolean isModel(Object value) {
        return value.getClass().getPackage().equals(SessionLog.class.getPackage()) && !(value instanceof Enum<?>);
    }

    private static List<Method> attributes(Object value) {
        Class<?> type = Arrays.stream(value.getClass().getInterfaces())
                .filter(candidate -> candidate.getPackage().equals(CodeSnippet.class.getPackage()))
                .findFirst()
                .orElseThrow();
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0 && !method.isSynthetic())
                .filter(method -> !method.isDefault()
                        || (DEFAULTS.containsKey(method.getName()) && method.getReturnType() == boolean.class))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static Object call(Method method, Object value) {
        try {
            return method.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(method.getName(), e);
        }
    }
}
