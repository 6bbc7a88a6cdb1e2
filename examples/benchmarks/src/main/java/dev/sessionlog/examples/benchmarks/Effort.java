package dev.sessionlog.examples.benchmarks;

/**
 * How much to measure.
 *
 * @param rounds how often everything is measured, each time in new processes
 * @param processes how often a round starts each process to measure its total time
 * @param growthMillis for how many milliseconds a round repeats an operation at each size
 */
record Effort(
        String name, int rounds, int warmUps, int iterations, int iterationMillis, int processes, int growthMillis) {
    /** A few minutes, for a first impression. */
    static final Effort SHORT = new Effort("short", 1, 4, 3, 400, 11, 500);
    /** About 25 minutes on two cores, for published reports. */
    static final Effort FULL = new Effort("full", 2, 5, 7, 500, 21, 1_000);

    static Effort of(String name) {
        return switch (name) {
            case "short" -> SHORT;
            case "full" -> FULL;
            default -> throw new IllegalArgumentException("\"" + name + "\" is not a valid mode. Use short or full.");
        };
    }
}
