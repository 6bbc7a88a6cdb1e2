package dev.sessionlog.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
            .start(SessionLog.builder().number(3).agent("a").id("test-session"));

    private AgentTools tools() {
        return AgentRun.of(session).testReports(reports).start().tools();
    }

    private void report(String xml) throws Exception {
        Files.writeString(reports.resolve("TEST-x.xml"), xml);
    }

    @Test
    void whatTheModelSaysIsRecordedWhereItBelongs() {
        AgentTools tools = tools();
        assertThat(tools.addObjective("All tests pass", null)).isEqualTo("Recorded as primary objective 1.");
        assertThat(tools.addObjective("Tidy up", "secondary")).isEqualTo("Recorded as secondary objective 2.");
        assertThat(tools.addMetric("p95", "586", "ms", "before")).isEqualTo("Recorded the metric \"p95\": 586 ms.");
        assertThat(tools.startTask("2.1", "Mend the sum", "🟡 high")).isEqualTo("Started the task \"Mend the sum\".");
        assertThat(tools.addTaskIssue("Wrong sign", "typo", "plus")).isEqualTo("Recorded the issue of the task.");
        clock.advance("PT3M");
        assertThat(tools.finishTask(" Complete. ")).isEqualTo("Finished the task \"Mend the sum\" as COMPLETE.");
        assertThat(tools.achieveObjective("1")).isEqualTo("Objective 1 is recorded as achieved.");
        assertThat(tools.addOutstandingIssue("No CI", "Medium", "slow feedback", null))
                .isEqualTo("Recorded the outstanding issue \"No CI\".");
        tools.addMetric("p95", "300", "ms", "After");
        tools.addMetric("p95", "246", "ms", "after");
        tools.addMetric("state", "CRASHED", "", "after");
        tools.addMetric("size", "1e3", null, "after");
        tools.addMetric("odd", "fast", "ish", "after");
        assertThat(tools.addNextTask("Set up CI", "", "60-90 minutes"))
                .isEqualTo("Recorded the task \"Set up CI\" for the next session.");
        assertThat(tools.addHandoffNote("Start with CI")).isEqualTo("Recorded the note for the next agent.");
        assertThat(session.finish())
                .isEqualTo(SessionLog.builder()
                        .date(LocalDate.of(2026, 3, 14))
                        .startTime(LocalTime.of(16, 5))
                        .endTime(LocalTime.of(16, 8))
                        .zone(ZoneId.of("Europe/Berlin"))
                        .number(3)
                        .agent("a")
                        .id("test-session")
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
                        + " Fix this, run the tests again, then call this tool again.");
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
                                + " adds: no. Fix this and run the tests again, or finish the task as PARTIAL, FAILED or BLOCKED.");
        assertThat(tools.finishTask("PARTIAL")).isEqualTo("Finished the task \"Mend\" as PARTIAL.");
        tools.startTask(null, "Write it down", null);
        assertThat(tools.finishTask("COMPLETE")).isEqualTo("Finished the task \"Write it down\" as COMPLETE.");
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
                .isEqualTo("Started the task \"Second\". The task \"First\" is also still open.");
        assertThat(session.startedTasks().get(0).task().results().orElseThrow().testResults())
                .hasSize(1);
        assertThat(session.startedTasks().get(1).task().results()).isEmpty();
    }

    @Test
    void wordsThatAreNoneAreAnsweredWithThoseThatAre() {
        AgentTools tools = tools();
        assertThat(tools.startTask(null, "x", "urgent"))
                .isEqualTo("Not recorded: \"urgent\" is not valid for priority. Use CRITICAL, HIGH, MEDIUM or LOW.");
        assertThat(tools.addOutstandingIssue("x", "low", null, null))
                .isEqualTo("Not recorded: \"low\" is not valid for severity. Use CRITICAL, HIGH or MEDIUM.");
        assertThat(tools.finishTask("done"))
                .isEqualTo("Not recorded: \"done\" is not valid for status. Use COMPLETE, PARTIAL, FAILED or BLOCKED.");
        assertThat(tools.finishTask(null))
                .isEqualTo("Not recorded: status must be COMPLETE, PARTIAL, FAILED or BLOCKED.");
        assertThat(tools.addMetric("x", "1", null, "now"))
                .isEqualTo("Not recorded: \"now\" is not valid for when. Use \"before\" or \"after\".");
        assertThat(tools.startTask("a b", "x", null))
                .isEqualTo(
                        "Not recorded: id \"a b\" is invalid: an id has 1 to 40 of the characters A to Z, a to z, 0 to 9, '.',"
                                + " '_' and '-'.");
        assertThat(session.snapshot().tasks()).isEmpty();
    }

    @Test
    void whatThereIsNotIsAnsweredWithWhatThereIs() {
        AgentTools tools = tools();
        assertThat(tools.finishTask("COMPLETE")).isEqualTo("Not recorded: no task is open. Start one first.");
        assertThat(tools.addTaskIssue("x", null, null))
                .isEqualTo(
                        "Not recorded: no task is open. Start one first, or record an outstanding issue of the session.");
        assertThat(tools.achieveObjective("1"))
                .isEqualTo("There is no objective \"1\". No objective has been recorded yet.");
        tools.addObjective("a", null);
        tools.addObjective("b", null);
        assertThat(tools.achieveObjective("the first"))
                .isEqualTo("There is no objective \"the first\". Objectives are numbered 1 to 2.");
        assertThat(tools.addObjective("c", "main"))
                .isEqualTo("Not recorded: \"main\" is not valid for rank. Use PRIMARY or SECONDARY.");
        assertThat(tools.achieveObjective("3")).startsWith("There is no objective \"3\"");
    }

    @Test
    void whatIsMeasuredIsNotTheModelsToSay() {
        AgentTools tools = tools();
        for (String name : List.of("Tool calls", " tool  CALLS", "Time in runTests", "output tokens")) {
            assertThat(tools.addMetric(name, "1", null, "after"))
                    .endsWith(" is measured automatically. Use another name.");
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
                text -> tools.addOutstandingIssue(text, null, null, null),
                text -> tools.addMetric(text, "1", null, "after"),
                text -> tools.addMetric("x", text, null, "after"),
                text -> tools.addNextTask(text, null, null),
                tools::addHandoffNote);
        SessionLog before = session.snapshot();
        for (Function<String, String> call : calls) {
            for (String blank : new String[] {null, "", " \n\t"}) {
                assertThat(call.apply(blank)).matches("Not recorded: \\w+ is required and must not be blank.");
            }
            assertThat(call.apply("x".repeat(5_000_000)))
                    .matches("Not recorded: \\w+ has 5000000 characters, but at most \\d+ are allowed. Shorten it.");
        }
        assertThat(tools.finishTask("x".repeat(1_000))).startsWith("Not recorded: status has 1000 characters");
        assertThat(session.snapshot()).isEqualTo(before);
    }

    @Test
    void hostileTextsAreTextsAndNothingElse() {
        AgentTools tools = tools();
        for (String text : List.of("\u0000", "\ud800", "\u202e", "# heading | `code`", "\"; drop", "\u200b", "%s %n")) {
            for (String answer : List.of(
                    tools.addObjective(text, "secondary"),
                    tools.startTask(text, text, text),
                    tools.addOutstandingIssue(text, text, text, text),
                    tools.addMetric(text, text, text, "after"),
                    tools.addNextTask(text, text, text),
                    tools.addHandoffNote(text),
                    tools.finishTask(text))) {
                assertThat(answer).isNotBlank().hasSizeLessThan(400).endsWith(".");
            }
        }
    }

    @Test
    void anOutcomeSaysWhetherSomethingWasRecorded() throws Exception {
        AgentTools tools = tools();
        assertThat(ToolOutcome.of(tools, t -> t.addObjective("All tests pass", null)))
                .isEqualTo(new ToolOutcome("Recorded as primary objective 1.", true));
        assertThat(ToolOutcome.of(tools, t -> t.startTask(null, "Not recorded: a name", null)))
                .isEqualTo(new ToolOutcome("Started the task \"Not recorded: a name\".", true));
        report(FAILING);
        assertThat(ToolOutcome.of(tools, t -> t.achieveObjective("1")))
                .isEqualTo(new ToolOutcome(
                        "Objective 1 stays open because the last tests failed: 0 of 1 test passes; failed: adds: no."
                                + " Fix this, run the tests again, then call this tool again.",
                        false));
        assertThat(ToolOutcome.of(tools, t -> t.finishTask("Recorded")).recorded())
                .isFalse();
        assertThat(ToolOutcome.of(tools, t -> t.startTask("no id!", "a", null)).recorded())
                .isFalse();
        session.close();
        assertThat(ToolOutcome.of(tools, t -> t.addHandoffNote("a")).recorded()).isFalse();
        assertThat(tools.addHandoffNote("a")).startsWith("Not recorded because of an internal error: ");
    }

    @Test
    void anOutcomeIsThatOfOneTool() {
        AgentTools tools = tools();
        assertThatThrownBy(() -> ToolOutcome.of(tools, t -> "Recorded nothing."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("but it called 0.");
        assertThatThrownBy(() -> ToolOutcome.of(tools, t -> t.addHandoffNote("a") + t.addHandoffNote("b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("but it called 2.");
    }
}
