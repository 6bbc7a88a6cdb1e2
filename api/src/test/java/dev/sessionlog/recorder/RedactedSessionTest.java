package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.FileChanges;
import dev.sessionlog.FileNote;
import dev.sessionlog.Objective;
import dev.sessionlog.Redactor;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.format.LogRenderer;
import dev.sessionlog.internal.files.FaultyFiles;
import dev.sessionlog.internal.files.FaultyFiles.Fault;
import dev.sessionlog.internal.files.FaultyFiles.Killed;
import dev.sessionlog.internal.files.FileOps;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets do not reach the disk, whatever part of a session they are in and whenever the process dies. */
class RedactedSessionTest {
    /** Put together here, so that no scanner takes this file for a leak. */
    private static final String SECRET = "ghp" + "_" + "0123456789abcdefABCDEF0123456789abcd";

    private static final String MARKER = "REDACTED(github-token)";

    @TempDir
    Path folder;

    private final TestClock clock = TestClock.berlin();

    private static final class Everything implements LogRenderer {
        @Override
        public String format() {
            return "everything";
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
            output.append(log.toString()).append('\n');
        }
    }

    private SessionRecorder next(FileOps files, Redactor redactor) throws IOException {
        return SessionDirectory.of(folder, new TextCodec(), files)
                .withDocuments(new Everything())
                .startNext(
                        recorder -> recorder.clock(clock)
                                .durability(Durability.NONE)
                                .redactor(redactor),
                        base -> base.agent("agent " + SECRET).focus("with " + SECRET));
    }

    /** Records the secret in every kind of entry. */
    private static void recordEverywhere(SessionRecorder session) {
        session.addHandoffNote("The token is " + SECRET);
        session.addPrimaryObjective("Use " + SECRET).drop("because of " + SECRET);
        TaskRecorder task = session.startTask(t -> t.id(SECRET.substring(0, 40)).name("Task " + SECRET));
        task.addSnippet("export TOKEN=" + SECRET);
        task.implementation(i -> i.addModifiedFile("dir/" + SECRET + "/a.txt"));
        FileObserver observer = session.observeFiles();
        observer.found(FileChanges.builder().addCreated(SECRET + ".txt").build());
        observer.found(FileChanges.builder().build());
        observer.found(FileChanges.builder().addDeleted(SECRET + ".txt", SECRET).build());
        session.startToolCall("tool " + SECRET);
        task.finish(TaskStatus.FAILED);
        session.addTask(t -> t.id("2").name(SECRET));
        session.checkpoint();
    }

    private List<String> filesWithTheSecret() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> {
                        try {
                            return Files.readString(file, StandardCharsets.ISO_8859_1)
                                    .contains(SECRET);
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    @Test
    void aKillAtAnyCallLeavesNoSecretInAnyFile() throws IOException {
        boolean reachedTheEnd = false;
        for (int call = 1; !reachedTheEnd; call++) {
            FaultyFiles files = new FaultyFiles().at(call, Fault.KILL);
            try (SessionRecorder session = next(files, Redactor.secrets())) {
                recordEverywhere(session);
                session.finish();
            } catch (Killed e) {
                // what is on the disk is what counts
            }
            reachedTheEnd = !files.happened();
            files.end();
            assertThat(filesWithTheSecret()).as("killed at call %s", call).isEmpty();
            try (Stream<Path> old = Files.list(folder)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void withoutRedactionTheFilesWouldHaveIt() throws IOException {
        try (SessionRecorder session = next(FileOps.DISK, Redactor.none())) {
            recordEverywhere(session);
            assertThat(session.redacted()).isEmpty();
            assertThat(session.snapshot().toString()).contains(SECRET).doesNotContain(MARKER);
        }
        assertThat(filesWithTheSecret()).containsExactlyInAnyOrder("session-1.journal", "session-1.txt");
    }

    @Test
    void theStateTheJournalAndTheDocumentsAgree() throws IOException {
        SessionRecorder session = next(FileOps.DISK, Redactor.secrets());
        recordEverywhere(session);
        SessionLog log = session.finish();
        assertThat(Journals.read(FileOps.DISK, new TextCodec(), folder.resolve("session-1.journal"))
                        .log())
                .isEqualTo(log);
        assertThat(folder.resolve("session-1.txt")).hasContent(log.toString());
        assertThat(log.agent()).isEqualTo("agent " + MARKER);
        assertThat(log.handoffNotes()).containsExactly("The token is " + MARKER);
        assertThat(log.objectives().orElseThrow().primary())
                .containsExactly(Objective.builder()
                        .description("Use " + MARKER)
                        .dropped("because of " + MARKER)
                        .build());
        assertThat(log.fileChanges().orElseThrow().deleted())
                .containsExactly(
                        FileNote.builder().path(MARKER + ".txt").note(MARKER).build());
        assertThat(log.fileChanges().orElseThrow().created()).isEmpty();
        assertThat(log.tasks().get(0).id()).as("a marker is no id").isEmpty();
        assertThat(log.tasks().get(1))
                .isEqualTo(Task.builder().id("2").name(MARKER).build());
    }

    @Test
    void whatWasRedactedIsCountedByKind() throws IOException {
        SessionRecorder session = next(FileOps.DISK, Redactor.secrets());
        assertThat(session.redacted()).isEqualTo(Map.of("github-token", 2));
        session.addHandoffNote(SECRET + " and " + SECRET);
        session.addHandoffNote("password=hunter2hunter2!");
        assertThat(session.redacted()).containsEntry("github-token", 4);
        assertThat(session.redacted().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(5);
        session.startTask("Index").finish(TaskStatus.COMPLETE);
        assertThatThrownBy(() -> session.startTask(t -> t.name("With " + SECRET).status(TaskStatus.COMPLETE)))
                .hasMessageContaining("With " + MARKER)
                .hasMessageNotContaining(SECRET);
        assertThat(session.redacted())
                .as("what was not recorded is not counted")
                .containsEntry("github-token", 4);
    }

    @Test
    void anObjectiveIsFoundAgainAndTextsCanBeComparedAfterRedaction() throws IOException {
        SessionRecorder session = next(FileOps.DISK, Redactor.secrets());
        session.addPrimaryObjective("Use " + SECRET);
        session.addPrimaryObjective("use " + SECRET).achieve();
        assertThat(session.objectives()).hasSize(1);
        assertThat(session.redact("Use " + SECRET))
                .isEqualTo(session.objectives().get(0).objective().description());
    }

    @Test
    void whatAnEarlierSessionLeftGoesThroughTheRedactorToo() throws IOException {
        SessionRecorder first = next(FileOps.DISK, Redactor.none());
        first.addHandoffNote("The token is " + SECRET);
        first.addPrimaryObjective("Use " + SECRET);
        first.finish();
        SessionRecorder second = next(FileOps.DISK, Redactor.secrets());
        assertThat(second.previous().orElseThrow().log().toString())
                .contains(MARKER)
                .doesNotContain(SECRET);
        assertThat(second.snapshot().toString()).doesNotContain(SECRET);
    }

    @Test
    void whatIsReadFromAJournalIsNotRedactedAgain() throws IOException {
        SessionRecorder first = next(FileOps.DISK, Redactor.none());
        first.addHandoffNote("The token is " + SECRET);
        first.close();
        SessionRecorder resumed = SessionRecorder.journal(folder.resolve("session-1.journal"))
                .codec(new TextCodec())
                .resume();
        assertThat(resumed.snapshot().handoffNotes()).containsExactly("The token is " + SECRET);
        assertThat(resumed.redacted()).isEmpty();
    }

    @Test
    void aLineBreakBetweenANameAndItsSecretHidesNothing() throws IOException {
        SessionRecorder session = next(FileOps.DISK, Redactor.secrets());
        String secret = "hunter2" + "S3cretX9";
        session.startToolCall("curl --password\n" + secret);
        session.focus("password=\n" + secret);
        session.addPrimaryObjective("With " + SECRET);
        session.close();
        assertThat(session.snapshot().toString()).doesNotContain(secret);
        assertThat(session.redacted())
                .as("two of the base, one of the objective")
                .containsEntry("github-token", 3);
    }

    @Test
    void exceptionsQuoteNoSecret() throws IOException {
        SessionRecorder session = next(FileOps.DISK, Redactor.secrets());
        assertThatThrownBy(() -> session.addTask(t -> t.id("key " + SECRET).name("n")))
                .hasMessageContaining(MARKER)
                .hasMessageNotContaining(SECRET);
    }
}
