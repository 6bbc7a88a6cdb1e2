package dev.sessionlog.markdown;

import dev.sessionlog.DatabaseState;
import dev.sessionlog.Health;
import dev.sessionlog.MemoryState;
import dev.sessionlog.Priority;
import dev.sessionlog.ServerState;
import dev.sessionlog.ServiceState;
import dev.sessionlog.Severity;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.TestOutcome;
import dev.sessionlog.TimeEfficiency;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The template's words for the constants of an enum, each with its emoji where the template has one.
 *
 * @param <E> the enum
 */
final class Words<E extends Enum<E>> implements Form<E> {
    static final Words<TaskStatus> TASK_STATUS = new Words<>(TaskStatus.class)
            .symbol(TaskStatus.COMPLETE, "✅")
            .symbol(TaskStatus.PARTIAL, "🚧")
            .symbol(TaskStatus.FAILED, "❌")
            .symbol(TaskStatus.BLOCKED, "🔄");
    static final Words<Priority> PRIORITY = new Words<>(Priority.class)
            .symbol(Priority.CRITICAL, "🔴")
            .symbol(Priority.HIGH, "🟡")
            .symbol(Priority.MEDIUM, "🟢")
            .symbol(Priority.LOW, "🔵");
    static final Words<Severity> SEVERITY = new Words<>(Severity.class)
            .symbol(Severity.CRITICAL, "🔴")
            .symbol(Severity.HIGH, "🟡")
            .symbol(Severity.MEDIUM, "🟢");
    static final Words<Health> HEALTH = new Words<>(Health.class)
            .symbol(Health.HEALTHY, "🟢")
            .symbol(Health.DEGRADED, "🟡")
            .symbol(Health.CRITICAL, "🔴");
    static final Words<TestOutcome> TEST_OUTCOME = new Words<>(TestOutcome.class);
    static final Words<ServerState> SERVER_STATE = new Words<>(ServerState.class);
    static final Words<DatabaseState> DATABASE_STATE = new Words<>(DatabaseState.class);
    static final Words<ServiceState> SERVICE_STATE = new Words<>(ServiceState.class);
    static final Words<MemoryState> MEMORY_STATE = new Words<>(MemoryState.class);
    static final Words<TimeEfficiency> TIME_EFFICIENCY = new Words<>(TimeEfficiency.class)
            .word(TimeEfficiency.EFFECTIVE, "Effective")
            .word(TimeEfficiency.AVERAGE, "Average")
            .word(TimeEfficiency.POOR, "Poor");

    private final Map<E, String> words;
    private final Map<E, String> symbols;

    /** The constants' own names, without emoji. */
    private Words(Class<E> type) {
        words = new EnumMap<>(type);
        symbols = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            words.put(constant, constant.name());
            symbols.put(constant, "");
        }
    }

    private Words<E> word(E constant, String word) {
        words.put(constant, word);
        return this;
    }

    private Words<E> symbol(E constant, String symbol) {
        symbols.put(constant, symbol);
        return this;
    }

    @Override
    public void write(E constant, MarkdownWriter out) {
        out.symbol(symbols.getOrDefault(constant, "")).markup(words.getOrDefault(constant, ""));
    }

    @Override
    public E read(Source source) {
        return source.as(
                words.values().stream().collect(Collectors.joining(" or ")),
                text -> constant(text.substring(text.indexOf(' ') + 1)),
                constant -> print(constant, source.hasEmoji()));
    }

    private E constant(String word) {
        for (Map.Entry<E, String> entry : words.entrySet()) {
            if (entry.getValue().equals(word)) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException(word);
    }

    private String print(E constant, boolean emoji) {
        String word = words.getOrDefault(constant, "");
        String symbol = symbols.getOrDefault(constant, "");
        return emoji && !symbol.isEmpty() ? symbol + " " + word : word;
    }
}
