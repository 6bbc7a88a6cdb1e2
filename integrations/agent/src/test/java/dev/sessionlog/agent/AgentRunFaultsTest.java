package dev.sessionlog.agent;

import static dev.sessionlog.agent.AgentRunTest.ofThisSession;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.Interruption;
import dev.sessionlog.MetricValue;
import dev.sessionlog.PerformanceMetrics;
import dev.sessionlog.SessionLog;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.TestOutcome;
import dev.sessionlog.UnfinishedKind;
import dev.sessionlog.internal.files.FaultyFiles;
import dev.sessionlog.internal.files.FaultyFiles.Fault;
import dev.sessionlog.internal.files.FaultyFiles.Killed;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TestClock;
import dev.sessionlog.recorder.TestRecorders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs whose process is killed, and runs on a full disk. */
class AgentRunFaultsTest {
    private static final String FAILING =
            "<testsuite><testcase name='adds'><failure message='no'/></testcase></testsuite>";

    @TempDir
    Path folder;

    private final TestClock clock = TestClock.berlin();

    private static long total(SessionLog log, String name) {
        return log.metrics().map(PerformanceMetrics::after).orElse(List.of()).stream()
                .filter(metric -> metric.name().equals(name))
                .map(metric -> metric.value()
                        .flatMap(MetricValue::amount)
                        .orElseThrow()
                        .longValue())
                .findFirst()
                .orElse(0L);
    }

    @Test
    void aSessionThatIsKilledHasWhatWasDoneAndARunGoesOnWithIt() throws Exception {
        Path journal = folder.resolve("s.journal");
        Path reports = Files.createDirectories(folder.resolve("reports"));
        FaultyFiles files = new FaultyFiles();
        SessionRecorder killed = TestRecorders.start(journal, files, clock);
        AgentRun run = AgentRun.of(killed).testReports(reports).start();
        run.tools().addObjective("All tests pass", null);
        run.tools().startTask("1", "Mend", "HIGH");
        run.modelCall(1_000, 10);
        AgentRun.ToolCall call = run.toolCall("runTests");
        clock.advance("PT2S");
        Files.writeString(reports.resolve("TEST-x.xml"), FAILING);
        call.failed("exit code 1");
        killed.checkpoint(); // what was observed until then is there
        run.toolCall("readFile"); // does not end
        files.end();

        assertThat(TestRecorders.read(journal))
                .isEqualTo(SessionLog.builder()
                        .date(LocalDate.of(2026, 3, 14))
                        .startTime(LocalTime.of(16, 5))
                        .zone(ZoneId.of("Europe/Berlin"))
                        .duration(Duration.ofSeconds(2))
                        .number(1)
                        .agent("a")
                        .id("test-session")
                        .objectives(o -> o.addPrimary("All tests pass"))
                        .addTask(t -> t.id("1")
                                .name("Mend")
                                .priority(dev.sessionlog.Priority.HIGH)
                                .status(TaskStatus.PARTIAL)
                                .results(r -> r.addTestResult("Tests, run 1: 0 of 1 test passes"))
                                .addIssue("Tool runTests failed: exit code 1")
                                .addNote("not finished"))
                        .validation(v -> v.addFunctional(c -> c.name("Tests, run 1")
                                .outcome(TestOutcome.FAIL)
                                .description("0 of 1 test passes; failed: adds: no")))
                        .metrics(m -> m.after(List.of(
                                ofThisSession("Model calls", MetricValue.of(1)),
                                ofThisSession("Input tokens", MetricValue.of(1_000)),
                                ofThisSession("Output tokens", MetricValue.of(10)),
                                ofThisSession("Tool calls", MetricValue.of(1)),
                                ofThisSession("Failed tool calls", MetricValue.of(1)),
                                ofThisSession("Time in runTests", MetricValue.of(2, "s")))))
                        .interruption(Interruption.builder()
                                .lastEntryAt(LocalDateTime.of(2026, 3, 14, 16, 5))
                                .entries(11)
                                .addUnfinished(u -> u.kind(UnfinishedKind.TASK)
                                        .name("Mend")
                                        .startedAt(LocalDateTime.of(2026, 3, 14, 16, 5)))
                                .addUnfinished(u -> u.kind(UnfinishedKind.TOOL)
                                        .name("readFile")
                                        .startedAt(LocalDateTime.of(2026, 3, 14, 16, 5)))
                                .build())
                        .build());

        try (SessionRecorder session = TestRecorders.resume(journal, clock)) {
            AgentRun further = AgentRun.of(session).testReports(reports).start();
            assertThat(further.tools().achieveObjective("1")).startsWith("Objective 1 stays open");
            further.toolCall("runTests").succeeded();
            assertThat(total(session.snapshot(), "Tool calls")).isEqualTo(2);
        }
    }

    @Test
    void aKillAtAnyWriteLeavesTotalsThatWereTrue() throws Exception {
        boolean reachedTheEnd = false;
        for (int call = 1; !reachedTheEnd; call++) {
            Path journal = Files.createTempDirectory(folder, "kill").resolve("s.journal");
            FaultyFiles files = new FaultyFiles();
            AgentRun run =
                    AgentRun.of(TestRecorders.start(journal, files, clock)).start();
            files.at(call, Fault.KILL).part(20);
            int ended = 0;
            try {
                run.tools().startTask(null, "Try", null);
                for (int i = 0; i < 3; i++) {
                    run.toolCall("t").failed("failure " + i);
                    ended++;
                }
            } catch (Killed e) {
                // what is on the disk is what counts
            }
            reachedTheEnd = !files.happened();
            files.end();
            SessionLog log = TestRecorders.read(journal);
            assertThat(total(log, "Tool calls")).isBetween((long) ended, (long) ended + 1);
        }
    }

    @Test
    void aFullDiskIsAProblemAndASentenceAndIsCaughtUpWithWhenThereIsRoom() throws Exception {
        Path journal = folder.resolve("s.journal");
        Path reports = Files.createDirectories(folder.resolve("reports"));
        FaultyFiles files = new FaultyFiles();
        try (SessionRecorder session = TestRecorders.start(journal, files, clock)) {
            AgentRun run = AgentRun.of(session).testReports(reports).start();
            run.tools().addObjective("All tests pass", null);
            files.refuse("write");
            Files.writeString(reports.resolve("TEST-x.xml"), FAILING);
            run.toolCall("t").failed("x");
            run.modelCall(10, 1);
            assertThat(run.tools().addHandoffNote("important"))
                    .startsWith("Not recorded because of an internal error: The journal " + journal
                            + " could not be written")
                    .endsWith(" Continue your work.");
            assertThat(run.tools().startTask(null, "x", null)).startsWith("Not recorded because of an internal error");
            assertThat(run.problemCount()).isGreaterThanOrEqualTo(5);
            assertThat(run.problems()).allSatisfy(problem -> assertThat(problem).contains("could not be "));
            assertThat(session.snapshot().metrics()).isEmpty();

            files.refuse("");
            assertThat(run.tools().achieveObjective("1")).startsWith("Objective 1 stays open");
            run.toolCall("t").succeeded();
            run.modelCall(10, 1);
            run.close();
        }
        SessionLog log = TestRecorders.read(journal);
        assertThat(total(log, "Tool calls")).isEqualTo(2);
        assertThat(total(log, "Input tokens")).isEqualTo(20);
        assertThat(log.validation().orElseThrow().functional()).hasSize(1);
    }
}
