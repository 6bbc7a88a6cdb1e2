package dev.sessionlog;

import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The change of a metric during the session. {@link PerformanceMetrics#changes()} derives it; it is never stored.
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

    /** The quantity after the session, in the same unit. */
    @Value.Parameter
    MetricValue after();

    /** The value after minus the value before, in their unit; in percentage points if the unit is {@code %}. */
    @Value.Parameter
    BigDecimal amount();

    /**
     * The amount as a percentage of the value before, rounded half up to a whole percent, or to one decimal place if it
     * is below 10. Absent if the value before was 0 or the unit is {@code %}.
     */
    @Value.Parameter
    Optional<BigDecimal> percent();

    /** Whether the metric got better; absent if it did not change or it is not known which values are better. */
    @Value.Parameter
    Optional<Boolean> improved();

    /**
     * The change as printed in the template's column "Improvement": {@code -58% (-340 ms)}; {@code +15 pp} for
     * percentages; {@code 0%} if nothing changed; only the amount if the value before was 0.
     */
    @Value.Parameter
    String improvement();
}
