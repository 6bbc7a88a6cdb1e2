package dev.sessionlog.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.TestOutcome;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportsTest {
    private static final String SUREFIRE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0.2"
                name="com.example.CalculatorTest" time="0.05" tests="4" errors="1" skipped="1" failures="1">
              <properties><property name="java.version" value="17"/></properties>
              <testcase name="adds" classname="com.example.CalculatorTest" time="0.01">
                <failure message="expected: &lt;5&gt; but was: &lt;-1&gt;" type="x.AssertionFailedError"><![CDATA[x.AssertionFailedError: stack
                at com.example.CalculatorTest.adds(CalculatorTest.java:9)]]></failure>
                <system-out><![CDATA[<failure message="not one"/>]]></system-out>
              </testcase>
              <testcase name="divides" classname="com.example.CalculatorTest">
                <error type="java.lang.ArithmeticException">java.lang.ArithmeticException: / by zero
                at com.example.Calculator.divide(Calculator.java:12)</error>
              </testcase>
              <testcase name="multiplies" classname="com.example.CalculatorTest"><skipped message="later"/></testcase>
              <testcase name="subtracts" classname="com.example.CalculatorTest"/>
            </testsuite>
            """;

    private static final String LAUNCHER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites>
              <testsuite name="JUnit Jupiter" tests="2" skipped="0" failures="0" errors="0">
                <testcase name="works()" classname="AppTest"><system-out>fine</system-out></testcase>
                <testcase name="[1] 3, 4" classname="AppTest$Inner"/>
              </testsuite>
            </testsuites>
            """;

    @TempDir
    Path folder;

    private Path write(String name, String report) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, report);
    }

    private static String failing(String name) {
        return "<testsuite><testcase name='" + name + "' classname='T'><failure/></testcase></testsuite>";
    }

    @Test
    void aRunIsWhatItsReportsSay() throws Exception {
        TestReports reports = TestReports.of(folder);
        write("TEST-com.example.CalculatorTest.xml", SUREFIRE);
        write("TEST-junit-jupiter.xml", LAUNCHER);
        TestRun run = reports.next().orElseThrow();
        assertThat(run)
                .isEqualTo(new TestRun(
                        6,
                        2,
                        1,
                        0,
                        List.of(
                                "CalculatorTest.adds: expected: <5> but was: <-1>",
                                "CalculatorTest.divides: java.lang.ArithmeticException: / by zero"),
                        List.of()));
        assertThat(run.outcome()).contains(TestOutcome.FAIL);
        assertThat(run.summary())
                .isEqualTo("3 of 5 tests pass, 1 skipped; failed: CalculatorTest.adds: expected: <5> but was: <-1>;"
                        + " CalculatorTest.divides: java.lang.ArithmeticException: / by zero");
    }

    @Test
    void onlyWhatWasWrittenSinceIsNews() throws Exception {
        write("TEST-old.xml", SUREFIRE);
        TestReports reports = TestReports.of(folder);
        assertThat(reports.next()).isEmpty();
        Path jupiter = write("TEST-junit-jupiter.xml", LAUNCHER);
        assertThat(reports.next().map(TestRun::summary)).contains("2 of 2 tests pass");
        assertThat(reports.next()).isEmpty();
        Files.setLastModifiedTime(jupiter, FileTime.fromMillis(1_700_000_000_000L));
        assertThat(reports.next().map(TestRun::summary)).contains("2 of 2 tests pass");
        Files.delete(jupiter);
        assertThat(reports.next()).isEmpty();
    }

    @Test
    void aFolderMayComeLaterAndReportsMayLieBelowIt() throws Exception {
        Path target = folder.resolve("module/target");
        TestReports reports = TestReports.of(target, folder.resolve("never"));
        assertThat(reports.next()).isEmpty();
        write("module/target/surefire-reports/TEST-a.xml", LAUNCHER);
        write("module/target/failsafe-reports/TEST-b.xml", LAUNCHER);
        write("elsewhere/TEST-c.xml", LAUNCHER);
        assertThat(reports.next().map(TestRun::tests)).contains(4);
    }

    @Test
    void whatIsNoReportIsPassedOverUnlessItIsCalledOne() throws Exception {
        TestReports reports = TestReports.of(folder);
        write("pom.xml", "<project><testsuite/></project>");
        write("failsafe-summary.xml", "<failsafe-summary><completed>1</completed></failsafe-summary>");
        write("broken.xml", "<a><b>");
        write("TEST-notes.txt", "no XML");
        assertThat(reports.next()).isEmpty();
        write("TEST-x.xml", "<project/>");
        assertThat(reports.next())
                .contains(
                        new TestRun(
                                0,
                                0,
                                0,
                                0,
                                List.of(),
                                List.of(
                                        "The report TEST-x.xml could not be read to its end: its first element is not a testsuite.")));
        write("junit.xml", LAUNCHER);
        assertThat(reports.next().flatMap(TestRun::outcome)).contains(TestOutcome.PASS);
    }

    @Test
    void withoutAPerformedTestThereIsNoOutcome() throws Exception {
        TestReports reports = TestReports.of(folder);
        write("TEST-a.xml", "<testsuite tests='0'/>");
        TestRun none = reports.next().orElseThrow();
        assertThat(none.outcome()).isEmpty();
        assertThat(none.summary()).isEqualTo("0 of 0 tests pass");
        write("TEST-a.xml", "<testsuite><testcase name='a'><skipped/></testcase></testsuite>");
        assertThat(reports.next().orElseThrow().outcome()).isEmpty();
    }

    @Test
    void aReportThatClaimsMoreFailuresThanItListsHasThem() throws Exception {
        TestReports reports = TestReports.of(folder);
        write("TEST-a.xml", "<testsuite failures='1' errors='2'><testcase name='a'/></testsuite>");
        TestRun run = reports.next().orElseThrow();
        assertThat(run.failed()).isEqualTo(3);
        assertThat(run.outcome()).contains(TestOutcome.FAIL);
        assertThat(run.summary()).isEqualTo("0 of 3 tests pass; failed: 3");
        write("TEST-a.xml", "<testsuite failures='-1' errors='many'><testcase name='b'/></testsuite>");
        assertThat(reports.next().orElseThrow().outcome()).contains(TestOutcome.PASS);
    }

    @Test
    void manyFailuresAreCountedAndSomeAreNamed() throws Exception {
        TestReports reports = TestReports.of(folder);
        for (int i = 10; i < 40; i++) {
            write("TEST-" + i + ".xml", failing("t" + i));
        }
        TestRun run = reports.next().orElseThrow();
        assertThat(run.failures()).hasSize(20).startsWith("T.t10");
        assertThat(run.summary())
                .isEqualTo("0 of 30 tests pass; failed: T.t10; T.t11; T.t12; T.t13; T.t14 and 25 more");
    }

    @Test
    void messagesAreOneLineThatIsNotTooLong() throws Exception {
        TestReports reports = TestReports.of(folder);
        write(
                "TEST-a.xml",
                "<testsuite><testcase name='a' classname='T'><failure message='&#10;Expecting actual:&#10;  3&#10;to be:  5'/>"
                        + "</testcase><testcase name='b' classname='T'><failure message='" + "😀".repeat(500)
                        + "'/></testcase></testsuite>");
        List<String> failures = reports.next().orElseThrow().failures();
        assertThat(failures.get(0)).isEqualTo("T.a: Expecting actual: 3 to be: 5");
        assertThat(failures.get(1)).isEqualTo("T.b: " + "😀".repeat(74) + "…");
    }

    @Test
    void aTestThatFailsInEveryRerunFailsOnceAndOneThatPassesInTheEndPasses() throws Exception {
        TestReports reports = TestReports.of(folder);
        write("TEST-QueueTest.xml", """
                <testsuite name="QueueTest" tests="4" errors="1" skipped="0" failures="2">
                  <testcase name="drains" classname="QueueTest">
                    <failure message="no"/><rerunFailure message="no again"><stackTrace>x</stackTrace></rerunFailure>
                  </testcase>
                  <testcase name="sorts" classname="QueueTest"><flakyError message="once"/></testcase>
                  <testcase name="fills" classname="QueueTest"/>
                </testsuite>
                """);
        assertThat(reports.next())
                .contains(new TestRun(3, 1, 0, 1, List.of("QueueTest.drains: no"), List.of()))
                .map(TestRun::summary)
                .contains("2 of 3 tests pass, 1 flaky; failed: QueueTest.drains: no");
    }

    @Test
    void attributesSayThatACaseFailedOrDidNotRun() throws Exception {
        TestReports reports = TestReports.of(folder);
        for (String word : List.of("status='failed'", "result='FAIL'", "status='timed-out'", "result='Error'")) {
            write("TEST-a.xml", "<testsuite><testcase name='a' " + word + "/><testcase name='b'/></testsuite>");
            assertThat(reports.next().map(TestRun::summary)).as(word).contains("1 of 2 tests pass; failed: a");
        }
        for (String word : List.of("status='notrun'", "status='Not Run'", "result='suppressed'", "status='disabled'")) {
            write("TEST-a.xml", "<testsuite><testcase name='a' " + word + "/></testsuite>");
            assertThat(reports.next())
                    .as(word)
                    .contains(new TestRun(1, 0, 1, 0, List.of(), List.of()))
                    .flatMap(TestRun::outcome)
                    .isEmpty();
        }
        for (String word : List.of("status='run'", "result='completed'", "status='passed'", "status='0'")) {
            write("TEST-a.xml", "<testsuite><testcase name='a' " + word + "/></testsuite>");
            assertThat(reports.next().flatMap(TestRun::outcome)).as(word).contains(TestOutcome.PASS);
        }
    }

    @Test
    void countersCountWhereASuiteListsNoCase() throws Exception {
        TestReports reports = TestReports.of(folder);
        write(
                "TEST-a.xml",
                "<testsuites tests='9'><testsuite tests='5' skipped='1' disabled='1'/>"
                        + "<testsuite tests='4'><testcase name='a'/></testsuite></testsuites>");
        assertThat(reports.next()).contains(new TestRun(6, 0, 2, 0, List.of(), List.of()));
        write("TEST-a.xml", "<testsuites><testsuite tests='5' failures='1' errors='1'/></testsuites>");
        assertThat(reports.next().map(TestRun::summary)).contains("3 of 5 tests pass; failed: 2");
        write(
                "TEST-a.xml",
                "<testsuites failures='2'><testsuite tests='3' failures='2'><testsuite tests='3' failures='2'/>"
                        + "</testsuite></testsuites>");
        assertThat(reports.next().map(TestRun::summary)).contains("1 of 3 tests pass; failed: 2");
        write("TEST-a.xml", "<testsuite tests='1' failures='99999999'/>");
        assertThat(reports.next().map(TestRun::failed)).contains(999_999);
        write(
                "TEST-a.xml",
                "<testsuites tests='9'><testsuite tests='1'><testcase name='a'/></testsuite>"
                        + "<testsuite tests='0'/></testsuites>");
        assertThat(reports.next()).contains(new TestRun(1, 0, 0, 0, List.of(), List.of()));
    }

    @Test
    void aSuiteThatCountsAFailureTwiceHasItOnce() throws Exception {
        TestReports reports = TestReports.of(folder);
        write(
                "TEST-a.xml",
                "<testsuites failures='2'><testsuite failures='1'><testsuite failures='1'>"
                        + "<testcase name='a'><failure/></testcase><testcase name='b'/></testsuite></testsuite></testsuites>");
        assertThat(reports.next().map(TestRun::summary)).contains("1 of 2 tests pass; failed: a");
        write(
                "TEST-a.xml",
                "<testsuites failures='2'><testsuite failures='1'><testsuite failures='1'>"
                        + "<testcase name='a'><flakyFailure/></testcase></testsuite></testsuite></testsuites>");
        assertThat(reports.next().map(TestRun::summary)).contains("0 of 1 test passes; failed: 1");
    }

    @Test
    void casesAndFailuresCountWhereverTheyAre() throws Exception {
        TestReports reports = TestReports.of(folder);
        write("TEST-a.xml", "<testcase name='a' classname='T'><failure message='no'/></testcase>");
        assertThat(reports.next().map(TestRun::summary)).contains("0 of 1 test passes; failed: T.a: no");
        write(
                "TEST-a.xml",
                "<testsuites><testcase name='a'/><testsuite name='S'><error message='did not start'/>"
                        + "<testcase name='b'/></testsuite></testsuites>");
        assertThat(reports.next().map(TestRun::summary)).contains("2 of 3 tests pass; failed: S: did not start");
        write(
                "TEST-a.xml",
                "<testsuites><testsuite tests='1'><testcase name='a' time='0'/><testsuite tests='1'>"
                        + "<testcase name='b' time='0'/></testsuite></testsuite></testsuites>");
        assertThat(reports.next().map(TestRun::summary)).contains("2 of 2 tests pass");
        write(
                "TEST-a.xml",
                "<testsuite><testcase name='a'><failure/></testcase><testcase name='a'><failure/></testcase>"
                        + "<testcase name='a'/></testsuite>");
        assertThat(reports.next().map(TestRun::summary)).contains("1 of 3 tests pass; failed: a; a");
        write(
                "TEST-a.xml",
                "<testcase name='a'><testsuite><testcase name='b'><failure/></testcase></testsuite>"
                        + "<testsuite><testcase name='c'><testcase name='d'><error/></testcase></testcase></testsuite></testcase>");
        assertThat(reports.next().map(TestRun::summary)).contains("2 of 4 tests pass; failed: b; d");
    }

    @Test
    void prefixesOfNamesNeedNotBeDeclared() throws Exception {
        TestReports reports = TestReports.of(folder);
        write("TEST-a.xml", "<testsuite xsi:noNamespaceSchemaLocation='x.xsd'><testcase name='a'/></testsuite>");
        assertThat(reports.next().flatMap(TestRun::outcome)).contains(TestOutcome.PASS);
        write("TEST-a.xml", "<j:testsuite><j:testcase name='a'><j:failure/></j:testcase></j:testsuite>");
        assertThat(reports.next().map(TestRun::summary)).contains("0 of 1 test passes; failed: a");
    }

    @Test
    void namesSayWhichTestIsMeant() throws Exception {
        TestReports reports = TestReports.of(folder);
        StringBuilder report = new StringBuilder("<testsuite name='The suite'>");
        String[][] names = {
            {"com.example.CalculatorTest", "adds()", "CalculatorTest.adds"},
            {"com.example.Outer$Inner", "adds(int)[1]", "Outer$Inner.adds(int)[1]"},
            {"tests.test_queue", "test_drains", "tests.test_queue.test_drains"},
            {"Acme\\Tests\\QueueTest", "testDrains", "QueueTest.testDrains"},
            {"example.org/acme/queue", "TestDrain/twice", "example.org/acme/queue > TestDrain/twice"},
            {"queue drains v1.2", "queue drains v1.2 at once", "queue drains v1.2 at once"},
            {"", "drains", "drains"},
            {"QueueTest", "", "QueueTest"},
            {"", "", "The suite"},
        };
        for (String[] name : names) {
            report.append("<testcase classname='" + name[0] + "' name='" + name[1] + "'><failure/></testcase>");
        }
        write("TEST-a.xml", report + "</testsuite>");
        assertThat(reports.next().orElseThrow().failures())
                .containsExactly(Arrays.stream(names).map(name -> name[2]).toArray(String[]::new));
    }

    @Test
    void coloursOfATerminalAreNoPartOfAMessage() throws Exception {
        TestReports reports = TestReports.of(folder);
        write(
                "TEST-a.xml",
                "<testsuite><testcase name='a'><failure message='&#27;[31;1mno&#x1b;[0m \u001b[2Kyes&#0;&#0;'/>"
                        + "</testcase></testsuite>");
        assertThat(reports.next().orElseThrow().failures()).containsExactly("a: no yes\ufffd");
    }

    @Test
    void whatCannotBeReadIsAProblemThatSaysWhere() throws Exception {
        TestReports reports = TestReports.of(folder);
        write(
                "target/junit.xml",
                "<testsuites>\n  <testsuite>\n    <testcase name='&nbsp;'/></testsuite></testsuites>");
        TestRun run = reports.next().orElseThrow();
        assertThat(run.outcome()).isEmpty();
        assertThat(run.performed()).isTrue();
        assertThat(run.summary())
                .isEqualTo("0 of 0 tests pass; The report target/junit.xml could not be read to its end: invalid XML at"
                        + " line 3, column 27.");
        write("target/junit.xml", "<!DOCTYPE testsuite>\n<testsuite/>");
        assertThat(reports.next().orElseThrow().problems())
                .containsExactly(
                        "The report target/junit.xml could not be read to its end: a document type declaration is"
                                + " not allowed, at line 1, column 21.");
    }

    @Test
    void aFileWithoutAnElementIsAProblemIfItIsCalledLikeAReportOrWasOne() throws Exception {
        TestReports reports = TestReports.of(folder);
        write("settings.xml", "");
        write("site.xml", "\u0001\u0002\u0003");
        write("jacoco-report.xml", "<!DOCTYPE report PUBLIC '-//JACOCO//DTD Report 1.1//EN' 'report.dtd'><report/>");
        write("test-settings.xml", "<settings><a></settings>");
        assertThat(reports.next()).isEmpty();
        for (String name : List.of("report.xml", "JUnit.xml", "test_detail.xml", "out/xunit.xml", "results.xml")) {
            write(name, "");
            assertThat(reports.next().map(TestRun::summary))
                    .contains("0 of 0 tests pass; The report " + name + " could not be read to its end: it is"
                            + " empty.");
        }
        write("start.xml", "Running tests\\n<testsuite><testcase name='a'/></testsuite>");
        assertThat(reports.next().map(TestRun::problems))
                .contains(
                        List.of("The report start.xml could not be read to its end: invalid XML at line 1, column 1."));
        write("queue.xml", LAUNCHER);
        assertThat(reports.next().flatMap(TestRun::outcome)).contains(TestOutcome.PASS);
        write("queue.xml", "\u0001\u0002\u0003");
        assertThat(reports.next().map(TestRun::performed)).contains(true);
    }

    @Test
    void aReportThatIsWrittenWhileItIsReadIsReadAgainWhenItIsWhole() throws Exception {
        TestReports reports = TestReports.of(folder);
        write("TEST-a.xml", LAUNCHER.substring(0, 200));
        assertThat(reports.next().flatMap(TestRun::outcome)).isEmpty();
        write("TEST-a.xml", LAUNCHER);
        assertThat(reports.next().map(TestRun::summary)).contains("2 of 2 tests pass");
        assertThat(reports.next()).isEmpty();
    }

    @Test
    void aReportThatIsGoneBeforeItIsReadIsNoProblem() {
        TestRunReader reader = new TestRunReader();
        assertThat(reader.read(folder.resolve("TEST-a.xml"), "TEST-a.xml", true))
                .isFalse();
        assertThat(reader.run()).isEmpty();
    }

    @Test
    void reportsOfEarlierRunsDoNotCount() throws Exception {
        write("TEST-old.xml", failing("old"));
        TestReports reports = TestReports.of(folder);
        write("TEST-a.xml", failing("a"));
        assertThat(reports.next().map(TestRun::failures)).contains(List.of("T.a"));
        write("TEST-b.xml", LAUNCHER);
        assertThat(reports.next().map(TestRun::summary)).contains("2 of 2 tests pass");
        Files.setLastModifiedTime(folder.resolve("TEST-old.xml"), FileTime.fromMillis(0));
        assertThat(reports.next().map(TestRun::failures)).contains(List.of("T.old"));
    }

    @Test
    void moreFilesThanAreReadAreAProblem() throws Exception {
        for (int i = 0; i <= 10_000; i++) {
            Files.createFile(folder.resolve(i + ".xml"));
        }
        TestReports reports = TestReports.of(folder);
        assertThat(reports.next()).isEmpty();
        write("0.xml", LAUNCHER);
        assertThat(reports.next().map(TestRun::summary))
                .contains("2 of 2 tests pass; There are more than 10000 files; some reports may not have been read.");
    }

    @Test
    void everyEncodingThatIsDeclaredIsRead() throws Exception {
        TestReports reports = TestReports.of(folder);
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.ISO_8859_1,
                StandardCharsets.UTF_16,
                StandardCharsets.US_ASCII)) {
            String report = "<?xml version='1.0' encoding='" + charset + "'?>" + failing("gr\u00fcn");
            Files.write(
                    folder.resolve("TEST-" + charset + ".xml"),
                    (charset.equals(StandardCharsets.US_ASCII) ? report.replace("\u00fc", "&#252;") : report)
                            .getBytes(charset));
        }
        Files.writeString(folder.resolve("TEST-mark.xml"), "\uFEFF" + failing("grün"));
        assertThat(reports.next().orElseThrow().failures())
                .containsExactly("T.grün", "T.grün", "T.grün", "T.grün", "T.grün");
    }

    @Test
    void partsOfOneRunAreReadAgainTogether() throws Exception {
        TestReports parts = TestReports.of(folder);
        Instant time = Instant.parse("2026-03-14T16:05:00Z");
        Files.setLastModifiedTime(write("before.xml", failing("before")), FileTime.from(time.minusSeconds(9)));
        Files.setLastModifiedTime(write("a.xml", failing("a")), FileTime.from(time));
        write("notes.xml", "<notes/>");
        assertThat(parts.next().map(TestRun::failed)).contains(2);
        assertThat(parts.again(time, Instant.MAX)).isEmpty();
        Files.setLastModifiedTime(write("b.xml", LAUNCHER), FileTime.from(time.plusSeconds(1)));
        assertThat(parts.next().flatMap(TestRun::outcome)).contains(TestOutcome.PASS);
        TestReports.WrittenRun whole = parts.again(time, time.plusSeconds(1)).orElseThrow();
        assertThat(whole.run().summary()).isEqualTo("2 of 3 tests pass; failed: T.a");
        assertThat(whole.first()).isEqualTo(time);
        assertThat(whole.last()).isEqualTo(time.plusSeconds(1));
        assertThat(parts.again(time.plusSeconds(1), Instant.MAX)).isEmpty();
    }

    @Test
    void readingPartsAgainHidesNothingOfTheLastOne() throws Exception {
        TestReports parts = TestReports.of(folder);
        write("TEST-a.xml", LAUNCHER);
        Path empty = write("TEST-empty.xml", "");
        assertThat(parts.next().map(TestRun::problems))
                .hasValueSatisfying(some -> assertThat(some).hasSize(1));
        Path summary = write("failsafe-summary.xml", "<failsafe-summary><failures>1</failures></failsafe-summary>");
        Files.setLastModifiedTime(summary, FileTime.fromMillis(0));
        assertThat(parts.next().map(TestRun::failed)).contains(1);
        TestRun whole = parts.again(Instant.now().minusSeconds(3_600), Instant.MAX)
                .orElseThrow()
                .run();
        assertThat(whole.outcome()).contains(TestOutcome.FAIL);
        assertThat(whole.tests()).isEqualTo(2);
        assertThat(whole.problems()).hasSize(1);
        Files.delete(summary);
        assertThat(parts.again(Instant.MIN, Instant.MAX)).isEmpty();
        Files.delete(empty);
        write("TEST-b.xml", LAUNCHER);
        assertThat(parts.next().flatMap(TestRun::outcome)).contains(TestOutcome.PASS);
        assertThat(parts.again(Instant.MIN, Instant.MAX).map(all -> all.run().summary()))
                .contains("4 of 4 tests pass");
        write("TEST-empty.xml", "");
        assertThat(parts.next().map(TestRun::problems)).isPresent();
        write("TEST-empty.xml", LAUNCHER);
        assertThat(parts.again(Instant.MIN, Instant.MAX)).isEmpty();
    }

    @Test
    void reportsThatMayStillBeBeingWrittenAreLeftToTheNextCall() throws Exception {
        Path reportsFolder = Files.createDirectories(folder.resolve("left"));
        TestReports left = TestReports.of(reportsFolder);
        Path early = Files.writeString(reportsFolder.resolve("a.xml"), "<testsuite><testcase name='a'/></testsuite>");
        Path late = Files.writeString(reportsFolder.resolve("b.xml"), "<testsuite><testcase name='b'/></testsuite>");
        Instant time = Instant.parse("2026-03-14T16:05:00Z");
        Files.setLastModifiedTime(early, FileTime.from(time));
        Files.setLastModifiedTime(late, FileTime.from(time.plusSeconds(2)));
        TestReports.WrittenRun first = left.nextWritten(time.plusSeconds(1)).orElseThrow();
        assertThat(first.run().tests()).isEqualTo(1);
        assertThat(first.first()).isEqualTo(time);
        assertThat(left.nextWritten(time.plusSeconds(2))).isEmpty();
        TestReports.WrittenRun second = left.nextWritten(Instant.MAX).orElseThrow();
        assertThat(second.run().tests()).isEqualTo(1);
        assertThat(second.last()).isEqualTo(time.plusSeconds(2));
        assertThat(left.next()).isEmpty();
    }
}
