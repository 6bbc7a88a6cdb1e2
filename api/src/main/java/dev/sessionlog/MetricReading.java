package dev.sessionlog;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * One row of the table "Before Session" in the template's section PERFORMANCE METRICS.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface MetricReading extends HasTexts<MetricReading> permits ImmutableMetricReading {

    /** The name of the metric. A line. Required. */
    String name();

    /** The value before the session. */
    Optional<MetricValue> value();

    /** The context of the measurement. */
    Optional<String> notes();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default MetricReading mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("MetricReading", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a metric reading. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableMetricReading.Builder implements ModelBuilder<MetricReading> {
        Builder() {}

        /**
         * Builds the metric reading.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public MetricReading build() {
            return canonical(super.build(), new Canonical("MetricReading"));
        }

        static MetricReading canonical(MetricReading metricReading, Canonical c) {
            return c.checked(((ImmutableMetricReading) metricReading)
                    .withName(c.line("name", metricReading.name()))
                    .withValue(c.value(metricReading.value()))
                    .withNotes(c.optionalText("notes", metricReading.notes())));
        }
    }
}
