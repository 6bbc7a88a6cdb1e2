package dev.sessionlog.agent;

import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.TestCheck;
import dev.sessionlog.TestOutcome;
import dev.sessionlog.Validation;
import java.util.List;
import java.util.Optional;

/** The tests that were run in a session, as its log has them: "Tests, run 1", "Tests, run 2", and so on. */
final class TestHistory {
    /** The issue that failed tests leave to the next session. */
    static final String ISSUE = "The tests fail";

    private static final String NAME = "Tests, run ";

    private TestHistory() {}

    /** Returns what the last tests of the session say, if they failed. */
    static Optional<String> failure(SessionLog log) {
        return failure(checks(log));
    }

    /** Returns what the last tests within a task say, if they failed. */
    static Optional<String> failure(SessionLog log, Task task) {
        List<String> results = task.results().map(r -> r.testResults()).orElse(List.of());
        return failure(checks(log).stream()
                .filter(check -> results.contains(result(check)))
                .toList());
    }

    /** Returns whether the last tests of the session passed. */
    static boolean passed(SessionLog log) {
        return last(checks(log)).flatMap(TestCheck::outcome).equals(Optional.of(TestOutcome.PASS));
    }

    private static Optional<String> failure(List<TestCheck> checks) {
        return last(checks)
                .filter(check -> check.outcome().equals(Optional.of(TestOutcome.FAIL)))
                .flatMap(TestCheck::description);
    }

    /** A run in which no test was performed says nothing. */
    private static Optional<TestCheck> last(List<TestCheck> checks) {
        return checks.stream().filter(check -> check.outcome().isPresent()).reduce((earlier, later) -> later);
    }

    private static List<TestCheck> checks(SessionLog log) {
        return log.validation().map(Validation::functional).orElse(List.of()).stream()
                .filter(check -> check.name().startsWith(NAME))
                .toList();
    }

    /** Returns the name of the run that comes next. */
    static String nextName(SessionLog log) {
        return NAME + (checks(log).size() + 1);
    }

    /** Returns how a task says what a check says. */
    static String result(TestCheck check) {
        return check.name() + ": " + check.description().orElse("");
    }
}
