package dev.sessionlog.examples.fleet;

import dev.sessionlog.Issues;
import dev.sessionlog.Objective;
import dev.sessionlog.Objectives;
import dev.sessionlog.OutstandingIssue;
import dev.sessionlog.PerformanceMetrics;
import dev.sessionlog.Priority;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Severity;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.TestOutcome;
import dev.sessionlog.Validation;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** One agent: each of its sessions continues from the one before. Not thread-safe. */
final class Agent {
    private static final List<String> PARTS =
            List.of("checkout", "search", "billing", "orders-db", "image store", "login", "mail queue", "reports");
    private static final List<String> GOALS =
            List.of("Shorten the build of", "Halve the latency of", "Raise the coverage of", "Migrate", "Document");
    private static final List<String> TROUBLES =
            List.of("Replica lag in", "Flaky test of", "Memory leak in", "Slow query of", "Timeouts of");
    private static final int REMEMBERED_ISSUES = 20;

    private final String name;
    private final Random random;
    private final Measurements measurements;
    /** Issues that were resolved and may come back, the newest last. */
    private final List<String> resolved = new ArrayList<>();

    private Optional<SessionLog> previous = Optional.empty();
    private int itemsSoFar;

    Agent(String name, Random random) {
        this.name = name;
        this.random = random;
        this.measurements = new Measurements(random);
    }

    SessionLog nextSession(LocalDate day, LocalTime start) {
        SessionLog carried = previous.map(SessionLog::continueFrom)
                .orElseGet(() -> SessionLog.builder().number(1).zone(ZoneOffset.UTC))
                .date(day)
                .agent(name)
                .build();
        Objectives objectives = objectives(carried);
        List<Task> tasks = tasks(objectives);
        Issues issues = issues(carried);
        PerformanceMetrics metrics = measurements.next(carried.metrics());
        SessionLog log = carried.toBuilder()
                .id(new UUID(random.nextLong(), random.nextLong()).toString())
                .startTime(start)
                .duration(tasks.stream()
                        .flatMap(task -> task.timeSpent().stream())
                        .reduce(Duration.ofMinutes(1), Duration::plus))
                .focus("Work on the " + anyOf(PARTS))
                .objectives(objectives)
                .tasks(tasks)
                .metrics(metrics)
                .validation(validation())
                .issues(issues)
                .fileChanges(f -> {
                    f.addCritical("src/main/java/shop/" + anyOf(PARTS).replace(' ', '-') + "/Service.java", "+12 -3");
                    f.addCreated("docs/notes-" + itemsSoFar + ".md");
                })
                .nextSession(n -> {
                    if (chance(0.3)) {
                        n.addPriorityTask(p -> p.name(newItem(GOALS)).reason("It blocks the release"));
                    }
                })
                .summary(s -> s.addAccomplishment("Finished " + tasks.size() + " tasks, of which some are complete")
                        .addLesson("Read the failing test before the code"))
                .handoffNotes(List.of("The test data of " + anyOf(PARTS) + " is rebuilt by make data"))
                .build();
        previous = Optional.of(log);
        return log;
    }

    private Objectives objectives(SessionLog carried) {
        Objectives open =
                carried.objectives().orElseGet(() -> Objectives.builder().build());
        Objectives.Builder objectives = Objectives.builder();
        open.primary().forEach(objective -> objectives.addPrimary(worked(objective)));
        open.secondary().forEach(objective -> objectives.addSecondary(worked(objective)));
        if (open.primary().size() < 3) {
            objectives.addPrimary(o -> o.description(newItem(GOALS)).achieved(chance(0.6)));
        }
        if (chance(0.3)) {
            objectives.addSecondary(o -> o.description(newItem(GOALS)).successCriteria("The build is green"));
        }
        return objectives.build();
    }

    /** Some objectives are achieved at once, others drag on. */
    private Objective worked(Objective objective) {
        boolean isHard = objective.description().hashCode() % 8 == 0;
        if (chance(isHard ? 0.15 : 0.55)) {
            return objective.toBuilder().achieved(true).build();
        }
        return chance(0.03) ? objective.toBuilder().dropped("No longer needed").build() : objective;
    }

    private List<Task> tasks(Objectives objectives) {
        List<Task> tasks = new ArrayList<>();
        objectives.primary().stream()
                .filter(Objective::achieved)
                .map(objective -> task(withoutFinish(objective.description()), TaskStatus.COMPLETE))
                .forEach(tasks::add);
        for (int others = random.nextInt(3); others > 0; others--) {
            tasks.add(task(newItem(TROUBLES), anyStatus()));
        }
        if (chance(0.1)) {
            tasks.add(Task.builder().name("Look around").build());
        }
        return tasks;
    }

    private static String withoutFinish(String objective) {
        return objective.startsWith("Finish: ") ? objective.substring("Finish: ".length()) : objective;
    }

    private TaskStatus anyStatus() {
        double at = random.nextDouble();
        return at < 0.7
                ? TaskStatus.COMPLETE
                : at < 0.85 ? TaskStatus.PARTIAL : at < 0.95 ? TaskStatus.FAILED : TaskStatus.BLOCKED;
    }

    private Task task(String named, TaskStatus status) {
        double typicalMinutes = switch (status) {
            case COMPLETE -> 18;
            case PARTIAL -> 35;
            case FAILED -> 50;
            case BLOCKED -> 9;
        };
        Duration time = Duration.ofSeconds(Math.round(typicalMinutes * 60 * Math.exp(random.nextGaussian() * 0.7)));
        return Task.builder()
                .name(named)
                .status(status)
                .timeSpent(time)
                .priority(anyOf(List.of(Priority.values())))
                .implementation(i -> i.addModifiedFile("src/main/java/shop/Service.java", "+12 -3")
                        .addCodeChange("Moved the check in front of the loop"))
                .results(r -> r.addFunctionalOutcome("\"" + named + "\" behaves as described, 100 % of the time"))
                .addNote(n -> n.label("Tried").text("A larger cache: no difference"))
                .build();
    }

    private Validation validation() {
        Validation.Builder validation = Validation.builder();
        int runs = random.nextInt(4);
        for (int run = 1; run <= runs; run++) {
            String named = "Tests, run " + run;
            boolean failed = chance(run < runs ? 0.5 : 0.12);
            validation.addFunctional(c -> c.name(named)
                    .outcome(failed ? TestOutcome.FAIL : TestOutcome.PASS)
                    .description(
                            failed ? "41 of 42 tests pass; failed: CartTest.adds: expected 2" : "42 of 42 tests pass")
                    .command("mvn -q test"));
        }
        validation.addFunctional(c -> c.name("Smoke test").outcome(chance(0.1) ? TestOutcome.FAIL : TestOutcome.PASS));
        if (chance(0.2)) {
            validation.addFunctional(c -> c.name("Tests, run " + (runs + 1)).performed(false));
        }
        return validation.build();
    }

    private Issues issues(SessionLog carried) {
        Issues.Builder issues = Issues.builder();
        List<OutstandingIssue> open = carried.issues().map(Issues::outstanding).orElse(List.of());
        for (OutstandingIssue issue : open) {
            if (chance(0.25)) {
                issues.addResolved(r -> r.name(issue.name()).solution("Fixed at its root cause"));
                remember(issue.name());
            } else {
                issues.addOutstanding(issue);
            }
        }
        if (chance(0.35)) {
            issues.addOutstanding(o -> o.name(newItem(TROUBLES))
                    .severity(anyOf(List.of(Severity.values())))
                    .impact("Customers wait"));
        }
        if (chance(0.1)) {
            issues.addDiscovered(newItem(TROUBLES));
        }
        if (!resolved.isEmpty() && chance(0.08)) {
            String back = resolved.remove(random.nextInt(resolved.size()));
            issues.addOutstanding(chance(0.3) ? back.toUpperCase(Locale.ROOT) : back);
        }
        return issues.build();
    }

    private void remember(String issue) {
        resolved.add(issue);
        if (resolved.size() > REMEMBERED_ISSUES) {
            resolved.remove(0);
        }
    }

    /** A string that no other item of this agent has. */
    private String newItem(List<String> kinds) {
        itemsSoFar++;
        return "%s %s #%d".formatted(anyOf(kinds), anyOf(PARTS), itemsSoFar);
    }

    private <T> T anyOf(List<T> words) {
        return words.get(random.nextInt(words.size()));
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
