package dev.sessionlog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Derives what changed between the metrics before and after the session. */
final class MetricChanges {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String PERCENT = "%";

    private MetricChanges() {}

    static List<MetricChange> of(PerformanceMetrics metrics) {
        if (metrics.before().isEmpty() || metrics.after().isEmpty()) {
            return List.of();
        }
        Map<String, Optional<MetricReading>> before = byUniqueName(metrics.before(), MetricReading::name);
        List<MetricChange> changes = new ArrayList<>();
        byUniqueName(metrics.after(), MetricResult::name).forEach((name, result) -> {
            Optional<MetricReading> reading = before.getOrDefault(name, Optional.empty());
            if (reading.isPresent() && result.isPresent()) {
                change(reading.get(), result.get()).ifPresent(changes::add);
            }
        });
        return List.copyOf(changes);
    }

    /** Maps each name to its row, in order of appearance; a repeated name is mapped to empty. */
    private static <R> Map<String, Optional<R>> byUniqueName(List<R> rows, Function<R, String> name) {
        Map<String, Optional<R>> byName = new LinkedHashMap<>();
        for (R row : rows) {
            byName.merge(name.apply(row), Optional.of(row), (first, second) -> Optional.empty());
        }
        return byName;
    }

    private static Optional<MetricChange> change(MetricReading reading, MetricResult result) {
        if (reading.value().isEmpty() || result.value().isEmpty()) {
            return Optional.empty();
        }
        MetricValue before = reading.value().get();
        MetricValue after = result.value().get();
        if (before.amount().isEmpty()
                || after.amount().isEmpty()
                || !before.unit().equals(after.unit())) {
            return Optional.empty();
        }
        BigDecimal base = before.amount().get();
        BigDecimal amount = after.amount().get().subtract(base);
        String unit = after.unit().orElse("");
        Optional<BigDecimal> percent =
                base.signum() == 0 || unit.equals(PERCENT) ? Optional.empty() : Optional.of(percent(amount, base));
        Optional<Boolean> improved = amount.signum() == 0
                ? Optional.empty()
                : result.better().map(better -> (better == Better.LOWER) == (amount.signum() < 0));
        return Optional.of(ImmutableMetricChange.of(
                result.name(), before, after, amount, percent, improved, improvement(amount, percent, unit)));
    }

    private static BigDecimal percent(BigDecimal amount, BigDecimal base) {
        BigDecimal hundredfold = amount.multiply(HUNDRED);
        BigDecimal tenths = hundredfold.divide(base.abs(), 1, RoundingMode.HALF_UP);
        return tenths.abs().compareTo(BigDecimal.TEN) < 0
                ? tenths
                : hundredfold.divide(base.abs(), 0, RoundingMode.HALF_UP);
    }

    private static String improvement(BigDecimal amount, Optional<BigDecimal> percent, String unit) {
        if (amount.signum() == 0) {
            return "0%";
        }
        String signed = Quantities.print(signed(amount, amount), unit.equals(PERCENT) ? "pp" : unit);
        return percent.map(p -> signed(p, amount) + PERCENT + " (" + signed + ")")
                .orElse(signed);
    }

    private static String signed(BigDecimal value, BigDecimal direction) {
        return (direction.signum() < 0 ? "-" : "+") + value.abs().toPlainString();
    }

    /** Returns the metrics without the improvements that equal the derived ones. */
    static PerformanceMetrics withoutDerivedImprovements(PerformanceMetrics metrics) {
        for (MetricResult result : metrics.after()) {
            if (result.improvement().isPresent()) {
                return withoutDerived(metrics);
            }
        }
        return metrics;
    }

    private static PerformanceMetrics withoutDerived(PerformanceMetrics metrics) {
        Map<String, String> derived = new HashMap<>();
        of(metrics).forEach(change -> derived.put(change.name(), change.improvement()));
        List<MetricResult> results = new ArrayList<>();
        boolean dropped = false;
        for (MetricResult result : metrics.after()) {
            boolean drop = result.improvement()
                    .filter(text -> text.equals(derived.get(result.name())))
                    .isPresent();
            results.add(drop ? withoutImprovement(result) : result);
            dropped |= drop;
        }
        return dropped ? metrics.toBuilder().after(results).build() : metrics;
    }

    private static MetricResult withoutImprovement(MetricResult result) {
        return result.toBuilder().improvement(Optional.empty()).build();
    }
}
