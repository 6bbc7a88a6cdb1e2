package dev.sessionlog.html;

import dev.sessionlog.Better;
import dev.sessionlog.Health;
import dev.sessionlog.MetricValue;
import dev.sessionlog.OutstandingIssue;
import dev.sessionlog.PerformanceMetrics;
import dev.sessionlog.Priority;
import dev.sessionlog.ServerState;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Severity;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.TestOutcome;
import dev.sessionlog.TimeEfficiency;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sessions of a shop whose quotations were slow: what a project looks like after ten sessions, or a thousand. */
final class SampleProject {
    private static final List<String> FOCUS = List.of(
            "Measure the quotation dashboard",
            "Index the quotations table",
            "Cache quotations for a minute",
            "Find out why the replica lags",
            "Move the price list to its own service",
            "Import of 2 million prices",
            "Retries that do not order twice",
            "Filters of the quotation dashboard",
            "Upgrade to PostgreSQL 17",
            "Take the old cache out");
    private static final List<String> TASKS = List.of(
            "Reproduce the problem in a test",
            "Read the query plan",
            "Change the query",
            "Measure again with 50 users",
            "Write the migration");
    private static final int[] P95 = {586, 246, 231, 262, 240, 244, 198, 187, 192, 171};
    private static final int[] TESTS = {214, 221, 230, 233, 241, 250, 258, 263, 270, 274};

    private SampleProject() {}

    static List<SessionLog> tenSessions() {
        return sessions(10).toList();
    }

    static Stream<SessionLog> sessions(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(SampleProject::session);
    }

    private static SessionLog session(int number) {
        int turn = (number - 1) % 10;
        boolean isKilled = turn == 4;
        SessionLog.Builder log = SessionLog.builder()
                .date(LocalDate.of(2026, 3, 2).plusDays(number))
                .number(number)
                .startTime(LocalTime.of(9 + turn % 4, 5))
                .zone(ZoneId.of("Europe/Berlin"))
                .agent("build-agent/2.1")
                .focus(FOCUS.get(turn))
                .id("session-" + number)
                .objectives(o -> o.addPrimary(
                                p -> p.description(FOCUS.get(turn)).achieved(turn % 3 != 0))
                        .addPrimary(
                                p -> p.description("Dashboard p95 under 180 ms").achieved(turn == 9))
                        .addSecondary("Delete the old cache"))
                .metrics(m -> metrics(m, turn))
                .validation(v -> v.addFunctional(c -> c.name(TESTS[turn] + " unit tests")
                                .outcome(TestOutcome.PASS)
                                .command("mvn verify"))
                        .addIntegration(c -> c.name("Orders are not sent twice")
                                .outcome(turn == 6 || turn == 5 ? TestOutcome.FAIL : TestOutcome.PASS)))
                .issues(i -> i.outstanding(issues(number)))
                .nextSession(n -> n.addPriorityTask(
                        p -> p.name(FOCUS.get((turn + 1) % 10)).reason("the dashboard waits for it")))
                .addHandoffNote("Run the load test from perf/k6.js before you touch the index");
        if (number > 1) {
            log.previousId("session-" + (number - 1));
        }
        for (int i = 0; i < 3 + turn % 3; i++) {
            int task = i;
            log.addTask(t -> t.id(number + "." + (task + 1))
                    .name(TASKS.get(task))
                    .timeSpent(Duration.ofMinutes(10 + (task * 17 + turn * 7) % 50))
                    .status(
                            task < 2
                                    ? TaskStatus.COMPLETE
                                    : List.of(TaskStatus.values()).get((turn + task) % 4))
                    .priority(List.of(Priority.values()).get((turn + task) % 4)));
        }
        if (isKilled) {
            log.interruption(i -> i.lastEntryAt(
                            LocalDateTime.of(LocalDate.of(2026, 3, 2).plusDays(number), LocalTime.of(10, 47)))
                    .entries(57));
        } else {
            log.endTime(LocalTime.of(11 + turn % 4, (turn * 7) % 60));
        }
        return log.build();
    }

    private static void metrics(PerformanceMetrics.Builder metrics, int turn) {
        metrics.addAfter(a -> a.name("Dashboard p95")
                        .value(MetricValue.of(P95[turn], "ms"))
                        .better(Better.LOWER))
                .addAfter(a ->
                        a.name("Unit tests").value(MetricValue.of(TESTS[turn])).better(Better.HIGHER))
                .addAfter(a -> a.name("Build time")
                        .value(MetricValue.of(61 + (turn * 7) % 19, "s"))
                        .better(Better.LOWER))
                .addAfter(a -> a.name("Tokens used")
                        .value(MetricValue.of(18_400 + (turn * 7_919) % 9_000, "tokens"))
                        .perSession(true));
    }

    /** One that stays, one that comes and goes, one that is new. */
    private static List<OutstandingIssue> issues(int number) {
        int turn = (number - 1) % 10;
        List<OutstandingIssue> issues = new ArrayList<>();
        if (number > 3) {
            issues.add(OutstandingIssue.builder()
                    .name("Replica lags behind by 40 s")
                    .severity(Severity.CRITICAL)
                    .blocker("no access to the replica")
                    .build());
        }
        if (turn % 4 == 1) {
            issues.add(OutstandingIssue.builder()
                    .name("OrderDaoTest fails on Mondays")
                    .severity(Severity.HIGH)
                    .build());
        }
        if (turn > 7) {
            issues.add(OutstandingIssue.builder()
                    .name("Import needs 3 GB of memory")
                    .severity(Severity.MEDIUM)
                    .build());
        }
        return issues;
    }

    /** The last session in full, as an agent leaves it. */
    static SessionLog lastSession() {
        return tenSessions().get(9).toBuilder()
                .number(10)
                .estimatedTotal(12)
                .objectives(o -> o.addPrimary(p -> p.description("Dashboard p95 under 180 ms")
                                .achieved(true)
                                .successCriteria("p95 of 1,000 requests, 50 users")
                                .validationMethod("k6 run perf/k6.js, 5 minutes"))
                        .addPrimary(p -> p.description("Take the old cache out").achieved(true))
                        .addSecondary("Bring the import below 1 GB of memory"))
                .tasks(List.of())
                .addTask(t -> t.id("10.1")
                        .name("Take the old cache out")
                        .timeSpent(Duration.ofMinutes(52))
                        .status(TaskStatus.COMPLETE)
                        .priority(Priority.HIGH)
                        .implementation(i -> i.addModifiedFile(
                                        "src/main/java/shop/QuotationDao.java", "modified, +31 -118")
                                .addModifiedFile("src/main/java/shop/OldCache.java", "deleted")
                                .addCodeChange("Quotations come from the index; nothing reads the cache any more"))
                        .results(r ->
                                r.addPerformanceMetric("p95 192 ms → 171 ms").addTestResult("274 of 274 pass"))
                        .addSnippet(s -> s.language("sql")
                                .code("CREATE INDEX CONCURRENTLY quotations_tenant_created\n"
                                        + "    ON quotations (tenant_id, created_at DESC);")
                                .description("The index that made the cache unnecessary")))
                .addTask(t -> t.id("10.2")
                        .name("Find out why the import needs 3 GB")
                        .timeSpent(Duration.ofMinutes(38))
                        .status(TaskStatus.PARTIAL)
                        .priority(Priority.MEDIUM)
                        .addIssue(i -> i.problem("All prices are in one transaction")
                                .rootCause("The file has no order that would allow batches"))
                        .addNote(n -> n.label("Tried").text("Batches of 10,000: foreign keys fail")))
                .metrics(m -> m.addBefore("Dashboard p95", MetricValue.of(192, "ms"))
                        .addBefore("Build time", MetricValue.of(66, "s"))
                        .addAfter(a -> a.name("Dashboard p95")
                                .value(MetricValue.of(171, "ms"))
                                .better(Better.LOWER))
                        .addAfter(a -> a.name("Build time")
                                .value(MetricValue.of(71, "s"))
                                .better(Better.LOWER)))
                .systemStatus(s -> s.after(a -> a.server(ServerState.RUNNING))
                        .health(h -> h.overall(Health.DEGRADED).addNote("The replica lags")))
                .summary(s -> s.addAccomplishment("The dashboard is under 180 ms without a cache")
                        .effectiveness(e -> e.productivity(8, "one detour").timeEfficiency(TimeEfficiency.EFFECTIVE)))
                .completedBy("build-agent/2.1")
                .build();
    }
}
