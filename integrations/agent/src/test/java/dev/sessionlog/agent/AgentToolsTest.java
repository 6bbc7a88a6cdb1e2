package dev.sessionlog.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.MetricValue;
import dev.sessionlog.Priority;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Severity;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.TestOutcome;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TestClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentToolsTest {
    private static final String FAILING =
            "<testsuite><testcase name='adds'><failure message='no'/></testcase></testsuite>";
    private static final String PASSING = "<testsuite><testcase name='adds'/></testsuite>";

    @TempDir
    Path reports;

    private final TestClock clock = TestClock.berlin();
    private final SessionRecorder session = SessionRecorder.inMemory()
            .clock(clock)
            .start(SessionLog.builder().number(3).agent("a"));

    private AgentTools tools() {
        return AgentRun.of(session).testReports(reports).start().tools();
    }

    private void report(String xml) throws Exception {
        Files.writeString(reports.resolve("TEST-x.xml"), xml);
    }

    @Test
    void whatTheModelSaysIsRecordedWhereItBelongs() {
        AgentTools tools = tools();
        assertThat(tools.addObjective("All tests pass", null)).isEqualTo("Recorded as objective 1, which is primary.");
        assertThat(tools.addObjective("Tidy up", "secondary"))
                .isEqualTo("Recorded as objective 2, which is secondary.");
        assertThat(tools.addMetric("p95", "586", "ms", "before")).isEqualTo("The metric \"p95\" is recorded: 586 ms.");
        assertThat(tools.startTask("2.1", "Mend the sum", "🟡 high"))
                .isEqualTo("The task \"Mend the sum\" is started.");
        assertThat(tools.addTaskIssue("Wrong sign", "typo", "plus")).isEqualTo("The issue of the task is recorded.");
        clock.advance("PT3M");
        assertThat(tools.finishTask(" Complete. ")).isEqualTo("The task \"Mend the sum\" has ended: COMPLETE.");
        assertThat(tools.achieveObjective("1")).isEqualTo("Objective 1 is recorded as achieved.");
        assertThat(tools.addIssue("No CI", "Medium", "slow feedback", null))
                .isEqualTo("The open issue \"No CI\" is recorded.");
        tools.addMetric("p95", "300", "ms", "After");
        tools.addMetric("p95", "246", "ms", "after");
        tools.addMetric("state", "CRASHED", "", "after");
        tools.addMetric("size", "1e3", null, "after");
        tools.addMetric("odd", "fast", "ish", "after");
        assertThat(tools.addNextTask("Set up CI", "", "60-90 minutes"))
                .isEqualTo("The task \"Set up CI\" is recorded for the next session.");
        assertThat(tools.addHandoffNote("Start with CI")).isEqualTo("The note for the next agent is recorded.");
        assertThat(session.finish())
                .isEqualTo(SessionLog.builder()
                        .date(LocalDate.of(2026, 3, 14))
                        .startTime(LocalTime.of(16, 5))
                        .endTime(LocalTime.of(16, 8))
                        .zone(ZoneId.of("Europe/Berlin"))
                        .number(3)
                        .agent("a")
                        .objectives(o -> o.addPrimary(
                                        p -> p.description("All tests pass").achieved(true))
                                .addSecondary("Tidy up"))
                        .addTask(t -> t.id("2.1")
                                .name("Mend the sum")
                                .priority(Priority.HIGH)
                                .timeSpent(Duration.ofMinutes(3))
                                .status(TaskStatus.COMPLETE)
                                .addIssue(i -> i.problem("Wrong sign")
                                        .rootCause("typo")
                                        .resolution("plus")))
                        .issues(i -> i.addOutstanding(
                                x -> x.name("No CI").severity(Severity.MEDIUM).impact("slow feedback")))
                        .metrics(m -> m.addBefore("p95", MetricValue.of(586, "ms"))
                                .addAfter("p95", MetricValue.of(246, "ms"))
                                .addAfter("state", MetricValue.of("CRASHED"))
                                .addAfter("size", MetricValue.of(1000))
                                .addAfter("odd", MetricValue.of("fast ish")))
                        .nextSession(
                                n -> n.addPriorityTask(p -> p.name("Set up CI").estimate("60-90 minutes")))
                        .addHandoffNote("Start with CI")
                        .build());
    }

    @Test
    void anObjectiveStaysOpenWhileTheLastTestsFailed() throws Exception {
        AgentTools tools = tools();
        tools.addObjective("All tests pass", null);
        report(FAILING);
        assertThat(tools.achieveObjective("1"))
                .isEqualTo("Objective 1 stays open because the last tests failed: 0 of 1 test passes; failed: adds: no."
                        + " Mend this, run the tests again, then say again that it is achieved.");
        report("<testsuite tests='0'></testsuite>");
        assertThat(tools.achieveObjective("1")).startsWith("Objective 1 stays open");
        assertThat(session.objectives().get(0).objective().achieved()).isFalse();
        report(PASSING);
        assertThat(tools.achieveObjective("1")).isEqualTo("Objective 1 is recorded as achieved.");
        assertThat(session.snapshot().validation().orElseThrow().functional())
                .extracting(check -> check.outcome().map(TestOutcome::name).orElse("-"))
                .containsExactly("FAIL", "-", "PASS");
    }

    @Test
    void aTaskIsNotCompleteWhileTheLastTestsWithinItFailed() throws Exception {
        AgentTools tools = tools();
        tools.startTask(null, "Mend", null);
        report(FAILING);
        assertThat(tools.finishTask("COMPLETE"))
                .isEqualTo(
                        "The task \"Mend\" stays open because its last tests failed: 0 of 1 test passes; failed:"
                                + " adds: no. Mend this and run the tests again, or end the task as PARTIAL, FAILED or BLOCKED.");
        assertThat(tools.finishTask("PARTIAL")).isEqualTo("The task \"Mend\" has ended: PARTIAL.");
        tools.startTask(null, "Write it down", null);
        assertThat(tools.finishTask("COMPLETE")).isEqualTo("The task \"Write it down\" has ended: COMPLETE.");
    }

    @Test
    void theFailureIsRememberedByTheLogAndSoByAFurtherRun() throws Exception {
        AgentTools tools = tools();
        tools.addObjective("All tests pass", null);
        tools.startTask(null, "Mend", null);
        report(FAILING);
        tools.addHandoffNote("x");
        tools.achieveObjective("1");
        AgentTools further = tools();
        assertThat(further.achieveObjective("1")).startsWith("Objective 1 stays open");
        assertThat(further.finishTask("complete")).startsWith("The task \"Mend\" stays open");
    }

    @Test
    void whatWasDoneBeforeATaskDoesNotBelongToIt() throws Exception {
        AgentTools tools = tools();
        tools.startTask(null, "First", null);
        report(FAILING);
        assertThat(tools.startTask(null, "Second", null))
                .isEqualTo("The task \"Second\" is started. The task \"First\" is still open too.");
        assertThat(session.startedTasks().get(0).task().results().orElseThrow().testResults())
                .hasSize(1);
        assertThat(session.startedTasks().get(1).task().results()).isEmpty();
    }

    @Test
    void wordsThatAreNoneAreAnsweredWithThoseThatAre() {
        AgentTools tools = tools();
        assertThat(tools.startTask(null, "x", "urgent"))
                .isEqualTo("Not recorded: the priority \"urgent\" is none. Say CRITICAL, HIGH, MEDIUM or LOW.");
        assertThat(tools.addIssue("x", "low", null, null))
                .isEqualTo("Not recorded: the severity \"low\" is none. Say CRITICAL, HIGH or MEDIUM.");
        assertThat(tools.finishTask("done"))
                .isEqualTo("Not recorded: the status \"done\" is none. Say COMPLETE, PARTIAL, FAILED or BLOCKED.");
        assertThat(tools.finishTask(null))
                .isEqualTo("Not recorded: say as status COMPLETE, PARTIAL, FAILED or BLOCKED.");
        assertThat(tools.addMetric("x", "1", null, "now"))
                .isEqualTo("Not recorded: the when \"now\" is none. Say BEFORE or AFTER.");
        assertThat(tools.startTask("a b", "x", null))
                .isEqualTo("Not recorded: id \"a b\" is not 1 to 40 of the letters A to Z and a to z, digits, '.',"
                        + " '_' and '-'.");
        assertThat(session.snapshot().tasks()).isEmpty();
    }

    @Test
    void whatThereIsNotIsAnsweredWithWhatThereIs() {
        AgentTools tools = tools();
        assertThat(tools.finishTask("COMPLETE")).isEqualTo("Not recorded: no task is open. Start one first.");
        assertThat(tools.addTaskIssue("x", null, null))
                .isEqualTo("Not recorded: no task is open. Start one first, or record an issue of the session.");
        assertThat(tools.achieveObjective("1")).isEqualTo("There is no objective \"1\": none was recorded.");
        tools.addObjective("a", null);
        tools.addObjective("b", null);
        assertThat(tools.achieveObjective("the first"))
                .isEqualTo("There is no objective \"the first\": there are 1 to 2.");
        assertThat(tools.addObjective("c", "main"))
                .isEqualTo("Not recorded: the rank \"main\" is none. Say PRIMARY or SECONDARY.");
        assertThat(tools.achieveObjective("3")).startsWith("There is no objective \"3\"");
    }

    @Test
    void whatIsMeasuredIsNotTheModelsToSay() {
        AgentTools tools = tools();
        for (String name : List.of("Tool calls", " tool  CALLS", "Time in runTests", "output tokens")) {
            assertThat(tools.addMetric(name, "1", null, "after"))
                    .endsWith(" is measured already. Choose another name for yours.");
        }
        assertThat(session.snapshot().metrics()).isEmpty();
    }

    @Test
    void blankAndOversizedArgumentsComeBackAsASentence() {
        AgentTools tools = tools();
        tools.startTask(null, "x", null);
        List<Function<String, String>> calls = List.of(
                text -> tools.addObjective(text, null),
                tools::achieveObjective,
                text -> tools.startTask(null, text, null),
                text -> tools.addTaskIssue(text, null, null),
                text -> tools.addIssue(text, null, null, null),
                text -> tools.addMetric(text, "1", null, "after"),
                text -> tools.addMetric("x", text, null, "after"),
                text -> tools.addNextTask(text, null, null),
                tools::addHandoffNote);
        SessionLog before = session.snapshot();
        for (Function<String, String> call : calls) {
            for (String blank : new String[] {null, "", " \n\t"}) {
                assertThat(call.apply(blank)).matches("Not recorded: the \\w+ is blank. Say what it is.");
            }
            assertThat(call.apply("x".repeat(5_000_000)))
                    .matches("Not recorded: the \\w+ has 5000000 characters, more than \\d+. Say it shorter.");
        }
        assertThat(tools.finishTask("x".repeat(1_000))).startsWith("Not recorded: the status has 1000 characters");
        assertThat(session.snapshot()).isEqualTo(before);
    }

    @Test
    void hostileTextsAreTextsAndNothingElse() {
        AgentTools tools = tools();
        for (String text : List.of("\u0000", "\ud800", "\u202e", "# heading | `code`", "\"; drop", "\u200b", "%s %n")) {
            for (String answer : List.of(
                    tools.addObjective(text, "secondary"),
                    tools.startTask(text, text, text),
                    tools.addIssue(text, text, text, text),
                    tools.addMetric(text, text, text, "after"),
                    tools.addNextTask(text, text, text),
                    tools.addHandoffNote(text),
                    tools.finishTask(text))) {
                assertThat(answer).isNotBlank().hasSizeLessThan(400).endsWith(".");
            }
        }
    }
}
