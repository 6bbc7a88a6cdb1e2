package dev.sessionlog.markdown.internal.briefing;

import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.TaskResults;
import dev.sessionlog.TestCheck;
import dev.sessionlog.TestOutcome;
import dev.sessionlog.Validation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the tests ended when they were run last. Runs of the same tests have the same name, apart from the number of the run:
 * {@code Tests, run 2}.
 */
final class LatestTests {
    private static final Pattern RUN = Pattern.compile(", run [0-9]+$");

    private final SessionLog log;
    private final List<TestCheck> latest;

    private LatestTests(SessionLog log, List<TestCheck> latest) {
        this.log = log;
        this.latest = latest;
    }

    static LatestTests of(SessionLog log) {
        Map<String, TestCheck> functional = new LinkedHashMap<>();
        Map<String, TestCheck> integration = new LinkedHashMap<>();
        log.validation().map(Validation::functional).orElse(List.of()).forEach(check -> add(functional, check));
        log.validation().map(Validation::integration).orElse(List.of()).forEach(check -> add(integration, check));
        List<TestCheck> latest = new ArrayList<>(functional.values());
        latest.addAll(integration.values());
        return new LatestTests(log, List.copyOf(latest));
    }

    private static void add(Map<String, TestCheck> latest, TestCheck check) {
        if (check.performed() || check.outcome().isPresent()) {
            latest.put(RUN.matcher(check.name()).replaceFirst(""), check);
        }
    }

    /** Returns what the tests say that fail, so that nobody else has to say it again. */
    Set<String> messages() {
        Set<String> messages = new HashSet<>();
        failing().forEach(check -> check.description().ifPresent(messages::add));
        return messages;
    }

    boolean anyFails() {
        return !failing().isEmpty();
    }

    private List<TestCheck> failing() {
        return with(Optional.of(TestOutcome.FAIL));
    }

    private List<TestCheck> with(Optional<TestOutcome> outcome) {
        return latest.stream().filter(check -> check.outcome().equals(outcome)).toList();
    }

    Group group() {
        Group group = new Group(2, 3);
        if (latest.isEmpty()) {
            addResultsOfTasks(group);
            return group;
        }
        List<TestCheck> failing = failing();
        List<TestCheck> unknown = with(Optional.empty());
        int passing = latest.size() - failing.size() - unknown.size();
        group.add(Entry.of("Tests, latest runs")
                .words(failing.size() + " failing, " + passing + " passing"
                        + (unknown.isEmpty() ? "" : ", " + unknown.size() + " without a result")));
        failing.forEach(check -> group.add(line("Failing test", check)));
        unknown.forEach(check -> group.add(line("Test without a result", check)));
        return group;
    }

    private static Entry line(String label, TestCheck check) {
        return Entry.of(label).field(check.name()).field("; message: ", check.description());
    }

    /** Logs that were filled in by hand often have results of tests only there. */
    private void addResultsOfTasks(Group group) {
        for (int i = log.tasks().size() - 1; i >= 0; i--) {
            Task task = log.tasks().get(i);
            List<String> results = task.results().map(TaskResults::testResults).orElse(List.of());
            if (!results.isEmpty()) {
                results.forEach(result ->
                        group.add(Entry.of("Test result of the last task").field(result)));
                return;
            }
        }
    }
}
