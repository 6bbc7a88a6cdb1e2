package dev.sessionlog.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.FileNote;
import dev.sessionlog.Note;
import dev.sessionlog.ResolvedIssue;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Severity;
import dev.sessionlog.TestCheck;
import dev.sessionlog.evidence.Repository;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TestClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only the model knows, and what the tests say about what it claims. */
class ModelNotesTest {
    private static final String FAILING =
            "<testsuite><testcase name='adds'><failure message='no'/></testcase></testsuite>";
    private static final String PASSING = "<testsuite><testcase name='adds'/></testsuite>";

    @TempDir
    Path temporary;

    private final SessionRecorder session = SessionRecorder.inMemory()
            .clock(TestClock.berlin())
            .start(SessionLog.builder()
                    .number(1)
                    .agent("a")
                    .objectives(o -> o.addPrimary("Given")
                            .addSecondary(x -> x.description("Measured").validationMethod("By hand")))
                    .issues(i -> i.addOutstanding(x ->
                                    x.name("Slow start").severity(Severity.HIGH).description("10 s"))
                            .addOutstanding("The tests fail")));

    private AgentRun run() {
        return AgentRun.of(session).testReports(temporary).start();
    }

    private void report(String xml) throws Exception {
        Files.writeString(temporary.resolve("x.xml"), xml);
    }

    private List<String> notes(int task) {
        return session.snapshot().tasks().get(task).notes().stream()
                .map(note -> note.label().orElse("-") + ": " + note.text())
                .toList();
    }

    @Test
    void attemptsAndDecisionsAreNotesOfTheOpenTask() {
        AgentTools tools = run().tools();
        assertThat(tools.addAttempt("A cache", "stale results"))
                .isEqualTo("Recorded the attempt as a lesson of the session.");
        tools.startTask(null, "Speed", null);
        assertThat(tools.addAttempt("An index", "no effect")).isEqualTo("Recorded the attempt in the open task.");
        assertThat(tools.addDecision("No cache", "it hides writes"))
                .isEqualTo("Recorded the decision in the open task.");
        tools.addDecision("No cache", "it hides writes");
        assertThat(notes(0)).containsExactly("Tried: An index: no effect", "Decision: No cache: it hides writes");
        assertThat(session.snapshot().summary().orElseThrow().lessons())
                .containsExactly("Tried: A cache: stale results");
        assertThat(tools.addAttempt("x", " ")).isEqualTo("Not recorded: outcome is required and must not be blank.");
        assertThat(tools.addDecision(null, "x")).isEqualTo("Not recorded: what is required and must not be blank.");
    }

    @Test
    void issuesAreResolvedByTheirName() {
        AgentTools tools = run().tools();
        assertThat(tools.resolveIssue("slow START", "Lazy loading"))
                .isEqualTo("Recorded the issue \"Slow start\" as resolved.");
        assertThat(tools.resolveIssue("Slow start", "again"))
                .isEqualTo("There is no outstanding issue \"Slow start\". Open issues: \"The tests fail\".");
        assertThat(tools.resolveIssue("The tests fail", "Trust me"))
                .isEqualTo(
                        "Not recorded: \"The tests fail\" is resolved automatically when the tests pass. Run the tests.");
        assertThat(session.snapshot().issues().orElseThrow().resolved())
                .containsExactly(ResolvedIssue.builder()
                        .name("Slow start")
                        .severity(Severity.HIGH)
                        .description("10 s")
                        .solution("Lazy loading")
                        .build());
    }

    @Test
    void objectivesAreDroppedWithAReason() {
        AgentTools tools = run().tools();
        assertThat(tools.dropObjective("1", "Not needed")).isEqualTo("Objective 1 is recorded as dropped.");
        assertThat(session.objectives().get(0).objective().dropped()).contains("Not needed");
        assertThat(tools.dropObjective("7", "x")).startsWith("There is no objective \"7\"");
        assertThat(tools.dropObjective("1", null)).isEqualTo("Not recorded: reason is required and must not be blank.");
        tools.achieveObjective("2");
        assertThat(tools.dropObjective("2", "x")).isEqualTo("Not recorded: objective 2 is already achieved.");
    }

    @Test
    void aRefusedClaimIsANoteOfTheTask() throws Exception {
        AgentTools tools = run().tools();
        tools.startTask(null, "Mend", null);
        report(FAILING);
        for (int i = 0; i < 2; i++) {
            assertThat(tools.finishTask("COMPLETE")).startsWith("The task \"Mend\" stays open");
            assertThat(tools.achieveObjective("1")).startsWith("Objective 1 stays open");
        }
        tools.finishTask("PARTIAL");
        tools.achieveObjective("1");
        assertThat(notes(0))
                .containsExactly(
                        "Refused: The task was said to be COMPLETE, but \"Tests, run 1\" failed.",
                        "Refused: \"Given\" was said to be achieved, but \"Tests, run 1\" failed.");
        assertThat(session.snapshot().summary().orElseThrow().lessons())
                .containsExactly("Refused: \"Given\" was said to be achieved, but \"Tests, run 1\" failed.");
    }

    @Test
    void anAcceptedClaimGetsItsEvidence() throws Exception {
        AgentTools tools = run().tools();
        tools.startTask(null, "Mend", null);
        report(PASSING);
        tools.finishTask("COMPLETE");
        tools.startTask(null, "Write it down", null);
        tools.finishTask("COMPLETE");
        tools.startTask(null, "Go on", null);
        tools.finishTask("PARTIAL");
        tools.achieveObjective("1");
        tools.achieveObjective("2");
        String evidence = "Tests, run 1: 1 of 1 test passes";
        SessionLog log = session.snapshot();
        assertThat(log.tasks())
                .extracting(task -> task.results().map(r -> r.testResults()).orElse(List.of()))
                .containsExactly(List.of(evidence), List.of(evidence), List.of());
        assertThat(log.objectives().orElseThrow().primary().get(0).validationMethod())
                .contains(evidence);
        assertThat(log.objectives().orElseThrow().primary()).hasSize(1);
        assertThat(log.objectives().orElseThrow().secondary())
                .extracting(objective -> objective.validationMethod())
                .containsExactly(Optional.of("By hand"));
    }

    @Test
    void withoutTestsThereIsNoEvidence() {
        AgentTools tools = run().tools();
        tools.startTask(null, "Write", null);
        tools.finishTask("COMPLETE");
        tools.achieveObjective("1");
        assertThat(session.snapshot().tasks().get(0).results()).isEmpty();
        assertThat(session.snapshot()
                        .objectives()
                        .orElseThrow()
                        .primary()
                        .get(0)
                        .validationMethod())
                .isEmpty();
    }

    @Test
    void testRunsAreFoundByTheirNumber() throws Exception {
        session.validation(v -> v.addFunctional(c -> c.name("Tests, run 7").description("by hand")));
        AgentTools tools = run().tools();
        tools.startTask(null, "Mend", null);
        session.startedTasks()
                .get(0)
                .results(r -> r.addTestResult("Tests, run 12 is not a run; Tests, run 7: neither"));
        report(FAILING);
        assertThat(tools.finishTask("COMPLETE")).startsWith("The task \"Mend\" stays open");
        session.startedTasks().get(0).results(r -> r.addTestResult("Tests, run 7: said otherwise"));
        assertThat(session.snapshot().validation().orElseThrow().functional())
                .extracting(TestCheck::name)
                .containsExactly("Tests, run 7", "Tests, run 8");
    }

    @Test
    void commandsAreKeptForTestsAndFailures() throws Exception {
        AgentRun run = run();
        session.startTask("Mend");
        run.toolCall("shell", "mvn -q \\\n  test").failed("x".repeat(2_000) + "\nBUILD FAILURE\n");
        session.checkpoint();
        AgentRun.ToolCall call = run.toolCall("shell", "mvn -q test -Dtest='A'");
        report(PASSING);
        call.succeeded();
        run.close();
        run.close();
        SessionLog log = session.finish();
        assertThat(log.tasks().get(0).issues().get(0).problem())
                .startsWith("Tool shell failed (mvn -q test): …xxx")
                .endsWith("xxx\nBUILD FAILURE")
                .hasSizeLessThan(600);
        assertThat(log.validation().orElseThrow().functional())
                .extracting(TestCheck::command)
                .containsExactly(Optional.of("mvn -q test -Dtest='A'"));
        assertThat(log.nextSession().orElseThrow().testingRequirements())
                .containsExactly("Run the tests again with: mvn -q test -Dtest='A'");
    }

    @Test
    void aRunSaysWhatHadChangedSinceTheOneBefore() throws Exception {
        Repository work = Repository.init(temporary.resolve("work"))
                .write(".gitignore", "target/\n")
                .commit();
        try (AgentRun run = AgentRun.of(session)
                .workTree(work.folder)
                .testReports(work.folder.resolve("target"))
                .start()) {
            work.write("target/x.xml", FAILING);
            session.checkpoint();
            work.write("target/x.xml", FAILING + " ");
            session.checkpoint();
            for (int i = 10; i < 22; i++) {
                work.write(i + ".txt", "x");
            }
            work.write("target/x.xml", PASSING);
            session.checkpoint();
            assertThat(run.problems()).isEmpty();
        }
        assertThat(session.finish().validation().orElseThrow().functional())
                .extracting(check -> check.description().orElse(""))
                .containsExactly(
                        "0 of 1 test passes; failed: adds: no",
                        "0 of 1 test passes; failed: adds: no\nNo file changed since run 1.",
                        "1 of 1 test passes\nChanged since run 2: 10.txt, 11.txt, 12.txt, 13.txt, 14.txt, 15.txt, 16.txt,"
                                + " 17.txt, 18.txt, 19.txt and 2 more");
    }

    @Test
    void notesOfFilesStandBesideWhatGitSays() throws Exception {
        Repository work =
                Repository.init(temporary.resolve("work")).write("a.txt", "a\n").commit();
        try (AgentRun run = AgentRun.of(session).workTree(work.folder).start()) {
            AgentTools tools = run.tools();
            tools.startTask(null, "Write", null);
            assertThat(tools.addFileNote("./a.txt", "rounds up"))
                    .isEqualTo("Recorded the note about the file \"a.txt\".");
            assertThat(files()).containsExactly("a.txt - rounds up");
            work.write("a.txt", "b\n");
            session.checkpoint();
            assertThat(files()).containsExactly("a.txt - modified, +1 -1: rounds up");
            tools.addFileNote(work.folder.resolve("a.txt").toString(), "and down");
            tools.addFileNote("elsewhere/b.txt", "by hand");
            session.checkpoint();
            assertThat(files())
                    .containsExactly("a.txt - modified, +1 -1: rounds up; and down", "elsewhere/b.txt - by hand");
            work.write("a.txt", "a\n");
            session.checkpoint();
            assertThat(files()).containsExactly("a.txt - rounds up; and down", "elsewhere/b.txt - by hand");
            assertThat(session.snapshot()
                            .tasks()
                            .get(0)
                            .implementation()
                            .orElseThrow()
                            .modifiedFiles())
                    .extracting(FileNote::path)
                    .containsExactly("a.txt", "elsewhere/b.txt");
            assertThat(run.problems()).isEmpty();
        }
    }

    /** The files that neither are new nor gone. */
    private List<String> files() {
        return session.snapshot().fileChanges().map(f -> f.critical()).orElse(List.of()).stream()
                .map(file -> file.path() + " - " + file.note().orElse(""))
                .sorted()
                .toList();
    }

    @Test
    void labelsAreThoseOfTheLog() {
        run().tools().startTask(null, "x", null);
        run().tools().addAttempt("a", "b");
        assertThat(session.snapshot().tasks().get(0).notes())
                .containsExactly(Note.builder().label("Tried").text("a: b").build());
    }
}
