package dev.sessionlog.examples.benchmarks.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A comparison of our results with those of others.
 *
 * @param times our times divided by theirs: one ratio, or one for each of the logs
 * @param allocations the same for allocated bytes; empty if not measured
 * @param aim the highest ratio of times that meets the aim; 0 if there is no aim
 */
record Comparison(String what, String beside, List<Measured> times, List<Measured> allocations, double aim) {
    private static final String RATIO = "%.2f";

    /** Returns a row of the table of ratios. */
    String row() {
        return "| "
                + String.join(
                        " | ",
                        what,
                        beside,
                        aim == 0 ? "" : Measured.formatted("≤ %.1f", aim),
                        each(times, Comparison::ratio),
                        each(times, time -> time.range(RATIO)),
                        each(allocations, Comparison::ratio),
                        verdict())
                + " |\n";
    }

    private String verdict() {
        return aim == 0 ? "" : Measured.verdict(times, aim, RATIO);
    }

    private static String each(List<Measured> ratios, Function<Measured, String> text) {
        return ratios.stream().map(text).collect(Collectors.joining(" / "));
    }

    private static String ratio(Measured ratio) {
        return Measured.formatted(RATIO, ratio.median());
    }
}
