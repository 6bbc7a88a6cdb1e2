package dev.sessionlog.examples.benchmarks.report;

import dev.sessionlog.examples.benchmarks.growth.Growth;
import dev.sessionlog.examples.benchmarks.growth.Growth.Cost;
import dev.sessionlog.examples.benchmarks.growth.Growth.Peak;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** How time and memory grow, as tables with a row per operation and a column per size. */
final class GrowthTables {
    private static final int SMALL = 1_000;
    private static final int LARGE = 100_000;

    private final Growth growth;
    private final StringBuilder out = new StringBuilder();

    GrowthTables(Growth growth) {
        this.growth = growth;
    }

    String markdown() {
        out.append("Microseconds per task; aim: at most twice as many at 100,000 as at 1,000.\n\n");
        costs(cost -> cost.nanos() / cost.tasks() / 1_000, "%.2f", 2.0);
        out.append(
                "\nBytes allocated per task, not counting those for an empty log; aim: at 100,000 within 5 % of those at"
                        + " 1,000.\n\n");
        costs(cost -> cost.bytesPerTask(), "%.0f", 1.05);
        out.append(
                "\nMaximum memory in kilobytes that is reachable while a streaming operation runs, beyond that before it;"
                        + " aim: it does not grow.\n\n");
        peaks();
        return out.toString();
    }

    private void costs(ToDoubleFunction<Cost> value, String format, double aim) {
        List<Integer> sizes =
                growth.costs().stream().map(Cost::tasks).distinct().toList();
        header(sizes, " 100,000 to 1,000 | |");
        growth.costs().stream().map(Cost::operation).distinct().forEach(operation -> {
            out.append("| ").append(operation).append(" |");
            double small = 1;
            double large = 1;
            for (Cost cost : growth.costs()) {
                if (cost.operation().equals(operation)) {
                    double number = value.applyAsDouble(cost);
                    small = cost.tasks() == SMALL ? number : small;
                    large = cost.tasks() == LARGE ? number : large;
                    out.append(' ')
                            .append(String.format(Locale.ROOT, format, number))
                            .append(" |");
                }
            }
            out.append(String.format(Locale.ROOT, " %.2f | ", large / small));
            out.append(large / small <= aim ? "met |\n" : "**missed** |\n");
        });
    }

    private void peaks() {
        header(growth.peaks().stream().map(Peak::tasks).distinct().toList(), "");
        growth.peaks().stream().map(Peak::operation).distinct().forEach(operation -> {
            out.append("| ").append(operation).append(" |");
            growth.peaks().stream()
                    .filter(peak -> peak.operation().equals(operation))
                    .forEach(peak -> out.append(' ').append(peak.bytes() / 1024).append(" |"));
            out.append('\n');
        });
    }

    private void header(List<Integer> sizes, String end) {
        out.append("| tasks |");
        sizes.forEach(size -> out.append(String.format(Locale.ROOT, " %,d |", size)));
        out.append(end).append("\n|---|");
        int columns = sizes.size() + (int) end.chars().filter(c -> c == '|').count();
        out.append("---:|".repeat(columns)).append('\n');
    }
}
