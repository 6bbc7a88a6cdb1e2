package dev.sessionlog;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * The template's section SESSION OBJECTIVES.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Objectives extends HasTexts<Objectives> permits ImmutableObjectives {

    /** The primary goals. */
    List<Objective> primary();

    /** The secondary, optional goals. */
    List<Objective> secondary();

    /** Returns how many of the primary and secondary goals were achieved. */
    default int achieved() {
        int achieved = 0;
        for (List<Objective> goals : List.of(primary(), secondary())) {
            for (Objective goal : goals) {
                if (goal.achieved()) {
                    achieved++;
                }
            }
        }
        return achieved;
    }

    /**
     * Returns the share of primary and secondary goals that were achieved, in percent (0 to 100), rounded half up, but
     * never up to 100 while a goal is open. Absent if there are no goals.
     */
    default OptionalInt achievedPercent() {
        int goals = primary().size() + secondary().size();
        if (goals == 0) {
            return OptionalInt.empty();
        }
        int achieved = achieved();
        int rounded = (int) ((200L * achieved + goals) / (2L * goals));
        return OptionalInt.of(achieved < goals ? Math.min(rounded, 99) : rounded);
    }

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default Objectives mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("Objectives", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the objectives. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableObjectives.Builder implements ModelBuilder<Objectives> {
        static final Objectives EMPTY = new Builder().build();

        Builder() {}

        /** Adds a primary goal, filled in by the consumer. */
        public Builder addPrimary(Consumer<Objective.Builder> objective) {
            return addPrimary(ModelBuilder.filled("objective", objective, Objective.builder()));
        }

        /** Adds a primary goal with only a description. */
        public Builder addPrimary(String description) {
            return addPrimary(x -> x.description(description));
        }

        /** Adds a secondary goal, filled in by the consumer. */
        public Builder addSecondary(Consumer<Objective.Builder> objective) {
            return addSecondary(ModelBuilder.filled("objective", objective, Objective.builder()));
        }

        /** Adds a secondary goal with only a description. */
        public Builder addSecondary(String description) {
            return addSecondary(x -> x.description(description));
        }

        /**
         * Builds the objectives.
         *
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public Objectives build() {
            return canonical(super.build(), new Canonical("Objectives"));
        }

        static Objectives canonical(Objectives objectives, Canonical c) {
            return c.checked(((ImmutableObjectives) objectives)
                    .withPrimary(c.list(objectives.primary()))
                    .withSecondary(c.list(objectives.secondary())));
        }
    }
}
