package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.ChecklistItem;
import dev.sessionlog.Finding;
import dev.sessionlog.Interruption;
import dev.sessionlog.InvalidValueException;
import dev.sessionlog.MetricValue;
import dev.sessionlog.Objective;
import dev.sessionlog.Priority;
import dev.sessionlog.ServerState;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.TestOutcome;
import dev.sessionlog.UnfinishedKind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionRecorderTest {
    private final TestClock clock = TestClock.berlin();

    private SessionRecorder start() {
        return start(SessionLog.builder().number(3).agent("build-agent/2.1"));
    }

    private SessionRecorder start(SessionLog.Builder base) {
        return SessionRecorder.inMemory().clock(clock).start(base.id("session 3"));
    }

    private static SessionLog.Builder expected() {
        return SessionLog.builder()
                .date(LocalDate.of(2026, 3, 14))
                .startTime(LocalTime.of(16, 5))
                .zone(ZoneId.of("Europe/Berlin"))
                .number(3)
                .agent("build-agent/2.1")
                .id("session 3");
    }

    private static SessionLog.Builder running() {
        return expected().snapshotAt(LocalDateTime.of(2026, 3, 14, 16, 5));
    }

    @Test
    void aSessionIsRecordedAsItHappens() {
        SessionRecorder session =
                start(SessionLog.builder().number(3).agent("build-agent/2.1").focus("Quotation query latency"));
        ObjectiveRecorder p95 = session.addPrimaryObjective("Dashboard p95 under 300 ms");
        session.addSecondaryObjective("Delete the dead cache");
        session.metrics(m -> m.addBefore("p95", MetricValue.of(586, "ms")));
        TaskRecorder index = session.startTask(
                t -> t.id("2.1").name("Index the quotations table").priority(Priority.HIGH));
        index.implementation(i -> i.addModifiedFile("db/schema.sql", "two indexes"));
        index.implementation(i -> i.addCodeChange("Composite index"));
        index.results(r -> r.addTestResult("214 of 214 pass"));
        index.addIssue(i -> i.problem("Migration locked the table"));
        index.addSnippet("CREATE INDEX");
        index.addNote("Ask first");
        clock.advance("PT45M");
        index.finish(TaskStatus.COMPLETE);
        session.metrics(m -> m.addAfter("p95", MetricValue.of(246, "ms")));
        session.metrics(m -> m.insights(i -> i.bestImprovement("p95")));
        session.validation(v -> v.addFunctional(c -> c.name("Login").outcome(TestOutcome.PASS)));
        session.validation(v -> v.addFunctional(c -> c.name("Logout").outcome(TestOutcome.FAIL)));
        session.issues(i -> i.addOutstanding("Replica lag"));
        session.systemStatus(s -> s.before(b -> b.server(ServerState.STOPPED)));
        session.systemStatus(s -> s.before(b -> b.server(ServerState.RUNNING)));
        session.fileChanges(f -> f.addCritical("db/schema.sql"));
        session.fileChanges(f -> f.addDeleted("src/OldCache.java"));
        session.nextSession(n -> n.addPriorityTask("Fix replica lag"));
        session.nextSession(n -> n.risks(r -> r.addHighRisk("failover")));
        session.nextSession(n -> n.risks(r -> r.addHighRisk("disk")));
        session.summary(s -> s.addAccomplishment("p95 halved"));
        session.summary(s -> s.effectiveness(e -> e.productivity(5, "slow")));
        session.summary(s -> s.effectiveness(e -> e.productivity(8)));
        session.addCustomSection(c -> c.title("Raw").body("x"));
        session.addTask(
                t -> t.name("Done elsewhere").timeSpent(Duration.ofMinutes(7)).status(TaskStatus.FAILED));
        session.addHandoffNote("Replica lag first");
        session.completedBy("build-agent/2.1");
        session.nextSessionScheduled("Monday");
        p95.achieve();
        clock.advance("PT2H");

        assertThat(session.finish())
                .isEqualTo(expected()
                        .endTime(LocalTime.of(18, 50))
                        .focus("Quotation query latency")
                        .objectives(o -> o.addPrimary(p -> p.description("Dashboard p95 under 300 ms")
                                        .achieved(true))
                                .addSecondary("Delete the dead cache"))
                        .addTask(t -> t.id("2.1")
                                .name("Index the quotations table")
                                .priority(Priority.HIGH)
                                .timeSpent(Duration.ofMinutes(45))
                                .status(TaskStatus.COMPLETE)
                                .implementation(i -> i.addModifiedFile("db/schema.sql", "two indexes")
                                        .addCodeChange("Composite index"))
                                .results(r -> r.addTestResult("214 of 214 pass"))
                                .addIssue("Migration locked the table")
                                .addSnippet("CREATE INDEX")
                                .addNote("Ask first"))
                        .addTask(t -> t.name("Done elsewhere")
                                .timeSpent(Duration.ofMinutes(7))
                                .status(TaskStatus.FAILED))
                        .metrics(m -> m.addBefore("p95", MetricValue.of(586, "ms"))
                                .addAfter("p95", MetricValue.of(246, "ms"))
                                .insights(i -> i.bestImprovement("p95")))
                        .validation(v -> v.addFunctional(c -> c.name("Login").outcome(TestOutcome.PASS))
                                .addFunctional(c -> c.name("Logout").outcome(TestOutcome.FAIL)))
                        .issues(i -> i.addOutstanding("Replica lag"))
                        .systemStatus(s -> s.before(b -> b.server(ServerState.RUNNING)))
                        .fileChanges(f -> f.addCritical("db/schema.sql").addDeleted("src/OldCache.java"))
                        .nextSession(n -> n.addPriorityTask("Fix replica lag")
                                .risks(r -> r.addHighRisk("failover").addHighRisk("disk")))
                        .summary(s -> s.addAccomplishment("p95 halved").effectiveness(e -> e.productivity(8)))
                        .addCustomSection(c -> c.title("Raw").body("x"))
                        .addHandoffNote("Replica lag first")
                        .completedBy("build-agent/2.1")
                        .nextSessionScheduled("Monday")
                        .build());
    }

    @Test
    void aSnapshotIsALogWhoseOpenTasksHaveNoStatusAndTheirTimeSoFar() {
        SessionRecorder session = start();
        TaskRecorder index = session.startTask("Index");
        clock.advance("PT10M");
        SessionLog snapshot = session.snapshot();
        assertThat(snapshot)
                .isEqualTo(expected()
                        .snapshotAt(LocalDateTime.of(2026, 3, 14, 16, 15))
                        .addTask(t -> t.name("Index").timeSpent(Duration.ofMinutes(10)))
                        .build());
        assertThat(index.task()).isEqualTo(snapshot.tasks().get(0));
        index.addNote("later");
        assertThat(snapshot.tasks().get(0).notes()).isEmpty();
    }

    @Test
    void aSessionThatIsClosedWithoutItsEndIsInterrupted() {
        SessionRecorder session = start();
        session.startTask("Index");
        clock.advance("PT10M");
        session.addHandoffNote("careful");
        clock.advance("PT10M");
        session.close();
        assertThat(session.snapshot())
                .isEqualTo(expected()
                        .addTask(t -> t.name("Index").status(TaskStatus.PARTIAL).addNote("not finished"))
                        .addHandoffNote("careful")
                        .interruption(Interruption.builder()
                                .lastEntryAt(LocalDateTime.of(2026, 3, 14, 16, 15))
                                .entries(3)
                                .addUnfinished(u -> u.kind(UnfinishedKind.TASK)
                                        .name("Index")
                                        .startedAt(LocalDateTime.of(2026, 3, 14, 16, 5)))
                                .build())
                        .build());
        assertThat(session.snapshot().findings()).isEmpty();
    }

    @Test
    void anOpenTaskIsPartlyDoneWhenTheSessionIsFinished() {
        SessionRecorder session = start();
        session.startTask("Index");
        clock.advance("PT10M");
        assertThat(session.finish().tasks())
                .containsExactly(Task.builder()
                        .name("Index")
                        .timeSpent(Duration.ofMinutes(10))
                        .status(TaskStatus.PARTIAL)
                        .addNote("Not finished when the session ended")
                        .build());
    }

    @Test
    void measuredTimesAreRoundedToSecondsAndBelowOneSecondToMilliseconds() {
        SessionRecorder session = start();
        TaskRecorder quick = session.startTask("Quick");
        clock.advance("PT0.0354999S");
        quick.finish(TaskStatus.COMPLETE);
        TaskRecorder slow = session.startTask("Slow");
        clock.advance("PT39.5S");
        slow.finish(TaskStatus.COMPLETE);
        SessionLog log = session.finish();
        assertThat(log.tasks())
                .extracting(Task::timeSpent)
                .containsExactly(Optional.of(Duration.ofMillis(35)), Optional.of(Duration.ofSeconds(40)));
        assertThat(log.elapsed()).contains(Duration.ofSeconds(40));
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void aSessionIsFinishedOnce() {
        SessionRecorder session = start();
        TaskRecorder task = session.startTask("Index");
        ObjectiveRecorder objective = session.addPrimaryObjective("Fast");
        SessionLog log = session.finish();
        clock.advance("PT1H");
        assertThatThrownBy(session::finish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The recorder is closed; nothing more can be recorded.");
        assertThatThrownBy(() -> session.addHandoffNote("x")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> task.addNote("x")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(objective::achieve).isInstanceOf(IllegalStateException.class);
        session.close();
        session.close();
        assertThat(session.snapshot()).isEqualTo(log);
    }

    @Test
    void aTaskIsFinishedOnceAndCanBeAddedToAfterwards() {
        SessionRecorder session = start();
        TaskRecorder task = session.startTask("Index");
        clock.advance("PT1M");
        task.finish(TaskStatus.PARTIAL);
        clock.advance("PT1M");
        task.addNote("after all");
        assertThatThrownBy(() -> task.finish(TaskStatus.COMPLETE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The task \"Index\" is already finished.");
        assertThat(session.snapshot().tasks())
                .containsExactly(Task.builder()
                        .name("Index")
                        .status(TaskStatus.PARTIAL)
                        .timeSpent(Duration.ofMinutes(1))
                        .addNote("after all")
                        .build());
    }

    @Test
    void onlyTheClockSetsTheTimeOfATask() {
        SessionRecorder session = start();
        String sentence = "The task \"Index\" cannot be given a time or a status before it is finished:"
                + " the clock measures its time, and finish sets its status.";
        assertThatThrownBy(() -> session.startTask(t -> t.name("Index").timeSpent(Duration.ofMinutes(1))))
                .hasMessage(sentence);
        assertThatThrownBy(() -> session.startTask(t -> t.name("Index").status(TaskStatus.COMPLETE)))
                .hasMessage(sentence);
        assertThat(session.snapshot()).isEqualTo(running().build());
        assertThat(session.startedTasks()).isEmpty();
    }

    @Test
    void aBaseThatClaimsAnEndIsRefused() {
        assertThatThrownBy(() -> start(expected().endTime(LocalTime.of(18, 50))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The base must not have an end time, a duration, an interruption or the time of a snapshot:"
                        + " the recorder sets them.");
        assertThatThrownBy(() -> start(expected().duration(Duration.ofMinutes(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> start(expected()
                        .interruption(i -> i.lastEntryAt(LocalDateTime.of(2026, 3, 14, 16, 5))
                                .entries(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> start(SessionLog.builder()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("number", "agent");
        assertThatThrownBy(() -> start(SessionLog.builder().number(0).agent("x")))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void dateStartAndZoneComeFromTheClock() {
        SessionRecorder session = start(SessionLog.builder()
                .number(3)
                .agent("build-agent/2.1")
                .date(LocalDate.of(1999, 1, 1))
                .startTime(LocalTime.of(1, 1))
                .zone(ZoneId.of("UTC")));
        assertThat(session.snapshot()).isEqualTo(running().build());
    }

    @Test
    void aClockThatStepsBackGivesAZeroDurationAndAFinding() {
        SessionRecorder session = start();
        TaskRecorder task = session.startTask("Index");
        clock.advance("-PT1H");
        task.finish(TaskStatus.COMPLETE);
        SessionLog log = session.finish();
        assertThat(log.elapsed()).contains(Duration.ZERO);
        assertThat(log.tasks().get(0).timeSpent()).contains(Duration.ZERO);
        assertThat(log.findings()).extracting(Finding::code).containsExactly("end-before-start", "duration-shorter");
    }

    @Test
    void secondsThatMinutesDoNotShowAreNoFinding() {
        clock.advance("PT50S");
        SessionRecorder session = start();
        clock.advance("PT10M20S");
        SessionLog log = session.finish();
        assertThat(log)
                .isEqualTo(expected()
                        .endTime(LocalTime.of(16, 16))
                        .duration(Duration.ofMinutes(10).plusSeconds(20))
                        .build());
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void aSessionOverMoreThanADayHasItsMeasuredDuration() {
        SessionRecorder session = start();
        clock.advance("PT26H");
        assertThat(session.finish().elapsed()).contains(Duration.ofHours(26));
    }

    @Test
    void whatWasCarriedOverIsReplacedByWhatComesUnderItsName() {
        SessionRecorder session = start(SessionLog.builder()
                .number(3)
                .agent("build-agent/2.1")
                .metrics(
                        m -> m.addBefore("p95", MetricValue.of(586, "ms")).addBefore("memory", MetricValue.of(1, "GB")))
                .issues(i -> i.addOutstanding("Replica lag").addOutstanding("Disk"))
                .systemStatus(
                        s -> s.before(b -> b.addComponent(c -> c.name("Queue").state("FULL"))))
                .nextSession(n -> n.addChecklistItem("Read the runbook")));
        session.metrics(m -> m.addBefore("p95", MetricValue.of(500, "ms")).addBefore("p95", MetricValue.of(501, "ms")));
        session.issues(i -> i.addOutstanding(x -> x.name("Disk").impact("full")));
        session.issues(i -> i.addResolved("Replica lag"));
        session.systemStatus(
                s -> s.before(b -> b.addComponent(c -> c.name("Queue").state("EMPTY"))));
        session.nextSession(
                n -> n.addChecklistItem(c -> c.text("Read the runbook").done(true)));
        assertThat(session.snapshot())
                .isEqualTo(running()
                        .metrics(m -> m.addBefore("p95", MetricValue.of(500, "ms"))
                                .addBefore("memory", MetricValue.of(1, "GB"))
                                .addBefore("p95", MetricValue.of(501, "ms")))
                        .issues(i -> i.addOutstanding(x -> x.name("Disk").impact("full"))
                                .addResolved("Replica lag"))
                        .systemStatus(s -> s.before(
                                b -> b.addComponent(c -> c.name("Queue").state("EMPTY"))))
                        .nextSession(n -> n.addChecklistItem(ChecklistItem.builder()
                                .text("Read the runbook")
                                .done(true)
                                .build()))
                        .build());
    }

    @Test
    void aMetricAfterTheSessionThatIsRecordedAgainReplacesTheEarlierReading() {
        SessionRecorder session = start(SessionLog.builder()
                .number(3)
                .agent("build-agent/2.1")
                .metrics(m -> m.addAfter("kept", MetricValue.of(1))
                        .addAfter("twice", MetricValue.of(2))
                        .addAfter("twice", MetricValue.of(3))));
        session.metrics(m -> m.addAfter("calls", MetricValue.of(1)).addAfter("p95", MetricValue.of(246, "ms")));
        session.metrics(m -> m.addAfter("calls", MetricValue.of(2)));
        session.metrics(m -> m.addAfter("twice", MetricValue.of(4)));
        session.metrics(
                m -> m.addAfter(a -> a.name("calls").value(MetricValue.of(3)).notes("all")));
        SessionLog.Builder readings = running()
                .metrics(m -> m.addAfter("kept", MetricValue.of(1))
                        .addAfter("twice", MetricValue.of(2))
                        .addAfter("twice", MetricValue.of(4))
                        .addAfter(a -> a.name("calls").value(MetricValue.of(3)).notes("all"))
                        .addAfter("p95", MetricValue.of(246, "ms")));
        assertThat(session.snapshot()).isEqualTo(readings.build());
        assertThat(session.finish())
                .isEqualTo(readings.snapshotAt(Optional.empty())
                        .endTime(LocalTime.of(16, 5))
                        .build());
    }

    @Test
    void theClockIsTheOneThatItWasGiven() {
        assertThat(start().clock()).isSameAs(clock);
    }

    @Test
    void objectivesOfTheStartHaveHandles() {
        SessionRecorder session = start(SessionLog.builder()
                .number(3)
                .agent("build-agent/2.1")
                .objectives(o -> o.addSecondary("Second").addPrimary("First")));
        session.addPrimaryObjective("Third");
        assertThat(session.objectives())
                .extracting(handle -> handle.objective().description())
                .containsExactly("First", "Second", "Third");
        session.objectives().get(1).achieve();
        session.objectives().get(1).achieve();
        assertThat(session.snapshot())
                .isEqualTo(running()
                        .objectives(o -> o.addPrimary("First")
                                .addPrimary("Third")
                                .addSecondary(Objective.builder()
                                        .description("Second")
                                        .achieved(true)
                                        .build()))
                        .build());
        session.close();
        assertThat(session.snapshot().interruption().orElseThrow().entries()).isEqualTo(3);
    }

    @Test
    void whereNothingIsAddedNothingIsRecorded() {
        SessionRecorder session = start();
        session.addHandoffNote("  ");
        session.metrics(m -> {});
        session.startTask("Index").results(r -> r.addTestResult(" "));
        session.close();
        assertThat(session.snapshot().interruption().orElseThrow().entries()).isEqualTo(2);
    }

    @Test
    void anAdditionThatIsInvalidIsNotRecorded() {
        SessionRecorder session = start();
        assertThatThrownBy(() -> session.summary(s -> s.effectiveness(e -> e.productivity(11))))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> session.startTask(" ")).isInstanceOf(InvalidValueException.class);
        assertThat(session.snapshot()).isEqualTo(running().build());
    }

    @Test
    void anActionIsDoneOnceWhenItsShareOfTheBudgetIsUsed() {
        List<String> done = new ArrayList<>();
        SessionRecorder session = SessionRecorder.inMemory()
                .clock(clock)
                .onUsage(recorder -> recorder.addHandoffNote("nearly used"))
                .onUsage(0.5, recorder -> done.add("half"))
                .start(SessionLog.builder().number(3).agent("build-agent/2.1"));
        session.usage(499, 1000);
        assertThat(done).isEmpty();
        session.usage(500, 1000);
        session.usage(799, 1000);
        assertThat(done).containsExactly("half");
        assertThat(session.snapshot().handoffNotes()).isEmpty();
        session.usage(1200, 1000);
        session.usage(900, 1000);
        assertThat(done).containsExactly("half");
        assertThat(session.snapshot().handoffNotes()).containsExactly("nearly used");
    }

    @Test
    void usagesThatAreNoneAreRefused() {
        SessionRecorder session = start();
        assertThatThrownBy(() -> session.usage(1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("used must be at least 0 and limit at least 1, but used was 1 and limit was 0.");
        assertThatThrownBy(() -> session.usage(-1, 10)).isInstanceOf(IllegalArgumentException.class);
        for (double threshold : new double[] {0, -1, 1.01, Double.NaN}) {
            assertThatThrownBy(() -> SessionRecorder.inMemory().onUsage(threshold, recorder -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("threshold must be greater than 0 and at most 1, but was " + threshold + ".");
        }
    }

    @Test
    void aSessionInMemoryCannotBeResumed() {
        assertThatThrownBy(() -> SessionRecorder.inMemory().resume())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A session in memory cannot be resumed: it has no journal.");
    }

    @Test
    void aClockOutsideTheCalendarIsRefusedBeforeAnythingIsRecorded() {
        SessionRecorder session = start();
        clock.advance("PT87600000H");
        assertThatThrownBy(() -> session.addHandoffNote("x"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("its year is not between 1 and 9999");
        clock.advance("-PT87600000H");
        session.close();
        assertThat(session.snapshot().interruption().orElseThrow().entries()).isEqualTo(1);
    }
}
