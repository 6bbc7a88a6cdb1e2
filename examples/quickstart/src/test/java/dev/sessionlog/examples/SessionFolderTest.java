package dev.sessionlog.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.SessionLogs;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.SkippedSession;
import dev.sessionlog.recorder.StoredSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder of sessions with both formats there: what other programs left in it, with and without journals. */
class SessionFolderTest {
    @TempDir
    Path folder;

    private SessionDirectory sessions;

    @BeforeEach
    void openFolder() {
        sessions = SessionDirectory.of(folder);
    }

    private static SessionLog.Builder log(int number) {
        return SessionLog.builder()
                .date(LocalDate.of(2026, 3, 14))
                .number(number)
                .agent("a")
                .issues(i -> i.addOutstanding("Issue of session " + number));
    }

    private SessionRecorder next() throws IOException {
        return sessions.startNext(base -> base.agent("b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "md"})
    void documentsWithoutJournalsAreSessions(String extension) throws IOException {
        SessionLog second = log(2).build();
        SessionLog fifth = log(5).build();
        SessionLogs.write(second, sessions.file(2, extension));
        SessionLogs.write(fifth, sessions.file(5, extension));
        assertThat(sessions.all()).extracting(StoredSession::log).containsExactly(second, fifth);
        StoredSession latest = sessions.latest().orElseThrow();
        assertThat(latest.file()).isEqualTo(folder.resolve("session-5." + extension));
        assertThat(latest.state()).isEqualTo(StoredSession.State.FINISHED);
        assertThat(latest.report()).isEmpty();
        assertThat(latest.damaged()).isFalse();
        try (SessionRecorder session = next()) {
            assertThat(session.snapshot().number()).isEqualTo(6);
            assertThat(session.snapshot().issues()).isEqualTo(fifth.issues());
        }
    }

    @Test
    void aDocumentOfAnInterruptedSessionSaysSo() throws IOException {
        SessionLogs.write(
                log(1).interruption(i -> i.lastEntryAt(LocalDateTime.of(2026, 3, 14, 17, 12))
                                .entries(41))
                        .build(),
                sessions.file(1, "md"));
        assertThat(sessions.latest()).map(StoredSession::state).contains(StoredSession.State.INTERRUPTED);
    }

    @Test
    void theJournalGoesBeforeTheDocumentsBesideIt() throws IOException {
        SessionLogs.write(log(1).build(), sessions.file(1, "json"));
        SessionLogs.write(log(1).build(), sessions.file(1, "md"));
        SessionRecorder.journal(sessions.file(1, "journal"))
                .start(SessionLog.builder().number(1).agent("of the journal"))
                .finish();
        assertThat(sessions.all())
                .singleElement()
                .satisfies(session -> assertThat(session.log().agent()).isEqualTo("of the journal"));
        assertThat(sessions.latest()).map(StoredSession::file).contains(folder.resolve("session-1.journal"));
    }

    @Test
    void aJournalInWhichNothingWasRecordedDoesNotHideTheDocumentBesideIt() throws IOException {
        SessionLogs.write(log(1).build(), sessions.file(1, "md"));
        Files.createFile(sessions.file(1, "journal"));
        assertThat(sessions.latest()).map(StoredSession::file).contains(folder.resolve("session-1.md"));
    }

    @Test
    void filesWithOtherNamesAreIgnored() throws IOException {
        for (String name :
                new String[] {"README.md", "session-x.md", "session-03.md", "asession-6.md", "session-.json"}) {
            Files.writeString(folder.resolve(name), "no session");
        }
        assertThat(sessions.all()).isEmpty();
        assertThat(sessions.skipped()).isEmpty();
        try (SessionRecorder session = next()) {
            assertThat(session.snapshot().number()).isEqualTo(1);
        }
    }

    @Test
    void everyFileOfASessionTakesItsNumber() throws IOException {
        Files.writeString(folder.resolve("session-4.md.bak"), "no session");
        Files.writeString(folder.resolve("session-5.txt"), "no session");
        assertThat(sessions.all()).isEmpty();
        assertThat(sessions.skipped()).extracting(SkippedSession::number).containsExactly(5);
        try (SessionRecorder session = next()) {
            assertThat(session.snapshot().number()).isEqualTo(6);
        }
    }
}
