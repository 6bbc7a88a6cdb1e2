package dev.sessionlog.spring;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.ObservationView;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.client.observation.ChatClientObservationContext;
import org.springframework.ai.chat.memory.ChatMemory;

/**
 * Each event belongs to the run of its conversation. The observation of a chat client knows the conversation; those of
 * its models and tools have it among their parents, on whichever thread they run.
 */
final class ConversationRuns implements Runs {
    private final ConversationSessions sessions;
    private final Supplier<ObservationRegistry> observations;

    /** Asks for the registry only when something happens: to create it, Spring Boot needs its handlers. */
    ConversationRuns(ConversationSessions sessions, Supplier<ObservationRegistry> observations) {
        this.sessions = sessions;
        this.observations = observations;
    }

    @Override
    public ObservedRun of(Observation.Context context) {
        return id(context)
                .map(sessions::run)
                .or(() -> enclosing(context.getParentObservation()))
                .orElseGet(this::current);
    }

    @Override
    public ObservedRun current() {
        return enclosing(observations.get().getCurrentObservation())
                .orElseGet(() -> sessions.run(ConversationSessions.DEFAULT_ID));
    }

    private static Optional<String> id(Observation.Context context) {
        return context instanceof ChatClientObservationContext client
                ? Optional.ofNullable(client.getRequest().context().get(ChatMemory.CONVERSATION_ID))
                        .map(Object::toString)
                        .filter(id -> !id.isBlank())
                : Optional.empty();
    }

    /** Returns the run of the nearest observation that has one, from the inside out. */
    private static Optional<ObservedRun> enclosing(@Nullable ObservationView observation) {
        ObservationView next = observation;
        while (next != null) {
            Observation.ContextView context = next.getContextView();
            ObservedRun run = context.get(ObservedRun.class);
            if (run != null) {
                return Optional.of(run);
            }
            next = context.getParentObservation();
        }
        return Optional.empty();
    }
}
