package dev.sessionlog.examples.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A comparison of our results with those of others.
 *
 * @param times our times divided by theirs: one ratio, or one for each of the logs
 * @param allocations the same for allocated bytes; empty if not measured
 * @param aim the highest ratio of times that meets the aim; 0 if there is no aim
 */
record Comparison(String what, String beside, List<Double> times, List<Double> allocations, double aim) {

    /** Returns a row of the table of ratios. */
    String row() {
        return "| " + String.join(" | ", what, beside, aimed(), ratios(times), ratios(allocations), verdict()) + " |\n";
    }

    private String aimed() {
        return aim == 0 ? "" : "≤ " + String.format(Locale.ROOT, "%.1f", aim);
    }

    private String verdict() {
        if (aim == 0) {
            return "";
        }
        return times.stream().allMatch(ratio -> rounded(ratio) <= aim) ? "met" : "**missed**";
    }

    private static String ratios(List<Double> ratios) {
        return ratios.stream()
                .map(ratio -> String.format(Locale.ROOT, "%.2f", ratio))
                .collect(Collectors.joining(" / "));
    }

    /** Rounds the ratio as it is printed. */
    private static double rounded(double ratio) {
        return Math.round(ratio * 100) / 100.0;
    }
}
