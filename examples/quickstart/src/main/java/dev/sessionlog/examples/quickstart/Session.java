package dev.sessionlog.examples.quickstart;

import dev.sessionlog.Better;
import dev.sessionlog.MetricValue;
import dev.sessionlog.Priority;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Severity;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.TestOutcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One session: measure a slow routine, replace it, measure again, check the result. Whatever it logs it did. */
final class Session {
    private static final String METRIC = "Search of 10,000 lines";
    private static final int WANTED_SPEEDUP = 10;

    private final Clock clock;
    private final Path folder;

    Session(Clock clock, Path folder) {
        this.clock = clock;
        this.folder = folder;
    }

    /** A result, and how long it took. */
    private record Measured(Set<String> result, Duration time) {
        MetricValue milliseconds() {
            return MetricValue.of(BigDecimal.valueOf(time.toNanos() / 10_000, 2), "ms");
        }
    }

    SessionLog work(int number, Function<List<String>, Set<String>> slow, Function<List<String>, Set<String>> improved)
            throws IOException {
        ZonedDateTime start = ZonedDateTime.now(clock);
        SessionLog.Builder log = SessionLog.builder()
                .date(start.toLocalDate())
                .number(number)
                .startTime(start.toLocalTime())
                .zone(clock.getZone())
                .agent("quickstart")
                .focus("Make the search for duplicate lines fast");

        // Measure the routine as it is.
        List<String> lines =
                IntStream.range(0, 10_000).mapToObj(i -> "line " + i % 9_900).toList();
        Instant measuring = clock.instant();
        Measured before = measure(slow, lines);
        log.addTask(t -> t.id("1")
                .name("Measure the search as it is")
                .timeSpent(Duration.between(measuring, clock.instant()))
                .status(TaskStatus.COMPLETE)
                .results(r -> r.addPerformanceMetric(before.milliseconds().text() + " for 10,000 lines")));

        // Replace it, measure again, and check that the result is still the same.
        Instant improving = clock.instant();
        Measured after = measure(improved, lines);
        boolean same = after.result().equals(before.result());
        boolean fast = before.time().compareTo(after.time().multipliedBy(WANTED_SPEEDUP)) >= 0;
        log.addTask(t -> {
            t.id("2")
                    .name("Look at every line once")
                    .timeSpent(Duration.between(improving, clock.instant()))
                    .status(same && fast ? TaskStatus.COMPLETE : TaskStatus.FAILED)
                    .priority(Priority.HIGH)
                    .implementation(i -> i.addCodeChange("A hash set instead of comparing all pairs of lines"));
            if (!same) {
                t.addIssue(
                        i -> i.problem("The new search found " + after.result().size() + " duplicates, the old one "
                                + before.result().size()));
            }
        });

        // Leave the result to whoever needs it.
        Path report = folder.resolve("duplicates.txt");
        Files.write(report, after.result());

        log.objectives(o -> o.addPrimary(p -> p.description("Find the same duplicates in a tenth of the time")
                .successCriteria("same result, at least " + WANTED_SPEEDUP + " times faster")
                .achieved(same && fast)));
        log.metrics(m -> m.addBefore(METRIC, before.milliseconds())
                .addAfter(a -> a.name(METRIC).value(after.milliseconds()).better(Better.LOWER)));
        log.validation(v -> v.addFunctional(c -> c.name("Same duplicates as before")
                        .outcome(outcome(same))
                        .description(after.result().size() + " found, "
                                + before.result().size() + " expected"))
                .addPerformance(p -> p.name("At least " + WANTED_SPEEDUP + " times faster")
                        .result(outcome(fast).name())));
        log.fileChanges(f -> f.addCreated(report.getFileName().toString(), "the duplicate lines found"));
        if (same && fast) {
            log.nextSession(n -> n.addPriorityTask(
                    p -> p.name("Search files that do not fit into memory").reason("all lines are kept in a set")));
            log.summary(s -> s.addAccomplishment("The search looks at every line once"));
        } else {
            log.issues(i -> i.addOutstanding(x -> x.name("The new search is no replacement")
                    .severity(Severity.CRITICAL)
                    .nextSteps("find the first line on which the two differ")));
            log.nextSession(n ->
                    n.addPriorityTask(p -> p.name("Mend the new search").reason("it is wrong or not fast enough")));
        }
        ZonedDateTime end = ZonedDateTime.now(clock);
        return log.endTime(end.toLocalTime())
                .duration(Duration.between(start, end))
                .completedBy("quickstart")
                .build();
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
