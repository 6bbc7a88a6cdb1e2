package dev.sessionlog;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Logs in which every attribute of every type occurs, with ordinary, odd and hostile values. */
public final class GeneratedLogs {
    private static final String ORDINARY = "abcdefghijklmnopqrstuvwxyz     ABCXYZ0123456789.,:;-_()/";
    private static final String ODD =
            "\\`*_{}[]<>#+-.!|~&\"'=:^$%@?\n\n\t  \u00a0\u2028\u3000é→✅🚧日本\u202e\u200b\ufeff\u0000\u001b\r\u0085";
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Pacific/Kiritimati", "Z", "+05:30", "UTC", "Etc/GMT+5");

    private final Random random;

    /** Makes logs from a source of chance: the same logs from the same source. */
    public GeneratedLogs(Random random) {
        this.random = random;
    }

    /** Returns logs for properties. */
    public static Arbitrary<SessionLog> logs() {
        return Arbitraries.randomValue(random -> new GeneratedLogs(random).log());
    }

    /** Returns texts for properties: ordinary, odd and hostile ones, none of them blank. */
    public static Arbitrary<String> texts() {
        return Arbitraries.randomValue(random -> new GeneratedLogs(random).text());
    }

    /** Returns the next log. */
    public SessionLog log() {
        SessionLog.Builder log = SessionLog.builder()
                .date(LocalDate.of(1 + random.nextInt(9999), 1 + random.nextInt(12), 1 + random.nextInt(28)))
                .number(1 + random.nextInt(random.nextBoolean() ? 20 : Integer.MAX_VALUE))
                .agent(text());
        maybe(() -> log.estimatedTotal(1 + random.nextInt(20)));
        maybe(() -> log.startTime(time()));
        maybe(() -> log.endTime(time()));
        maybe(() -> log.zone(ZoneId.of(oneOf(ZONES))));
        maybe(() -> log.duration(duration()));
        maybe(() -> log.focus(text()));
        maybe(() -> log.objectives(o -> {
            repeat(() -> o.addPrimary(this::objective));
            repeat(() -> o.addSecondary(this::objective));
        }));
        repeat(() -> log.addTask(this::task));
        maybe(() -> log.metrics(this::metrics));
        maybe(() -> log.validation(this::validation));
        maybe(() -> log.issues(this::issues));
        maybe(() -> log.systemStatus(this::systemStatus));
        maybe(() -> log.fileChanges(f -> {
            repeat(() -> f.addCritical(this::file));
            repeat(() -> f.addConfiguration(this::file));
            repeat(() -> f.addCreated(this::file));
            repeat(() -> f.addDeleted(this::file));
        }));
        maybe(() -> log.nextSession(this::nextSession));
        maybe(() -> log.summary(this::summary));
        repeat(() -> log.addCustomSection(c -> c.title(text()).body(text())));
        maybe(() -> log.interruption(i -> {
            i.lastEntryAt(dateTime()).entries(random.nextInt(Integer.MAX_VALUE));
            repeat(() -> i.addUnfinished(
                    u -> u.kind(oneOf(UnfinishedKind.values())).name(text()).startedAt(dateTime())));
        }));
        maybe(() -> log.snapshotAt(dateTime()));
        maybe(() -> log.completedBy(text()));
        maybe(() -> log.nextSessionScheduled(text()));
        maybe(() -> log.id(text()));
        maybe(() -> log.previousId(text()));
        repeat(() -> log.addHandoffNote(text()));
        return log.build();
    }

    private void objective(Objective.Builder objective) {
        objective.description(text());
        maybe(() -> objective.achieved(true));
        maybe(() -> objective.successCriteria(text()));
        maybe(() -> objective.validationMethod(text()));
        maybe(() -> objective.dropped(text()));
    }

    private void task(Task.Builder task) {
        task.name(text());
        maybe(() -> task.id(oneOf(List.of("1", "2.1", "P1.1.3", "a-b_c", ".", "-", "_x_", "6b"))));
        maybe(() -> task.timeSpent(duration()));
        maybe(() -> task.status(oneOf(TaskStatus.values())));
        maybe(() -> task.priority(oneOf(Priority.values())));
        maybe(() -> task.implementation(i -> {
            repeat(() -> i.addModifiedFile(this::file));
            repeat(() -> i.addCodeChange(text()));
            repeat(() -> i.addConfigurationUpdate(text()));
            repeat(() -> i.addDependency(text()));
        }));
        maybe(() -> task.results(r -> {
            repeat(() -> r.addPerformanceMetric(text()));
            repeat(() -> r.addTestResult(text()));
            repeat(() -> r.addFunctionalOutcome(text()));
        }));
        repeat(() -> task.addIssue(i -> {
            i.problem(text());
            maybe(() -> i.rootCause(text()));
            maybe(() -> i.resolution(text()));
            maybe(() -> i.workaround(text()));
        }));
        repeat(() -> task.addSnippet(s -> {
            s.code(random.nextInt(5) == 0 ? oneOf(List.of("\n", " ", "\n\n", "```", "\t\n ")) : text());
            maybe(() -> s.language(random.nextBoolean() ? "java" : text()));
            maybe(() -> s.description(text()));
        }));
        repeat(() -> task.addNote(n -> {
            n.text(text());
            maybe(() -> n.label(text()));
        }));
    }

    private void metrics(PerformanceMetrics.Builder metrics) {
        String shared = text();
        repeat(() -> metrics.addBefore(b -> {
            b.name(random.nextBoolean() ? shared : text());
            maybe(() -> b.value(metricValue()));
            maybe(() -> b.notes(text()));
        }));
        repeat(() -> metrics.addAfter(a -> {
            a.name(random.nextBoolean() ? shared : text());
            maybe(() -> a.value(metricValue()));
            maybe(() -> a.improvement(text()));
            maybe(() -> a.better(oneOf(Better.values())));
            maybe(() -> a.perSession(true));
            maybe(() -> a.notes(text()));
        }));
        maybe(() -> metrics.insights(i -> {
            maybe(() -> i.bestImprovement(text()));
            maybe(() -> i.unexpectedResults(text()));
            maybe(() -> i.regression(text()));
        }));
    }

    private MetricValue metricValue() {
        return switch (random.nextInt(4)) {
            case 0 -> MetricValue.of(text());
            case 1 ->
                MetricValue.of(random.nextInt(1000), oneOf(List.of("", "ms", "%", "MB", "req/s", "°C", "open files")));
            case 2 -> MetricValue.of(random.nextGaussian() * 1000, oneOf(List.of("", "ms", "%")));
            default ->
                MetricValue.of(
                        new BigDecimal(new BigInteger(random.nextInt(99), random), random.nextInt(61) - 30), "x");
        };
    }

    private void validation(Validation.Builder validation) {
        repeat(() -> validation.addFunctional(this::check));
        repeat(() -> validation.addIntegration(this::check));
        repeat(() -> validation.addPerformance(p -> {
            p.name(text());
            maybe(() -> p.performed(false));
            maybe(() -> p.result(text()));
            maybe(() -> p.details(text()));
        }));
    }

    private void check(TestCheck.Builder check) {
        check.name(text());
        maybe(() -> check.performed(false));
        maybe(() -> check.outcome(oneOf(TestOutcome.values())));
        maybe(() -> check.description(text()));
        maybe(() -> check.command(random.nextBoolean() ? "mvn verify -Dtest=Test" + random.nextInt(9) : text()));
    }

    private void issues(Issues.Builder issues) {
        repeat(() -> issues.addResolved(i -> {
            i.name(text());
            maybe(() -> i.severity(oneOf(Severity.values())));
            maybe(() -> i.description(text()));
            maybe(() -> i.solution(text()));
            maybe(() -> i.prevention(text()));
        }));
        repeat(() -> issues.addOutstanding(i -> {
            i.name(text());
            maybe(() -> i.severity(oneOf(Severity.values())));
            maybe(() -> i.description(text()));
            maybe(() -> i.impact(text()));
            maybe(() -> i.nextSteps(text()));
            maybe(() -> i.blocker(text()));
        }));
        repeat(() -> issues.addDiscovered(i -> {
            i.name(text());
            maybe(() -> i.severity(oneOf(Severity.values())));
            maybe(() -> i.description(text()));
            maybe(() -> i.rootCause(text()));
            maybe(() -> i.recommendedAction(text()));
        }));
    }

    private void systemStatus(SystemStatus.Builder status) {
        maybe(() -> status.before(this::snapshot));
        maybe(() -> status.after(this::snapshot));
        maybe(() -> status.health(h -> {
            maybe(() -> h.overall(oneOf(Health.values())));
            repeat(() -> h.addNote(text()));
        }));
    }

    private void snapshot(SystemSnapshot.Builder snapshot) {
        maybe(() -> snapshot.server(reported(ServerState.values())));
        maybe(() -> snapshot.database(reported(DatabaseState.values())));
        maybe(() -> snapshot.aiIntegration(reported(ServiceState.values())));
        maybe(() -> snapshot.cacheSystem(reported(ServiceState.values())));
        maybe(() -> snapshot.memoryUsage(reported(MemoryState.values())));
        repeat(() -> snapshot.addComponent(c -> {
            c.name(text()).state(text());
            maybe(() -> c.comment(text()));
        }));
    }

    private <S extends Enum<S>> Reported<S> reported(S[] states) {
        return random.nextBoolean() ? Reported.of(oneOf(states)) : Reported.of(oneOf(states), text());
    }

    private void nextSession(NextSession.Builder next) {
        repeat(() -> next.addPriorityTask(p -> {
            p.name(text());
            maybe(() -> p.reason(text()));
            maybe(() -> p.estimate(text()));
        }));
        repeat(() -> next.addDependency(d -> {
            d.name(text());
            maybe(() -> d.resolution(text()));
        }));
        maybe(() -> next.addChecklistItems(ChecklistItem.STANDARD));
        repeat(() -> next.addChecklistItem(c -> c.text(text()).done(random.nextBoolean())));
        repeat(() -> next.addFocusFile(this::file));
        repeat(() -> next.addTestingRequirement(text()));
        maybe(() -> next.risks(r -> {
            repeat(() -> r.addHighRisk(text()));
            repeat(() -> r.addMediumRisk(text()));
            repeat(() -> r.addMitigationPlan(text()));
        }));
    }

    private void summary(SessionSummary.Builder summary) {
        repeat(() -> summary.addAccomplishment(text()));
        repeat(() -> summary.addLesson(text()));
        repeat(() -> summary.addRecommendation(text()));
        maybe(() -> summary.effectiveness(e -> {
            maybe(() -> e.productivity(1 + random.nextInt(10), optionalText()));
            maybe(() -> e.goalAchievement(random.nextInt(101), optionalText()));
            maybe(() -> e.timeEfficiency(oneOf(TimeEfficiency.values()), optionalText()));
        }));
    }

    private void file(FileNote.Builder file) {
        file.path(random.nextBoolean() ? "src/main/App" + random.nextInt(9) + ".java" : text());
        maybe(() -> file.note(text()));
    }

    private LocalDateTime dateTime() {
        return LocalDateTime.of(LocalDate.of(1 + random.nextInt(9999), 2, 28), time());
    }

    private LocalTime time() {
        return LocalTime.of(random.nextInt(24), random.nextInt(60));
    }

    private Duration duration() {
        return switch (random.nextInt(3)) {
            case 0 -> Duration.ofMinutes(random.nextInt(600));
            case 1 -> Duration.ofMillis(random.nextInt(200_000));
            default -> Duration.ofSeconds(random.nextInt(Integer.MAX_VALUE));
        };
    }

    private String optionalText() {
        return random.nextBoolean() ? "" : text();
    }

    private String text() {
        return switch (random.nextInt(4)) {
            case 0 -> oneOf(HostileTexts.ALL);
            case 1 -> "x" + characters(ODD, 1 + random.nextInt(12)) + characters(ORDINARY, random.nextInt(6));
            case 2 -> characters(ODD, random.nextInt(10)) + "x";
            default -> characters(ORDINARY, 1 + random.nextInt(40)) + "x";
        };
    }

    private String characters(String alphabet, int length) {
        int[] all = alphabet.codePoints().toArray();
        return random.ints(length, 0, all.length)
                .map(i -> all[i])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void maybe(Runnable step) {
        if (random.nextBoolean()) {
            step.run();
        }
    }

    private void repeat(Runnable step) {
        for (int i = random.nextInt(4); i > 0; i--) {
            step.run();
        }
    }

    private <E> E oneOf(List<E> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    private <E> E oneOf(E... values) {
        return values[random.nextInt(values.length)];
    }
}
