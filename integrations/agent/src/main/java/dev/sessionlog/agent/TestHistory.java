package dev.sessionlog.agent;

import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.TaskResults;
import dev.sessionlog.TestCheck;
import dev.sessionlog.TestOutcome;
import dev.sessionlog.Validation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The test runs of a session, as they are in its log: "Tests, run 1", "Tests, run 2", and so on. A run is identified by
 * its number, also where a task refers to it.
 */
final class TestHistory {
    private static final String FAIL = "The tests fail";
    private static final String UNKNOWN = "The test reports could not be read";

    /** The issues that tests leave to the next session if they did not pass. */
    static final List<String> ISSUES = List.of(FAIL, UNKNOWN);

    private static final String NAME = "Tests, run ";
    private static final Pattern NUMBERED = Pattern.compile(NAME + "([1-9][0-9]{0,8})(?::.*)?", Pattern.DOTALL);

    private TestHistory() {}

    /** Returns the last test run of the session if it did not pass. */
    static Optional<TestCheck> doubt(SessionLog log) {
        return lastRun(log).filter(check -> !passed(check));
    }

    /** Returns the last test run within a task if it did not pass. */
    static Optional<TestCheck> doubt(SessionLog log, Task task) {
        Set<Integer> numbers = numbers(task);
        return last(checks(log).stream()
                        .filter(check -> numbers.contains(number(check.name())))
                        .toList())
                .filter(check -> !passed(check));
    }

    /** Returns the last test run of the session that performed a test, if it passed. */
    static Optional<TestCheck> proof(SessionLog log) {
        return lastRun(log).filter(TestHistory::passed);
    }

    /** Returns the numbers of the runs among a task's results. */
    static Set<Integer> numbers(Task task) {
        return task.results().map(TaskResults::testResults).orElse(List.of()).stream()
                .map(TestHistory::number)
                .filter(number -> number > 0)
                .collect(Collectors.toSet());
    }

    /** Returns the number of the run that a string is about, or 0 if it is not about one. */
    static int number(String text) {
        Matcher matcher = NUMBERED.matcher(text);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static Optional<TestCheck> lastRun(SessionLog log) {
        return last(checks(log));
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
                + summary(check).replaceFirst("\\.$", "");
    }

    /** A run that performed no test is skipped; one whose reports could not be read hides the runs before it. */
    private static Optional<TestCheck> last(List<TestCheck> checks) {
        return checks.stream().filter(TestCheck::performed).reduce((earlier, later) -> later);
    }

    private static List<TestCheck> checks(SessionLog log) {
        return log.validation().map(Validation::functional).orElse(List.of()).stream()
                .filter(check -> number(check.name()) > 0)
                .toList();
    }

    /** Returns the highest number of a run, or 0 if there is none. */
    static int last(SessionLog log) {
        return checks(log).stream()
                .mapToInt(check -> number(check.name()))
                .max()
                .orElse(0);
    }

    /** Returns the name of a run. */
    static String name(int number) {
        return NAME + number;
    }

    /** Returns the last known command that ran tests. */
    static Optional<String> command(SessionLog log) {
        return checks(log).stream().flatMap(check -> check.command().stream()).reduce((earlier, later) -> later);
    }

    /** Returns what a run found out, without the files that had changed. */
    static String summary(TestCheck check) {
        return check.description().orElse("").lines().findFirst().orElse("");
    }

    /** Returns a check as a test result of a task. What failed and why is said once, by the check. */
    static String result(TestCheck check) {
        String summary = summary(check);
        int details = passed(check) ? -1 : summary.indexOf(';');
        return check.name() + ": " + (details < 0 ? summary : summary.substring(0, details));
    }

    /** Returns which tests contradict a claim, as the end of a sentence without its full stop. */
    static String contradiction(TestCheck check) {
        return check.outcome().isPresent()
                ? "\"" + check.name() + "\" failed"
                : "the reports of \"" + check.name() + "\" could not be read";
    }
}
