package dev.sessionlog.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.FileChanges;
import dev.sessionlog.FileNote;
import dev.sessionlog.ImplementationDetails;
import dev.sessionlog.Note;
import dev.sessionlog.SessionLog;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.evidence.Repository;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import dev.sessionlog.recorder.TestClock;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FILES MODIFIED and a task's modified files say what differs from their start, and only what the session changed. */
class ChangedFilesTest {
    @TempDir
    Path temporary;

    private final SessionRecorder session = SessionRecorder.inMemory()
            .clock(TestClock.berlin())
            .start(SessionLog.builder().number(1).agent("a"));

    private Repository work;

    @BeforeEach
    void makeARepository() throws Exception {
        work = Repository.init(temporary.resolve("work"))
                .write("a.txt", "a\n")
                .write("b.txt", "b\n")
                .commit();
        work.git("checkout", "--quiet", "-b", "others");
        work.write("a.txt", "by others\n").write("others.txt", "by others\n").commit();
        work.git("checkout", "--quiet", "main");
    }

    /** Something that a tool does. */
    private interface Tool {
        void run() throws Exception;
    }

    private void call(AgentRun run, Tool tool) throws Exception {
        AgentRun.ToolCall call = run.toolCall("tool");
        tool.run();
        call.succeeded();
        session.checkpoint();
        assertThat(run.problems()).isEmpty();
    }

    private AgentRun start() {
        return AgentRun.of(session).workTree(work.folder).start();
    }

    /** The files of the session, as {@code + created}, {@code - deleted} and {@code modified}. */
    private List<String> files() {
        FileChanges files = session.snapshot()
                .fileChanges()
                .orElseGet(() -> FileChanges.builder().build());
        return Stream.of(
                        files.created().stream().map(file -> "+ " + file.path()),
                        files.deleted().stream().map(file -> "- " + file.path()),
                        files.critical().stream().map(FileNote::path))
                .flatMap(list -> list)
                .toList();
    }

    private static List<String> files(TaskRecorder task) {
        return task.task().implementation().map(ImplementationDetails::modifiedFiles).orElse(List.of()).stream()
                .map(file -> file.path() + file.note().map(note -> " - " + note).orElse(""))
                .toList();
    }

    @Test
    void aBranchThatIsCheckedOutAndLeftAgainChangesNothing() throws Exception {
        try (AgentRun run = start()) {
            TaskRecorder task = session.startTask("Look around");
            call(run, () -> work.git("checkout", "--quiet", "others"));
            assertThat(files()).isEmpty();
            call(run, () -> work.write("b.txt", "changed there\n"));
            assertThat(files()).containsExactly("b.txt");
            call(run, () -> work.git("checkout", "--", "b.txt"));
            call(run, () -> work.git("checkout", "--quiet", "main"));
            assertThat(files()).isEmpty();
            assertThat(files(task)).isEmpty();
        }
        assertThat(session.finish().fileChanges()).isEmpty();
    }

    @Test
    void whatIsUndoneInALaterCallIsNoChange() throws Exception {
        try (AgentRun run = start()) {
            TaskRecorder first = session.startTask("Try");
            call(run, () -> work.write("a.txt", "tried\n").write("new.txt", "x"));
            assertThat(files(first)).containsExactly("a.txt - modified, +1 -1", "new.txt - created, +1 -0");
            call(run, () -> work.write("a.txt", "a\n"));
            assertThat(files(first)).containsExactly("new.txt - created, +1 -0");
            first.finish(TaskStatus.COMPLETE);
            TaskRecorder second = session.startTask("Clean up");
            call(run, () -> work.delete("new.txt").delete("b.txt"));
            assertThat(files(first)).containsExactly("new.txt - created, +1 -0");
            assertThat(files(second)).containsExactly("b.txt - deleted, +0 -1", "new.txt - deleted, +0 -1");
            assertThat(files()).containsExactly("- b.txt");
        }
    }

    @Test
    void aFileThatIsCreatedAndRenamedIsCreated() throws Exception {
        try (AgentRun run = start()) {
            call(run, () -> work.write("one.txt", "new\n"));
            call(run, () -> work.move("one.txt", "two.txt").commit());
            call(run, () -> work.write("two.txt", "newer\n"));
            assertThat(files()).containsExactly("+ two.txt");
        }
    }

    @Test
    void whatOthersMadeIsNotListedWhereItIsMerged() throws Exception {
        try (AgentRun run = start()) {
            TaskRecorder task = session.startTask("Merge");
            call(run, () -> work.write("b.txt", "own\n").commit());
            call(run, () -> work.git("merge", "--quiet", "--no-edit", "others"));
            assertThat(files()).containsExactly("b.txt");
            assertThat(files(task)).containsExactly("b.txt - modified, +1 -1");
            call(run, () -> work.write("others.txt", "by others and here\n"));
            assertThat(files()).containsExactly("b.txt", "others.txt");
        }
    }

    @Test
    void aTaskThatIsGoneOnWithKeepsItsFiles() throws Exception {
        try (AgentRun run = start()) {
            TaskRecorder outer = session.startTask("Outer");
            call(run, () -> work.write("a.txt", "outer\n"));
            TaskRecorder inner = session.startTask("Inner");
            call(run, () -> work.write("b.txt", "inner\n"));
            inner.finish(TaskStatus.COMPLETE);
            call(run, () -> work.write("c.txt", "outer\n"));
            assertThat(files(outer)).containsExactly("a.txt - modified, +1 -1", "c.txt - created, +1 -0");
            assertThat(files(inner)).containsExactly("b.txt - modified, +1 -1");
            assertThat(files()).containsExactly("+ c.txt", "a.txt", "b.txt");
        }
    }

    @Test
    void aFurtherRunAddsToWhatTheOneBeforeFound() throws Exception {
        try (AgentRun run = start()) {
            call(run, () -> work.write("a.txt", "one\n").write("new.txt", "x"));
        }
        try (AgentRun run = start()) {
            call(run, () -> work.write("b.txt", "two\n").write("new.txt", "y"));
        }
        assertThat(files()).containsExactly("+ new.txt", "a.txt", "b.txt");
    }

    @Test
    void ofManyFilesThatChangeAtOnceThoseThatAreNotListedAreCountedOnce() throws Exception {
        try (AgentRun run = start()) {
            TaskRecorder task = session.startTask("Install");
            call(run, () -> {
                for (int i = 0; i < 130; i++) {
                    work.write("modules/" + i, i + "\n");
                }
            });
            call(run, () -> work.write("a.txt", "one\n"));
            assertThat(files()).hasSize(101).endsWith("a.txt");
            assertThat(files(task)).hasSize(101).contains("a.txt - modified, +1 -1");
            assertThat(task.task().notes())
                    .extracting(Note::text)
                    .containsExactly("30 further files changed at the same time.");
            call(run, () -> Repository.run(work.folder, List.of("rm", "-r", "modules")));
            assertThat(files()).containsExactly("a.txt");
            assertThat(files(task)).containsExactly("a.txt - modified, +1 -1");
        }
    }
}
