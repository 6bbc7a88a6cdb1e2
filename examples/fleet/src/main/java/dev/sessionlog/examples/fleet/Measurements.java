package dev.sessionlog.examples.fleet;

import dev.sessionlog.Better;
import dev.sessionlog.MetricReading;
import dev.sessionlog.MetricValue;
import dev.sessionlog.PerformanceMetrics;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What an agent measures after each session; every value drifts away from that before it. */
final class Measurements {
    private static final List<Metric> METRICS = List.of(
            new Metric("p95 latency", "240", "ms", Better.LOWER, 0),
            new Metric("Build time", "95.5", "s", Better.LOWER, 1),
            new Metric("Memory", "512", "MB", Better.LOWER, 0),
            new Metric("Test coverage", "81.25", "%", Better.HIGHER, 2),
            new Metric("Throughput", "1200", "requests/s", Better.HIGHER, 0));

    private final Random random;

    private record Metric(String name, String start, String unit, Better better, int decimals) {
        BigDecimal most() {
            return unit.equals("%") ? BigDecimal.valueOf(100) : BigDecimal.valueOf(1_000_000);
        }
    }

    Measurements(Random random) {
        this.random = random;
    }

    /** Returns the metrics that were carried over, with the values after the session. */
    PerformanceMetrics next(Optional<PerformanceMetrics> carried) {
        PerformanceMetrics.Builder metrics =
                carried.map(PerformanceMetrics::toBuilder).orElseGet(PerformanceMetrics::builder);
        List<MetricReading> before = carried.map(PerformanceMetrics::before).orElse(List.of());
        for (Metric metric : METRICS) {
            if (random.nextInt(4) > 0) {
                metrics.addAfter(metric.name(), after(metric, before), metric.better());
            }
        }
        return metrics.addAfter(a -> a.name("Tool calls")
                        .value(MetricValue.of(5 + random.nextInt(60)))
                        .perSession(true))
                .build();
    }

    private MetricValue after(Metric metric, List<MetricReading> before) {
        if (random.nextInt(50) == 0) {
            return MetricValue.of("CRASHED");
        }
        BigDecimal amount = before.stream()
                .filter(reading -> reading.name().equals(metric.name()))
                .flatMap(reading -> reading.value().stream())
                .flatMap(value -> value.amount().stream())
                .findFirst()
                .orElse(new BigDecimal(metric.start()));
        BigDecimal drifted = amount.multiply(BigDecimal.valueOf(1 + random.nextGaussian() * 0.05))
                .setScale(metric.decimals(), RoundingMode.HALF_UP);
        return MetricValue.of(drifted.max(BigDecimal.ONE).min(metric.most()), metric.unit());
    }
}
