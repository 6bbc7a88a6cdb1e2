package dev.sessionlog;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * The template's block "Key Performance Insights".
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface PerformanceInsights extends HasTexts<PerformanceInsights> permits ImmutablePerformanceInsights {

    /** The metric that improved most, and why. */
    Optional<String> bestImprovement();

    /** Surprises in the metrics. */
    Optional<String> unexpectedResults();

    /** Metrics that got worse. */
    Optional<String> regression();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default PerformanceInsights mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("PerformanceInsights", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds performance insights. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutablePerformanceInsights.Builder implements ModelBuilder<PerformanceInsights> {
        static final PerformanceInsights EMPTY = new Builder().build();

        Builder() {}

        /**
         * Builds the performance insights.
         *
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public PerformanceInsights build() {
            return canonical(super.build(), new Canonical("PerformanceInsights"));
        }

        static PerformanceInsights canonical(PerformanceInsights performanceInsights, Canonical c) {
            return c.checked(((ImmutablePerformanceInsights) performanceInsights)
                    .withBestImprovement(c.optionalText("bestImprovement", performanceInsights.bestImprovement()))
                    .withUnexpectedResults(c.optionalText("unexpectedResults", performanceInsights.unexpectedResults()))
                    .withRegression(c.optionalText("regression", performanceInsights.regression())));
        }
    }
}
