package dev.sessionlog;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * The template's section PERFORMANCE METRICS.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface PerformanceMetrics extends HasTexts<PerformanceMetrics> permits ImmutablePerformanceMetrics {

    /** The values before the session. */
    List<MetricReading> before();

    /** The values after the session. */
    List<MetricResult> after();

    /** What the values show. */
    Optional<PerformanceInsights> insights();

    /**
     * Returns the changes, in the order of {@link #after()}: one for each name that occurs exactly once before and once
     * after the session, with quantities in the same unit. Computed on every call.
     */
    default List<MetricChange> changes() {
        return MetricChanges.of(this);
    }

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default PerformanceMetrics mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("PerformanceMetrics", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds performance metrics. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutablePerformanceMetrics.Builder implements ModelBuilder<PerformanceMetrics> {
        static final PerformanceMetrics EMPTY = new Builder().build();

        Builder() {}

        /** Adds a value before the session, filled in by the consumer. */
        public Builder addBefore(Consumer<MetricReading.Builder> reading) {
            return addBefore(ModelBuilder.filled("reading", reading, MetricReading.builder()));
        }

        /** Adds a value before the session with only a name. */
        public Builder addBefore(String name) {
            return addBefore(x -> x.name(name));
        }

        /** Adds a value before the session with its value. */
        public Builder addBefore(String name, MetricValue value) {
            return addBefore(x -> x.name(name).value(value));
        }

        /** Adds a value after the session, filled in by the consumer. */
        public Builder addAfter(Consumer<MetricResult.Builder> result) {
            return addAfter(ModelBuilder.filled("result", result, MetricResult.builder()));
        }

        /** Adds a value after the session with only a name. */
        public Builder addAfter(String name) {
            return addAfter(x -> x.name(name));
        }

        /** Adds a value after the session with its value. */
        public Builder addAfter(String name, MetricValue value) {
            return addAfter(x -> x.name(name).value(value));
        }

        /** Adds a value after the session with its value, and which values are better. */
        public Builder addAfter(String name, MetricValue value, Better better) {
            return addAfter(x -> x.name(name).value(value).better(better));
        }

        /** Sets the insights, filled in by the consumer, replacing any previous value. */
        public Builder insights(Consumer<PerformanceInsights.Builder> insights) {
            return insights(ModelBuilder.filled("insights", insights, PerformanceInsights.builder()));
        }

        /** Builds the performance metrics. */
        @Override
        public PerformanceMetrics build() {
            return canonical(super.build(), new Canonical("PerformanceMetrics"));
        }

        static PerformanceMetrics canonical(PerformanceMetrics performanceMetrics, Canonical c) {
            return MetricChanges.withoutDerivedImprovements(c.checked(((ImmutablePerformanceMetrics) performanceMetrics)
                    .withBefore(c.list(performanceMetrics.before()))
                    .withAfter(c.list(performanceMetrics.after()))
                    .withInsights(c.section(performanceMetrics.insights(), () -> PerformanceInsights.Builder.EMPTY))));
        }
    }
}
