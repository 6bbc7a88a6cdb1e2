package dev.sessionlog.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.FileChanges;
import dev.sessionlog.FileNote;
import dev.sessionlog.SessionLog;
import dev.sessionlog.evidence.Repository;
import dev.sessionlog.format.LogRenderer;
import dev.sessionlog.internal.files.FileOps;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TestClock;
import dev.sessionlog.recorder.TestRecorders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What recording writes to the work tree is not listed among the files that the agent changed. */
class OwnFilesTest {
    @TempDir
    Path temporary;

    private Repository work;

    @BeforeEach
    void makeARepository() throws Exception {
        work = Repository.init(temporary.resolve("work")).write("a.txt", "a\n").commit();
    }

    /** Something that is done during a session. */
    private interface Work {
        void run() throws Exception;
    }

    /** Returns the files that a session lists whose journal and work tree are these. */
    private static SessionLog record(Path journal, Path workTree, Work during) throws Exception {
        try (SessionRecorder session = TestRecorders.start(journal, FileOps.DISK, TestClock.berlin())) {
            AgentRun run = AgentRun.of(session).workTree(workTree).start();
            AgentRun.ToolCall call = run.toolCall("tool");
            during.run();
            call.succeeded();
            run.close();
            assertThat(run.problems()).isEmpty();
            return session.finish();
        }
    }

    private static List<String> files(SessionLog log) {
        FileChanges files =
                log.fileChanges().orElseGet(() -> FileChanges.builder().build());
        return Stream.of(files.created(), files.deleted(), files.critical())
                .flatMap(List::stream)
                .map(FileNote::path)
                .toList();
    }

    @Test
    void theFolderOfTheSessionIsNotListed() throws Exception {
        Path sessions = Files.createDirectories(work.folder.resolve(".sessions"));
        work.write(".sessions/session-1.md", "committed\n").commit();
        SessionLog log = record(
                sessions.resolve("session-2.journal"),
                work.folder,
                () -> work.write("b.txt", "b\n")
                        .write(".sessions/session-1.md", "brought up to date\n")
                        .write(".sessions/session-2.md", "a document\n")
                        .write(".sessions/notes/README.md", "a note\n"));
        assertThat(files(log)).containsExactly("b.txt");
        assertThat(log.systemStatus().orElseThrow().toString()).endsWith("Uncommitted files, state=1}]}}");
    }

    @Test
    void committedSessionsAreNotCountedAsUncommitted() throws Exception {
        Path sessions = Files.createDirectories(work.folder.resolve(".sessions"));
        SessionLog log = record(
                sessions.resolve("session-1.journal"),
                work.folder,
                () -> work.write(".sessions/session-1.md", "a document\n").commit());
        assertThat(files(log)).isEmpty();
        assertThat(log.systemStatus().orElseThrow().toString()).endsWith("Uncommitted files, state=0}]}}");
    }

    @Test
    void theFolderIsFoundThroughLinksAndRelativePaths() throws Exception {
        Files.createDirectories(work.folder.resolve("data/sessions"));
        Path link = Files.createSymbolicLink(temporary.resolve("link"), work.folder);
        Path linked = Files.createSymbolicLink(temporary.resolve("linked"), work.folder.resolve("data/sessions"));
        Path here = Path.of("").toAbsolutePath();
        int number = 0;
        for (Path sessions : List.of(
                work.folder.resolve("data/sessions"),
                work.folder.resolve("data/../data/./sessions"),
                link.resolve("data/sessions"),
                linked,
                here.relativize(work.folder.toRealPath()).resolve("data/sessions"))) {
            for (Path workTree : List.of(work.folder, link, here.relativize(work.folder.toRealPath()))) {
                number++;
                String mark = number + "\n";
                SessionLog log = record(
                        sessions.resolve("session-" + number + ".journal"),
                        workTree,
                        () -> work.write("a.txt", mark).write("data/sessions/x", mark));
                assertThat(files(log)).as(sessions + " in " + workTree).containsExactly("a.txt");
            }
        }
    }

    @Test
    void ofAWorkTreeThatContainsTheJournalItselfOnlyFilesOfSessionsAreNotListed() throws Exception {
        SessionLog log = record(
                work.folder.resolve("run.journal"),
                work.folder,
                () -> work.write("b.txt", "b\n")
                        .write("session-1.md", "of a session\n")
                        .write("sub/session-1.md", "of somebody else\n")
                        .write("run.txt", "c\n"));
        assertThat(files(log)).containsExactly("b.txt", "run.txt", "sub/session-1.md");
    }

    @Test
    void aFolderAroundTheWorkTreeHidesNothing() throws Exception {
        SessionLog log = record(
                temporary.resolve("session-1.journal"),
                work.folder,
                () -> work.write("b.txt", "b\n").write("session-1.md", "c\n"));
        assertThat(files(log)).containsExactly("b.txt", "session-1.md");
        Repository.init(temporary);
        log = record(
                work.folder.resolve("session-2.journal"),
                Files.createDirectories(work.folder.resolve("sub")),
                () -> work.write("sub/b.txt", "b\n"));
        assertThat(files(log)).containsExactly("b.txt");
    }

    @Test
    void documentsElsewhereAreNotListed() throws Exception {
        Path document = Files.createDirectories(work.folder.resolve("docs")).resolve("LOG.txt");
        try (SessionRecorder session = SessionRecorder.inMemory()
                .document(document, new OneLine())
                .start(SessionLog.builder().number(1).agent("a"))) {
            AgentRun run = AgentRun.of(session).workTree(work.folder).start();
            AgentRun.ToolCall call = run.toolCall("tool");
            work.write("docs/b.txt", "b\n").write("docs/LOG.txt", "written anew\n");
            call.succeeded();
            run.close();
            assertThat(files(session.snapshot())).containsExactly("docs/b.txt");
        }
    }

    private static final class OneLine implements LogRenderer {
        @Override
        public String format() {
            return "one-line";
        }

        @Override
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public String fileExtension() {
            return "txt";
        }

        @Override
        public void render(SessionLog log, Appendable output) throws IOException {
            output.append(log.agent()).append('\n');
        }
    }
}
