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

    /** A run in which no test was performed says nothing. */
    private static Optional<String> failure(List<TestCheck> checks) {
        for (int i = checks.size() - 1; i >= 0; i--) {
            TestCheck check = checks.get(i);
            if (check.outcome().isPresent()) {
                return check.outcome().get() == TestOutcome.FAIL ? check.description() : Optional.empty();
            }
        }
        return Optional.empty();
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
