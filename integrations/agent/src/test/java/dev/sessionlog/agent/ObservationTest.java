package dev.sessionlog.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.FileNote;
import dev.sessionlog.ImplementationDetails;
import dev.sessionlog.MetricResult;
import dev.sessionlog.SessionLog;
import dev.sessionlog.TaskIssue;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.TestCheck;
import dev.sessionlog.evidence.FakeGit;
import dev.sessionlog.evidence.Repository;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import dev.sessionlog.recorder.TestClock;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files and tests are looked at in the background, and belong to the task in which they changed. */
@Timeout(120)
class ObservationTest {
    private static final String LATE =
            "The changed files and the tests were not known after 5 seconds." + " The session went on without them.";
    private static final String FAILING =
            "<testsuite><testcase name='adds'><failure message='no'/></testcase></testsuite>";

    @TempDir
    Path temporary;

    private final SessionRecorder session = SessionRecorder.inMemory()
            .clock(TestClock.berlin())
            .start(SessionLog.builder().number(1).agent("a"));

    private Repository work;
    private FakeGit git;

    @BeforeEach
    void makeARepository() throws Exception {
        work = Repository.init(temporary.resolve("work"))
                .write(".gitignore", "target/\n")
                .write("a.txt", "a\n")
                .commit();
        git = FakeGit.in(temporary);
    }

    private AgentRun start() {
        return AgentRun.of(session)
                .workTree(() -> git.open(work))
                .testReports(work.folder.resolve("target"))
                .start();
    }

    private static List<String> files(TaskRecorder task) {
        return task.task().implementation().map(ImplementationDetails::modifiedFiles).orElse(List.of()).stream()
                .map(FileNote::path)
                .toList();
    }

    private List<String> files() {
        return session.snapshot().fileChanges().map(files -> files.created()).orElse(List.of()).stream()
                .map(FileNote::path)
                .toList();
    }

    private void write(AgentRun.ToolCall call, String file) throws Exception {
        work.write(file, file + "\n");
        call.succeeded();
    }

    @Test
    void toolCallsStartNoGitAndDoNotWaitForIt() throws Exception {
        try (AgentRun run = start()) {
            git.hang();
            int before = git.calls();
            for (int i = 0; i < 200; i++) {
                run.toolCall("shell", "ls " + i).succeeded();
                run.modelCall(1, 1);
            }
            assertThat(git.calls()).isBetween(before, before + 1); // that of the thread that looks
            assertThat(run.problems()).isEmpty();
            git.goOn();
            session.checkpoint();
            assertThat(run.problems()).isEmpty();
        }
        assertThat(session.snapshot().metrics().orElseThrow().after())
                .extracting(
                        MetricResult::name,
                        metric -> metric.value().orElseThrow().text())
                .contains(org.assertj.core.groups.Tuple.tuple("Tool calls", "200"));
    }

    @Test
    void aGitThatHangsHoldsUpOneBoundaryAndIsAProblem() throws Exception {
        AgentRun run = start();
        TaskRecorder first = session.startTask("First");
        git.hang();
        work.write("target/x.xml", FAILING);
        write(run.toolCall("write"), "b.txt");
        assertThat(run.tools().finishTask("COMPLETE")).contains("its last tests failed");
        assertThat(run.problems()).containsExactly(LATE);
        for (int i = 0; i < 100; i++) { // would take 500 seconds
            session.startTask("Further").finish(TaskStatus.FAILED);
        }
        first.finish(TaskStatus.PARTIAL);
        assertThat(run.problems()).containsExactly(LATE);
        assertThat(files()).isEmpty();
        git.goOn();
        while (files().isEmpty()) {
            session.checkpoint();
        }
        assertThat(files()).containsExactly("b.txt");
        assertThat(files(first)).containsExactly("b.txt");
        run.close();
        waitForTheEnd(run);
    }

    @Test
    void aGitThatHangsAtTheEndDoesNotKeepTheSessionFromFinishing() throws Exception {
        AgentRun run = start();
        git.hang();
        work.write("target/x.xml", FAILING);
        run.toolCall("test").succeeded();
        run.close();
        SessionLog log = session.finish();
        assertThat(log.issues().orElseThrow().outstanding())
                .extracting(issue -> issue.name())
                .containsExactly("The tests fail");
        assertThat(run.problems()).containsExactly(LATE);
        goOnToTheEnd(run);
        assertThat(session.snapshot()).isEqualTo(log);
        assertThat(run.problems()).containsExactly(LATE);
    }

    private void goOnToTheEnd(AgentRun run) throws Exception {
        git.goOn();
        waitForTheEnd(run);
    }

    private static void waitForTheEnd(AgentRun run) {
        while (!run.observation().isIdle()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aGitThatHangsAtTheStartIsAProblem() throws Exception {
        git.hang();
        AgentRun run = start();
        assertThat(run.problems()).containsExactly(LATE);
        git.goOn();
        while (session.snapshot().systemStatus().isEmpty()) {
            session.checkpoint();
        }
        TaskRecorder task = session.startTask("First");
        write(run.toolCall("write"), "b.txt");
        while (files().isEmpty()) {
            session.checkpoint();
        }
        assertThat(files(task)).containsExactly("b.txt");
        run.close();
        waitForTheEnd(run);
    }

    @Test
    void withoutGitTheTestsAreStillRead() throws Exception {
        try (AgentRun run = AgentRun.of(session)
                .workTree(() -> FakeGit.openWithoutGit(work))
                .testReports(work.folder.resolve("target"))
                .start()) {
            session.startTask("First");
            work.write("target/x.xml", FAILING);
            write(run.toolCall("shell", "mvn test"), "b.txt");
            assertThat(run.tools().finishTask("COMPLETE")).contains("its last tests failed");
            assertThat(run.problems())
                    .containsExactly("The changed files could not be recorded: There is no git command on the PATH.");
        }
        assertThat(session.finish().validation().orElseThrow().functional())
                .extracting(TestCheck::command)
                .containsExactly(java.util.Optional.of("mvn test"));
    }

    @Test
    void tasksThatFollowEachOtherAtOnceHaveTheirOwnFiles() throws Exception {
        try (AgentRun run = start()) {
            for (int i = 0; i < 5; i++) {
                TaskRecorder task = session.startTask("Task " + i);
                write(run.toolCall("write"), i + ".txt");
                task.finish(TaskStatus.COMPLETE);
            }
            assertThat(session.startedTasks())
                    .allSatisfy(task -> assertThat(files(task))
                            .containsExactly(task.task().name().substring("Task ".length()) + ".txt"));
            assertThat(run.problems()).isEmpty();
        }
    }

    @Test
    void callsNameTheirTask() throws Exception {
        try (AgentRun run = start()) {
            TaskRecorder one = session.startTask("One");
            TaskRecorder two = session.startTask("Two");
            write(run.toolCall("write", one), "one.txt");
            write(run.toolCall("write", two), "two.txt");
            write(run.toolCall("write", null, session.startedTasks().get(0)), "more.txt");
            run.toolCall("shell", "false", one).failed("exit code 1");
            one.finish(TaskStatus.COMPLETE);
            two.finish(TaskStatus.COMPLETE);
            assertThat(files(one)).containsExactly("more.txt", "one.txt");
            assertThat(files(two)).containsExactly("two.txt");
            assertThat(one.task().issues())
                    .extracting(TaskIssue::problem)
                    .containsExactly("Tool shell failed (false): exit code 1");
            assertThat(two.task().issues()).isEmpty();
        }
    }

    @Test
    void whatChangesWhileCallsOfTwoTasksRunIsListedInBoth() throws Exception {
        try (AgentRun run = start()) {
            TaskRecorder one = session.startTask("One");
            TaskRecorder two = session.startTask("Two");
            AgentRun.ToolCall first = run.toolCall("write", one);
            AgentRun.ToolCall second = run.toolCall("write", two);
            work.write("target/x.xml", FAILING);
            write(first, "one.txt");
            write(second, "two.txt");
            session.checkpoint();
            assertThat(files(one)).contains("one.txt");
            assertThat(files(two)).contains("two.txt");
            write(run.toolCall("write", one), "three.txt");
            one.finish(TaskStatus.PARTIAL);
            assertThat(files(one)).contains("three.txt");
            assertThat(files(two)).doesNotContain("three.txt");
        }
        assertThat(session.snapshot().validation().orElseThrow().functional())
                .extracting(TestCheck::command)
                .containsExactly(java.util.Optional.empty());
    }

    @Test
    void tasksOfSeveralThreadsDoNotLockEachOtherOut() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (AgentRun run = start()) {
            List<Future<String>> workers = new java.util.ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String file = i + ".txt";
                workers.add(threads.submit(() -> {
                    TaskRecorder task = session.startTask(file);
                    write(run.toolCall("write", task), file);
                    run.modelCall(1, 1);
                    task.finish(TaskStatus.COMPLETE);
                    assertThat(files(task)).contains(file);
                    return file;
                }));
            }
            for (Future<String> worker : workers) {
                worker.get();
            }
            assertThat(run.problems()).isEmpty();
        } finally {
            threads.shutdownNow();
        }
        assertThat(files()).hasSize(8);
    }

    @Test
    void anInterruptDoesNotEndTheWait() throws Exception {
        try (AgentRun run = start()) {
            TaskRecorder task = session.startTask("One");
            write(run.toolCall("write"), "one.txt");
            Thread.currentThread().interrupt();
            task.finish(TaskStatus.COMPLETE);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(files(task)).containsExactly("one.txt");
            assertThat(run.problems()).isEmpty();
        }
    }

    @Test
    void aRunThatIsClosedHoldsUpNothing() throws Exception {
        AgentRun run = start();
        run.close();
        git.hang();
        int calls = git.calls();
        session.startTask("One").finish(TaskStatus.COMPLETE);
        run.toolCall("write").succeeded();
        run.close();
        session.finish();
        assertThat(git.calls()).isEqualTo(calls);
        git.goOn();
        assertThat(run.problemCount()).isEqualTo(0);
    }
}
