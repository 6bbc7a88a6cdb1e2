package dev.sessionlog.html.internal;

import dev.sessionlog.PerformanceTest;
import dev.sessionlog.SessionLog;
import dev.sessionlog.TestCheck;
import dev.sessionlog.TestOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tests of a session by outcome.
 *
 * @param performed how many were run without a verdict, for example a load test
 * @param skipped how many were not run
 */
public record TestTally(int passed, int failed, int performed, int skipped) {
    static final Badge PERFORMED = new Badge("info", "dot", "PERFORMED");
    static final Badge NOT_PERFORMED = new Badge("mute", "dash", "NOT PERFORMED");

    static TestTally of(SessionLog log) {
        List<TestCheck> checks = new ArrayList<>();
        List<PerformanceTest> performance = new ArrayList<>();
        log.validation().ifPresent(validation -> {
            checks.addAll(validation.functional());
            checks.addAll(validation.integration());
            performance.addAll(validation.performance());
        });
        int[] counts = new int[4];
        for (TestCheck check : checks) {
            boolean isRun = check.performed();
            counts[
                    check.outcome()
                            .map(outcome -> outcome == TestOutcome.PASS ? 0 : 1)
                            .orElse(isRun ? 2 : 3)]++;
        }
        for (PerformanceTest test : performance) {
            counts[test.performed() ? 2 : 3]++;
        }
        return new TestTally(counts[0], counts[1], counts[2], counts[3]);
    }

    /** Returns what a check is shown with. */
    public static Badge badge(boolean isPerformed, Optional<TestOutcome> outcome) {
        return outcome.map(Badge::of).orElse(isPerformed ? PERFORMED : NOT_PERFORMED);
    }

    int total() {
        return passed + failed + performed + skipped;
    }

    Stack plot() {
        return new Stack.Builder()
                .add(Badge.of(TestOutcome.PASS), passed)
                .add(Badge.of(TestOutcome.FAIL), failed)
                .add(PERFORMED, performed)
                .add(NOT_PERFORMED, skipped)
                .build();
    }
}
