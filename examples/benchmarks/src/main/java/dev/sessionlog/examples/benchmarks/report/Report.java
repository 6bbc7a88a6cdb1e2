package dev.sessionlog.examples.benchmarks.report;

import dev.sessionlog.examples.benchmarks.growth.Growth;
import dev.sessionlog.examples.benchmarks.processes.FirstLogTimes;
import dev.sessionlog.examples.benchmarks.tools.ToolCallCosts;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The results of a run as a Markdown document. */
public final class Report {
    private static final String MILLIS = "%.3f";

    private final Machine machine;
    private final String mode;
    private final List<Round> rounds;

    public Report(Machine machine, String mode, List<Round> rounds) {
        this.machine = machine;
        this.mode = mode;
        this.rounds = List.copyOf(rounds);
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
        out.append("- Java: ").append(machine.java()).append("\n");
        out.append("- Rounds: ").append(rounds.size()).append(". ").append(ofRounds());
        ratios(out);
        processes(out);
        toolCalls(out);
        List<Growth> growth = rounds.stream().map(Round::growth).toList();
        out.append("## Growth\n\n").append(new GrowthTables(growth).markdown());
        measurements(out);
        return out.toString();
    }

    private String ofRounds() {
        return rounds.size() < 2
                ? "One round does not show how much of a difference is noise; a full run has two.\n\n"
                : "A number is the median of the rounds. The columns \"rounds\" and \"spread\" show how far they are apart:"
                        + " a difference within that range is noise, and one slightly beyond it may be. An aim is met or"
                        + " missed if all rounds say so.\n\n";
    }

    private void ratios(StringBuilder out) {
        out.append("## Compared with others\n\n");
        out.append("Our time and allocation divided by theirs: smaller is better. Three ratios are those of the small,"
                + " the realistic and the large log.\n\n");
        out.append(
                "| operation | compared with | aim | time | rounds | allocation | |\n|---|---|---|---|---|---|---|\n");
        new Comparisons(rounds).all().forEach(comparison -> out.append(comparison.row()));
        out.append('\n');
    }

    private void processes(StringBuilder out) {
        out.append("A whole process, in milliseconds:\n\n");
        out.append("| | median | rounds |\n|---|---:|---:|\n");
        process(out, "with us", FirstLogTimes::ours);
        process(out, "bare", FirstLogTimes::bare);
        process(out, "with a JsonMapper", FirstLogTimes::mapper);
        out.append('\n');
    }

    private void process(StringBuilder out, String what, ToDoubleFunction<FirstLogTimes> time) {
        Measured millis = Measured.of(rounds, round -> time.applyAsDouble(round.firstLogs()));
        out.append("| ").append(what).append(Measured.formatted(" | %.0f | ", millis.median()));
        out.append(millis.range("%.0f")).append(" |\n");
    }

    private void toolCalls(StringBuilder out) {
        out.append("## A tool call\n\n");
        out.append("Milliseconds that recording adds to a tool call on the agent's thread, in a work tree of 30,000"
                + " files; aim: at most 1. The time is the"
                + " difference of the medians; that of the processor, which does not include waiting for the disk, is the"
                + " difference of the means.\n\n");
        out.append(
                "| durability | recorded | time | rounds | processor | rounds | |\n|---|---|---:|---:|---:|---:|---|\n");
        List<ToolCallCosts.Cost> costs = rounds.get(0).toolCalls().costs();
        for (int i = 0; i < costs.size(); i++) {
            int row = i;
            Measured time = Measured.of(
                    rounds, round -> round.toolCalls().costs().get(row).millis());
            Measured processor = Measured.of(
                    rounds, round -> round.toolCalls().costs().get(row).processor());
            out.append("| ").append(costs.get(row).durability());
            out.append(costs.get(row).observed() ? " | the call, files and tests" : " | the call");
            out.append(" | ").append(Measured.formatted(MILLIS, time.median()));
            out.append(" | ").append(time.range(MILLIS));
            out.append(" | ").append(Measured.formatted(MILLIS, processor.median()));
            out.append(" | ").append(processor.range(MILLIS));
            out.append(" | ").append(Measured.verdict(List.of(time), 1, MILLIS)).append(" |\n");
        }
        out.append('\n');
    }

    private void measurements(StringBuilder out) {
        out.append("\n## All measurements\n\n");
        out.append("| benchmark | microseconds | spread | bytes allocated |\n|---|---:|---:|---:|\n");
        for (String name : rounds.get(0).jmh().names()) {
            Measured micros = Measured.of(rounds, round -> round.jmh().micros(name));
            Measured bytes = Measured.of(rounds, round -> round.jmh().bytes(name));
            out.append("| ").append(name).append(Measured.formatted(" | %,.2f | ", micros.median()));
            out.append(micros.percent()).append(Measured.formatted(" | %,.0f |\n", bytes.median()));
        }
    }
}
