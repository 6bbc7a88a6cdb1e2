package dev.sessionlog.examples.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A number that every round measured. */
record Measured(List<Double> rounds) {

    static <R> Measured of(List<R> rounds, ToDoubleFunction<R> number) {
        return new Measured(rounds.stream().map(number::applyAsDouble).toList());
    }

    /** Returns the median of the rounds. */
    double median() {
        return median(rounds);
    }

    /** Returns the lowest and the highest number of a round, or a dash if there was only one round. */
    String range(String format) {
        return rounds.size() < 2 ? "–" : formatted(format, lowest()) + "–" + formatted(format, highest());
    }

    /** Returns how far the rounds are apart in percent of their median, or a dash if there was only one round. */
    String percent() {
        return rounds.size() < 2 ? "–" : formatted("%.0f %%", 100 * (highest() - lowest()) / median());
    }

    double highest() {
        return rounds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    private double lowest() {
        return rounds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    static double median(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    static String formatted(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
