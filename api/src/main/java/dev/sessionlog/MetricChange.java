package dev.sessionlog;

import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How a metric changed during the session: derived by {@link PerformanceMetrics#changes()}, never stored.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface MetricChange permits ImmutableMetricChange {

    /** The name of the metric. */
    @Value.Parameter
    String name();

    /** The quantity before the session. */
    @Value.Parameter
    MetricValue before();

    /** The quantity after the session, of the same unit. */
    @Value.Parameter
    MetricValue after();

    /** After minus before, in their unit; percentage points where the unit is {@code %}. */
    @Value.Parameter
    BigDecimal amount();

    /**
     * The amount in percent of the value before, half up to whole percents, to one decimal where it is below 10; absent
     * where the value before was 0 and where the unit is {@code %}.
     */
    @Value.Parameter
    Optional<BigDecimal> percent();

    /** Whether the metric got better; absent where it did not change or nobody said which values are better. */
    @Value.Parameter
    Optional<Boolean> improved();

    /**
     * The change as the template's column "Improvement" has it: {@code -58% (-340 ms)}, {@code +15 pp} for percentages,
     * {@code 0%} when nothing changed, only the amount when the value before was 0.
     */
    @Value.Parameter
    String improvement();
}
