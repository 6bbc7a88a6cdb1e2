package dev.sessionlog;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Logs that the tests of all modules share. */
public final class SampleLogs {
    private SampleLogs() {}

    /** Nothing but what is required. */
    public static SessionLog minimal() {
        return SessionLog.builder()
                .date(LocalDate.of(2026, 3, 14))
                .number(1)
                .agent("build-agent/2.1")
                .build();
    }

    /** Every attribute of every type, with values that are not their defaults. */
    public static SessionLog complete() {
        return SessionLog.builder()
                .date(LocalDate.of(2026, 3, 14))
                .number(3)
                .estimatedTotal(8)
                .startTime(LocalTime.of(16, 5))
                .endTime(LocalTime.of(18, 50))
                .zone(ZoneId.of("Europe/Berlin"))
                .duration(Duration.ofMinutes(150))
                .agent("build-agent/2.1")
                .focus("Quotation query latency")
                .objectives(o -> o.addPrimary(p -> p.description("Dashboard p95 under 300 ms")
                                .achieved(true)
                                .successCriteria("p95 of 1,000 requests < 300 ms")
                                .validationMethod("k6 run, 5 minutes"))
                        .addPrimary("No full table scan left")
                        .addSecondary("Delete the dead cache")
                        .addSecondary(p -> p.description("Cache the quotations").dropped("the index is enough")))
                .addTask(SampleLogs::completeTask)
                .addTask("Write the report")
                .metrics(SampleLogs::completeMetrics)
                .validation(v -> v.addFunctional(c -> c.name("Login")
                                .outcome(TestOutcome.PASS)
                                .description("all roles")
                                .command("mvn verify -Dit.test=LoginIT"))
                        .addFunctional(c -> c.name("Logout").performed(false).description("not run"))
                        .addIntegration(c -> c.name("Database Connectivity")
                                .outcome(TestOutcome.FAIL)
                                .description("replica lags"))
                        .addPerformance(
                                p -> p.name("Load Test").result("412 req/s").details("5 minutes, 50 users"))
                        .addPerformance(p -> p.name("Endurance Test").performed(false)))
                .issues(i -> i.addResolved(x -> x.name("Slow dashboard")
                                .severity(Severity.HIGH)
                                .description("586 ms at p95")
                                .solution("composite index")
                                .prevention("query plan in review"))
                        .addOutstanding(x -> x.name("Replica lag")
                                .severity(Severity.CRITICAL)
                                .description("40 s behind")
                                .impact("stale reads")
                                .nextSteps("slot size")
                                .blocker("no access to the replica"))
                        .addDiscovered(x -> x.name("Dead cache")
                                .severity(Severity.MEDIUM)
                                .description("never read")
                                .rootCause("left over")
                                .recommendedAction("delete it")))
                .systemStatus(s -> s.before(b -> b.server(ServerState.RUNNING, "with memory issues")
                                .database(DatabaseState.CONNECTED)
                                .memoryUsage(MemoryState.HIGH))
                        .after(a -> a.server(ServerState.RUNNING)
                                .database(DatabaseState.DISCONNECTED, "replica only")
                                .aiIntegration(ServiceState.DISABLED, "no key")
                                .cacheSystem(ServiceState.ACTIVE)
                                .memoryUsage(MemoryState.NORMAL)
                                .addComponent(c -> c.name("Queue").state("DRAINING", "until midnight"))
                                .addComponent(c -> c.name("Mail").state("QUIET")))
                        .health(h ->
                                h.overall(Health.DEGRADED).addNotes("Reads are fast, replica is not", "No alarms")))
                .fileChanges(f -> f.addCritical("db/schema.sql", "two indexes")
                        .addConfiguration("application.yml", "pool size 20")
                        .addCreated("perf/k6.js", "load script")
                        .addDeleted("src/OldCache.java", "unused")
                        .addDeleted("src/OldCacheTest.java"))
                .nextSession(n -> n.addPriorityTask(p -> p.name("Fix replica lag")
                                .reason("blocks release")
                                .estimate("60-90 minutes"))
                        .addPriorityTask(p -> p.name("Delete the cache").estimate("10 minutes"))
                        .addPriorityTask(p -> p.name("Tell the team").reason("they wait"))
                        .addPriorityTask("Rest")
                        .addDependency("Access to the replica", "ask operations")
                        .addDependency("Staging data")
                        .addChecklistItems(ChecklistItem.STANDARD)
                        .addChecklistItem(c -> c.text("Read the runbook").done(true))
                        .addFocusFile("db/replication.conf", "slot size")
                        .addTestingRequirements("Replica under load", "Failover")
                        .risks(r -> r.addHighRisk("failover")
                                .addMediumRisks("slot size", "disk")
                                .addMitigationPlan("rehearse")))
                .summary(s -> s.addAccomplishments("p95 halved", "Plan in review")
                        .addLesson("Measure first")
                        .addRecommendation("Keep the k6 script")
                        .effectiveness(e -> e.productivity(8, "one detour")
                                .goalAchievement(50, "the scan is left")
                                .timeEfficiency(TimeEfficiency.EFFECTIVE, "no waiting")))
                .addCustomSection(c -> c.title("Notes / Raw").body("first line\n\n  indented\n"))
                .interruption(i -> i.lastEntryAt(LocalDateTime.of(2026, 3, 14, 18, 49))
                        .entries(41)
                        .addUnfinished(u -> u.kind(UnfinishedKind.TASK)
                                .name("Write the report")
                                .startedAt(LocalDateTime.of(2026, 3, 14, 18, 30)))
                        .addUnfinished(u -> u.kind(UnfinishedKind.TOOL)
                                .name("runTests")
                                .startedAt(LocalDateTime.of(2026, 3, 14, 18, 48))))
                .snapshotAt(LocalDateTime.of(2026, 3, 14, 18, 45))
                .completedBy("build-agent/2.1")
                .nextSessionScheduled("Monday 09:00")
                .id("0195947a-1f00-7c3a-9b52-6d1f0e8a4c21")
                .previousId("0195932e-6a80-7b11-8e04-2f9c5d7a1b63")
                .addHandoffNotes("Replica lag first", "k6 script is in perf/")
                .build();
    }

    private static void completeTask(Task.Builder task) {
        task.id("2.1")
                .name("Index the quotations table")
                .timeSpent(Duration.ofMinutes(45))
                .status(TaskStatus.COMPLETE)
                .priority(Priority.HIGH)
                .implementation(i -> i.addModifiedFile("db/schema.sql", "two indexes")
                        .addModifiedFile("src/QuotationDao.java")
                        .addCodeChange("Composite index on (tenant, created)")
                        .addConfigurationUpdates("pool size 20", "statement timeout 2 s")
                        .addDependency("k6 0.49"))
                .results(r -> r.addPerformanceMetric("p95 586 ms → 246 ms")
                        .addTestResult("214 of 214 pass")
                        .addFunctionalOutcomes("Dashboard opens at once", "Filters\nwork"))
                .addIssue(i -> i.problem("Migration locked the table")
                        .rootCause("CREATE INDEX without CONCURRENTLY")
                        .resolution("CONCURRENTLY")
                        .workaround("ran it at night"))
                .addIssue("Flaky test")
                .addSnippet(s -> s.language("sql")
                        .code(
                                "CREATE INDEX CONCURRENTLY quotations_tenant_created\n    ON quotations (tenant, created);\n")
                        .description("The index that did it"))
                .addSnippet("EXPLAIN ANALYZE SELECT 1;")
                .addNote(n -> n.label("Tools Used").text("psql, k6"))
                .addNote("Ask before the next migration");
    }

    private static void completeMetrics(PerformanceMetrics.Builder metrics) {
        metrics.addBefore(b -> b.name("Dashboard Response Time")
                        .value(MetricValue.of(586, "ms"))
                        .notes("p95, cold cache"))
                .addBefore("Cache Hit Ratio", MetricValue.of(72, "%"))
                .addBefore("Worker", MetricValue.of("CRASHED"))
                .addAfter(a -> a.name("Dashboard Response Time")
                        .value(MetricValue.of(246, "ms"))
                        .better(Better.LOWER))
                .addAfter(a -> a.name("Cache Hit Ratio")
                        .value(MetricValue.of(87, "%"))
                        .better(Better.HIGHER)
                        .notes("after warm-up"))
                .addAfter(a -> a.name("Worker").value(MetricValue.of("stable")).improvement("no crash in 2 hours"))
                .addAfter(a -> a.name("Tokens")
                        .value(MetricValue.of(48200))
                        .better(Better.LOWER)
                        .perSession(true))
                .insights(i -> i.bestImprovement("Dashboard: the index")
                        .unexpectedResults("The cache is never read")
                        .regression("Writes are 2 ms slower"));
    }

    /** A log of so many tasks, each with what a task usually has. */
    public static SessionLog withTasks(int tasks) {
        SessionLog.Builder log = minimal().toBuilder();
        for (int i = 1; i <= tasks; i++) {
            int number = i;
            log.addTask(t -> t.id("1." + number)
                    .name("Task number " + number)
                    .timeSpent(Duration.ofMinutes(number % 50))
                    .status(List.of(TaskStatus.values()).get(number % 4))
                    .priority(List.of(Priority.values()).get(number % 4))
                    .implementation(d -> d.addModifiedFile("src/File" + number + ".java", "changed")
                            .addCodeChange("change " + number))
                    .results(r -> r.addTestResult(number + " of " + number + " pass")));
        }
        return log.build();
    }

    /** The complete log with a hostile text in every place that takes one. */
    public static SessionLog hostile() {
        int[] next = {0};
        return complete().mapTexts(text -> HostileTexts.ALL.get(next[0]++ % HostileTexts.ALL.size()));
    }

    /** A session as an agent leaves it: the example of the README at full length. */
    public static SessionLog realistic() {
        return SessionLog.builder()
                .date(LocalDate.of(2026, 3, 14))
                .number(3)
                .estimatedTotal(8)
                .startTime(LocalTime.of(16, 5))
                .endTime(LocalTime.of(18, 50))
                .zone(ZoneId.of("Europe/Berlin"))
                .agent("build-agent/2.1")
                .focus("Quotation query latency")
                .objectives(o -> o.addPrimary(p -> p.description("Dashboard p95 under 300 ms")
                                .achieved(true)
                                .successCriteria("p95 of 1,000 requests < 300 ms")
                                .validationMethod("k6 run, 5 minutes"))
                        .addPrimary("No full table scan left")
                        .addSecondary("Delete the dead cache"))
                .addTask(t -> t.id("2.1")
                        .name("Index the quotations table")
                        .timeSpent(Duration.ofMinutes(45))
                        .status(TaskStatus.COMPLETE)
                        .priority(Priority.HIGH)
                        .implementation(i -> i.addModifiedFile("db/schema.sql", "two indexes")
                                .addModifiedFile("src/QuotationDao.java")
                                .addCodeChange("Composite index on (tenant, created)"))
                        .results(r ->
                                r.addPerformanceMetric("p95 586 ms → 246 ms").addTestResult("214 of 214 pass"))
                        .addIssue(i ->
                                i.problem("Migration locked the table").rootCause("CREATE INDEX without CONCURRENTLY"))
                        .addSnippet(s -> s.language("sql")
                                .code(
                                        "CREATE INDEX CONCURRENTLY quotations_tenant_created ON quotations (tenant, created);")
                                .description("The index that did it")))
                .addTask(t -> t.id("2.2")
                        .name("Find out why the replica lags")
                        .timeSpent(Duration.ofMinutes(70))
                        .status(TaskStatus.BLOCKED)
                        .priority(Priority.CRITICAL)
                        .addIssue(i -> i.problem("No access to the replica")
                                .workaround("read pg_stat_replication on the primary")))
                .metrics(m -> m.addBefore("Dashboard Response Time", MetricValue.of(586, "ms"))
                        .addAfter(a -> a.name("Dashboard Response Time")
                                .value(MetricValue.of(246, "ms"))
                                .better(Better.LOWER)))
                .validation(v -> v.addFunctional(
                                c -> c.name("Login").outcome(TestOutcome.PASS).description("all roles"))
                        .addIntegration(c -> c.name("Database Connectivity")
                                .outcome(TestOutcome.FAIL)
                                .description("replica lags")))
                .issues(i -> i.addOutstanding(x -> x.name("Replica lag")
                        .severity(Severity.CRITICAL)
                        .impact("stale reads")
                        .nextSteps("slot size")))
                .systemStatus(s -> s.before(b -> b.server(ServerState.RUNNING, "with memory issues")
                                .database(DatabaseState.CONNECTED))
                        .health(h -> h.overall(Health.DEGRADED).addNote("Reads are fast, replica is not")))
                .fileChanges(
                        f -> f.addCritical("db/schema.sql", "two indexes").addDeleted("src/OldCache.java", "unused"))
                .nextSession(n -> n.addPriorityTask(p -> p.name("Fix replica lag")
                                .reason("blocks release")
                                .estimate("60-90 minutes"))
                        .addChecklistItems(ChecklistItem.STANDARD)
                        .risks(r -> r.addHighRisk("failover").addMitigationPlan("rehearse")))
                .summary(s -> s.addAccomplishment("p95 halved")
                        .effectiveness(e -> e.productivity(8, "one detour").timeEfficiency(TimeEfficiency.EFFECTIVE)))
                .completedBy("build-agent/2.1")
                .addHandoffNote("Replica lag first")
                .addHandoffNote("k6 script is in perf/")
                .build();
    }

    /** The realistic log with so many other tasks, each with files, results, an issue and code, and with more metrics. */
    public static SessionLog working(int tasks) {
        SessionLog.Builder log = realistic().toBuilder().tasks(List.of());
        for (int i = 1; i <= tasks; i++) {
            int number = i;
            log.addTask(t -> workingTask(t, number));
        }
        return log.metrics(SampleLogs::workingMetrics).build();
    }

    private static void workingTask(Task.Builder task, int number) {
        String table = "orders_" + number;
        task.id("3." + number)
                .name("Find `" + table + "` by tenant")
                .timeSpent(Duration.ofMinutes(5 + number % 90))
                .status(List.of(TaskStatus.values()).get(number % 4))
                .priority(List.of(Priority.values()).get(number % 4))
                .implementation(i -> i.addModifiedFile("db/migration/V" + number + "__index.sql", "index on " + table)
                        .addModifiedFile("src/main/java/shop/OrderDao" + number + ".java")
                        .addCodeChange("find_by_tenant() takes a List<TenantId> & sorts by created_at"))
                .results(r -> r.addPerformanceMetric(
                                "p95 " + (300 + number % 100) + " ms → " + (90 + number % 50) + " ms")
                        .addTestResult((200 + number) + " of " + (200 + number) + " pass [build " + number + "]"))
                .addIssue(i -> i.problem("Migration " + number + " held a lock for " + (number % 30) + " s")
                        .rootCause("No CONCURRENTLY, 3 < 4 replicas were up")
                        .resolution("Retried & split in two"))
                .addSnippet(s -> s.language("sql")
                        .code("CREATE INDEX CONCURRENTLY " + table + "_tenant_created\n    ON " + table
                                + " (tenant_id, created_at); -- 2 s")
                        .description("The index that did it"));
    }

    private static void workingMetrics(PerformanceMetrics.Builder metrics) {
        for (int i = 1; i <= 12; i++) {
            String name = "Endpoint " + i + " p95";
            metrics.addBefore(name, MetricValue.of(400 + 7 * i, "ms"));
            MetricValue value = MetricValue.of(150 + 3 * i, "ms");
            metrics.addAfter(a -> a.name(name).value(value).better(Better.LOWER).notes("k6, 50 users"));
        }
    }
}
