package dev.sessionlog.examples.benchmarks;

/**
 * How much is measured.
 *
 * @param rounds how often all benchmarks run, each time in new processes
 * @param processes how often each process is started whose whole time counts
 * @param growthMillis how long an operation on one size is repeated
 */
record Effort(
        String name, int rounds, int warmUps, int iterations, int iterationMillis, int processes, int growthMillis) {
    /** A few minutes: to see where things are. */
    static final Effort SHORT = new Effort("short", 1, 4, 3, 400, 11, 500);
    /** Less than 25 minutes on two cores: what a report is published of. */
    static final Effort FULL = new Effort("full", 2, 5, 7, 500, 41, 2_000);

    static Effort of(String name) {
        return switch (name) {
            case "short" -> SHORT;
            case "full" -> FULL;
            default -> throw new IllegalArgumentException("The mode " + name + " is neither short nor full.");
        };
    }
}
