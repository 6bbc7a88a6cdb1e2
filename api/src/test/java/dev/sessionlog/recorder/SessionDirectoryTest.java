package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.SessionLogs;
import dev.sessionlog.format.UnknownFormatException;
import dev.sessionlog.internal.files.FileOps;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
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

    /** The renderer is in another module. */
    @Test
    void aBriefingNeedsTheJarThatProvidesIt() throws IOException {
        next().finish();
        StoredSession stored = sessions.latest().orElseThrow();
        assertThatThrownBy(stored::briefing)
                .isInstanceOf(UnknownFormatException.class)
                .hasMessageStartingWith("No renderer found for the format \"briefing\". Available formats: toy.");
    }

    @Test
    void eachSessionContinuesFromTheOneBeforeItFinishedOrNot() throws IOException {
        assertThat(sessions.latest()).isEmpty();
        assertThat(sessions.all()).isEmpty();
        SessionLog first;
        try (SessionRecorder session = next()) {
            session.nextSession(n -> n.addPriorityTask("Fix replica lag"));
            first = session.finish();
        }
        assertThat(sessions.latest()).map(StoredSession::log).contains(first);
        SessionRecorder cutOff = next();
        assertThat(cutOff.objectives())
                .extracting(objective -> objective.objective().description())
                .containsExactly("Fix replica lag");
        cutOff.issues(i -> i.addOutstanding("Replica lag"));
        cutOff.close();
        SessionLog second = cutOff.snapshot();
        assertThat(second.interruption()).isPresent();
        assertThat(sessions.latest()).map(StoredSession::log).contains(second);
        try (SessionRecorder session = next()) {
            assertThat(session.snapshot().issues()).isEqualTo(second.issues());
            assertThat(session.snapshot().number()).isEqualTo(3);
        }
        assertThat(sessions.all()).extracting(StoredSession::number).containsExactly(1, 2, 3);
        assertThat(sessions.all().subList(0, 2)).extracting(StoredSession::log).containsExactly(first, second);
    }

    @Test
    void theNumberIsAboveAllThatAreTakenWhateverBecameOfThem() throws IOException {
        Files.createFile(folder.resolve("session-7.journal"));
        Files.writeString(folder.resolve("session-08.journal"), "no session");
        Files.writeString(folder.resolve("session-9txt"), "no session");
        Files.writeString(folder.resolve("session-99999999999.journal"), "no session");
        Files.writeString(folder.resolve("notes.md"), "no session");
        assertThat(sessions.latest()).isEmpty();
        try (SessionRecorder session = next()) {
            assertThat(session.snapshot().number()).isEqualTo(8);
        }
        assertThat(sessions.all()).extracting(StoredSession::number).containsExactly(8);
    }

    @Test
    void aStartThatFailsUsesUpNoNumberAndLeavesNoFile() throws IOException {
        assertThatThrownBy(() -> sessions.startNext(base -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("agent");
        assertThatThrownBy(() -> sessions.withDocuments("docx").startNext(base -> base.agent("a")))
                .isInstanceOf(UnknownFormatException.class)
                .hasMessageContaining("docx");
        assertThatThrownBy(() -> sessions.startNext(
                        recorder -> recorder.document(folder.resolve("missing").resolve("document.toy")),
                        base -> base.agent("a")))
                .isInstanceOf(UncheckedIOException.class);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> !file.toString().endsWith(".lock"))).isEmpty();
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
        assertThat(sessions.all()).hasSize(threads * rounds);
    }

    @Test
    void logsThatWereWrittenWithoutAJournalCountToo() throws IOException {
        SessionLog written = SessionLog.builder()
                .date(LocalDate.of(2026, 3, 14))
                .number(5)
                .agent("toy")
                .build();
        SessionLogs.write(written, folder.resolve("session-5.toy"));
        assertThat(sessions.latest())
                .contains(new StoredSession(
                        5,
                        folder.resolve("session-5.toy"),
                        StoredSession.State.FINISHED,
                        written,
                        Optional.empty(),
                        List.of()));
    }

    @Test
    void anyFileOfASessionTakesItsNumberAlsoWhenNothingCanBeReadOfIt() throws IOException {
        SessionLog written = next().finish();
        Path unknown = folder.resolve("session-6.md");
        Files.writeString(unknown, "of a format whose jar is not here");
        Files.writeString(folder.resolve("session-7.md.orig"), "");

        assertThat(sessions.latest()).map(StoredSession::log).contains(written);
        assertThat(sessions.skipped())
                .containsExactly(
                        new SkippedSession(6, List.of(unknown), "No format is known for the file " + unknown + "."));
        try (SessionRecorder session = next()) {
            assertThat(session.snapshot().number()).isEqualTo(8);
        }
    }

    @Test
    void aFileThatIsNotAJournalIsSkippedAndSaid() throws IOException {
        SessionLog written = next().finish();
        Path journal = folder.resolve("session-2.journal");
        Files.writeString(journal, "not a journal\n");

        assertThat(sessions.latest()).map(StoredSession::log).contains(written);
        assertThat(sessions.skipped()).singleElement().satisfies(skipped -> {
            assertThat(skipped.number()).isEqualTo(2);
            assertThat(skipped.reason()).contains(journal.toString());
        });
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
    void sessionsStandInTheOrderOfTheirNumbersWhateverIsMissingBetweenThem() throws IOException {
        for (int number : new int[] {11, 2, 100}) {
            SessionRecorder.journal(sessions.file(number, "journal"))
                    .codec(new TextCodec())
                    .start(SessionLog.builder().number(number).agent("a"))
                    .finish();
        }
        assertThat(sessions.all()).extracting(StoredSession::number).containsExactly(2, 11, 100);
        assertThat(sessions.latest()).map(StoredSession::number).contains(100);
        try (SessionRecorder session = next()) {
            assertThat(session.snapshot().number()).isEqualTo(101);
        }
    }

    private StoredSession.State latestState() throws IOException {
        return sessions.latest().orElseThrow().state();
    }

    @Test
    void aRunningSessionIsNoInterruptedOneAndAFinishedOneIsNeither() throws IOException {
        SessionRecorder session = next();
        session.startTask("open");
        StoredSession running = sessions.latest().orElseThrow();
        assertThat(running.state()).isEqualTo(StoredSession.State.RUNNING);
        assertThat(running.log()).isEqualTo(session.snapshot());
        assertThat(running.log().interruption()).isEmpty();
        session.close();
        StoredSession interrupted = sessions.latest().orElseThrow();
        assertThat(interrupted.state()).isEqualTo(StoredSession.State.INTERRUPTED);
        assertThat(interrupted.log()).isEqualTo(session.snapshot());
        assertThat(interrupted.log().interruption()).isPresent();
        SessionRecorder resumed = SessionRecorder.journal(interrupted.file())
                .codec(new TextCodec())
                .resume();
        assertThat(latestState()).isEqualTo(StoredSession.State.RUNNING);
        SessionLog finished = resumed.finish();
        assertThat(sessions.all())
                .containsExactly(new StoredSession(
                        1,
                        folder.resolve("session-1.journal"),
                        StoredSession.State.FINISHED,
                        finished,
                        sessions.latest().orElseThrow().report(),
                        List.of()));
        assertThat(sessions.latest().orElseThrow().damaged()).isFalse();
    }

    @Test
    void aSessionOfAnotherProcessIsRunningUntilThatIsKilled() throws IOException {
        String journal = sessions.file(1, "journal").toString();
        try (Child child = Child.start(Child.Hold.class, journal)) {
            child.await(1);
            assertThat(latestState()).isEqualTo(StoredSession.State.RUNNING);
            assertThat(latestState()).isEqualTo(StoredSession.State.RUNNING);
            child.killAfter(0, 0);
        }
        assertThat(latestState()).isEqualTo(StoredSession.State.INTERRUPTED);
    }

    /** Closing a second channel on the lock file would free the lock of the recorder. */
    @Test
    void aRecorderKeepsItsLockWhenItsOwnProcessLooksWhetherItIsRunning() throws Exception {
        SessionRecorder session = next();
        assertThat(latestState()).isEqualTo(StoredSession.State.RUNNING);
        Path journal = folder.resolve("session-1.journal");
        assertThat(Child.run(Child.Resume.class, journal.toString())).containsExactly("locked " + journal);
        session.close();
    }

    @Test
    void nobodyIsKeptFromALockByAProcessThatJustLooks() throws IOException {
        Path file = Files.createFile(folder.resolve("lock"));
        try (Child child = Child.start(Child.Look.class, file.toString())) {
            assertThat(child.await(1)).containsExactly("false");
            for (int i = 0; i < 10_000; i++) {
                Optional<Closeable> lock = FileOps.DISK.lock(file);
                assertThat(lock).isPresent();
                lock.get().close();
            }
        }
    }

    @Test
    void aSessionWhoseJournalIsDamagedSaysSoAndTheNextOneStartsFromWhatIsLeft() throws IOException {
        try (SessionRecorder session = next()) {
            session.issues(i -> i.addOutstanding("Replica lag"));
            session.addHandoffNote("lost");
            session.addHandoffNote("behind it");
            session.finish();
        }
        Path journal = folder.resolve("session-1.journal");
        Files.writeString(journal, Files.readString(journal).replace("lost", "LOST"));
        StoredSession damaged = sessions.latest().orElseThrow();
        assertThat(damaged.damaged()).isTrue();
        assertThat(damaged.state()).isEqualTo(StoredSession.State.INTERRUPTED);
        assertThat(damaged.report().orElseThrow().line()).isEqualTo(4);
        assertThat(damaged.report().orElseThrow().laterEntries()).isEqualTo(2);
        assertThat(damaged.log().handoffNotes()).isEmpty();
        assertThat(sessions.all()).containsExactly(damaged);
        try (SessionRecorder session = next()) {
            assertThat(session.snapshot().issues()).isEqualTo(damaged.log().issues());
        }
    }

    @Test
    void eachSessionHasItsDocuments() throws IOException {
        SessionDirectory documented = sessions.withDocuments("toy");
        for (int number = 1; number <= 2; number++) {
            SessionRecorder session =
                    documented.startNext(recorder -> recorder.clock(TestClock.berlin()), base -> base.agent("a"));
            assertThat(documented.file(number, "toy")).isEqualTo(folder.resolve("session-" + number + ".toy"));
            assertThat(SessionLogs.read(documented.file(number, "toy")))
                    .isEqualTo(SessionLog.builder()
                            .date(LocalDate.of(2026, 3, 14))
                            .number(number)
                            .agent("a")
                            .build());
            session.close();
        }
        assertThatThrownBy(() -> sessions.withDocuments("unknown").startNext(base -> base.agent("a")))
                .hasMessageContaining("session-3.unknown");
    }

    @Test
    void aSessionCanBeForItsOwnerOnlyFromItsFirstByte() throws IOException {
        assumeTrue(
                Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null,
                "skipped: this file system has no POSIX permissions");
        sessions.startNext(SessionRecorder.Builder::ownerOnly, base -> base.agent("a"))
                .close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("session-1.journal"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aMissingFolderIsAnError() {
        assertThatThrownBy(() -> SessionDirectory.of(folder.resolve("missing")).latest())
                .isInstanceOf(NoSuchFileException.class);
    }
}
