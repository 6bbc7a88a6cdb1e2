package dev.sessionlog.examples.benchmarks.tools;

import dev.sessionlog.recorder.Durability;
import java.util.List;

/** What recording adds to a tool call on the agent's thread. */
public record ToolCallCosts(List<Cost> costs) {

    /**
     * What recording adds with these settings.
     *
     * @param observed whether changed files and test reports are looked for as well
     * @param millis how much longer the call takes
     * @param processor how much of that the processor works in the calling thread
     */
    public record Cost(Durability durability, boolean observed, double millis, double processor) {
        String line() {
            return durability + "\t" + observed + "\t" + millis + "\t" + processor;
        }
    }

    /** Reads the lines that {@link ToolCallTimes} prints. */
    public static ToolCallCosts parse(List<String> lines) {
        return new ToolCallCosts(lines.stream()
                .map(line -> line.split("\t", -1))
                .map(row -> new Cost(
                        Durability.valueOf(row[0]),
                        Boolean.parseBoolean(row[1]),
                        Double.parseDouble(row[2]),
                        Double.parseDouble(row[3])))
                .toList());
    }
}
