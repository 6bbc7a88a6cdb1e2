package dev.sessionlog.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.OpenItem;
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

    @Test
    void anEmptyFileAndOneWithConflictMarkersAreSkippedAndTheNextSessionContinuesFromTheOneBefore() throws IOException {
        SessionLogs.write(log(7).build(), sessions.file(7, "md"));
        Files.writeString(
                sessions.file(8, "md"),
                Files.readString(sessions.file(7, "md"))
                        .replace(
                                "**Agent:** a\n",
                                "<<<<<<< HEAD\n**Agent:** a\n=======\n**Agent:** b\n>>>>>>> theirs\n"));
        Files.createFile(sessions.file(9, "json"));
        Files.createFile(sessions.file(10, "md"));
        Files.writeString(sessions.file(11, "docx"), "PK");
        assertThat(sessions.skipped()).extracting(SkippedSession::number).containsExactly(8, 9, 10, 11);
        assertThat(sessions.skipped()).extracting(SkippedSession::reason).noneMatch(String::isBlank);
        try (SessionRecorder session = next()) {
            assertThat(session.snapshot().number()).isEqualTo(12);
            assertThat(session.snapshot().issues()).isEqualTo(log(7).build().issues());
            assertThat(session.previous()).map(StoredSession::number).contains(7);
        }
    }

    @Test
    void aDocumentThatAFormatterAndAPersonChangedHandsOverWhatItSays() throws IOException {
        SessionLogs.write(log(3).build(), sessions.file(3, "md"));
        String changed = Files.readString(sessions.file(3, "md"))
                .replaceAll("(?m)[ ]+$", "")
                .replace("### **Outstanding Issues**\n", "### **Outstanding Issues**\n\n")
                .replace("**Issue of session 3**", "**Issue of session 3**\n2. **Disk is nearly full**");
        Files.writeString(sessions.file(3, "md"), changed + "\nCall Ada before the release.\n");
        StoredSession latest = sessions.latest().orElseThrow();
        assertThat(latest.diagnostics()).isNotEmpty();
        try (SessionRecorder session = next()) {
            assertThat(session.snapshot().openItems())
                    .extracting(OpenItem::text)
                    .containsExactly("Issue of session 3", "Disk is nearly full");
        }
    }

    @Test
    void aDocumentOfARunningSessionWithoutItsJournalIsNeitherRunningNorFinishedForSure() throws IOException {
        SessionLogs.write(
                log(1).snapshotAt(LocalDateTime.of(2026, 3, 14, 17, 12)).build(), sessions.file(1, "md"));
        assertThat(sessions.latest()).map(StoredSession::state).contains(StoredSession.State.UNKNOWN);
    }
}
