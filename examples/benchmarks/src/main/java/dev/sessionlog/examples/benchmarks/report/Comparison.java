package dev.sessionlog.examples.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What we do beside what somebody else does.
 *
 * @param times ours divided by theirs: one ratio, or one for each of the logs
 * @param allocations the same for the bytes that are allocated; empty where that was not measured
 * @param aim the ratio of times that is aimed at; 0 where there is no aim
 */
record Comparison(String what, String beside, List<Double> times, List<Double> allocations, double aim) {

    /** A row of the table of ratios. */
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

    /** As it is printed. */
    private static double rounded(double ratio) {
        return Math.round(ratio * 100) / 100.0;
    }
}
