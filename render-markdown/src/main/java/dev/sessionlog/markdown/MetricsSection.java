package dev.sessionlog.markdown;

import static dev.sessionlog.markdown.Blocks.headed;
import static dev.sessionlog.markdown.Blocks.nested;
import static dev.sessionlog.markdown.Blocks.section;

import dev.sessionlog.MetricChange;
import dev.sessionlog.MetricReading;
import dev.sessionlog.MetricResult;
import dev.sessionlog.MetricValue;
import dev.sessionlog.PerformanceInsights;
import dev.sessionlog.PerformanceMetrics;
import dev.sessionlog.SessionLog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The section PERFORMANCE METRICS. An improvement stands there whether it is stated or derived. */
final class MetricsSection {
    static final Block<SessionLog, SessionLog.Builder> SECTION = section(
            Labels.METRICS,
            SessionLog::metrics,
            SessionLog.Builder::metrics,
            PerformanceMetrics::builder,
            PerformanceMetrics.Builder::build,
            headed(Labels.BEFORE_SESSION, before()),
            headed(Labels.AFTER_SESSION, after()),
            headed(Labels.INSIGHTS, insights()));

    private MetricsSection() {}

    /** A row after the session, with its improvement, stated or derived. */
    private record Row(MetricResult result, Optional<String> improvement) {
        static List<Row> of(PerformanceMetrics metrics) {
            Map<String, String> derived = new HashMap<>();
            for (MetricChange change : metrics.changes()) {
                derived.put(change.name(), change.improvement());
            }
            return metrics.after().stream()
                    .map(result -> new Row(
                            result, result.improvement().or(() -> Optional.ofNullable(derived.get(result.name())))))
                    .toList();
        }
    }

    private static Block<PerformanceMetrics, PerformanceMetrics.Builder> before() {
        return new Table<>(
                List.of(Labels.METRIC, Labels.VALUE, Labels.NOTES),
                PerformanceMetrics::before,
                PerformanceMetrics::before,
                (reading, out) -> {
                    out.cell(() -> out.text(reading.name(), Slot.CELL));
                    value(reading.value(), out);
                    text(reading.notes(), out);
                },
                (metrics, cells) -> {
                    MetricReading.Builder reading = MetricReading.builder()
                            .name(cells.get(0).text())
                            .value(value(cells.get(1)))
                            .notes(text(cells.get(2)));
                    metrics.addBefore(reading.build());
                });
    }

    private static Block<PerformanceMetrics, PerformanceMetrics.Builder> after() {
        return new Table<>(
                List.of(Labels.METRIC, Labels.VALUE, Labels.IMPROVEMENT, Labels.NOTES),
                PerformanceMetrics::after,
                Row::of,
                (row, out) -> {
                    MetricResult result = row.result();
                    out.cell(() -> Forms.METRIC_NAME.write(new Forms.MetricName(result.name(), result.better()), out));
                    value(result.value(), out);
                    text(row.improvement(), out);
                    text(result.notes(), out);
                },
                (metrics, cells) -> {
                    Forms.MetricName name = Forms.METRIC_NAME.read(cells.get(0));
                    MetricResult.Builder result = MetricResult.builder()
                            .name(name.name())
                            .better(name.better())
                            .value(value(cells.get(1)))
                            .improvement(text(cells.get(2)))
                            .notes(text(cells.get(3)));
                    metrics.addAfter(result.build());
                });
    }

    private static void value(Optional<MetricValue> value, MarkdownWriter out) {
        out.cell(() -> value.ifPresent(present -> Forms.METRIC_VALUE.write(present, out)));
    }

    private static void text(Optional<String> text, MarkdownWriter out) {
        out.cell(() -> text.ifPresent(present -> out.text(present, Slot.CELL)));
    }

    private static Optional<MetricValue> value(Source cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(Forms.METRIC_VALUE.read(cell));
    }

    private static Optional<String> text(Source cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell.text());
    }

    private static Block<PerformanceMetrics, PerformanceMetrics.Builder> insights() {
        return nested(
                PerformanceMetrics::insights,
                PerformanceMetrics.Builder::insights,
                PerformanceInsights::builder,
                PerformanceInsights.Builder::build,
                Bullets.of(
                        Field.optional(
                                Labels.BEST_IMPROVEMENT,
                                Forms.TEXT,
                                PerformanceInsights::bestImprovement,
                                PerformanceInsights.Builder::bestImprovement),
                        Field.optional(
                                Labels.UNEXPECTED_RESULTS,
                                Forms.TEXT,
                                PerformanceInsights::unexpectedResults,
                                PerformanceInsights.Builder::unexpectedResults),
                        Field.optional(
                                Labels.PERFORMANCE_REGRESSION,
                                Forms.TEXT,
                                PerformanceInsights::regression,
                                PerformanceInsights.Builder::regression)));
    }
}
