package dev.sessionlog.examples.benchmarks.report;

import dev.sessionlog.examples.benchmarks.Median;
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
        return Median.of(rounds);
    }

    /**
     * Returns whether the rounds meet an aim, which is the highest number allowed. They are compared as they are printed.
     */
    static String verdict(List<Measured> numbers, double aim, String format) {
        if (numbers.stream().allMatch(number -> printed(number.highest(), format) <= aim)) {
            return "met";
        }
        boolean missed = numbers.stream().anyMatch(number -> printed(number.lowest(), format) > aim);
        return missed ? "**missed**" : "within noise";
    }

    private static double printed(double number, String format) {
        return Double.parseDouble(formatted(format, number));
    }

    /** Returns the lowest and the highest number of a round, or a dash if there was only one round. */
    String range(String format) {
        return rounds.size() < 2 ? "–" : formatted(format, lowest()) + "–" + formatted(format, highest());
    }

    /** Returns the number, or the lowest and the highest one if they differ. */
    String numbers(String format) {
        String lowest = formatted(format, lowest());
        String highest = formatted(format, highest());
        return lowest.equals(highest) ? lowest : lowest + "–" + highest;
    }

    /** Returns how far the rounds are apart in percent of their median, or a dash if there was only one round. */
    String percent() {
        return rounds.size() < 2 ? "–" : formatted("%.0f %%", 100 * (highest() - lowest()) / median());
    }

    private double highest() {
        return rounds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    private double lowest() {
        return rounds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    static String formatted(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
