package dev.sessionlog.examples.benchmarks.report;

import dev.sessionlog.examples.benchmarks.growth.Growth;
import dev.sessionlog.examples.benchmarks.processes.FirstLogTimes;
import java.util.Locale;

/** The results of a run as a Markdown document. */
public final class Report {
    private final Machine machine;
    private final String mode;
    private final JmhResults results;
    private final FirstLogTimes firstLogs;
    private final Growth growth;

    public Report(Machine machine, String mode, JmhResults results, FirstLogTimes firstLogs, Growth growth) {
        this.machine = machine;
        this.mode = mode;
        this.results = results;
        this.firstLogs = firstLogs;
        this.growth = growth;
    }

    /** Returns the document. */
    public String markdown() {
        StringBuilder out = new StringBuilder("# What sessionlog costs\n\n");
        out.append("Written by a ")
                .append(mode)
                .append(" run on ")
                .append(machine.date())
                .append(".\n\n");
        out.append("- Machine: ").append(machine.processor());
        out.append(", ").append(machine.processors()).append(" cores, ").append(machine.memory());
        out.append(", ").append(machine.system()).append('\n');
        out.append("- Java: ").append(machine.java()).append("\n\n");
        ratios(out);
        processes(out);
        out.append("## Growth\n\n").append(new GrowthTables(growth).markdown());
        measurements(out);
        return out.toString();
    }

    private void ratios(StringBuilder out) {
        out.append("## Compared with others\n\n");
        out.append("Our time and allocation divided by theirs: smaller is better. Three ratios are those of the small,"
                + " the realistic and the large log. Every time is a median.\n\n");
        out.append("| operation | compared with | aim | time | allocation | |\n|---|---|---|---|---|---|\n");
        new Comparisons(results).all(firstLogs).forEach(comparison -> out.append(comparison.row()));
        out.append('\n');
    }

    private void processes(StringBuilder out) {
        out.append(String.format(
                Locale.ROOT,
                "A whole process: %.0f ms with us, %.0f ms bare, %.0f ms with a JsonMapper.\n\n",
                firstLogs.ours(),
                firstLogs.bare(),
                firstLogs.mapper()));
    }

    private void measurements(StringBuilder out) {
        out.append("\n## All measurements\n\n| benchmark | microseconds | bytes allocated |\n|---|---:|---:|\n");
        for (String name : results.names()) {
            out.append(String.format(
                    Locale.ROOT, "| %s | %,.2f | %,.0f |\n", name, results.micros(name), results.bytes(name)));
        }
    }
}
