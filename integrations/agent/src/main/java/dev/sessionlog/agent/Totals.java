package dev.sessionlog.agent;

import dev.sessionlog.MetricResult;
import dev.sessionlog.MetricValue;
import dev.sessionlog.PerformanceMetrics;
import dev.sessionlog.SessionLog;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the run has used so far, as metrics after the session, which the next session does not start from. They continue the totals that the log already has: a
 * further run in the session adds to those of the runs before it. Not thread-safe.
 */
final class Totals {
    private static final String TOOL_CALLS = "Tool calls";
    private static final String FAILED_TOOL_CALLS = "Failed tool calls";
    private static final String MODEL_CALLS = "Model calls";
    private static final String FAILED_MODEL_CALLS = "Failed model calls";
    private static final String INPUT_TOKENS = "Input tokens";
    private static final String OUTPUT_TOKENS = "Output tokens";
    private static final String TIME_IN = "Time in ";
    private static final String SECONDS = "s";
    private static final Set<String> COUNTS =
            Set.of(TOOL_CALLS, FAILED_TOOL_CALLS, MODEL_CALLS, FAILED_MODEL_CALLS, INPUT_TOKENS, OUTPUT_TOKENS);
    /** Keeps a model that makes up tool names from filling the log with them. */
    private static final int MOST_TOOLS = 50;

    private static final String OTHER_TOOLS = "other tools";

    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, Duration> times = new HashMap<>();

    private Totals() {}

    /** Returns totals that start with those in a log. */
    static Totals of(SessionLog log) {
        Totals totals = new Totals();
        log.metrics().map(PerformanceMetrics::after).orElse(List.of()).forEach(totals::goOn);
        return totals;
    }

    private void goOn(MetricResult metric) {
        BigDecimal amount = metric.value().flatMap(MetricValue::amount).orElse(BigDecimal.ZERO);
        if (COUNTS.contains(metric.name())) {
            counts.put(metric.name(), amount.longValue());
        } else if (metric.name().startsWith(TIME_IN)) {
            times.put(metric.name(), Duration.ofMillis(amount.movePointRight(3).longValue()));
        }
    }

    /**
     * Returns whether a metric of that name, or one that looks the same, is measured here, so that the model may not
     * set it.
     */
    static boolean measures(String metric) {
        String name = Excerpt.name(metric, "");
        return COUNTS.stream().anyMatch(name::equalsIgnoreCase)
                || name.regionMatches(true, 0, TIME_IN, 0, TIME_IN.length());
    }

    void toolCall(String tool, Duration time, boolean failed) {
        count(TOOL_CALLS, 1);
        count(FAILED_TOOL_CALLS, failed ? 1 : 0);
        times.merge(timeIn(tool), time.isNegative() ? Duration.ZERO : time, Duration::plus);
    }

    void modelCall() {
        count(MODEL_CALLS, 1);
    }

    /** Returns the number of tokens used so far. */
    long tokens(long inputTokens, long outputTokens) {
        count(INPUT_TOKENS, Math.max(0, inputTokens));
        count(OUTPUT_TOKENS, Math.max(0, outputTokens));
        return sum(counts.getOrDefault(INPUT_TOKENS, 0L), counts.getOrDefault(OUTPUT_TOKENS, 0L));
    }

    void modelFailed() {
        count(FAILED_MODEL_CALLS, 1);
    }

    private void count(String name, long more) {
        counts.merge(name, more, Totals::sum);
    }

    private static long sum(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    private String timeIn(String tool) {
        String name = TIME_IN + tool;
        return times.containsKey(name) || times.size() < MOST_TOOLS ? name : TIME_IN + OTHER_TOOLS;
    }

    void recordTool(PerformanceMetrics.Builder metrics, String tool) {
        record(metrics, TOOL_CALLS);
        record(metrics, FAILED_TOOL_CALLS);
        String name = timeIn(tool);
        BigDecimal seconds =
                BigDecimal.valueOf(times.getOrDefault(name, Duration.ZERO).toMillis(), 3);
        metrics.addAfter(
                a -> a.name(name).value(MetricValue.of(seconds, SECONDS)).perSession(true));
    }

    void recordModel(PerformanceMetrics.Builder metrics) {
        record(metrics, MODEL_CALLS);
        record(metrics, FAILED_MODEL_CALLS);
        record(metrics, INPUT_TOKENS);
        record(metrics, OUTPUT_TOKENS);
    }

    private void record(PerformanceMetrics.Builder metrics, String name) {
        Long count = counts.get(name);
        if (count != null) {
            metrics.addAfter(a -> a.name(name).value(MetricValue.of(count)).perSession(true));
        }
    }
}
