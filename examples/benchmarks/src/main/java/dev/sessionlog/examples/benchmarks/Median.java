package dev.sessionlog.examples.benchmarks;

import java.util.List;

/** The median of measurements. */
public final class Median {
    private Median() {}

    /** Returns the number in the middle, or the mean of the two in the middle. */
    public static double of(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
