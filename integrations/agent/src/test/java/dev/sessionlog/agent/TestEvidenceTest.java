package dev.sessionlog.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.Issues;
import dev.sessionlog.OutstandingIssue;
import dev.sessionlog.SessionLog;
import dev.sessionlog.TestCheck;
import dev.sessionlog.TestOutcome;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TestClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What test reports allow the model to claim. */
class TestEvidenceTest {
    private static final String PASSING = """
            <testsuites time="1"><testsuite name="q.bats" tests="3" failures="0" errors="0" skipped="0">\
            <testcase classname="q.bats" name="fills"></testcase><testcase classname="q.bats" name="drains"></testcase>\
            </testsuite></testsuites>
            """;
    private static final String FAILING_IN_COLOUR = """
            <testsuites time="1"><testsuite name="q.bats" tests="3" failures="1" errors="0" skipped="0">\
            <testcase classname="q.bats" name="fills"><system-out>&#27;[32mok&#27;[0m</system-out></testcase>\
            <testcase classname="q.bats" name="drains"><failure type="failure">no</failure></testcase>\
            </testsuite></testsuites>
            """;
    private static final String UNREADABLE = PASSING.replace("fills", "fills &oops;");
    private static final String PROBLEM =
            "The report report.xml could not be read to its end: invalid XML at line 1, column 140.";

    @TempDir
    Path reports;

    private final TestClock clock = TestClock.berlin();
    private final SessionRecorder session = started(SessionLog.builder().number(3));

    private SessionRecorder started(SessionLog.Builder base) {
        return SessionRecorder.inMemory().clock(clock).start(base.agent("a"));
    }

    private AgentRun run(SessionRecorder recorder) {
        return AgentRun.of(recorder).testReports(reports).start();
    }

    private void report(String xml) throws Exception {
        Files.deleteIfExists(reports.resolve("report.xml"));
        Files.writeString(reports.resolve("report.xml"), xml);
    }

    private List<TestCheck> checks() {
        return session.snapshot().validation().orElseThrow().functional();
    }

    @Test
    void aFailureBehindColoursIsSeen() throws Exception {
        AgentTools tools = run(session).tools();
        tools.addObjective("All tests pass", null);
        tools.startTask(null, "Drain", null);
        report(PASSING);
        tools.startTask(null, "Fill", null);
        report(FAILING_IN_COLOUR);
        assertThat(tools.finishTask("COMPLETE"))
                .isEqualTo("The task \"Fill\" stays open because its last tests failed: 1 of 2 tests pass; failed:"
                        + " q.bats.drains: no. Fix this and run the tests again, or finish the task as PARTIAL, FAILED or"
                        + " BLOCKED.");
        assertThat(tools.achieveObjective("1"))
                .isEqualTo("Objective 1 stays open because the last tests failed: 1 of 2 tests pass; failed:"
                        + " q.bats.drains: no. Fix this, run the tests again, then call this tool again.");
    }

    @Test
    void aRunThatCouldNotBeReadDoesNotPassOnTheOneBefore() throws Exception {
        AgentRun run = run(session);
        AgentTools tools = run.tools();
        tools.addObjective("All tests pass", null);
        tools.startTask(null, "Drain", null);
        report(PASSING);
        run.toolCall("bats").succeeded();
        session.checkpoint();
        report(UNREADABLE);
        assertThat(tools.finishTask("COMPLETE"))
                .isEqualTo("The task \"Drain\" stays open because its last test reports could not be read: 0 of 0 tests"
                        + " pass; " + PROBLEM
                        + " Fix this and run the tests again, or finish the task as PARTIAL, FAILED"
                        + " or BLOCKED.");
        assertThat(tools.achieveObjective("1"))
                .isEqualTo("Objective 1 stays open because the last test reports could not be read: 0 of 0 tests pass; "
                        + PROBLEM + " Fix this, run the tests again, then call this tool again.");
        assertThat(run(session).tools().finishTask("COMPLETE")).startsWith("The task \"Drain\" stays open");
        assertThat(run.problems()).containsExactly(PROBLEM);
        report(PASSING);
        assertThat(tools.finishTask("COMPLETE")).isEqualTo("Finished the task \"Drain\" as COMPLETE.");
        assertThat(tools.achieveObjective("1")).isEqualTo("Objective 1 is recorded as achieved.");
        assertThat(checks())
                .containsExactly(
                        check(1).outcome(TestOutcome.PASS)
                                .description("2 of 2 tests pass")
                                .build(),
                        check(2).description("0 of 0 tests pass; " + PROBLEM).build(),
                        check(3).outcome(TestOutcome.PASS)
                                .description("2 of 2 tests pass")
                                .build());
    }

    private static TestCheck.Builder check(int run) {
        return TestCheck.builder().name("Tests, run " + run);
    }

    @Test
    void aRunWithoutATestChangesNothing() throws Exception {
        AgentTools tools = run(session).tools();
        tools.startTask(null, "Drain", null);
        report(PASSING);
        tools.startTask(null, "Fill", null);
        report("<testsuite><testcase name='a'><skipped/></testcase></testsuite>");
        assertThat(tools.finishTask("COMPLETE")).isEqualTo("Finished the task \"Fill\" as COMPLETE.");
        assertThat(checks())
                .containsExactly(
                        check(1).outcome(TestOutcome.PASS)
                                .description("2 of 2 tests pass")
                                .build(),
                        check(2).performed(false)
                                .description("0 of 0 tests pass, 1 skipped")
                                .build());
    }

    /** A boundary, here a checkpoint, may come while tests are running. */
    @Test
    void aFailureBeforeABoundaryWithinTheTestsCountsAfterIt() throws Exception {
        AgentRun run = run(session);
        AgentTools tools = run.tools();
        Path before = Files.writeString(reports.resolve("before.xml"), FAILING_IN_COLOUR);
        Files.setLastModifiedTime(before, FileTime.from(Instant.now().minusSeconds(60)));
        session.checkpoint();
        tools.startTask(null, "Drain", null);
        AgentRun.ToolCall call = run.toolCall("shell", "bats .");
        report(FAILING_IN_COLOUR);
        session.checkpoint();
        Files.writeString(reports.resolve("later.xml"), "<testsuite><testcase name='c'/></testsuite>");
        call.succeeded();
        assertThat(tools.finishTask("COMPLETE"))
                .contains("its last tests failed: 2 of 3 tests pass; failed: q.bats.drains");
        Files.delete(reports.resolve("later.xml"));
        call = run.toolCall("shell", "bats .");
        report(PASSING);
        session.checkpoint();
        Files.writeString(
                reports.resolve("later.xml"), "<testsuite><testcase name='d'/><testcase name='e'/></testsuite>");
        call.succeeded();
        assertThat(tools.finishTask("COMPLETE")).isEqualTo("Finished the task \"Drain\" as COMPLETE.");
        assertThat(checks().stream().map(check -> check.description().orElse("")))
                .containsExactly(
                        "1 of 2 tests pass; failed: q.bats.drains: no",
                        "1 of 2 tests pass; failed: q.bats.drains: no",
                        "2 of 3 tests pass; failed: q.bats.drains: no",
                        "2 of 2 tests pass",
                        "4 of 4 tests pass");
    }

    /** A summary or an empty file is no report, but says that the tests after the boundary did not pass. */
    @Test
    void aFailureAfterABoundaryWithinTheTestsIsNotHiddenByWhatPassedBeforeIt() throws Exception {
        String[][] parts = {
            {
                "failsafe-summary.xml",
                "<failsafe-summary><failures>1</failures></failsafe-summary>",
                "its last tests failed"
            },
            {"TEST-B.xml", "", "its last test reports could not be read"},
        };
        AgentRun run = run(session);
        AgentTools tools = run.tools();
        tools.startTask(null, "Drain", null);
        for (boolean another : new boolean[] {false, true}) {
            for (String[] part : parts) {
                AgentRun.ToolCall call = run.toolCall("shell", "mvn verify");
                report(PASSING);
                session.checkpoint();
                Files.writeString(reports.resolve(part[0]), part[1]);
                if (another) {
                    Files.writeString(reports.resolve("TEST-C.xml"), "<testsuite><testcase name='c'/></testsuite>");
                }
                call.succeeded();
                assertThat(tools.finishTask("COMPLETE")).contains(part[2]);
                Files.delete(reports.resolve(part[0]));
                Files.deleteIfExists(reports.resolve("TEST-C.xml"));
            }
        }
        assertThat(checks()).hasSize(8);
        assertThat(checks().get(7).description().orElseThrow())
                .isEqualTo("3 of 3 tests pass; The report TEST-B.xml could not be read to its end: it is empty.");
    }

    @Test
    void aFlakyTestIsNoObstacle() throws Exception {
        AgentTools tools = run(session).tools();
        tools.startTask(null, "Drain", null);
        report(
                "<testsuite name='QueueTest' tests='3' failures='1'><testcase name='drains'><flakyFailure message='once'/>"
                        + "</testcase><testcase name='fills'/></testsuite>");
        assertThat(tools.finishTask("COMPLETE")).isEqualTo("Finished the task \"Drain\" as COMPLETE.");
        assertThat(checks())
                .containsExactly(check(1).outcome(TestOutcome.PASS)
                        .description("2 of 2 tests pass, 1 flaky")
                        .build());
    }

    @Test
    void reportsThatCouldNotBeReadAreLeftToTheNextSessionWhichResolvesThem() throws Exception {
        AgentRun run = run(session);
        report(UNREADABLE);
        run.close();
        SessionLog unread = session.finish();
        assertThat(unread.issues())
                .contains(Issues.builder()
                        .addOutstanding(OutstandingIssue.builder()
                                .name("The test reports could not be read")
                                .description("0 of 0 tests pass; " + PROBLEM)
                                .build())
                        .build());
        SessionRecorder next = started(SessionLog.continueFrom(unread));
        AgentRun nextRun = run(next);
        report(PASSING);
        nextRun.close();
        assertThat(next.finish().issues())
                .contains(Issues.builder()
                        .addResolved(issue -> issue.name("The test reports could not be read"))
                        .build());
    }
}
