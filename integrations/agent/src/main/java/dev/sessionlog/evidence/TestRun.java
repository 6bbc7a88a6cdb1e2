package dev.sessionlog.evidence;

import dev.sessionlog.TestOutcome;
import java.util.List;
import java.util.Optional;

/**
 * What test reports say that were written together.
 *
 * <p>Immutable and thread-safe.
 *
 * @param tests how many tests there are, the skipped ones too
 * @param failed how many of them failed or ended with an error
 * @param skipped how many of them did not run
 * @param flaky how many of them passed after they had failed; they are among those that passed
 * @param failures the failed tests, each with a line on why: {@code CalculatorTest.adds: expected 5}; at most 20
 * @param problems what could not be read, in sentences; at most 20
 */
public record TestRun(int tests, int failed, int skipped, int flaky, List<String> failures, List<String> problems) {

    private static final int MOST_IN_SUMMARY = 5;

    /** Creates a run. */
    public TestRun {
        failures = List.copyOf(failures);
        problems = List.copyOf(problems);
    }

    /**
     * Returns {@link TestOutcome#FAIL} if a test failed, {@link TestOutcome#PASS} if at least one test ran, all that ran
     * passed and every report could be read. Otherwise the outcome is unknown.
     */
    public Optional<TestOutcome> outcome() {
        if (failed > 0) {
            return Optional.of(TestOutcome.FAIL);
        }
        return tests > skipped && problems.isEmpty() ? Optional.of(TestOutcome.PASS) : Optional.empty();
    }

    /** Returns whether the run tells anything about the tests: at least one ran, or a report could not be read. */
    public boolean performed() {
        return tests > skipped || !problems.isEmpty();
    }

    /** Returns all of it on a line: {@code 3 of 4 tests pass, 1 flaky; failed: CalculatorTest.adds: expected 5}. */
    public String summary() {
        int ran = tests - skipped;
        StringBuilder summary = new StringBuilder()
                .append(ran - failed)
                .append(" of ")
                .append(ran)
                .append(ran == 1 ? " test passes" : " tests pass");
        if (flaky > 0) {
            summary.append(", ").append(flaky).append(" flaky");
        }
        if (skipped > 0) {
            summary.append(", ").append(skipped).append(" skipped");
        }
        if (failed > 0) {
            int named = Math.min(MOST_IN_SUMMARY, failures.size());
            summary.append("; failed: ").append(String.join("; ", failures.subList(0, named)));
            if (failed > named) {
                summary.append(named == 0 ? "" : " and ").append(failed - named).append(named == 0 ? "" : " more");
            }
        }
        problems.stream()
                .limit(MOST_IN_SUMMARY)
                .forEach(problem -> summary.append("; ").append(problem));
        return summary.toString();
    }
}
