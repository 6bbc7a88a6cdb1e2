package dev.sessionlog.json.internal;

import static dev.sessionlog.json.internal.NumberShape.AMOUNT;
import static dev.sessionlog.json.internal.ObjectShape.object;
import static dev.sessionlog.json.internal.Properties.properties;
import static dev.sessionlog.json.internal.StringShape.NAME;
import static dev.sessionlog.json.internal.StringShape.TEXT;
import static dev.sessionlog.json.internal.StringShape.UNIT;

import dev.sessionlog.Better;
import dev.sessionlog.MetricReading;
import dev.sessionlog.MetricResult;
import dev.sessionlog.MetricValue;
import dev.sessionlog.PerformanceInsights;
import dev.sessionlog.PerformanceMetrics;
import java.util.Optional;

/** The JSON shapes of the section PERFORMANCE METRICS. */
final class MetricShapes {
    private static final EnumShape<Better> BETTER =
            new EnumShape<>(Better.class, "Which values of a metric are better.");

    private static final Shape<MetricValue> METRIC_VALUE = object(
            MetricValue.class,
            () -> properties(MetricValueParts::new, MetricValueParts::build, metric -> {
                metric.doc("The value of a metric: a quantity (an amount, mostly of a unit), or a text where it is"
                        + " no number. A text in the exact form of a quantity, such as 246 ms, is that quantity.");
                metric.optional(
                                "amount",
                                AMOUNT,
                                "The amount of a quantity: at most 30 digits, with an exponent from -30 to 30.")
                        .of(MetricValue::amount, MetricValueParts::amount);
                metric.optional(
                                "unit",
                                UNIT,
                                "The unit of a quantity, for example ms or %: at most 30 characters, none of them a digit.")
                        .of(MetricValue::unit, MetricValueParts::unit)
                        .needs("amount", parts -> parts.unit(""));
                metric.optional("text", NAME, "A value in words, for example CRASHED. One line.")
                        .of(
                                value -> value.amount().isPresent() ? Optional.empty() : Optional.of(value.text()),
                                MetricValueParts::text);
                metric.exactlyOne("amount", "text");
            }));

    private static final Shape<MetricReading> METRIC_READING = object(
            MetricReading.class,
            () -> properties(MetricReading::builder, MetricReading.Builder::build, reading -> {
                reading.doc("A metric before the session.");
                reading.required("name", NAME, "What was measured. One line.")
                        .of(MetricReading::name, MetricReading.Builder::name);
                reading.optional("value", METRIC_VALUE, "The value before the session.")
                        .of(MetricReading::value, MetricReading.Builder::value);
                reading.optional("notes", TEXT, "The context of the measurement.")
                        .of(MetricReading::notes, MetricReading.Builder::notes);
            }));

    private static final Shape<MetricResult> METRIC_RESULT = object(
            MetricResult.class,
            () -> properties(MetricResult::builder, MetricResult.Builder::build, result -> {
                result.doc("A metric after the session.");
                result.required("name", NAME, "What was measured. One line.")
                        .of(MetricResult::name, MetricResult.Builder::name);
                result.optional("value", METRIC_VALUE, "The value after the session.")
                        .of(MetricResult::value, MetricResult.Builder::value);
                result.optional(
                                "improvement",
                                TEXT,
                                "The improvement in words, where it does not follow from the numbers.")
                        .of(MetricResult::improvement, MetricResult.Builder::improvement);
                result.optional(
                                "better",
                                BETTER,
                                "Whether lower or higher values are better; without it a change is neither.")
                        .of(MetricResult::better, MetricResult.Builder::better);
                result.flag(
                                "perSession",
                                false,
                                "Whether the value is a count of this session alone, which the next one does not start from.")
                        .of(MetricResult::perSession, MetricResult.Builder::perSession);
                result.optional("notes", TEXT, "An analysis of the value.")
                        .of(MetricResult::notes, MetricResult.Builder::notes);
            }));

    private static final Shape<PerformanceInsights> INSIGHTS = object(
            PerformanceInsights.class,
            () -> properties(PerformanceInsights::builder, PerformanceInsights.Builder::build, insights -> {
                insights.doc("The block Key Performance Insights: what the values show.");
                insights.optional("bestImprovement", TEXT, "The metric that improved most, and why.")
                        .of(PerformanceInsights::bestImprovement, PerformanceInsights.Builder::bestImprovement);
                insights.optional("unexpectedResults", TEXT, "Surprises in the metrics.")
                        .of(PerformanceInsights::unexpectedResults, PerformanceInsights.Builder::unexpectedResults);
                insights.optional("regression", TEXT, "Metrics that got worse.")
                        .of(PerformanceInsights::regression, PerformanceInsights.Builder::regression);
            }));

    private MetricShapes() {}

    static Properties<PerformanceMetrics, PerformanceMetrics.Builder> metrics() {
        return properties(PerformanceMetrics::builder, PerformanceMetrics.Builder::build, metrics -> {
            metrics.doc("The section PERFORMANCE METRICS. A metric that stands exactly once before and once after"
                    + " the session, with quantities of one unit, has a change.");
            metrics.list("before", METRIC_READING, "The values before the session.")
                    .of(PerformanceMetrics::before, PerformanceMetrics.Builder::before);
            metrics.list("after", METRIC_RESULT, "The values after the session.")
                    .of(PerformanceMetrics::after, PerformanceMetrics.Builder::after);
            metrics.optional("insights", INSIGHTS, "What the values show.")
                    .of(PerformanceMetrics::insights, PerformanceMetrics.Builder::insights);
        });
    }
}
