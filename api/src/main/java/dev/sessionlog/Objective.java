package dev.sessionlog;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * One goal of the session: a check box of the template's section SESSION OBJECTIVES.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Objective extends HasTexts<Objective> permits ImmutableObjective {

    /** The goal, specific and measurable. Required. */
    String description();

    /** Whether the goal was achieved, that is, whether its box is checked. Default: {@code false}. */
    @Value.Default
    default boolean achieved() {
        return false;
    }

    /** The criteria for having achieved the goal. */
    Optional<String> successCriteria();

    /** How the success criteria are verified. */
    Optional<String> validationMethod();

    /** Why the goal was given up. A goal with a reason is no longer {@linkplain SessionLog#openItems() open}. */
    Optional<String> dropped();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default Objective mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("Objective", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an objective. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableObjective.Builder implements ModelBuilder<Objective> {
        Builder() {}

        /**
         * Builds the objective.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public Objective build() {
            return canonical(super.build(), new Canonical("Objective"));
        }

        static Objective canonical(Objective objective, Canonical c) {
            return c.checked(((ImmutableObjective) objective)
                    .withDescription(c.text("description", objective.description()))
                    .withSuccessCriteria(c.optionalText("successCriteria", objective.successCriteria()))
                    .withValidationMethod(c.optionalText("validationMethod", objective.validationMethod()))
                    .withDropped(c.optionalText("dropped", objective.dropped())));
        }
    }
}
