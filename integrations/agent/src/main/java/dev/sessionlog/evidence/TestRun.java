package dev.sessionlog.evidence;

import dev.sessionlog.TestOutcome;
import java.util.List;
import java.util.Optional;

/**
 * The results of test reports that were written together.
 *
 * <p>Immutable and thread-safe.
 *
 * @param tests the number of tests, including skipped ones
 * @param failed the number of tests that failed or ended with an error
 * @param skipped the number of tests that did not run
 * @param flaky the number of tests that passed after they had failed; they also count as passed
 * @param failures the failed tests, each with its reason on one line: {@code CalculatorTest.adds: expected 5}; at most
 *     20
 * @param problems what could not be read, as sentences; at most 20
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

    /** Returns whether the run says anything about the tests: at least one ran, or a report could not be read. */
    public boolean performed() {
        return tests > skipped || !problems.isEmpty();
    }

    /**
     * Returns the results on one line: {@code 3 of 4 tests pass, 1 flaky; failed: CalculatorTest.adds: expected 5}.
     */
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
