package dev.sessionlog.html.internal;

import dev.sessionlog.MetricChange;
import dev.sessionlog.MetricReading;
import dev.sessionlog.MetricResult;
import dev.sessionlog.MetricValue;
import dev.sessionlog.PerformanceMetrics;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A metric before and after the session, in one row if its name is unique on both sides.
 *
 * @param improvement the change in words, or empty
 * @param verdict whether it got better, if that is known
 * @param beforeBar the length of the bar of the value before, in percent; 0 without one
 * @param afterBar the length of the bar of the value after, in percent
 */
public record MetricRow(
        String name,
        Optional<MetricReading> before,
        Optional<MetricResult> after,
        String improvement,
        Optional<Badge> verdict,
        int beforeBar,
        int afterBar) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    static final Badge BETTER = new Badge("good", "check", "better");
    static final Badge WORSE = new Badge("bad", "cross", "worse");

    /** Returns whether there is something to compare. */
    public boolean hasBars() {
        return beforeBar + afterBar > 0;
    }

    /** Returns the colour of the bar after: that of the verdict. */
    public String tone() {
        return verdict.map(Badge::tone).orElse("info");
    }

    static List<MetricRow> of(PerformanceMetrics metrics) {
        Map<String, MetricChange> changes = new HashMap<>();
        metrics.changes().forEach(change -> changes.put(change.name(), change));
        Set<String> paired = uniqueOnBothSides(metrics);
        Map<String, MetricResult> results = new HashMap<>();
        metrics.after().forEach(result -> results.put(result.name(), result));
        List<MetricRow> rows = new ArrayList<>();
        for (MetricReading reading : metrics.before()) {
            Optional<MetricResult> result = paired.contains(reading.name())
                    ? Optional.ofNullable(results.get(reading.name()))
                    : Optional.empty();
            rows.add(row(Optional.of(reading), result, Optional.ofNullable(changes.get(reading.name()))));
        }
        for (MetricResult result : metrics.after()) {
            if (!paired.contains(result.name())) {
                rows.add(row(Optional.empty(), Optional.of(result), Optional.empty()));
            }
        }
        return rows;
    }

    private static Set<String> uniqueOnBothSides(PerformanceMetrics metrics) {
        Set<String> before =
                unique(metrics.before().stream().map(MetricReading::name).toList());
        before.retainAll(unique(metrics.after().stream().map(MetricResult::name).toList()));
        return before;
    }

    private static Set<String> unique(List<String> names) {
        Set<String> unique = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        for (String name : names) {
            if (!unique.add(name)) {
                repeated.add(name);
            }
        }
        unique.removeAll(repeated);
        return unique;
    }

    private static MetricRow row(
            Optional<MetricReading> before, Optional<MetricResult> after, Optional<MetricChange> change) {
        String improvement = after.flatMap(MetricResult::improvement)
                .or(() -> after.isPresent() ? change.map(MetricChange::improvement) : Optional.empty())
                .orElse("");
        BigDecimal longest =
                change.map(c -> size(c.before()).max(size(c.after()))).orElse(BigDecimal.ZERO);
        boolean hasBars = after.isPresent() && longest.signum() > 0;
        return new MetricRow(
                before.map(MetricReading::name)
                        .or(() -> after.map(MetricResult::name))
                        .orElseThrow(),
                before,
                after,
                improvement,
                after.isPresent()
                        ? change.flatMap(MetricChange::improved).map(improved -> improved ? BETTER : WORSE)
                        : Optional.empty(),
                hasBars ? change.map(c -> length(size(c.before()), longest)).orElse(0) : 0,
                hasBars ? change.map(c -> length(size(c.after()), longest)).orElse(0) : 0);
    }

    private static BigDecimal size(MetricValue quantity) {
        return quantity.amount().orElse(BigDecimal.ZERO).abs();
    }

    private static int length(BigDecimal size, BigDecimal longest) {
        return size.divide(longest, MathContext.DECIMAL64).multiply(HUNDRED).intValue();
    }
}
