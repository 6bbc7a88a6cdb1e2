package dev.sessionlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenItemsTest {

    private static SessionLog.Builder log() {
        return SessionLog.builder().date(LocalDate.of(2026, 3, 14)).number(3).agent("a");
    }

    private static List<String> open(SessionLog.Builder log) {
        return log.build().openItems().stream()
                .map(item -> item.kind() + ": " + item.text())
                .toList();
    }

    private static SessionLog next(SessionLog.Builder previous) {
        return SessionLog.continueFrom(previous.build())
                .date(LocalDate.of(2026, 3, 15))
                .agent("b")
                .build();
    }

    private static SessionLog.Builder withOneOfEach() {
        return log().nextSession(n -> n.addPriorityTask("Fix replica lag")
                        .addChecklistItem("Read the runbook")
                        .addChecklistItem(c -> c.text("Warm the cache").done(true)))
                .objectives(o -> o.addSecondary("Delete the dead cache")
                        .addPrimary(
                                p -> p.description("No full table scan left").successCriteria("EXPLAIN shows none"))
                        .addPrimary(p -> p.description("Fast").achieved(true))
                        .addPrimary(p -> p.description("Cache").dropped("the index is enough")))
                .addTask(t -> t.name("Index").status(TaskStatus.COMPLETE))
                .addTask(t -> t.name("Migrate").status(TaskStatus.BLOCKED))
                .addTask("Report")
                .issues(i -> i.addOutstanding(x -> x.name("Replica lag").severity(Severity.HIGH))
                        .addResolved("Lock"));
    }

    @Test
    void everythingThatIsOpenIsListedInTheOrderOfItsKind() {
        assertThat(open(withOneOfEach()))
                .containsExactly(
                        "PRIORITY_TASK: Fix replica lag",
                        "PRIMARY_OBJECTIVE: No full table scan left",
                        "SECONDARY_OBJECTIVE: Delete the dead cache",
                        "TASK: Finish: Migrate",
                        "TASK: Finish: Report",
                        "OUTSTANDING_ISSUE: Replica lag",
                        "CHECKLIST_ITEM: Read the runbook");
        assertThat(open(log())).isEmpty();
    }

    @Test
    void theNextSessionStartsWithAllOfItAndKeepsItOpen() {
        SessionLog next = next(withOneOfEach());
        assertThat(next)
                .isEqualTo(SessionLog.builder()
                        .date(LocalDate.of(2026, 3, 15))
                        .number(4)
                        .agent("b")
                        .objectives(o -> o.addPrimary("Fix replica lag")
                                .addPrimary(p ->
                                        p.description("No full table scan left").successCriteria("EXPLAIN shows none"))
                                .addPrimary("Finish: Migrate")
                                .addPrimary("Finish: Report")
                                .addSecondary("Delete the dead cache"))
                        .issues(i -> i.addOutstanding(x -> x.name("Replica lag").severity(Severity.HIGH)))
                        .nextSession(n -> n.addChecklistItem("Read the runbook"))
                        .build());
        assertThat(open(next(next.toBuilder()).toBuilder())).isEqualTo(open(next.toBuilder()));
    }

    @Test
    void equalStringsAreOneItemStrippedAndIgnoringCase() {
        SessionLog.Builder log = log().nextSession(n -> n.addPriorityTask("fix REPLICA lag")
                        .addChecklistItem("Read")
                        .addChecklistItem("read"))
                .objectives(o -> o.addSecondary(
                                p -> p.description("Fix replica lag").validationMethod("watch it"))
                        .addPrimary("Finish: index"))
                .addTask(t -> t.name("Index").status(TaskStatus.PARTIAL))
                .addTask(t -> t.name("finish: Index").status(TaskStatus.PARTIAL))
                .issues(i -> i.addOutstanding(x -> x.name("Lag").impact("stale reads"))
                        .addOutstanding(x -> x.name("LAG").blocker("access")));
        assertThat(open(log))
                .containsExactly(
                        "PRIORITY_TASK: fix REPLICA lag",
                        "PRIMARY_OBJECTIVE: Finish: index",
                        "OUTSTANDING_ISSUE: LAG",
                        "CHECKLIST_ITEM: Read");
        SessionLog next = next(log);
        assertThat(next.objectives().orElseThrow())
                .isEqualTo(Objectives.builder()
                        .addPrimary(p -> p.description("fix REPLICA lag").validationMethod("watch it"))
                        .addPrimary("Finish: index")
                        .build());
        assertThat(next.issues().orElseThrow().outstanding())
                .containsExactly(OutstandingIssue.builder()
                        .name("LAG")
                        .impact("stale reads")
                        .blocker("access")
                        .build());
    }

    @Test
    void theLastTaskOfANameTellsWhetherTheWorkIsDone() {
        assertThat(open(log().addTask(t -> t.name("Index").status(TaskStatus.FAILED))
                        .addTask(t -> t.name("index").status(TaskStatus.COMPLETE))))
                .isEmpty();
        assertThat(open(log().addTask(t -> t.name("Index").status(TaskStatus.COMPLETE))
                        .addTask(t -> t.name("Index").status(TaskStatus.FAILED))))
                .containsExactly("TASK: Finish: Index");
    }

    @Test
    void anObjectiveToFinishATaskClosesIt() {
        SessionLog.Builder task = log().addTask(t -> t.name("Index").status(TaskStatus.PARTIAL));
        assertThat(open(task.objectives(
                        o -> o.addPrimary(p -> p.description("Finish: Index").dropped("not needed")))))
                .isEmpty();
        assertThat(open(task.objectives(
                        o -> o.addPrimary(p -> p.description("Finish: Index").achieved(true)))))
                .isEmpty();
        assertThat(open(task.objectives(
                        o -> o.addPrimary(p -> p.description("Finish: Index").achieved(true))
                                .addSecondary("Finish: Index"))))
                .containsExactly("SECONDARY_OBJECTIVE: Finish: Index");
    }

    @Test
    void metricsAndStatusThatWereNotMeasuredAgainKeepTheirValueAndCountsOfOneSessionAreLeftOut() {
        SessionLog next = next(log().metrics(m -> m.addBefore("p95", MetricValue.of(586, "ms"))
                        .addBefore("memory", MetricValue.of(1, "GB"))
                        .addAfter("p95", MetricValue.of(246, "ms"))
                        .addAfter(a ->
                                a.name("Tool calls").value(MetricValue.of(12)).perSession(true)))
                .systemStatus(s -> s.before(b -> b.server(ServerState.RUNNING))));
        assertThat(next.metrics().orElseThrow())
                .isEqualTo(PerformanceMetrics.builder()
                        .addBefore("p95", MetricValue.of(246, "ms"))
                        .addBefore("memory", MetricValue.of(1, "GB"))
                        .build());
        assertThat(next.systemStatus().orElseThrow())
                .isEqualTo(SystemStatus.builder()
                        .before(b -> b.server(ServerState.RUNNING))
                        .build());
    }
}
