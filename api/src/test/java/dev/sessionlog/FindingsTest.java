package dev.sessionlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FindingsTest {
    @Test
    void anOrdinaryLogHasNone() {
        assertThat(SampleLogs.realistic().findings()).isEmpty();
        assertThat(SampleLogs.minimal().findings()).isEmpty();
    }

    @Test
    void numberAboveTotal() {
        assertFinding(
                b -> b.number(9).estimatedTotal(8),
                "number-above-total number Session number 9 exceeds the estimated total of 8.");
        assertNone(b -> b.number(8).estimatedTotal(8));
    }

    @Test
    void endBeforeStart() {
        assertFinding(
                b -> b.startTime(LocalTime.of(16, 0)).endTime(LocalTime.of(15, 0)),
                "end-before-start endTime The end time 15:00 is before the start time 16:00, and a session past midnight would"
                        + " have taken 1380 minutes.");
        assertNone(b -> b.startTime(LocalTime.of(22, 0)).endTime(LocalTime.of(10, 0)));
    }

    @Test
    void durationDiffers() {
        Consumer<SessionLog.Builder> hour = b -> b.startTime(LocalTime.of(9, 0)).endTime(LocalTime.of(10, 0));
        assertFinding(
                hour.andThen(b -> b.duration(Duration.ofSeconds(3661))),
                "duration-differs duration The duration of 61 minutes is longer than the time from start to end, 60"
                        + " minutes.");
        assertFinding(
                hour.andThen(b -> b.duration(Duration.ofSeconds(3539))),
                "duration-shorter duration The duration of 59 minutes is shorter than the time from start to end, 60"
                        + " minutes; this is correct only for a session that was interrupted and resumed later.");
        assertNone(hour.andThen(b -> b.duration(Duration.ofMinutes(61))));
        assertNone(hour.andThen(b -> b.duration(Duration.ofMinutes(59))));
    }

    @Test
    void taskIdRepeated() {
        assertFinding(
                b -> b.addTask(t -> t.id("1").name("a"))
                        .addTask("b")
                        .addTask(t -> t.id("1").name("c")),
                "task-id-repeated tasks[2].id The task id 1 is already used by tasks[0].");
    }

    @Test
    void taskTimesExceedSession() {
        Consumer<SessionLog.Builder> hour = b -> b.startTime(LocalTime.of(9, 0)).endTime(LocalTime.of(10, 0));
        assertFinding(
                hour.andThen(b -> b.addTask(t -> t.name("a").timeSpent(Duration.ofMinutes(106)))),
                "task-times-exceed-session tasks The tasks took 106 minutes in total, far more than the session's 60"
                        + " minutes.");
        assertNone(hour.andThen(b -> b.addTask(t -> t.name("a").timeSpent(Duration.ofMinutes(105)))));
    }

    @Test
    void improvementDiffers() {
        assertFinding(
                improvement("92% faster"),
                "improvement-differs metrics.after[0].improvement The stated improvement \"92% faster\" does not match"
                        + " the values, which give -58% (-340 ms).");
        assertFinding(
                improvement("+58%"),
                "improvement-differs metrics.after[0].improvement The stated improvement \"+58%\" does not match"
                        + " the values, which give -58% (-340 ms).");
        assertNone(improvement("58% improvement"));
        assertNone(improvement("-57.4%"));
        assertNone(improvement("much better"));
        assertNone(improvement("50-60% faster"));
        assertNone(improvement("from 100% to 42%"));
        assertNone(percentages("72%", "87%", "+21%"));
        assertNone(percentages("72%", "87%", "+15%"));
        assertNone(percentages("72%", "87%", "now 87%"));
        assertFinding(
                percentages("72%", "87%", "+50%"),
                "improvement-differs metrics.after[0].improvement The stated improvement \"+50%\" does not match"
                        + " the values, which give +15 pp.");
    }

    private static Consumer<SessionLog.Builder> percentages(String before, String after, String stated) {
        return b -> b.metrics(m -> m.addBefore("t", MetricValue.of(before))
                .addAfter(a -> a.name("t").value(MetricValue.of(after)).improvement(stated)));
    }

    private static Consumer<SessionLog.Builder> improvement(String stated) {
        return b -> b.metrics(m -> m.addBefore("t", MetricValue.of(586, "ms"))
                .addAfter(a -> a.name("t").value(MetricValue.of(246, "ms")).improvement(stated)));
    }

    @Test
    void outcomeUnticked() {
        assertFinding(
                b -> b.validation(v -> v.addFunctional(
                        c -> c.name("Login").outcome(TestOutcome.PASS).performed(false))),
                "outcome-unticked validation.functional[0].performed The test \"Login\" has the outcome PASS but its box"
                        + " is not ticked.");
        assertFinding(
                b -> b.validation(v -> v.addIntegration(
                        c -> c.name("DB").outcome(TestOutcome.FAIL).performed(false))),
                "outcome-unticked validation.integration[0].performed The test \"DB\" has the outcome FAIL but its box is"
                        + " not ticked.");
        assertFinding(
                b -> b.validation(
                        v -> v.addPerformance(p -> p.name("Load").result("fast").performed(false))),
                "outcome-unticked validation.performance[0].performed The test \"Load\" has a result but its box is not"
                        + " ticked.");
        assertNone(b -> b.validation(v -> v.addFunctional(c -> c.name("x").outcome(TestOutcome.FAIL))));
    }

    @Test
    void healthyWithCriticalIssue() {
        Consumer<SessionLog.Builder> healthy = b -> b.systemStatus(s -> s.health(h -> h.overall(Health.HEALTHY)));
        assertFinding(
                healthy.andThen(b -> b.issues(i -> i.addOutstanding("minor")
                        .addOutstanding(x -> x.name("Lag").severity(Severity.CRITICAL)))),
                "healthy-with-critical-issue systemStatus.health.overall The system is HEALTHY although the CRITICAL issue"
                        + " \"Lag\" is outstanding.");
        assertNone(healthy.andThen(b ->
                b.issues(i -> i.addResolved(x -> x.name("Lag").severity(Severity.CRITICAL)))));
    }

    @Test
    void hugeTimesAreNoProblem() {
        SessionLog.Builder log =
                SampleLogs.minimal().toBuilder().startTime(LocalTime.of(9, 0)).endTime(LocalTime.of(10, 0));
        Task task = Task.builder().name("t").timeSpent(SessionLog.MAX_DURATION).build();
        log.tasks(java.util.Collections.nCopies(300_000, task));
        assertThat(log.build().findings())
                .map(Finding::sentence)
                .containsExactly(
                        "The tasks took 180000000000000 minutes in total, far more than the session's 60 minutes.");
    }

    @Test
    void goalsOpen() {
        assertFinding(
                b -> b.objectives(o -> o.addPrimary("a")).summary(s -> s.effectiveness(e -> e.goalAchievement(100))),
                "goals-open summary.effectiveness.goalAchievement The goal achievement is 100 percent although only 0 percent"
                        + " of the objectives are achieved.");
        assertNone(b -> b.objectives(o -> o.addPrimary("a")).summary(s -> s.effectiveness(e -> e.goalAchievement(80))));
    }

    @Test
    void interrupted() {
        Consumer<SessionLog.Builder> interrupted = b -> b.startTime(LocalTime.of(9, 0))
                .interruption(
                        i -> i.lastEntryAt(LocalDateTime.of(2026, 3, 14, 9, 30)).entries(3));
        assertNone(interrupted);
        assertFinding(
                interrupted.andThen(b -> b.endTime(LocalTime.of(10, 0))),
                "interrupted-with-end interruption The session is marked as interrupted but has an end time.");
        assertFinding(
                interrupted.andThen(b -> b.startTime(LocalTime.of(9, 31))),
                "interrupted-before-start interruption.lastEntryAt The last entry 2026-03-14T09:30 is before the start of"
                        + " the session.");
    }

    @Test
    void achievedAndDropped() {
        assertNone(b -> b.objectives(o -> o.addPrimary(p -> p.description("a").dropped("too slow"))
                .addSecondary(p -> p.description("b").achieved(true))));
        assertFinding(
                b -> b.objectives(o -> o.addPrimary("a")
                        .addPrimary(p -> p.description("b").achieved(true).dropped("too slow"))),
                "achieved-and-dropped objectives.primary[1].dropped The objective \"b\" is marked as achieved but has a"
                        + " reason why it was dropped.");
        assertFinding(
                b -> b.objectives(o ->
                        o.addSecondary(p -> p.description("c").achieved(true).dropped("no time"))),
                "achieved-and-dropped objectives.secondary[0].dropped The objective \"c\" is marked as achieved but has"
                        + " a reason why it was dropped.");
    }

    @Test
    void snapshotWithEnd() {
        Consumer<SessionLog.Builder> running =
                b -> b.startTime(LocalTime.of(9, 0)).snapshotAt(LocalDateTime.of(2026, 3, 14, 9, 20));
        assertNone(running);
        assertFinding(
                running.andThen(b -> b.endTime(LocalTime.of(9, 30))),
                "snapshot-with-end snapshotAt The log was written at 2026-03-14T09:20 while the session was still"
                        + " running, but it has an end time.");
        assertFinding(
                running.andThen(b -> b.interruption(
                        i -> i.lastEntryAt(LocalDateTime.of(2026, 3, 14, 9, 30)).entries(3))),
                "snapshot-with-end snapshotAt The log was written at 2026-03-14T09:20 while the session was still"
                        + " running, but it is marked as interrupted.");
    }

    private static void assertFinding(Consumer<SessionLog.Builder> change, String finding) {
        assertThat(log(change).findings())
                .map(f -> f.code() + " " + f.path() + " " + f.sentence())
                .containsExactly(finding);
    }

    private static void assertNone(Consumer<SessionLog.Builder> change) {
        assertThat(log(change).findings()).isEmpty();
    }

    private static SessionLog log(Consumer<SessionLog.Builder> change) {
        SessionLog.Builder builder = SampleLogs.minimal().toBuilder();
        change.accept(builder);
        return builder.build();
    }
}
