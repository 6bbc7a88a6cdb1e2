package dev.sessionlog.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.DiscoveredIssue;
import dev.sessionlog.SessionLog;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.format.LogRenderer;
import dev.sessionlog.internal.files.FaultyFiles;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TestClock;
import dev.sessionlog.recorder.TestRecorders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work that is recorded from its start to its end leaves a finished log, however it ends. */
class AgentWorkTest {
    @TempDir
    Path folder;

    private final TestClock clock = TestClock.berlin();
    private final SessionRecorder session = SessionRecorder.inMemory()
            .clock(clock)
            .start(SessionLog.builder().number(1).agent("a"));

    @Test
    void workThatReturnsLeavesAFinishedLog() throws Exception {
        SessionLog log = AgentRun.of(session).testReports(folder).run(run -> {
            session.startTask("Open");
            Files.writeString(folder.resolve("x.xml"), "<testsuite><testcase name='a'/></testsuite>");
            clock.advance("PT3M");
        });
        assertThat(log.endTime()).isPresent();
        assertThat(log.tasks().get(0).status()).contains(TaskStatus.PARTIAL);
        assertThat(log.validation().orElseThrow().functional()).hasSize(1);
        assertThat(log).isEqualTo(session.snapshot());
        assertThat(log.issues()).isEmpty();
    }

    @Test
    void workThatThrowsLeavesAFinishedLogToo() {
        IOException failure = new IOException("The model is gone.");
        assertThatThrownBy(() -> AgentRun.of(session).run(run -> {
                    run.modelCall(10, 1);
                    throw failure;
                }))
                .isSameAs(failure);
        SessionLog log = session.snapshot();
        assertThat(log.endTime()).isPresent();
        assertThat(log.issues().orElseThrow().discovered())
                .containsExactly(DiscoveredIssue.builder()
                        .name("The agent's run ended with an error")
                        .description("The model is gone.")
                        .build());
    }

    @Test
    void anErrorIsRecordedAsWell() {
        assertThatThrownBy(() -> AgentRun.of(session).run(run -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(session.snapshot().endTime()).isPresent();
        assertThat(session.snapshot().issues().orElseThrow().discovered().get(0).description())
                .contains("StackOverflowError");
    }

    @Test
    void workMayFinishTheSessionItself() {
        SessionLog log = AgentRun.of(session).run(run -> session.finish());
        assertThat(log).isEqualTo(session.snapshot());
    }

    @Test
    void whatTheWorkThrowsIsNotHiddenByAFullDisk() {
        FaultyFiles files = new FaultyFiles();
        SessionRecorder recorder = TestRecorders.start(folder.resolve("s.journal"), files, clock);
        List<String> problems = new ArrayList<>();
        assertThatThrownBy(() -> AgentRun.of(recorder).onProblem(problems::add).run(run -> {
                    files.refuse("write");
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken")
                .hasNoSuppressedExceptions();
        assertThat(problems).hasSize(2);
        assertThat(problems.get(0)).startsWith("The end of the run could not be recorded: The journal");
        assertThat(problems.get(1)).startsWith("The end of the session could not be recorded completely: The journal");
        recorder.close();
    }

    @Test
    void aDiskThatIsFullAtTheEndIsNoFailureOfTheWork() {
        FaultyFiles files = new FaultyFiles();
        SessionRecorder recorder = TestRecorders.start(folder.resolve("s.journal"), files, clock);
        List<String> problems = new ArrayList<>();
        SessionLog log = AgentRun.of(recorder).onProblem(problems::add).run(run -> {
            run.modelCall(10, 1);
            files.refuse("write");
        });
        assertThat(log.endTime()).isEmpty();
        assertThat(log.metrics()).isPresent();
        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("The end of the session could not be recorded completely: The journal");
        recorder.close();
    }

    @Test
    void aDocumentThatCannotBeWrittenIsNoFailureOfTheWork() throws IOException {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        SessionRecorder recorder = SessionRecorder.inMemory()
                .clock(clock)
                .document(documents.resolve("s.txt"), new AgentName())
                .start(SessionLog.builder().number(1).agent("a"));
        List<String> problems = new ArrayList<>();
        SessionLog log = AgentRun.of(recorder).onProblem(problems::add).run(run -> {
            Files.delete(documents.resolve("s.txt"));
            Files.delete(documents);
        });
        assertThat(log.endTime()).isPresent();
        assertThat(log).isEqualTo(recorder.snapshot());
        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("The end of the session could not be recorded completely: The document");
    }

    @Test
    void aRecorderThatWasClosedIsNoFailureOfTheWork() {
        List<String> problems = new ArrayList<>();
        SessionLog log = AgentRun.of(session).onProblem(problems::add).run(run -> session.close());
        assertThat(log).isEqualTo(session.snapshot());
        assertThat(log.interruption()).isPresent();
        assertThat(problems)
                .contains("The end of the session could not be recorded completely:"
                        + " The recorder is closed; nothing more can be recorded.");
    }

    @Test
    void whoIsToldOfProblemsMayThrow() {
        SessionLog log = AgentRun.of(session)
                .workTree(folder.resolve("none"))
                .onProblem(problem -> {
                    throw new IllegalArgumentException(problem);
                })
                .run(run -> assertThat(run.problems()).hasSize(1));
        assertThat(log.endTime()).isPresent();
    }

    /** A document that consists of the name of the agent. */
    private static final class AgentName implements LogRenderer {
        @Override
        public String format() {
            return "agent";
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
            output.append(log.agent());
        }
    }
}
