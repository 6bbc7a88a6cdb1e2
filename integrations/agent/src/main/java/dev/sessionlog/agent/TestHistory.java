package dev.sessionlog.agent;

import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.TestCheck;
import dev.sessionlog.TestOutcome;
import dev.sessionlog.Validation;
import java.util.List;
import java.util.Optional;

/** The test runs of a session, as they are in its log: "Tests, run 1", "Tests, run 2", and so on. */
final class TestHistory {
    private static final String FAIL = "The tests fail";
    private static final String UNKNOWN = "The test reports could not be read";

    /** The issues that tests leave to the next session if they did not pass. */
    static final List<String> ISSUES = List.of(FAIL, UNKNOWN);

    private static final String NAME = "Tests, run ";

    private TestHistory() {}

    /** Returns the last test run of the session if it did not pass. */
    static Optional<TestCheck> doubt(SessionLog log) {
        return doubt(checks(log));
    }

    /** Returns the last test run within a task if it did not pass. */
    static Optional<TestCheck> doubt(SessionLog log, Task task) {
        List<String> results = task.results().map(r -> r.testResults()).orElse(List.of());
        return doubt(checks(log).stream()
                .filter(check -> results.contains(result(check)))
                .toList());
    }

    /** Returns whether the last test run of the session passed. */
    static boolean passed(SessionLog log) {
        return last(checks(log)).filter(TestHistory::passed).isPresent();
    }

    private static Optional<TestCheck> doubt(List<TestCheck> checks) {
        return last(checks).filter(check -> !passed(check));
    }

    private static boolean passed(TestCheck check) {
        return check.outcome().equals(Optional.of(TestOutcome.PASS));
    }

    /** Returns the issue that a test run leaves if it did not pass. */
    static String issue(TestCheck check) {
        return check.outcome().isPresent() ? FAIL : UNKNOWN;
    }

    /** Returns why something stays open because of these tests, as the end of a sentence without its full stop. */
    static String reason(TestCheck check) {
        return (check.outcome().isPresent() ? "last tests failed: " : "last test reports could not be read: ")
                + check.description().orElse("").replaceFirst("\\.$", "");
    }

    /** A run that performed no test is skipped; one whose reports could not be read hides the runs before it. */
    private static Optional<TestCheck> last(List<TestCheck> checks) {
        return checks.stream().filter(TestCheck::performed).reduce((earlier, later) -> later);
    }

    private static List<TestCheck> checks(SessionLog log) {
        return log.validation().map(Validation::functional).orElse(List.of()).stream()
                .filter(check -> check.name().startsWith(NAME))
                .toList();
    }

    /** Returns the name of the next test run. */
    static String nextName(SessionLog log) {
        return NAME + (checks(log).size() + 1);
    }

    /** Returns a check as a test result of a task. */
    static String result(TestCheck check) {
        return check.name() + ": " + check.description().orElse("");
    }
}
