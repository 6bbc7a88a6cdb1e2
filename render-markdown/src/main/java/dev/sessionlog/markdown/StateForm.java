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
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A state in the template's words, with its emoji where the template has one.
 *
 * @param <E> the enum
 */
final class StateForm<E extends Enum<E>> implements Form<E> {
    static final StateForm<TaskStatus> TASK_STATUS = new StateForm<>(TaskStatus.values());
    static final StateForm<Priority> PRIORITY = new StateForm<>(Priority.values());
    static final StateForm<Severity> SEVERITY = new StateForm<>(Severity.values());
    static final StateForm<Health> HEALTH = new StateForm<>(Health.values());
    static final StateForm<TestOutcome> TEST_OUTCOME = new StateForm<>(TestOutcome.values());
    static final StateForm<ServerState> SERVER_STATE = new StateForm<>(ServerState.values());
    static final StateForm<DatabaseState> DATABASE_STATE = new StateForm<>(DatabaseState.values());
    static final StateForm<ServiceState> SERVICE_STATE = new StateForm<>(ServiceState.values());
    static final StateForm<MemoryState> MEMORY_STATE = new StateForm<>(MemoryState.values());
    static final StateForm<TimeEfficiency> TIME_EFFICIENCY = new StateForm<>(TimeEfficiency.values());

    private final E[] states;

    private StateForm(E[] states) {
        this.states = states;
    }

    @Override
    public void write(E state, MarkdownWriter out) {
        out.symbol(TemplateWords.emoji(state)).markup(TemplateWords.word(state));
    }

    @Override
    public E read(Source source) {
        return source.as(
                Arrays.stream(states)
                        .map(state -> print(state, source.hasEmoji()))
                        .collect(Collectors.joining(" or ")),
                text -> state(text.substring(text.indexOf(' ') + 1)),
                state -> print(state, source.hasEmoji()));
    }

    private E state(String word) {
        for (E state : states) {
            if (TemplateWords.word(state).equals(word)) {
                return state;
            }
        }
        throw new IllegalArgumentException(word);
    }

    private String print(E state, boolean emoji) {
        String symbol = TemplateWords.emoji(state);
        return emoji && !symbol.isEmpty() ? symbol + " " + TemplateWords.word(state) : TemplateWords.word(state);
    }
}
