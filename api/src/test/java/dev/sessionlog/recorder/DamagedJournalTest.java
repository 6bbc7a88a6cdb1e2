package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.SessionLog;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.internal.files.FileOps;
import dev.sessionlog.recorder.spi.Entry;
import dev.sessionlog.recorder.spi.EntryCodec;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage in the middle is not silently skipped (promise 5). */
class DamagedJournalTest {
    @TempDir
    Path folder;

    @Test
    void aBitThatFlipsInAnyByteOfAnEntryStopsTheReadingBeforeIt() throws IOException {
        Path path = folder.resolve("s.journal");
        List<String> texts = JournalFiles.texts(20);
        JournalFiles.write(path, texts);
        byte[] whole = Files.readAllBytes(path);
        List<Integer> ends = JournalFiles.lineEnds(whole);
        int start = ends.get(9);
        int end = ends.get(10);
        List<String> names = JournalFiles.names(folder);
        for (int at = start; at < end; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] damaged = whole.clone();
                damaged[at] ^= (byte) (1 << bit);
                Files.write(path, damaged);
                JournalFiles.Read read = JournalFiles.read(path);
                assertThat(read.entries()).isEqualTo(texts.subList(0, 9));
                // Without its line end, an entry takes the next one with it.
                int later = at == end - 1 ? 9 : 10;
                assertThat(read.report())
                        .as("bit %s of byte %s", bit, at - start)
                        .isEqualTo(new JournalReport(9, start, whole.length - start, later, 0, Optional.empty()));
                assertThatThrownBy(() -> JournalFiles.reopen(FileOps.DISK, path, new ArrayList<>()))
                        .isInstanceOf(JournalDamagedException.class);
                assertThat(path).hasBinaryContent(damaged);
                assertThat(JournalFiles.names(folder)).isEqualTo(names);
            }
        }
    }

    private Path damagedSession(String damagedWord) throws IOException {
        Path path = folder.resolve("session.journal");
        try (SessionRecorder session = SessionRecorder.journal(path)
                .codec(new TextCodec())
                .clock(TestClock.berlin())
                .start(SessionLog.builder().number(1).agent("a"))) {
            ObjectiveRecorder early = session.addPrimaryObjective("early");
            TaskRecorder first = session.startTask("first");
            session.addHandoffNote("lost");
            session.addPrimaryObjective("late");
            TaskRecorder second = session.startTask("second");
            first.finish(TaskStatus.COMPLETE);
            second.finish(TaskStatus.FAILED);
            early.achieve();
            session.objectives().get(1).achieve();
            session.finish();
        }
        String journal = Files.readString(path, StandardCharsets.ISO_8859_1);
        Files.writeString(
                path,
                journal.replace(damagedWord, damagedWord.toUpperCase(java.util.Locale.ROOT)),
                StandardCharsets.ISO_8859_1);
        return path;
    }

    @Test
    void aDamagedSessionIsReadUpToTheDamageStrictlyNotAtAllAndSalvagedOnRequest() throws IOException {
        Path path = damagedSession("lost");
        byte[] damaged = Files.readAllBytes(path);
        TextCodec codec = new TextCodec();

        RecoveredSession read = Journals.recover(FileOps.DISK, codec, path);
        assertThat(read.finished()).isFalse();
        assertThat(read.log().interruption()).isPresent();
        assertThat(read.log().handoffNotes()).isEmpty();
        assertThat(read.report().damaged()).isTrue();
        assertThat(read.report().laterEntries()).isEqualTo(7);
        assertThat(read.report().sentence())
                .isEqualTo("3 entries were read; the " + read.report().droppedBytes() + " bytes from line 5 (offset "
                        + read.report().intactBytes() + ") on are damaged at their start, and 7 later entries look"
                        + " intact; 0 of them were read.");

        assertThatThrownBy(() -> Journals.read(FileOps.DISK, codec, path))
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageStartingWith("The journal " + path + " is damaged: 3 entries were read;");
        assertThatThrownBy(() -> SessionRecorder.journal(path).codec(codec).resume())
                .isInstanceOf(JournalDamagedException.class);

        RecoveredSession salvaged = Journals.salvage(FileOps.DISK, codec, path);
        assertThat(salvaged.finished()).isTrue();
        assertThat(salvaged.report().salvagedEntries()).isEqualTo(6);
        assertThat(salvaged.log().tasks())
                .extracting(task -> task.name() + " " + task.status().orElseThrow())
                .containsExactly("first COMPLETE", "second FAILED");
        assertThat(salvaged.log().objectives().orElseThrow().primary())
                .extracting(objective -> objective.description() + " " + objective.achieved())
                .containsExactly("early true", "late false");
        assertThat(path).hasBinaryContent(damaged);
    }

    @Test
    void anIntactLineThatIsNoEntryIsDamageIsNotCutOffAndTheReportSaysWhyAndWhere() throws IOException {
        Path path = folder.resolve("s.journal");
        TextCodec codec = new TextCodec();
        Path whole = folder.resolve("whole.journal");
        SessionRecorder.journal(whole)
                .codec(codec)
                .start(SessionLog.builder().number(1).agent("a"))
                .close();
        String started = Files.readAllLines(whole).get(1);
        String entry = started.substring(started.indexOf(' ', started.indexOf(' ') + 1) + 1);
        Instant at = Instant.EPOCH;
        for (Map.Entry<String, String> line : Map.of(
                        "no entry",
                        "No value present",
                        text(codec, new Entry.TaskFinished(at, 1, TaskStatus.COMPLETE)),
                        "Task 1 was never started; the highest task number is 0.",
                        text(codec, new Entry.ObjectiveAchieved(at, 1)),
                        "There is no objective 1; the session has 0.",
                        entry,
                        "The session has already started.")
                .entrySet()) {
            Files.deleteIfExists(path);
            JournalFiles.write(path, List.of(entry, line.getKey(), "more"));
            byte[] before = Files.readAllBytes(path);
            int offset = JournalFiles.lineEnds(before).get(1);
            JournalReport report = Journals.recover(FileOps.DISK, codec, path).report();
            assertThat(report)
                    .isEqualTo(
                            new JournalReport(1, offset, before.length - offset, 2, 0, Optional.of(line.getValue())));
            assertThatThrownBy(() -> SessionRecorder.journal(path).codec(codec).resume())
                    .isInstanceOf(JournalDamagedException.class)
                    .hasMessage("The journal " + path + " is damaged: 1 entry was read; the " + (before.length - offset)
                            + " bytes from line 3 (offset " + offset
                            + ") on start with an intact line that is not a valid entry: "
                            + line.getValue()
                            + " Including that line, 2 later entries look intact; 0 of them were read."
                            + " Journals.salvage reads what is left of it.")
                    .satisfies(e ->
                            assertThat(((JournalDamagedException) e).report()).isEqualTo(report));
            assertThat(path).hasBinaryContent(before);
        }
    }

    /** A codec that reads numbers of a fixed width, and runs out of bytes. */
    private static final class TerseCodec implements EntryCodec {

        @Override
        public String name() {
            return "test-text";
        }

        @Override
        public byte[] encode(Entry entry) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Entry decode(byte[] line) {
            throw new BufferUnderflowException();
        }
    }

    @Test
    void whenACodecDoesNotSayWhyTheReportSaysWhatItThrew() {
        Path path = folder.resolve("s.journal");
        JournalFiles.write(path, List.of("one", "two"));
        assertThatThrownBy(() ->
                        SessionRecorder.journal(path).codec(new TerseCodec()).resume())
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageContaining(
                        "an intact line that is not a valid entry: java.nio.BufferUnderflowException. Including that line, 2");
    }

    private static String text(EntryCodec codec, Entry entry) {
        return new String(codec.encode(entry), StandardCharsets.UTF_8);
    }
}
