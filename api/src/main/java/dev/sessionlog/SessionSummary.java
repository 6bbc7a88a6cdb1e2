package dev.sessionlog;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * The template's section SESSION SUMMARY.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface SessionSummary extends HasTexts<SessionSummary> permits ImmutableSessionSummary {

    /** What was achieved. */
    List<String> accomplishments();

    /** What was learned. */
    List<String> lessons();

    /** Suggestions for later sessions. */
    List<String> recommendations();

    /** How effective the session was. */
    Optional<Effectiveness> effectiveness();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default SessionSummary mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("SessionSummary", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a session summary. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableSessionSummary.Builder implements ModelBuilder<SessionSummary> {
        static final SessionSummary EMPTY = new Builder().build();

        Builder() {}

        /** Sets the effectiveness, filled in by the consumer, replacing any previous value. */
        public Builder effectiveness(Consumer<Effectiveness.Builder> effectiveness) {
            return effectiveness(ModelBuilder.filled("effectiveness", effectiveness, Effectiveness.builder()));
        }

        /**
         * Builds the session summary.
         *
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public SessionSummary build() {
            return canonical(super.build(), new Canonical("SessionSummary"));
        }

        static SessionSummary canonical(SessionSummary sessionSummary, Canonical c) {
            return c.checked(((ImmutableSessionSummary) sessionSummary)
                    .withAccomplishments(c.texts("accomplishments", sessionSummary.accomplishments()))
                    .withLessons(c.texts("lessons", sessionSummary.lessons()))
                    .withRecommendations(c.texts("recommendations", sessionSummary.recommendations()))
                    .withEffectiveness(c.section(sessionSummary.effectiveness(), () -> Effectiveness.Builder.EMPTY)));
        }
    }
}
