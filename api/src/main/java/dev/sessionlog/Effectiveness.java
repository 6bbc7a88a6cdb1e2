package dev.sessionlog;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * The template's block "Session Effectiveness". An explanation requires the value that it explains.
 * Setting the value again without an explanation keeps the earlier explanation.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Effectiveness extends HasTexts<Effectiveness> permits ImmutableEffectiveness {

    /** The productivity score, from 1 to 10. */
    OptionalInt productivity();

    /** The explanation of the productivity score. */
    Optional<String> productivityExplanation();

    /**
     * The share of goals achieved, from 0 to 100 percent. Leave it unset if it can be derived from the objectives: see
     * {@link SessionLog#goalAchievement()}.
     */
    OptionalInt goalAchievement();

    /** The explanation of the goal achievement. */
    Optional<String> goalAchievementExplanation();

    /** How well the time was used. */
    Optional<TimeEfficiency> timeEfficiency();

    /** The explanation of the time efficiency. */
    Optional<String> timeEfficiencyExplanation();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default Effectiveness mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("Effectiveness", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the effectiveness. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableEffectiveness.Builder implements ModelBuilder<Effectiveness> {
        static final Effectiveness EMPTY = new Builder().build();

        Builder() {}

        /** Sets the productivity score, from 1 to 10, with an explanation; a blank explanation is treated as absent. */
        public Builder productivity(int score, String explanation) {
            return productivity(score).productivityExplanation(explanation);
        }

        /**
         * Sets the share of goals achieved, from 0 to 100 percent, with an explanation; a blank explanation is treated
         * as absent.
         */
        public Builder goalAchievement(int percent, String explanation) {
            return goalAchievement(percent).goalAchievementExplanation(explanation);
        }

        /** Sets how well the time was used, with an explanation; a blank explanation is treated as absent. */
        public Builder timeEfficiency(TimeEfficiency efficiency, String explanation) {
            return timeEfficiency(efficiency).timeEfficiencyExplanation(explanation);
        }

        /**
         * Builds the effectiveness.
         *
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public Effectiveness build() {
            return canonical(super.build(), new Canonical("Effectiveness"));
        }

        static Effectiveness canonical(Effectiveness given, Canonical c) {
            Effectiveness e = ((ImmutableEffectiveness) given)
                    .withProductivityExplanation(
                            c.optionalText("productivityExplanation", given.productivityExplanation()))
                    .withGoalAchievementExplanation(
                            c.optionalText("goalAchievementExplanation", given.goalAchievementExplanation()))
                    .withTimeEfficiencyExplanation(
                            c.optionalText("timeEfficiencyExplanation", given.timeEfficiencyExplanation()));
            c.range("productivity", e.productivity(), 1, 10);
            c.range("goalAchievement", e.goalAchievement(), 0, 100);
            c.explained("productivity", e.productivity().isPresent(), e.productivityExplanation());
            c.explained("goalAchievement", e.goalAchievement().isPresent(), e.goalAchievementExplanation());
            c.explained("timeEfficiency", e.timeEfficiency().isPresent(), e.timeEfficiencyExplanation());
            return c.checked(e);
        }
    }
}
