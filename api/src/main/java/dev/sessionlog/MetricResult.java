package dev.sessionlog;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * One row of the table "After Session" in the template's section PERFORMANCE METRICS.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface MetricResult extends HasTexts<MetricResult> permits ImmutableMetricResult {

    /** The name of the metric. A line. Required. */
    String name();

    /** The value after the session. */
    Optional<MetricValue> value();

    /**
     * The improvement in words. Leave it unset if it can be derived from the numbers by {@link
     * PerformanceMetrics#changes()}. A string that equals the derived one is dropped.
     */
    Optional<String> improvement();

    /** Whether lower or higher values are better. If absent, a change counts as neither better nor worse. */
    Optional<Better> better();

    /**
     * Whether the value is a count of this session alone, such as the tokens it used. The next session does not start
     * from such a value: {@link SessionLog#continueFrom} does not carry it over. Default: {@code false}.
     */
    @Value.Default
    default boolean perSession() {
        return false;
    }

    /** An analysis of the value. */
    Optional<String> notes();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default MetricResult mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("MetricResult", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a metric result. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableMetricResult.Builder implements ModelBuilder<MetricResult> {
        Builder() {}

        /**
         * Builds the metric result.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public MetricResult build() {
            return canonical(super.build(), new Canonical("MetricResult"));
        }

        static MetricResult canonical(MetricResult metricResult, Canonical c) {
            return c.checked(((ImmutableMetricResult) metricResult)
                    .withName(c.line("name", metricResult.name()))
                    .withValue(c.value(metricResult.value()))
                    .withImprovement(c.optionalText("improvement", metricResult.improvement()))
                    .withNotes(c.optionalText("notes", metricResult.notes())));
        }
    }
}
