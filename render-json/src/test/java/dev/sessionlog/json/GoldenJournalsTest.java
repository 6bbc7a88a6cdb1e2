package dev.sessionlog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.SessionLog;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.recorder.JournalDamagedException;
import dev.sessionlog.recorder.JournalException;
import dev.sessionlog.recorder.Journals;
import dev.sessionlog.recorder.RecoveredSession;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Journals of version 1 that were written once and are kept for ever (promise 18). */
class GoldenJournalsTest {
    private static final Path JOURNALS = Golden.RESOURCES.resolve("journals/version-1");

    @TempDir
    Path folder;

    /** Every look at this clock takes a minute. */
    private static final class Minutes extends Clock {
        private Instant now = Instant.parse("2026-03-14T15:04:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Berlin");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofMinutes(1));
            return now;
        }
    }

    /** Returns a copy of a golden journal. */
    private Path copy(String name) throws IOException {
        return Files.copy(JOURNALS.resolve(name), folder.resolve(name));
    }

    private static SessionLog record(Path path) {
        Clock clock = new Minutes();
        SessionRecorder.Builder recorder = SessionRecorder.journal(path).clock(clock);
        try (SessionRecorder session =
                recorder.start(SessionLog.builder().number(3).estimatedTotal(8).agent("build-agent/2.1"))) {
            session.addPrimaryObjective("Dashboard p95 under 300 ms");
            session.startTask(t -> t.id("2.1").name("Index")).implementation(i -> i.addModifiedFile("db/schema.sql"));
        }
        SessionRecorder resumed = recorder.resume();
        TaskRecorder index = resumed.startedTasks().get(0);
        index.finish(TaskStatus.COMPLETE);
        resumed.objectives().get(0).achieve();
        resumed.addHandoffNote("kept → for ever\nand \"ever\" \u2400");
        return resumed.finish();
    }

    /** The golden journal is from before sessions had an id; its start is the only line that has one today. */
    @Test
    void aSessionIsStillRecordedByteForByteAsItAlwaysWasButForItsId() throws IOException {
        Path path = folder.resolve("s.journal");
        record(path);
        List<String> recorded = Files.readAllLines(path);
        List<String> golden = Files.readAllLines(JOURNALS.resolve("clean.journal"));
        String frame = "^[0-9]+ [0-9a-f]{8} ";
        assertThat(recorded.get(1).replaceFirst(",\"id\":\"[0-9a-f-]{36}\"", "").replaceFirst(frame, ""))
                .isEqualTo(golden.get(1).replaceFirst(frame, ""));
        recorded.remove(1);
        golden.remove(1);
        assertThat(recorded).isEqualTo(golden);
    }

    @Test
    void aCleanJournalIsReadAsItWasRecorded() throws IOException {
        RecoveredSession session = Journals.read(copy("clean.journal"));
        SessionLog now = record(folder.resolve("now.journal"));
        assertThat(session.log()).isEqualTo(now.toBuilder().id(Optional.empty()).build());
        assertThat(session.finished()).isTrue();
        assertThat(session.report().sentence()).isEqualTo("9 entries were read, and nothing follows.");
    }

    @ParameterizedTest
    @CsvSource({"torn.journal, 5, 58", "zero-bytes-at-the-end.journal, 5, 512"})
    void aJournalWithATornEndIsReadAndGoesOn(String name, int entries, int dropped) throws IOException {
        Path path = copy(name);
        RecoveredSession session = Journals.read(path);
        assertThat(session.log().interruption()).isPresent();
        assertThat(session.report().entries()).isEqualTo(entries);
        assertThat(session.report().droppedBytes()).isEqualTo(dropped);
        assertThat(session.report().sentence()).endsWith(" on are an incompletely written entry.");
        SessionLog finished = SessionRecorder.journal(path).resume().finish();
        assertThat(finished.tasks()).hasSize(1);
        assertThat(Journals.read(path).log()).isEqualTo(finished);
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty.journal", "only-header.journal"})
    void aJournalWithoutAnEntryHasNoSessionAndOneCanStartInIt(String name) throws IOException {
        Path path = copy(name);
        assertThatThrownBy(() -> Journals.recover(path))
                .isInstanceOf(JournalException.class)
                .hasMessage("The journal " + path + " contains no session: not even its start was recorded.");
        SessionRecorder.journal(path)
                .start(SessionLog.builder().number(7).agent("a"))
                .close();
        assertThat(Journals.read(path).log().number()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "crlf.journal = The line endings of the journal PATH were converted from LF to CRLF, as git does with"
                        + " core.autocrlf. Restore the original file and mark *.journal as binary.",
                "newer-version.journal = The journal PATH has format version 2, but this release can only read version 1.",
                "zero-bytes.journal = The file PATH is not a journal: its first line is invalid or damaged."
            })
    void whatCannotBeReadIsRefusedInASentenceAndUntouched(String name, String sentence) throws IOException {
        Path path = copy(name);
        String message = sentence.replace("PATH", path.toString());
        assertThatThrownBy(() -> Journals.recover(path))
                .isInstanceOf(JournalException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> SessionRecorder.journal(path).resume())
                .isInstanceOf(JournalException.class)
                .hasMessage(message);
        assertThat(path).hasSameBinaryContentAs(JOURNALS.resolve(name));
    }

    @Test
    void anEntryThatTheCodecRefusesIsReportedWithItsLineItsByteAndTheReason() throws IOException {
        Path path = copy("refused-entry.journal");
        assertThatThrownBy(() -> Journals.read(path))
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageStartingWith("The journal " + path + " is damaged: 1 entry was read; the ")
                .hasMessageContaining(
                        " bytes from line 3 (offset 269) on start with an intact line that is not a valid entry:"
                                + " At character 30 of its entry: paused is not a property of Entry")
                .hasMessageEndingWith(" Including that line, 2 later entries look intact; 0 of them were read."
                        + " Journals.salvage reads what is left of it.");
        assertThat(Journals.recover(path).report().line()).isEqualTo(3);
        assertThat(Journals.recover(path).log().number()).isEqualTo(3);
        assertThat(Journals.salvage(path).report().salvagedEntries()).isEqualTo(1);
    }
}
