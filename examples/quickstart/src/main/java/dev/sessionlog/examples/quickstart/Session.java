package dev.sessionlog.examples.quickstart;

import dev.sessionlog.Better;
import dev.sessionlog.MetricValue;
import dev.sessionlog.Priority;
import dev.sessionlog.Severity;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.TestOutcome;
import dev.sessionlog.recorder.ObjectiveRecorder;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One session: measure a slow routine, replace it, measure again, and check the result. Everything that it records
 * really happens.
 */
final class Session {
    private static final String METRIC = "Search of 10,000 lines";
    private static final int WANTED_SPEEDUP = 10;

    private final SessionRecorder session;
    private final Clock clock;
    private final Path folder;

    Session(SessionRecorder session, Clock clock, Path folder) {
        this.session = session;
        this.clock = clock;
        this.folder = folder;
    }

    /** A result and the time it took. */
    private record Measured(Set<String> result, Duration time) {
        MetricValue milliseconds() {
            return MetricValue.of(BigDecimal.valueOf(time.toNanos() / 10_000, 2), "ms");
        }
    }

    void work(Function<List<String>, Set<String>> slow, Function<List<String>, Set<String>> improved)
            throws IOException {
        ObjectiveRecorder goal =
                session.addPrimaryObjective(o -> o.description("Find the same duplicates in a tenth of the time")
                        .successCriteria("same result, at least " + WANTED_SPEEDUP + " times faster"));

        // Measure the original routine.
        List<String> lines =
                IntStream.range(0, 10_000).mapToObj(i -> "line " + i % 9_900).toList();
        TaskRecorder measuring = session.startTask(t -> t.id("1").name("Measure the search as it is"));
        Measured before = measure(slow, lines);
        measuring.results(r -> r.addPerformanceMetric(before.milliseconds().text() + " for 10,000 lines"));
        measuring.finish(TaskStatus.COMPLETE);
        session.metrics(m -> m.addBefore(METRIC, before.milliseconds()));

        // Replace it, measure again, and check that the result is still the same.
        TaskRecorder improving =
                session.startTask(t -> t.id("2").name("Look at every line once").priority(Priority.HIGH));
        Measured after = measure(improved, lines);
        improving.implementation(i -> i.addCodeChange("A hash set instead of comparing all pairs of lines"));
        boolean same = after.result().equals(before.result());
        boolean fast = before.time().compareTo(after.time().multipliedBy(WANTED_SPEEDUP)) >= 0;
        if (!same) {
            improving.addIssue("The new search found " + after.result().size() + " duplicates, the old one "
                    + before.result().size());
        }
        improving.finish(same && fast ? TaskStatus.COMPLETE : TaskStatus.FAILED);
        session.metrics(
                m -> m.addAfter(a -> a.name(METRIC).value(after.milliseconds()).better(Better.LOWER)));
        session.validation(v -> v.addFunctional(c -> c.name("Same duplicates as before")
                        .outcome(outcome(same))
                        .description(after.result().size() + " found, "
                                + before.result().size() + " expected"))
                .addPerformance(p -> p.name("At least " + WANTED_SPEEDUP + " times faster")
                        .result(outcome(fast).name())));

        // Write the result to a file.
        Path report = folder.resolve("duplicates.txt");
        Files.write(report, after.result());
        session.fileChanges(f -> f.addCreated(report.getFileName().toString(), "the duplicate lines found"));

        if (same && fast) {
            goal.achieve();
            session.nextSession(n -> n.addPriorityTask(
                    p -> p.name("Search files that do not fit into memory").reason("all lines are kept in a set")));
            session.summary(s -> s.addAccomplishment("The search looks at every line once"));
        } else {
            session.issues(i -> i.addOutstanding(x -> x.name("The new search cannot replace the old one")
                    .severity(Severity.CRITICAL)
                    .nextSteps("find the first line on which the two differ")));
            session.nextSession(
                    n -> n.addPriorityTask(p -> p.name("Fix the new search").reason("it is wrong or not fast enough")));
        }
        session.completedBy("quickstart");
    }

    private Measured measure(Function<List<String>, Set<String>> search, List<String> lines) {
        Instant start = clock.instant();
        Set<String> result = search.apply(lines);
        return new Measured(result, Duration.between(start, clock.instant()));
    }

    private static TestOutcome outcome(boolean passed) {
        return passed ? TestOutcome.PASS : TestOutcome.FAIL;
    }
}
