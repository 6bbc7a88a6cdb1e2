package dev.sessionlog.examples.benchmarks.report;

import dev.sessionlog.examples.benchmarks.growth.Growth;
import dev.sessionlog.examples.benchmarks.growth.Growth.Cost;
import dev.sessionlog.examples.benchmarks.growth.Growth.Peak;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** How time and memory grow, as tables with a row per operation and a column per size. */
final class GrowthTables {
    private static final int SMALL = 1_000;
    private static final int LARGE = 100_000;
    private static final String RATIO = "%.2f";

    private final List<Growth> rounds;
    private final StringBuilder out = new StringBuilder();

    GrowthTables(List<Growth> rounds) {
        this.rounds = rounds;
    }

    String markdown() {
        out.append("Microseconds per task; aim: at most twice as many at 100,000 as at 1,000.\n\n");
        costs(cost -> cost.nanos() / cost.tasks() / 1_000, "%.2f", 2.0);
        out.append(
                "\nBytes allocated per task, not counting those for an empty log; aim: at 100,000 within 5 % of those at"
                        + " 1,000.\n\n");
        costs(Cost::bytesPerTask, "%.0f", 1.05);
        out.append(
                "\nMaximum memory in kilobytes that is reachable while a streaming operation runs, beyond that before it;"
                        + " aim: it does not grow. Where the rounds differ, the lowest and the highest.\n\n");
        peaks();
        return out.toString();
    }

    private void costs(ToDoubleFunction<Cost> value, String format, double aim) {
        List<Cost> all = rounds.get(0).costs();
        List<Integer> sizes = all.stream().map(Cost::tasks).distinct().toList();
        header(sizes, " 100,000 to 1,000 | rounds | |");
        all.stream().map(Cost::operation).distinct().forEach(operation -> {
            out.append("| ").append(operation).append(" |");
            for (int size : sizes) {
                double median = Measured.of(rounds, round -> value.applyAsDouble(cost(round, operation, size)))
                        .median();
                out.append(' ').append(Measured.formatted(format, median)).append(" |");
            }
            Measured growth = Measured.of(
                    rounds,
                    round -> value.applyAsDouble(cost(round, operation, LARGE))
                            / value.applyAsDouble(cost(round, operation, SMALL)));
            out.append(Measured.formatted(" " + RATIO + " | ", growth.median()));
            out.append(growth.range(RATIO)).append(" | ");
            out.append(Measured.verdict(List.of(growth), aim, RATIO)).append(" |\n");
        });
    }

    private static Cost cost(Growth round, String operation, int tasks) {
        Predicate<Cost> wanted = cost -> cost.operation().equals(operation) && cost.tasks() == tasks;
        return round.costs().stream().filter(wanted).findFirst().orElseThrow();
    }

    private void peaks() {
        List<Peak> all = rounds.get(0).peaks();
        List<Integer> sizes = all.stream().map(Peak::tasks).distinct().toList();
        header(sizes, "");
        all.stream().map(Peak::operation).distinct().forEach(operation -> {
            out.append("| ").append(operation).append(" |");
            for (int size : sizes) {
                Measured peak = Measured.of(rounds, round -> peak(round, operation, size));
                out.append(' ').append(peak.numbers("%.0f")).append(" |");
            }
            out.append('\n');
        });
    }

    private static long peak(Growth round, String operation, int tasks) {
        Predicate<Peak> wanted = peak -> peak.operation().equals(operation) && peak.tasks() == tasks;
        return round.peaks().stream().filter(wanted).findFirst().orElseThrow().bytes() / 1024;
    }

    private void header(List<Integer> sizes, String end) {
        out.append("| tasks |");
        sizes.forEach(size -> out.append(Measured.formatted(" %,.0f |", size)));
        out.append(end).append("\n|---|");
        int columns = sizes.size() + (int) end.chars().filter(c -> c == '|').count();
        out.append("---:|".repeat(columns)).append('\n');
    }
}
