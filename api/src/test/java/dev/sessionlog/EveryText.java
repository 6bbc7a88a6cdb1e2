package dev.sessionlog;

import java.lang.reflect.Method;
import java.util.List;
import java.util.function.BiFunction;

/** Replaces every text of a value and of the values below it, by the walk with which {@code build()} makes them canonical. */
final class EveryText extends Canonical {
    private final BiFunction<TextKind, String, String> replacement;

    private EveryText(String type, BiFunction<TextKind, String, String> replacement) {
        super(type);
        this.replacement = replacement;
    }

    static SessionLog replaced(SessionLog log, BiFunction<TextKind, String, String> replacement) {
        return SessionLog.Builder.canonical(log, new EveryText("SessionLog", replacement));
    }

    @Override
    String replaced(TextKind kind, String text) {
        return replacement.apply(kind, text);
    }

    @Override
    @SuppressWarnings("unchecked") // a canonical value is of the same type
    <N> N below(N value) {
        Class<?> type = ModelTypes.typeOf(value).orElseThrow();
        try {
            Method canonical =
                    Class.forName(type.getName() + "$Builder").getDeclaredMethod("canonical", type, Canonical.class);
            return (N) canonical.invoke(null, value, new EveryText(type.getSimpleName(), replacement));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }

    @Override
    <N> List<N> list(List<N> values) {
        List<N> replaced = values.stream().map(this::below).toList();
        return replaced.equals(values) ? values : replaced;
    }
}
