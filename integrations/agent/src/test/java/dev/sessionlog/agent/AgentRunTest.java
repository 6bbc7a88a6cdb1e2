package dev.sessionlog.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.FileChanges;
import dev.sessionlog.FileNote;
import dev.sessionlog.Issues;
import dev.sessionlog.MetricResult;
import dev.sessionlog.MetricValue;
import dev.sessionlog.OutstandingIssue;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.TaskIssue;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.TestOutcome;
import dev.sessionlog.evidence.Repository;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import dev.sessionlog.recorder.TestClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentRunTest {
    private static final String FAILING =
            "<testsuite><testcase name='adds' classname='x.CalculatorTest'><failure message='expected 5'/></testcase>"
                    + "<testcase name='subtracts' classname='x.CalculatorTest'/></testsuite>";
    private static final String PASSING = "<testsuite><testcase name='adds'/><testcase name='subtracts'/></testsuite>";

    @TempDir
    Path temporary;

    private final TestClock clock = TestClock.berlin();
    private final SessionRecorder session = SessionRecorder.inMemory()
            .clock(clock)
            .start(SessionLog.builder().number(3).agent("a").id("test-session"));

    private static SessionLog.Builder expected() {
        return SessionLog.builder()
                .date(LocalDate.of(2026, 3, 14))
                .startTime(LocalTime.of(16, 5))
                .zone(ZoneId.of("Europe/Berlin"))
                .number(3)
                .agent("a")
                .id("test-session");
    }

    static MetricResult ofThisSession(String name, MetricValue value) {
        return MetricResult.builder().name(name).value(value).perSession(true).build();
    }

    private static List<String> metrics(SessionLog log) {
        return log.metrics().orElseThrow().after().stream()
                .map(metric -> metric.name() + ": "
                        + metric.value().map(MetricValue::text).orElse("-"))
                .toList();
    }

    @Test
    void whatARunDoesStandsInTheTaskThatIsOpen() throws Exception {
        Repository work = Repository.init(temporary.resolve("work"));
        work.write("src/Calculator.java", "a - b\n")
                .write("old.txt", "one\ntwo\nthree\n")
                .commit();
        String commit = work.git("rev-parse", "HEAD").strip();
        try (AgentRun run = AgentRun.of(session)
                .workTree(work.folder)
                .testReports(work.folder.resolve("target"))
                .start()) {
            TaskRecorder find = session.startTask("Find the fault");
            run.modelCall(1_000, 20);
            AgentRun.ToolCall test = run.toolCall("runTests");
            clock.advance("PT2.5S");
            work.write(".gitignore", "target/\n").write("target/TEST-x.xml", FAILING);
            test.failed("exit code 1");
            find.finish(TaskStatus.COMPLETE);

            TaskRecorder mend = session.startTask("Mend it");
            AgentRun.ToolCall write = run.toolCall("writeFile");
            clock.advance("PT0.25S");
            work.write("src/Calculator.java", "a + b\n").move("old.txt", "new.txt");
            write.succeeded();
            run.toolCall("readFile").succeeded();
            AgentRun.ToolCall again = run.toolCall("runTests");
            clock.advance("PT2S");
            work.write("target/TEST-x.xml", PASSING);
            again.succeeded();
            run.modelFailed("429 Too Many Requests");
            run.modelCall(2_000, 30);
            mend.finish(TaskStatus.COMPLETE);
            assertThat(run.problems()).isEmpty();
            assertThat(run.problemCount()).isZero();
        }
        assertThat(session.finish())
                .isEqualTo(expected()
                        .endTime(LocalTime.of(16, 5))
                        .duration(Duration.ofSeconds(5))
                        .addTask(t -> t.name("Find the fault")
                                .timeSpent(Duration.ofSeconds(3))
                                .status(TaskStatus.COMPLETE)
                                .implementation(i -> i.addModifiedFile(".gitignore", "created, +1 -0"))
                                .results(r -> r.addTestResult("Tests, run 1: 1 of 2 tests pass"))
                                .addIssue("Tool runTests failed: exit code 1"))
                        .addTask(t -> t.name("Mend it")
                                .timeSpent(Duration.ofSeconds(2))
                                .status(TaskStatus.COMPLETE)
                                .implementation(i -> i.addModifiedFile("new.txt", "renamed from old.txt")
                                        .addModifiedFile("src/Calculator.java", "modified, +1 -1"))
                                .results(r -> r.addTestResult("Tests, run 2: 2 of 2 tests pass"))
                                .addIssue("Model call failed: 429 Too Many Requests"))
                        .fileChanges(f -> f.addCreated(".gitignore", "created, +1 -0")
                                .addCreated("new.txt", "renamed from old.txt")
                                .addCritical("src/Calculator.java", "modified, +1 -1"))
                        .systemStatus(s -> s.before(b -> b.addComponent("Git branch", "main")
                                        .addComponent("Git commit", commit)
                                        .addComponent("Uncommitted files", "0"))
                                .after(b -> b.addComponent("Git branch", "main")
                                        .addComponent("Git commit", commit)
                                        .addComponent("Uncommitted files", "4")))
                        .validation(v -> v.addFunctional(c -> c.name("Tests, run 1")
                                        .outcome(TestOutcome.FAIL)
                                        .description("1 of 2 tests pass; failed: CalculatorTest.adds: expected 5"))
                                .addFunctional(c -> c.name("Tests, run 2")
                                        .outcome(TestOutcome.PASS)
                                        .description("2 of 2 tests pass\nChanged since run 1: new.txt,"
                                                + " src/Calculator.java")))
                        .metrics(m -> m.after(List.of(
                                ofThisSession("Model calls", MetricValue.of(2)),
                                ofThisSession("Input tokens", MetricValue.of(3_000)),
                                ofThisSession("Output tokens", MetricValue.of(50)),
                                ofThisSession("Tool calls", MetricValue.of(4)),
                                ofThisSession("Failed tool calls", MetricValue.of(1)),
                                ofThisSession("Time in runTests", MetricValue.of(4.5, "s")),
                                ofThisSession("Time in writeFile", MetricValue.of(0.25, "s")),
                                ofThisSession("Time in readFile", MetricValue.of(0, "s")),
                                ofThisSession("Failed model calls", MetricValue.of(1)))))
                        .build());
    }

    @Test
    void withoutAnOpenTaskItStandsInTheSession() throws Exception {
        Repository work = Repository.init(temporary.resolve("work"));
        try (AgentRun run = AgentRun.of(session)
                .workTree(work.folder)
                .testReports(work.folder.resolve("target"))
                .start()) {
            work.write("a.txt", "a\n").write(".gitignore", "target/\n").write("target/TEST-x.xml", PASSING);
            run.toolCall("readFile").failed("No such file");
            run.runFailed("too many steps");
        }
        SessionLog log = session.snapshot();
        assertThat(log.tasks()).isEmpty();
        assertThat(log.fileChanges().orElseThrow().created())
                .extracting(FileNote::path)
                .containsExactly(".gitignore", "a.txt");
        assertThat(log.validation().orElseThrow().functional())
                .extracting(check -> check.outcome().orElseThrow())
                .containsExactly(TestOutcome.PASS);
        assertThat(log.issues().orElseThrow().discovered())
                .extracting(issue -> issue.name() + ": " + issue.description().orElse("-"))
                .containsExactly(
                        "Tool readFile failed: No such file", "The agent's run ended with an error: too many steps");
    }

    @Test
    void theLastLookFindsWhatWasDoneAfterTheLastCall() throws Exception {
        Repository work = Repository.init(temporary.resolve("work"));
        AgentRun run = AgentRun.of(session).workTree(work.folder).start();
        work.write("a.txt", "a\n");
        run.close();
        run.close();
        work.write("b.txt", "b\n");
        run.toolCall("late").succeeded();
        assertThat(session.snapshot().fileChanges().map(FileChanges::created).orElseThrow())
                .extracting(FileNote::path)
                .containsExactly("a.txt");
        assertThat(run.problems()).isEmpty();
    }

    @Test
    void aFileStandsOnceInATaskWhateverHappensToIt() throws Exception {
        Repository work = Repository.init(temporary.resolve("work"));
        work.write("kept.bin", new byte[] {0, 1}).commit();
        AgentRun run = AgentRun.of(session).workTree(work.folder).start();
        TaskRecorder task = session.startTask("Write");
        for (int i = 0; i < 3; i++) {
            work.write("a.txt", i + "\n").write("kept.bin", new byte[] {0, (byte) (i + 2)});
            run.toolCall("writeFile").succeeded();
            session.checkpoint();
        }
        work.delete("a.txt").write(" ", "odd");
        run.toolCall("deleteFile").succeeded();
        run.close();
        assertThat(task.task().implementation().orElseThrow().modifiedFiles())
                .extracting(file -> file.path() + " - " + file.note().orElse(""))
                .containsExactly("\" \" - created, +1 -0", "kept.bin - modified, binary");
        assertThat(run.problems()).isEmpty();
    }

    @Test
    void manyFilesAtOnceAreListedInPartAndCounted() throws Exception {
        Repository work = Repository.init(temporary.resolve("work"));
        AgentRun run = AgentRun.of(session).workTree(work.folder).start();
        TaskRecorder task = session.startTask("Install");
        for (int i = 0; i < 130; i++) {
            work.write("modules/" + i, i + "\n");
        }
        run.close();
        assertThat(task.task().implementation().orElseThrow().modifiedFiles()).hasSize(100);
        assertThat(task.task().notes())
                .extracting(note -> note.text())
                .containsExactly("30 further files changed at the same time.");
    }

    @Test
    void theSameFailureStandsOnceAndAllAreCounted() {
        AgentRun run = AgentRun.of(session).start();
        TaskRecorder task = session.startTask("Try");
        for (int i = 0; i < 200; i++) {
            run.toolCall("readFile").failed("No such file");
            run.toolCall("guess").failed("wrong: " + i);
            run.modelFailed(null);
        }
        assertThat(task.task().issues())
                .hasSize(50)
                .extracting(TaskIssue::problem)
                .startsWith("Tool readFile failed: No such file", "Tool guess failed: wrong: 0", "Model call failed");
        assertThat(metrics(session.snapshot())).contains("Failed tool calls: 400", "Failed model calls: 200");
    }

    @Test
    void aFurtherRunGoesOnWithTheTotals() {
        AgentRun.of(session).start().modelCall(10, 1);
        AgentRun.ToolCall call = AgentRun.of(session).start().toolCall("t");
        clock.advance("PT1.5S");
        call.failed("x");
        AgentRun run = AgentRun.of(session).start();
        run.modelCall(5, 1);
        AgentRun.ToolCall more = run.toolCall("t");
        clock.advance("PT1S");
        more.succeeded();
        assertThat(metrics(session.snapshot()))
                .containsExactly(
                        "Model calls: 2",
                        "Input tokens: 15",
                        "Output tokens: 2",
                        "Tool calls: 2",
                        "Failed tool calls: 1",
                        "Time in t: 2.5 s");
    }

    @Test
    void aCallEndsOnceAndTakesNoTimeWhenTheClockStepsBack() {
        AgentRun run = AgentRun.of(session).start();
        AgentRun.ToolCall call = run.toolCall("t");
        clock.advance("-PT1H");
        call.succeeded();
        call.failed("after all");
        call.succeeded();
        assertThat(metrics(session.snapshot()))
                .containsExactly("Tool calls: 1", "Failed tool calls: 0", "Time in t: 0 s");
    }

    @Test
    void theUseOfTokensReachesTheSession() {
        List<String> done = new ArrayList<>();
        SessionRecorder watched = SessionRecorder.inMemory()
                .clock(clock)
                .onUsage(0.5, recorder -> done.add("half"))
                .onUsage(0.9, recorder -> {
                    throw new IllegalArgumentException("broken action");
                })
                .start(SessionLog.builder().number(1).agent("a"));
        AgentRun run = AgentRun.of(watched).tokenBudget(1_000).start();
        run.modelCall(400, 90);
        run.modelCall();
        run.modelCall(-5, -5);
        assertThat(done).isEmpty();
        run.modelCall(10, 0);
        assertThat(done).containsExactly("half");
        run.modelCall(Long.MAX_VALUE, Long.MAX_VALUE);
        assertThat(run.problems()).containsExactly("The use of tokens could not be recorded: broken action");
        assertThat(metrics(watched.snapshot())).contains("Model calls: 5", "Input tokens: " + Long.MAX_VALUE);
        assertThatThrownBy(() -> AgentRun.of(watched).tokenBudget(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tokenBudget must be at least 1, but was 0.");
    }

    @Test
    void tokensThatNobodyKnowsAreAbsent() {
        AgentRun run = AgentRun.of(session).start();
        run.modelCall();
        assertThat(metrics(session.snapshot())).containsExactly("Model calls: 1");
    }

    @Test
    void failedTestsAreLeftToTheNextSessionWhichResolvesThem() throws Exception {
        Path reports = Files.createDirectory(temporary.resolve("reports"));
        SessionLog failed = runTests(session, reports, FAILING);
        Issues left = failed.issues().orElseThrow();
        assertThat(left.outstanding())
                .containsExactly(OutstandingIssue.builder()
                        .name("The tests fail")
                        .description("1 of 2 tests pass; failed: CalculatorTest.adds: expected 5")
                        .build());
        Issues still = runTests(next(failed), reports, FAILING).issues().orElseThrow();
        assertThat(still).isEqualTo(left);
        Issues mended = runTests(next(failed), reports, PASSING).issues().orElseThrow();
        assertThat(mended)
                .isEqualTo(Issues.builder()
                        .addResolved(issue -> issue.name("The tests fail"))
                        .build());
        assertThat(runTests(next(failed), reports, null).issues()).contains(left);
    }

    private SessionRecorder next(SessionLog previous) {
        return SessionRecorder.inMemory()
                .clock(clock)
                .start(SessionLog.continueFrom(previous).agent("a"));
    }

    private static SessionLog runTests(SessionRecorder session, Path reports, @Nullable String report)
            throws Exception {
        try (AgentRun run = AgentRun.of(session).testReports(reports).start()) {
            if (report != null) {
                Files.deleteIfExists(reports.resolve("TEST-x.xml"));
                run.toolCall("clean").succeeded();
                session.checkpoint();
                Files.writeString(reports.resolve("TEST-x.xml"), report);
            }
        }
        return session.finish();
    }

    @Test
    void namesOfToolsMayBeAnything() {
        AgentRun run = AgentRun.of(session).start();
        TaskRecorder task = session.startTask("Try");
        for (String name : new String[] {
            null, " \n ", "two\nlines", "| `x` | # <b>", "😀".repeat(1_000_000), "\u0000\ud800", "..", "Time in x"
        }) {
            run.toolCall(name).failed(name);
        }
        for (int i = 0; i < 1_000; i++) {
            run.toolCall("made up " + i).succeeded();
        }
        assertThat(run.problems()).isEmpty();
        List<MetricResult> metrics = session.snapshot().metrics().orElseThrow().after();
        assertThat(metrics).hasSize(2 + 50 + 1);
        assertThat(metrics).allSatisfy(metric -> assertThat(metric.name()).hasSizeLessThan(120));
        assertThat(metrics(session.snapshot()))
                .contains("Time in unnamed tool: 0 s", "Time in two lines: 0 s", "Time in other tools: 0 s");
        assertThat(task.task().issues())
                .allSatisfy(issue -> assertThat(issue.problem()).hasSizeLessThan(700));
    }

    @Test
    void toolsMayRunAtTheSameTime() throws Exception {
        Repository work = Repository.init(temporary.resolve("work"));
        AgentRun run = AgentRun.of(session).workTree(work.folder).start();
        session.startTask("Parallel");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> tools = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int number = i;
                tools.add(threads.submit(() -> {
                    AgentRun.ToolCall call = run.toolCall("write" + number % 4);
                    work.write("file" + number, number + "\n");
                    run.modelCall(1, 1);
                    if (number % 2 == 0) {
                        call.succeeded();
                    } else {
                        call.failed("odd " + number);
                    }
                    return null;
                }));
            }
            for (Future<?> tool : tools) {
                tool.get();
            }
        } finally {
            threads.shutdownNow();
        }
        run.close();
        Task task = session.snapshot().tasks().get(0);
        assertThat(task.issues()).hasSize(20);
        assertThat(task.implementation().orElseThrow().modifiedFiles())
                .hasSize(40)
                .doesNotHaveDuplicates();
        assertThat(metrics(session.snapshot()))
                .contains("Tool calls: 40", "Failed tool calls: 20", "Model calls: 40", "Input tokens: 40");
        assertThat(run.problems()).isEmpty();
    }

    @Test
    void whatCannotBeObservedIsAProblemAndTheRunGoesOn() throws Exception {
        Path none = Files.createDirectories(temporary.resolve("none"));
        try (AgentRun run = AgentRun.of(session)
                .workTree(none)
                .testReports(none.resolve("never"))
                .start()) {
            run.toolCall("t").succeeded();
            assertThat(run.problems()).hasSize(1);
            assertThat(run.problems().get(0)).startsWith("The changed files could not be recorded: ");
        }
        assertThat(metrics(session.snapshot())).contains("Tool calls: 1");
    }

    @Test
    void gitThatFailsAgainAndAgainIsLeftAlone() throws Exception {
        Repository work = Repository.init(temporary.resolve("work"));
        AgentRun run = AgentRun.of(session).workTree(work.folder).start();
        Files.move(work.folder, temporary.resolve("elsewhere"));
        for (int i = 0; i < 5; i++) {
            run.toolCall("t").succeeded();
            session.checkpoint();
        }
        assertThat(run.problemCount()).isEqualTo(4);
        assertThat(run.problems()).contains("Changed files are no longer recorded: git failed 3 times.");
        run.close();
        assertThat(metrics(session.snapshot())).contains("Tool calls: 5");
    }

    @Test
    void nothingIsThrownAfterTheEndOfTheSession() {
        AgentRun run = AgentRun.of(session).start();
        session.finish();
        run.toolCall("t").failed("x");
        run.modelCall(1, 1);
        run.modelFailed("x");
        run.runFailed("x");
        assertThat(run.tools().addHandoffNote("x")).startsWith("Not recorded");
        run.close();
        assertThat(run.problemCount()).isGreaterThanOrEqualTo(5);
        for (int i = 0; i < 200; i++) {
            run.modelCall();
        }
        assertThat(run.problems()).hasSize(100);
        assertThat(run.problemCount()).isGreaterThan(200);
    }

    /** Names that look alike do not shadow each other. */
    @Test
    void timesAreKeptByTool() {
        AgentRun run = AgentRun.of(session).start();
        Map<String, String> times = new TreeMap<>();
        for (String tool : List.of("a", "A", "a b")) {
            AgentRun.ToolCall call = run.toolCall(tool);
            clock.advance("PT0.001S");
            call.succeeded();
            times.put("Time in " + tool + ": 0.001 s", "");
        }
        assertThat(metrics(session.snapshot())).containsAll(times.keySet());
    }
}
