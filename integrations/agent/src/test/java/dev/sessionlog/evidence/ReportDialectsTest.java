package dev.sessionlog.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other test runners than those of {@link ReportWritersTest} say in a way of their own. */
class ReportDialectsTest {
    private static final String PASSED = "<testcase name='a' classname='T' time='0.1'/>";
    private static final String FAILED = "<testcase name='b' classname='T'><failure message='no'/></testcase>";

    @TempDir
    Path folder;

    private TestReports reports;

    @BeforeEach
    void watch() {
        reports = TestReports.of(folder);
    }

    private void write(String name, String report) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, report);
    }

    private String read(String report) throws Exception {
        write("junit.xml", report);
        return next();
    }

    private String next() throws Exception {
        TestRun run = reports.next().orElseThrow();
        return run.outcome().map(Enum::name).orElse("unknown") + ": " + run.summary();
    }

    private static String suite(String... cases) {
        return "<testsuite>" + String.join("", cases) + "</testsuite>";
    }

    @Test
    void aTestThatCTestCouldNotRunFailsAndOneThatItSkippedDoesNot() throws Exception {
        String notRun = "<testcase name='d' classname='d' time='0' status='notrun'><skipped message='%s'/></testcase>";
        assertThat(read(suite(PASSED, notRun.formatted("Unable to find executable"))))
                .isEqualTo("FAIL: 1 of 2 tests pass; failed: d: Unable to find executable");
        assertThat(read(suite(PASSED, notRun.formatted("SKIP_RETURN_CODE=77"))))
                .isEqualTo("PASS: 1 of 1 test passes, 1 skipped");
        assertThat(read(suite(PASSED, notRun.formatted("")))).isEqualTo("PASS: 1 of 1 test passes, 1 skipped");
        assertThat(read(suite(
                        PASSED,
                        notRun.replace("status", "result='suppressed' status").formatted("no"))))
                .isEqualTo("PASS: 1 of 1 test passes, 1 skipped");
    }

    @Test
    void aFailureThatIsExpectedFailsNoRun() throws Exception {
        String mayFail = "<testcase name='c'><skipped %s/><failure message='no'/></testcase>";
        assertThat(read("<testsuite failures='1' skipped='1'>" + PASSED + mayFail.formatted("type='todo'")
                        + "</testsuite>"))
                .isEqualTo("PASS: 1 of 1 test passes, 1 skipped");
        assertThat(read(suite(PASSED, mayFail.formatted("message='TEST_CASE tagged with !mayfail'"))))
                .isEqualTo("PASS: 1 of 1 test passes, 1 skipped");
        assertThat(read(suite(PASSED, mayFail.formatted("message='later'"))))
                .isEqualTo("FAIL: 1 of 2 tests pass; failed: c: no");
    }

    @Test
    void everyWordForATestThatDidNotEndWellIsUnderstood() throws Exception {
        for (String word : List.of("cancelled", "Interrupted", "killed", "crash", "NOT OK", "ko", "xpass")) {
            assertThat(read(suite(PASSED, "<testcase name='b' status='" + word + "'/>")))
                    .as(word)
                    .isEqualTo("FAIL: 1 of 2 tests pass; failed: b");
        }
        for (String word : List.of("untested", "Not Executed", "inconclusive", "blocked", "undefined", "xfail")) {
            assertThat(read(suite("<testcase name='b' status='" + word + "'/>")))
                    .as(word)
                    .isEqualTo("unknown: 0 of 0 tests pass, 1 skipped");
        }
    }

    @Test
    void aTeardownThatIsReportedLaterBelongsToItsTest() throws Exception {
        String teardown =
                "<testcase name='b' classname='T'><error message='failed on teardown with \"busy\"'/></testcase>";
        assertThat(read(suite(FAILED, PASSED, teardown))).isEqualTo("FAIL: 1 of 2 tests pass; failed: T.b: no");
        assertThat(read(suite(PASSED, teardown)))
                .isEqualTo("FAIL: 1 of 2 tests pass; failed: T.b: failed on teardown with \"busy\"");
    }

    @Test
    void theLastAttemptOfBazelDecides() throws Exception {
        write("q/test_attempts/attempt_1.xml", suite(FAILED));
        write("q/test_attempts/attempt_2.xml", suite(FAILED));
        write("q/test.xml", suite(PASSED));
        assertThat(next()).isEqualTo("PASS: 1 of 1 test passes");
        write("q/test.xml", suite(FAILED, FAILED));
        assertThat(next()).isEqualTo("FAIL: 0 of 2 tests pass; failed: T.b: no; T.b: no");
        write("r/test_attempts/attempt_1.xml", suite(FAILED));
        assertThat(next()).isEqualTo("FAIL: 0 of 1 test passes; failed: T.b: no");
    }

    @Test
    void reportsThatRepeatOthersCountOnce() throws Exception {
        write("TEST-TestSuite.xml", suite(PASSED, FAILED));
        write("junitreports/TEST-T.xml", suite(PASSED, FAILED));
        write("TESTS-TestSuites.xml", "<testsuites>" + suite(PASSED, FAILED) + "</testsuites>");
        assertThat(next()).isEqualTo("FAIL: 1 of 2 tests pass; failed: T.b: no");
        write("alone/junitreports/TEST-T.xml", suite(PASSED, FAILED));
        write("all/TESTS-TestSuites.xml", suite(FAILED));
        assertThat(next()).isEqualTo("FAIL: 1 of 3 tests pass; failed: T.b: no; T.b: no");
    }

    @Test
    void aReportOfAnEarlierRunHidesNothing() throws Exception {
        write("TEST-TestSuite.xml", suite(PASSED));
        write("q/test.xml", suite(PASSED));
        assertThat(next()).isEqualTo("PASS: 2 of 2 tests pass");
        write("junitreports/TEST-T.xml", suite(PASSED, FAILED));
        assertThat(next()).isEqualTo("FAIL: 1 of 2 tests pass; failed: T.b: no");
        write("q/test_attempts/attempt_1.xml", suite(FAILED));
        assertThat(next()).isEqualTo("FAIL: 0 of 1 test passes; failed: T.b: no");
        write("TESTS-TestSuites.xml", "<testsuites>" + suite(FAILED) + "</testsuites>");
        assertThat(next()).isEqualTo("FAIL: 0 of 1 test passes; failed: T.b: no");
    }

    @Test
    void aReportThatIsRepeatedInALaterPartOfARunCountsOnce() throws Exception {
        write("q/test_attempts/attempt_1.xml", suite(FAILED));
        assertThat(next()).isEqualTo("FAIL: 0 of 1 test passes; failed: T.b: no");
        write("a.xml", suite(PASSED));
        assertThat(next()).isEqualTo("PASS: 1 of 1 test passes");
        write("q/test.xml", suite(PASSED));
        assertThat(next()).isEqualTo("PASS: 1 of 1 test passes");
        assertThat(reports.again(Instant.MIN, Instant.MAX).orElseThrow().run().summary())
                .isEqualTo("2 of 2 tests pass");
        write("q/test_attempts/attempt_1.xml", suite(FAILED, FAILED));
        assertThat(next()).startsWith("FAIL");
        assertThat(reports.again(Instant.MIN, Instant.MAX).orElseThrow().run().summary())
                .startsWith("2 of 4 tests pass");
    }

    @Test
    void thousandsMayBeSeparated() throws Exception {
        assertThat(read("<testsuite tests='12,345' failures='1\u202f000'/>"))
                .isEqualTo("FAIL: 11345 of 12345 tests pass; failed: 1000");
        assertThat(read("<testsuite tests='2.0' failures='1,0'/>")).isEqualTo("FAIL: 1 of 2 tests pass; failed: 1");
        assertThat(read("<testsuite time='1,234.5'><testcase name='a' time='NaN'/><testcase name='b' time='-0,1'/>"
                        + "</testsuite>"))
                .isEqualTo("PASS: 2 of 2 tests pass");
    }

    @Test
    void theReasonIsWhatSaysMoreThanThatATestFailed() throws Exception {
        String[][] reasons = {
            {"message='Failed'", "=== RUN   TestLoss\n    q_test.go:12: got 1, want 2\n", "q_test.go:12: got 1, want 2"
            },
            {"type='TEST_CASE'", "\nFAILED:\n  no map\nat a.cpp:3", "no map"},
            {
                "message='q.spec.ts:3:5 b'",
                "  [chrome] › q.spec.ts:3:5 › b ──\n\n  Error: 1 is not 2",
                "Error: 1 is not 2"
            },
            {"message='q.spec.ts:3:5 b'", "q.spec.ts:3:5 › q › b ──\n\n Error: 1", "Error: 1"},
            {"message='Failure'", "Failed\nError:\n got 1", "got 1"},
            {"message='q.ts:3:5 is not b'", "at q.ts", "q.ts:3:5 is not b"},
            {"message='Failed' type='java.lang.Error'", "Failed", "java.lang.Error"},
            {"message='Failed'", "error", "Failed"},
            {"", "=== RUN   TestLoss", "=== RUN TestLoss"},
        };
        for (String[] reason : reasons) {
            assertThat(read(suite(
                            "<testcase name='b'><failure " + reason[0] + ">" + reason[1] + "</failure></testcase>")))
                    .isEqualTo("FAIL: 0 of 1 test passes; failed: b: " + reason[2]);
        }
    }

    @Test
    void aNameThatOnlyBeginsLikeItsClassKeepsIt() throws Exception {
        assertThat(read(suite("<testcase classname='T' name='Test'><failure/></testcase>")))
                .endsWith("failed: T.Test");
        assertThat(read(suite("<testcase classname='T' name='T'><failure/></testcase>")))
                .endsWith("failed: T");
    }

    @Test
    void noSecretIsLeftHalfBetweenManyColours() throws Exception {
        String secret = "ghp_" + "a1B2".repeat(9);
        String message = "&#27;[31m&#27;[0m  ".repeat(20) + secret + "&#27;[1m";
        assertThat(read(suite("<testcase name='b'><failure message='" + message + "'/></testcase>")))
                .startsWith("FAIL: 0 of 1 test passes; failed: b: REDACTED(")
                .doesNotContain("ghp_");
    }
}
