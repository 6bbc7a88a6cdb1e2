package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.SessionLogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionDirectoryTest {
    @TempDir
    Path folder;

    private SessionDirectory sessions;

    @BeforeEach
    void openDirectory() {
        sessions = SessionDirectory.of(folder, new TextCodec());
    }

    private SessionRecorder next() throws IOException {
        return sessions.startNext(
                recorder -> recorder.clock(TestClock.berlin()).durability(Durability.NONE), base -> base.agent("a"));
    }

    @Test
    void eachSessionContinuesFromTheOneBeforeItFinishedOrNot() throws IOException {
        assertThat(sessions.latest()).isEmpty();
        assertThat(sessions.logs()).isEmpty();
        SessionLog first;
        try (SessionRecorder session = next()) {
            session.nextSession(n -> n.addPriorityTask("Fix replica lag"));
            first = session.finish();
        }
        assertThat(sessions.latest()).contains(first);
        SessionRecorder cutOff = next();
        assertThat(cutOff.objectives())
                .extracting(objective -> objective.objective().description())
                .containsExactly("Fix replica lag");
        cutOff.issues(i -> i.addOutstanding("Replica lag"));
        cutOff.close();
        SessionLog second = cutOff.snapshot();
        assertThat(second.interruption()).isPresent();
        assertThat(sessions.latest()).contains(second);
        try (SessionRecorder session = next()) {
            assertThat(session.snapshot().issues()).isEqualTo(second.issues());
            assertThat(session.snapshot().number()).isEqualTo(3);
        }
        assertThat(sessions.logs()).extracting(SessionLog::number).containsExactly(1, 2, 3);
        assertThat(sessions.logs().subList(0, 2)).containsExactly(first, second);
    }

    @Test
    void theNumberIsAboveAllThatAreTakenWhateverBecameOfThem() throws IOException {
        Files.createFile(folder.resolve("session-7.journal"));
        Files.writeString(folder.resolve("session-08.journal"), "no session");
        Files.writeString(folder.resolve("session-9.txt"), "no session");
        Files.writeString(folder.resolve("session-99999999999.journal"), "no session");
        Files.writeString(folder.resolve("notes.md"), "no session");
        assertThat(sessions.latest()).isEmpty();
        try (SessionRecorder session = next()) {
            assertThat(session.snapshot().number()).isEqualTo(8);
        }
        assertThat(sessions.logs()).extracting(SessionLog::number).containsExactly(8);
    }

    @Test
    void aStartThatFailsLeavesItsNumberUnused() throws IOException {
        assertThatThrownBy(() -> sessions.startNext(recorder -> {}, base -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("agent");
        try (SessionRecorder session = next()) {
            assertThat(session.snapshot().number()).isEqualTo(2);
        }
    }

    @Test
    void noTwoSessionsShareANumberHoweverManyStartAtOnce() throws Exception {
        int threads = 8;
        int rounds = 20;
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Integer>> starts = new ArrayList<>();
            for (int i = 0; i < threads * rounds; i++) {
                starts.add(() -> {
                    try (SessionRecorder session = next()) {
                        return session.snapshot().number();
                    }
                });
            }
            List<Integer> numbers = new ArrayList<>();
            for (Future<Integer> number : executor.invokeAll(starts)) {
                numbers.add(number.get());
            }
            assertThat(numbers).doesNotHaveDuplicates();
        } finally {
            executor.shutdown();
        }
        assertThat(sessions.logs()).hasSize(threads * rounds);
    }

    @Test
    void logsThatWereWrittenWithoutAJournalCountToo() throws IOException {
        SessionLog written = SessionLog.builder()
                .date(LocalDate.of(2026, 3, 14))
                .number(5)
                .agent("toy")
                .build();
        Files.writeString(folder.resolve("session-6.md"), "of a format whose jar is not here");
        assertThatThrownBy(sessions::latest).hasMessageContaining("session-6.md");
        Files.delete(folder.resolve("session-6.md"));
        SessionLogs.write(written, folder.resolve("session-5.toy"));
        assertThat(sessions.latest()).isEmpty();
    }

    @Test
    void issuesThatWereResolvedAndCameBackAreFound() throws IOException {
        try (SessionRecorder session = next()) {
            session.issues(i -> i.addResolved("Replica lag").addResolved("Disk full"));
            session.finish();
        }
        try (SessionRecorder session = next()) {
            session.issues(i -> i.addOutstanding("Other").addDiscovered("REPLICA LAG"));
            session.issues(i -> i.addResolved("Replica lag"));
            session.finish();
        }
        try (SessionRecorder session = next()) {
            session.issues(i -> i.addOutstanding("replica lag"));
            session.finish();
        }
        assertThat(sessions.returnedIssues())
                .containsExactly(new ReturnedIssue("REPLICA LAG", 1, 2), new ReturnedIssue("replica lag", 2, 3));
    }

    @Test
    void aMissingFolderIsAnError() {
        assertThatThrownBy(() -> SessionDirectory.of(folder.resolve("missing")).latest())
                .isInstanceOf(NoSuchFileException.class);
    }
}
