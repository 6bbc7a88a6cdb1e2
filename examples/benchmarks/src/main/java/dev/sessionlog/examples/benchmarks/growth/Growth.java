package dev.sessionlog.examples.benchmarks.growth;

import java.util.List;

/**
 * How time and memory grow with the size of the log.
 *
 * @param costs the costs of operations at different sizes
 * @param peaks the memory that streaming operations keep at different sizes
 */
public record Growth(List<Cost> costs, List<Peak> peaks) {

    /**
     * The cost of one run of an operation.
     *
     * @param bytes the bytes it allocates
     * @param bytesOfNone the bytes it allocates for a log without tasks
     */
    public record Cost(String operation, int tasks, double nanos, long bytes, long bytesOfNone) {

        /** Returns the bytes per task, not counting those for a log without tasks. */
        public double bytesPerTask() {
            return (bytes - bytesOfNone) / (double) tasks;
        }

        String line() {
            return "cost\t" + operation + "\t" + tasks + "\t" + nanos + "\t" + bytes + "\t" + bytesOfNone;
        }
    }

    /** The maximum memory reachable while an operation runs, beyond that before it. */
    public record Peak(String operation, int tasks, long bytes) {
        String line() {
            return "peak\t" + operation + "\t" + tasks + "\t" + bytes;
        }
    }

    /** Reads the lines that {@link GrowthRun} prints. */
    public static Growth parse(List<String> lines) {
        List<String[]> rows = lines.stream().map(line -> line.split("\t", -1)).toList();
        return new Growth(
                rows.stream()
                        .filter(row -> row[0].equals("cost"))
                        .map(row -> new Cost(
                                row[1],
                                Integer.parseInt(row[2]),
                                Double.parseDouble(row[3]),
                                Long.parseLong(row[4]),
                                Long.parseLong(row[5])))
                        .toList(),
                rows.stream()
                        .filter(row -> row[0].equals("peak"))
                        .map(row -> new Peak(row[1], Integer.parseInt(row[2]), Long.parseLong(row[3])))
                        .toList());
    }
}
