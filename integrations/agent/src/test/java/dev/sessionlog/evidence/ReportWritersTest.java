package dev.sessionlog.evidence;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.sessionlog.TestOutcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reports of ten test runners say, in the words of each. A folder among the samples is one run of several files. */
class ReportWritersTest {
    /** Each sample of {@code reports/}, the outcome of its run, and how many problems it has, with the whole summary. */
    private static final String EXPECTED = """
            bats/every-word-counts-once.xml: FAIL, 2 of 3 tests pass, 2 skipped; failed: queue.bats.loses: (in test file queue.bats, line 12)
            bats/setup-that-failed-fails.xml: FAIL, 0 of 1 test passes; failed: setup_suite: (from function `setup_suite' in test file setup_suite.bash, line 3)
            bats/tests-that-were-counted-twice-pass.xml: PASS, 2 of 2 tests pass
            cargo-nextest/every-word-counts-once.xml: FAIL, 3 of 8 tests pass, 1 flaky; failed: queue::it > loses: thread 'loses' panicked at tests/it.rs:20:5: left: 1, right: 2; queue::it > hangs: test timeout; queue::it > leaks: test exited with code 0, but leaked handles so was marked failed; queue::it > starts: execution failure; queue::it > net::wobbles: test passed on attempt 2/3 but is configured to fail when flaky
            cargo-nextest/flaky-tests-pass.xml: PASS, 2 of 2 tests pass, 1 flaky
            cargo-nextest/setup-script-that-failed-fails.xml: FAIL, 0 of 1 test passes; failed: @setup-script:database > database: script failure with exit code 1
            failsafe/TEST-every-word-counts-once.xml: FAIL, 2 of 4 tests pass, 1 flaky, 1 skipped; failed: DepotIT.counts: expected: 3 but was: 4; DepotIT.connects: unknown host
            failsafe/crash-of-the-fork-fails: FAIL, 2 of 3 tests pass; failed: Failsafe: The forked VM terminated without properly saying goodbye. VM crash or System.exit called? Process Exit Code: 137
            failsafe/summary-of-passing-tests-adds-nothing: PASS, 2 of 2 tests pass
            failsafe/summary-that-counts-failures-fails: FAIL, 1 of 2 tests pass; failed: 1
            failsafe/timeout-fails: FAIL, 2 of 3 tests pass; failed: Failsafe: timeout
            go-junit-report/build-failure-fails.xml: FAIL, 1 of 2 tests pass; failed: example.org/acme/broken > [setup failed]: Build error
            go-junit-report/every-word-counts-once.xml: FAIL, 2 of 6 tests pass, 1 skipped; failed: example.org/acme/queue > TestLoss: queue_test.go:12: got 1, want 2; example.org/acme/queue > TestPanic: No test result found; example.org/acme/broken > [build failed]: broken_test.go:7:2: undefined: nowhere; example.org/acme/init > Failure: panic: no configuration
            go-junit-report/first-version-is-read.xml: FAIL, 1 of 2 tests pass; failed: queue.TestLoss: queue_test.go:12: got 1
            go-junit-report/redirected-by-powershell-as-utf-16-is-read.xml: FAIL, 1 of 2 tests pass; failed: queue.TestLoss: queue_test.go:12: got 1
            googletest/disabled-and-suppressed-tests-are-no-pass.xml: unknown, 0 of 0 tests pass, 1 skipped
            googletest/every-word-counts-once.xml: FAIL, 1 of 4 tests pass, 2 skipped; failed: QueueTest.Loses: /src/queue_test.cc:21 Expected equality of these values: 1 2; RouteTest: /src/route_test.cc:5 no map; NonTestSuiteFailure: unknown file environment
            googletest/list-of-tests-is-no-pass.xml: unknown, 0 of 0 tests pass, 2 skipped
            gradle/TEST-class-that-failed-before-its-tests-fails.xml: FAIL, 0 of 1 test passes; failed: RouteTest.classMethod: java.lang.IllegalStateException: no map
            gradle/TEST-every-word-counts-once.xml: FAIL, 3 of 5 tests pass, 1 flaky, 1 skipped; failed: QueueTest.overflows: org.opentest4j.AssertionFailedError: always; QueueTest.initializationError: java.lang.Exception: No runnable methods
            gradle/TEST-retry-without-merged-reruns-is-two-tests.xml: FAIL, 1 of 2 tests pass; failed: QueueTest.retries: java.lang.AssertionError: once
            gradle/TEST-xml-1.1-and-ignored-tests-are-read.xml: PASS, 1 of 1 test passes, 1 skipped
            jest-junit/every-word-counts-once.xml: FAIL, 2 of 4 tests pass, 2 skipped; failed: queue loses: Error: expect(received).toBe(expected) // Object.is equality; Test suite failed to run > src/broken.test.ts: ● Test suite failed to run
            jest-junit/hook-that-failed-after-the-tests-fails.xml: FAIL, 2 of 3 tests pass; failed: Test execution failure: could be caused by test hooks like 'afterAll'.: {"message":"afterAll"}
            jest-junit/only-tests-to-be-written-are-no-pass.xml: unknown, 0 of 0 tests pass, 1 skipped
            jest-junit/suite-that-failed-to-run-fails.xml: FAIL, 1 of 2 tests pass; failed: Test suite failed to run > src/broken.test.ts: Test suite failed to run: SyntaxError: Unexpected token
            phpunit/errors-of-a-class-without-cases-fail.xml: FAIL, 1 of 2 tests pass; failed: 1
            phpunit/every-word-counts-once.xml: FAIL, 3 of 5 tests pass, 4 skipped; failed: QueueTest.testLoses: Failed asserting that 1 is identical to 2.; QueueTest.testBreaks: RuntimeException: no queue
            phpunit/risky-tests-that-are-errors-fail.xml: FAIL, 1 of 2 tests pass; failed: QueueTest.testNothing: Risky Test
            phpunit/warnings-of-version-9-are-no-failures.xml: PASS, 2 of 2 tests pass, 1 skipped
            phpunit/warnings-that-were-counted-as-failures-fail.xml: FAIL, 1 of 2 tests pass; failed: 1
            pytest/collection-error-fails.xml: FAIL, 0 of 1 test passes; failed: tests.test_broken: tests/test_broken.py:1: in <module>
            pytest/every-word-counts-once.xml: FAIL, 2 of 8 tests pass, 4 skipped; failed: tests.test_queue.test_loses: AssertionError: assert 1 == 2 + where 1 = len([7]); tests.test_queue.test_strict: [XPASS(strict)] fixed upstream; tests.test_queue.test_needs_db: failed on setup with "ConnectionError: refused"; tests.test_queue.test_cleans: failed on teardown with "OSError: busy"; tests.test_queue.test_both: assert False and 1 more
            pytest/internal-error-fails.xml: FAIL, 1 of 2 tests pass; failed: pytest.internal: INTERNALERROR> KeyError: 'x'
            pytest/legacy-form-without-testsuites-is-read.xml: FAIL, 1 of 2 tests pass; failed: tests.test_queue.test_loses: assert 1 == 2
            pytest/no-collected-tests-are-no-pass.xml: unknown, 0 of 0 tests pass
            surefire/TEST-class-that-failed-before-its-tests-fails.xml: FAIL, 0 of 1 test passes; failed: RouteTest: no map
            surefire/TEST-counters-of-the-last-rerun-only-change-nothing.xml: PASS, 3 of 3 tests pass, 1 flaky
            surefire/TEST-every-word-counts-once.xml: FAIL, 3 of 5 tests pass, 2 flaky, 1 skipped; failed: ParcelTest.isSealed: expected:<sealed> but was:<open>; ParcelTest.isPaid: java.lang.NullPointerException
            surefire/TEST-flaky-tests-pass.xml: PASS, 2 of 2 tests pass, 1 flaky
            surefire/TEST-only-skipped-tests-are-no-pass.xml: unknown, 0 of 0 tests pass, 2 skipped
            """;

    @TempDir
    Path folder;

    private static Path samples() throws URISyntaxException {
        return Path.of(ReportWritersTest.class.getResource("/reports").toURI());
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static List<Path> files() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.walk(samples())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void everySampleIsReadAsItsUsersUnderstandIt() throws Exception {
        StringBuilder read = new StringBuilder();
        for (Path writer : list(samples())) {
            for (Path sample : list(writer)) {
                TestRun run = run(Files.isDirectory(sample) ? list(sample) : List.of(sample));
                String outcome = run.outcome().map(TestOutcome::name).orElse("unknown");
                read.append(samples().relativize(sample).toString().replace('\\', '/'))
                        .append(": ")
                        .append(outcome)
                        .append(", ")
                        .append(run.summary())
                        .append("\n");
                assertThat(run.problems()).as(sample.toString()).isEmpty();
            }
        }
        assertThat(read.toString()).isEqualTo(EXPECTED);
    }

    private TestRun run(List<Path> files) throws IOException {
        Path target = Files.createTempDirectory(folder, "run");
        TestReports reports = TestReports.of(target);
        for (Path file : files) {
            Files.copy(file, target.resolve(file.getFileName().toString()));
        }
        return reports.next().orElseThrow();
    }

    /** What is left of a report, however much it is, cannot be taken for a whole one. */
    @Test
    void noReportThatEndsTooEarlyIsReadWithoutAProblem() throws Exception {
        for (Path file : files()) {
            byte[] report = Files.readAllBytes(file);
            int last = report.length - 1;
            while (report[last] != '>') {
                last--;
            }
            for (int end = 0; end <= last; end++) {
                if (isReadToItsEnd(new ByteArrayInputStream(report, 0, end))) {
                    fail(file + " cut at " + end + " is read as a whole report");
                }
            }
        }
    }

    private static boolean isReadToItsEnd(InputStream report) {
        try {
            new TestReport().read(report);
            return true;
        } catch (IOException | XMLStreamException e) {
            return false;
        }
    }

    @Test
    void theReportsOfOneRunAddUp() throws Exception {
        TestRun run = run(list(samples().resolve("surefire")));
        assertThat(run)
                .isEqualTo(new TestRun(
                        14,
                        3,
                        3,
                        4,
                        List.of(
                                "RouteTest: no map",
                                "ParcelTest.isSealed: expected:<sealed> but was:<open>",
                                "ParcelTest.isPaid: java.lang.NullPointerException"),
                        List.of()));
    }

    @Test
    void everyWriterHasASampleOfAllItsWords() throws Exception {
        assertThat(list(samples()).stream()
                        .filter(writer -> Files.exists(writer.resolve("every-word-counts-once.xml"))
                                || Files.exists(writer.resolve("TEST-every-word-counts-once.xml")))
                        .map(writer -> writer.getFileName().toString())
                        .collect(joining(" ")))
                .isEqualTo(
                        "bats cargo-nextest failsafe go-junit-report googletest gradle jest-junit phpunit pytest surefire");
    }
}
