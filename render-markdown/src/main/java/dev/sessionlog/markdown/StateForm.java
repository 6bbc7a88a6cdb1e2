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
import dev.sessionlog.format.TemplateWords;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A state in the template's words, with its emoji where the template has one.
 *
 * @param <E> the enum
 */
final class StateForm<E extends Enum<E>> implements Form<E> {
    static final StateForm<TaskStatus> TASK_STATUS = new StateForm<>(TaskStatus.class);
    static final StateForm<Priority> PRIORITY = new StateForm<>(Priority.class);
    static final StateForm<Severity> SEVERITY = new StateForm<>(Severity.class);
    static final StateForm<Health> HEALTH = new StateForm<>(Health.class);
    static final StateForm<TestOutcome> TEST_OUTCOME = new StateForm<>(TestOutcome.class);
    static final StateForm<ServerState> SERVER_STATE = new StateForm<>(ServerState.class);
    static final StateForm<DatabaseState> DATABASE_STATE = new StateForm<>(DatabaseState.class);
    static final StateForm<ServiceState> SERVICE_STATE = new StateForm<>(ServiceState.class);
    static final StateForm<MemoryState> MEMORY_STATE = new StateForm<>(MemoryState.class);
    static final StateForm<TimeEfficiency> TIME_EFFICIENCY = new StateForm<>(TimeEfficiency.class);

    private final Map<E, Words> words;

    private StateForm(Class<E> type) {
        words = new EnumMap<>(type);
        for (E state : type.getEnumConstants()) {
            words.put(state, Words.of(state));
        }
    }

    @Override
    public void write(E state, MarkdownWriter out) {
        Words printed = words(state);
        out.markup(printed.withEmoji(), printed.plain());
    }

    @Override
    public E read(Source source) {
        boolean emoji = source.hasEmoji();
        return source.as(
                () -> words.values().stream().map(printed -> printed.in(emoji)).collect(Collectors.joining(" or ")),
                text -> state(text.substring(text.indexOf(' ') + 1)),
                state -> words(state).in(emoji));
    }

    private E state(String word) {
        for (Map.Entry<E, Words> state : words.entrySet()) {
            if (state.getValue().plain().equals(word)) {
                return state.getKey();
            }
        }
        throw new IllegalArgumentException(word);
    }

    private Words words(E state) {
        return Objects.requireNonNull(words.get(state));
    }

    /** A state as it is printed in a document with emoji, and in one without. */
    private record Words(String withEmoji, String plain) {
        static Words of(Enum<?> state) {
            String word = TemplateWords.word(state);
            String symbol = TemplateWords.emoji(state);
            return new Words(symbol.isEmpty() ? word : symbol + " " + word, word);
        }

        String in(boolean emoji) {
            return emoji ? withEmoji : plain;
        }
    }
}
