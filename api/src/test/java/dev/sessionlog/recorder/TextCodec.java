package dev.sessionlog.recorder;

import dev.sessionlog.MetricValue;
import dev.sessionlog.Reported;
import dev.sessionlog.recorder.spi.Entry;
import dev.sessionlog.recorder.spi.EntryCodec;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** A codec that walks the model by reflection: independent of every format, and of use in other processes. */
final class TextCodec implements EntryCodec {
    private static final Set<String> NEW = Set.of(
            "SessionLog.id",
            "SessionLog.previousId",
            "SessionLog.snapshotAt",
            "Objective.dropped",
            "MetricResult.perSession",
            "TestCheck.command",
            "Interruption.unfinished");

    @Override
    public String name() {
        return "test-text";
    }

    @Override
    public byte[] encode(Entry entry) {
        StringBuilder out = new StringBuilder(entry.getClass().getSimpleName());
        for (RecordComponent component : entry.getClass().getRecordComponents()) {
            write(call(component.getAccessor(), entry), out.append(' '));
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Object value, StringBuilder out) {
        if (value instanceof Optional<?> optional) {
            write(optional.stream().toList(), out);
        } else if (value instanceof OptionalInt optional) {
            write(optional.stream().boxed().toList(), out);
        } else if (value instanceof List<?> list) {
            out.append('[');
            list.forEach(element -> write(element, out));
            out.append(']');
        } else if (value instanceof MetricValue metric) {
            write(metric.text(), out);
        } else if (value instanceof Reported<?> reported) {
            write(List.of(reported.state(), reported.comment()), out);
        } else if (isModel(value.getClass())) {
            out.append('{');
            attributes(modelType(value.getClass())).forEach(attribute -> write(call(attribute, value), out));
            out.append('}');
        } else {
            String text = value instanceof Enum<?> constant ? constant.name() : value.toString();
            out.append('"')
                    .append(text.replace("\\", "\\\\").replace("\"", "\\q").replace("\n", "\\n"))
                    .append('"');
        }
    }

    @Override
    public Entry decode(byte[] line) {
        String text = new String(line, StandardCharsets.UTF_8);
        String kind = text.substring(0, text.indexOf(' '));
        Class<?> type = Stream.of(Entry.class.getPermittedSubclasses())
                .filter(record -> record.getSimpleName().equals(kind))
                .findFirst()
                .orElseThrow();
        Input input = new Input(text, kind.length());
        List<Object> components = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            input.expect(' ');
            components.add(input.read(component.getGenericType()));
        }
        try {
            return (Entry) type.getDeclaredConstructors()[0].newInstance(components.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Input {
        private final String text;
        private int at;

        Input(String text, int at) {
            this.text = text;
            this.at = at;
        }

        void expect(char c) {
            if (text.charAt(at++) != c) {
                throw new IllegalStateException("expected " + c + " at " + at);
            }
        }

        Object read(Type type) {
            Class<?> raw =
                    type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
            if (raw == Optional.class) {
                return list(argument(type)).stream().findFirst();
            } else if (raw == OptionalInt.class) {
                return list(int.class).stream().mapToInt(Integer.class::cast).findFirst();
            } else if (raw == List.class) {
                return list(argument(type));
            } else if (raw == MetricValue.class) {
                return MetricValue.of(string());
            } else if (raw == Reported.class) {
                return reported((Class<?>) argument(type));
            } else if (isModel(raw)) {
                return model(raw);
            }
            return simple(raw, string());
        }

        private static Type argument(Type type) {
            return ((ParameterizedType) type).getActualTypeArguments()[0];
        }

        private List<Object> list(Type element) {
            expect('[');
            List<Object> list = new ArrayList<>();
            while (text.charAt(at) != ']') {
                list.add(read(element));
            }
            at++;
            return list;
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private Reported<?> reported(Class<?> state) {
            expect('[');
            Enum constant = (Enum) read(state);
            List<Object> comment = list(String.class);
            expect(']');
            return comment.isEmpty()
                    ? Reported.of(constant)
                    : Reported.of(constant, comment.get(0).toString());
        }

        private Object model(Class<?> type) {
            expect('{');
            Map<String, Object> values = new LinkedHashMap<>();
            for (Method attribute : attributes(type)) {
                if (isNew(attribute) && text.charAt(at) == '}') {
                    break;
                }
                values.put(attribute.getName(), read(attribute.getGenericReturnType()));
            }
            expect('}');
            try {
                Object builder = type.getMethod("builder").invoke(null);
                values.forEach((name, value) -> set(builder, name, value));
                return call(builder.getClass().getMethod("build"), builder);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void set(Object builder, String name, Object value) {
            for (Method method : builder.getClass().getMethods()) {
                if (method.getName().equals(name)
                        && method.getParameterCount() == 1
                        && accepts(method.getParameterTypes()[0], value)) {
                    call(method, builder, value);
                    return;
                }
            }
            throw new IllegalStateException("no setter " + name);
        }

        private static boolean accepts(Class<?> parameter, Object value) {
            return parameter.isInstance(value)
                    || (parameter == int.class && value instanceof Integer)
                    || (parameter == boolean.class && value instanceof Boolean);
        }

        private String string() {
            expect('"');
            int end = text.indexOf('"', at);
            String escaped = text.substring(at, end);
            at = end + 1;
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < escaped.length(); i++) {
                char c = escaped.charAt(i);
                if (c == '\\') {
                    char next = escaped.charAt(++i);
                    c = next == 'n' ? '\n' : next == 'q' ? '"' : next;
                }
                out.append(c);
            }
            return out.toString();
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static Object simple(Class<?> type, String text) {
            if (type.isEnum()) {
                return Enum.valueOf((Class<? extends Enum>) type, text);
            }
            return switch (type.getSimpleName()) {
                case "String" -> text;
                case "int" -> Integer.parseInt(text);
                case "boolean" -> Boolean.parseBoolean(text);
                case "Instant" -> Instant.parse(text);
                case "Duration" -> Duration.parse(text);
                case "LocalDate" -> LocalDate.parse(text);
                case "LocalTime" -> LocalTime.parse(text);
                case "LocalDateTime" -> LocalDateTime.parse(text);
                case "ZoneId" -> ZoneId.of(text);
                default -> throw new IllegalStateException("unknown type " + type);
            };
        }
    }

    private static boolean isModel(Class<?> type) {
        return type.getPackageName().equals("dev.sessionlog") && !type.isEnum() && !Enum.class.isAssignableFrom(type);
    }

    private static Class<?> modelType(Class<?> implementation) {
        return implementation.isInterface() ? implementation : implementation.getInterfaces()[0];
    }

    /** The attributes are what Immutables implements: abstract methods, and defaults that a builder can set. */
    private static List<Method> attributes(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0)
                .filter(method -> Modifier.isAbstract(method.getModifiers()) || method.getReturnType() == boolean.class)
                .sorted(Comparator.comparing(TextCodec::isNew).thenComparing(Method::getName))
                .toList();
    }

    /** What the journals of version 1 that are kept do not have comes last, and may be absent. */
    private static boolean isNew(Method attribute) {
        return NEW.contains(attribute.getDeclaringClass().getSimpleName() + "." + attribute.getName());
    }

    private static Object call(Method method, Object target, Object... arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
