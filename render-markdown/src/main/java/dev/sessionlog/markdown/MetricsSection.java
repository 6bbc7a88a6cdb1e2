package dev.sessionlog.markdown;

import dev.sessionlog.MetricChange;
import dev.sessionlog.MetricReading;
import dev.sessionlog.MetricResult;
import dev.sessionlog.MetricValue;
import dev.sessionlog.PerformanceInsights;
import dev.sessionlog.PerformanceMetrics;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.TemplateLabel;
import dev.sessionlog.format.TemplateSection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The section PERFORMANCE METRICS. An improvement stands there whether it is stated or derived. */
final class MetricsSection {
    private static final TableHead BEFORE =
            TableHead.of(TemplateLabel.METRIC, TemplateLabel.VALUE, TemplateLabel.NOTES);
    private static final TableHead AFTER =
            TableHead.of(TemplateLabel.METRIC, TemplateLabel.VALUE, TemplateLabel.IMPROVEMENT, TemplateLabel.NOTES);

    private MetricsSection() {}

    static void write(SessionLog log, TemplateWriter out) {
        if (!out.section(TemplateSection.METRICS, log.metrics().isPresent())) {
            return;
        }
        PerformanceMetrics metrics =
                log.metrics().orElseGet(() -> PerformanceMetrics.builder().build());
        if (out.part(TemplateLabel.BEFORE_SESSION, !metrics.before().isEmpty())) {
            writeBefore(metrics.before(), out.markdown());
        }
        if (out.part(TemplateLabel.AFTER_SESSION, !metrics.after().isEmpty())) {
            writeAfter(metrics, out.markdown());
        }
        if (out.part(TemplateLabel.INSIGHTS, metrics.insights().isPresent())) {
            PerformanceInsights insights = metrics.insights().get();
            out.bullet(TemplateLabel.BEST_IMPROVEMENT, insights.bestImprovement(), Forms.TEXT);
            out.bullet(TemplateLabel.UNEXPECTED_RESULTS, insights.unexpectedResults(), Forms.TEXT);
            out.bullet(TemplateLabel.PERFORMANCE_REGRESSION, insights.regression(), Forms.TEXT);
        }
    }

    private static void writeBefore(List<MetricReading> readings, MarkdownWriter out) {
        out.table(BEFORE);
        for (MetricReading reading : readings) {
            out.row().text(reading.name(), Slot.CELL);
            nextCell(reading.value().map(MetricValue::text), out);
            nextCell(reading.notes(), out);
            out.endRow();
        }
    }

    private static void writeAfter(PerformanceMetrics metrics, MarkdownWriter out) {
        Map<String, String> derived = new HashMap<>();
        for (MetricChange change : metrics.changes()) {
            derived.put(change.name(), change.improvement());
        }
        out.table(AFTER);
        for (MetricResult result : metrics.after()) {
            Forms.METRIC_NAME.write(
                    new Forms.MetricName(result.name(), result.better(), result.perSession()), out.row());
            nextCell(result.value().map(MetricValue::text), out);
            nextCell(result.improvement().or(() -> Optional.ofNullable(derived.get(result.name()))), out);
            nextCell(result.notes(), out);
            out.endRow();
        }
    }

    private static void nextCell(Optional<String> text, MarkdownWriter out) {
        out.nextCell();
        if (text.isPresent()) {
            out.text(text.get(), Slot.CELL);
        }
    }

    static void read(TemplateReader in, SessionLog.Builder log) {
        if (in.part(TemplateSection.METRICS)) {
            log.metrics(in.built(() -> readMetrics(in)));
        }
    }

    private static PerformanceMetrics readMetrics(TemplateReader in) {
        PerformanceMetrics.Builder metrics = PerformanceMetrics.builder();
        Map<String, Source> withoutImprovement = new HashMap<>();
        if (in.part(TemplateLabel.BEFORE_SESSION)) {
            metrics.before(in.table(
                    BEFORE,
                    cells -> MetricReading.builder()
                            .name(cells.get(0).line())
                            .value(value(cells.get(1)))
                            .notes(text(cells.get(2)))
                            .build()));
        }
        if (in.part(TemplateLabel.AFTER_SESSION)) {
            metrics.after(in.table(AFTER, cells -> {
                MetricResult result = readAfter(cells);
                if (result.improvement().isEmpty()) {
                    withoutImprovement.put(result.name(), cells.get(2));
                }
                return result;
            }));
        }
        if (in.part(TemplateLabel.INSIGHTS)) {
            metrics.insights(in.built(() -> readInsights(in)));
        }
        PerformanceMetrics read = metrics.build();
        checkImprovements(read, withoutImprovement);
        return read;
    }

    /** An improvement that follows from the values is printed, so it is not missing. */
    private static void checkImprovements(PerformanceMetrics metrics, Map<String, Source> withoutImprovement) {
        for (MetricChange change : withoutImprovement.isEmpty() ? List.<MetricChange>of() : metrics.changes()) {
            Source cell = withoutImprovement.get(change.name());
            if (cell != null && cell.isEmpty()) {
                throw cell.expected("\"" + change.improvement() + "\", which is derived from the values");
            }
        }
    }

    private static MetricResult readAfter(List<Source> cells) {
        Forms.MetricName name = Forms.METRIC_NAME.read(cells.get(0));
        return MetricResult.builder()
                .name(name.name())
                .better(name.better())
                .perSession(name.perSession())
                .value(value(cells.get(1)))
                .improvement(text(cells.get(2)))
                .notes(text(cells.get(3)))
                .build();
    }

    private static PerformanceInsights readInsights(TemplateReader in) {
        PerformanceInsights.Builder insights = PerformanceInsights.builder();
        in.bullet(TemplateLabel.BEST_IMPROVEMENT, Forms.TEXT, insights::bestImprovement);
        in.bullet(TemplateLabel.UNEXPECTED_RESULTS, Forms.TEXT, insights::unexpectedResults);
        in.bullet(TemplateLabel.PERFORMANCE_REGRESSION, Forms.TEXT, insights::regression);
        return insights.build();
    }

    private static Optional<MetricValue> value(Source cell) {
        return cell.isEmpty()
                ? Optional.empty()
                : Optional.of(cell.as("a value such as 246 ms", MetricValue::of, MetricValue::text));
    }

    private static Optional<String> text(Source cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell.text());
    }
}
