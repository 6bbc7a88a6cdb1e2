package dev.sessionlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MapTextsProperties {
    private static final String MARK = " ✓";

    @Provide
    Arbitrary<SessionLog> logs() {
        return GeneratedLogs.logs();
    }

    @Property
    void whereNothingChangesEveryValueReturnsItself(@ForAll("logs") SessionLog log) {
        for (HasTexts<?> value : values(log)) {
            assertThat((Object) value.mapTexts(UnaryOperator.identity())).isSameAs(value);
            assertThat((Object) value.mapTexts(text -> text + "")).isSameAs(value);
        }
    }

    @Property
    void theFunctionReachesEveryStringButTheIdsInEveryValue(@ForAll("logs") SessionLog log) {
        for (HasTexts<?> value : values(log)) {
            Map<String, String> expected = new TreeMap<>();
            ModelTypes.texts(value).forEach((path, text) -> expected.put(path, isId(value, path) ? text : text + MARK));
            Object marked = value.mapTexts(text -> text + MARK);
            assertThat(ModelTypes.texts(marked)).isEqualTo(expected);
        }
    }

    @Property
    void theFunctionIsCalledOnceForEveryString(@ForAll("logs") SessionLog log) {
        List<String> given = new ArrayList<>();
        log.mapTexts(text -> {
            given.add(text);
            return text;
        });
        List<String> texts = new ArrayList<>();
        ModelTypes.texts(log).forEach((path, text) -> {
            if (!isId(log, path)) {
                texts.add(text);
            }
        });
        assertThat(given).containsExactlyInAnyOrderElementsOf(texts);
    }

    @Property
    void whatIsMappedIsCanonical(@ForAll("logs") SessionLog log, @ForAll("logs") SessionLog other) {
        List<String> texts = List.copyOf(ModelTypes.texts(other).values());
        int[] next = {0};
        SessionLog mapped = log.mapTexts(text -> texts.get(next[0]++ % texts.size()) + "\r\nx");
        assertThat(mapped.toBuilder().build()).isEqualTo(mapped).hasSameHashCodeAs(mapped);
    }

    private static boolean isId(Object value, String path) {
        return path.endsWith("].id")
                || (value instanceof Task && path.equals("id"))
                || (value instanceof SessionLog && Set.of("id", "previousId").contains(path));
    }

    private static List<HasTexts<?>> values(SessionLog log) {
        List<Object> values = new ArrayList<>();
        ModelTypes.walk(log, values);
        List<HasTexts<?>> mapped = new ArrayList<>();
        values.forEach(value -> mapped.add((HasTexts<?>) value));
        return mapped;
    }
}
