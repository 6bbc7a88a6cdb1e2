package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.SessionLog;
import dev.sessionlog.internal.files.FaultyFiles;
import dev.sessionlog.internal.files.FileOps;
import dev.sessionlog.internal.journal.JournalHeader;
import dev.sessionlog.internal.journal.JournalLine;
import dev.sessionlog.internal.journal.JournalWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long journals, long entries, and lengths that are lies (promises 15 and 17). */
class LongJournalTest {
    private static final int EFFORT = Integer.getInteger("sessionlog.effort", 1);

    @TempDir
    Path folder;

    private Path journalOf(int entries, int bytes) throws IOException {
        Path path = folder.resolve("long.journal");
        byte[] payload = "x".repeat(bytes).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            out.write(JournalHeader.of(JournalFiles.CODEC));
            for (int i = 1; i <= entries; i++) {
                out.write(JournalLine.of(i, payload));
            }
        }
        return path;
    }

    private static long work(Path path, int entries) {
        FaultyFiles files = new FaultyFiles();
        assertThat(JournalFiles.read(files, path).entries()).hasSize(entries);
        return files.bytesRead;
    }

    @Test
    void readingTakesWorkInProportion() throws IOException {
        for (int bytes : new int[] {10, 1_000, 40_000, 200_000}) {
            int entries = 4_000_000 / bytes;
            Path path = journalOf(entries, bytes);
            assertThat(work(path, entries)).isLessThan(3 * Files.size(path));
        }
    }

    @Test
    void aLongRestOfIntactEntriesBehindDamageTakesWorkInProportion() throws IOException {
        Path path = journalOf(20_000, 100);
        byte[] damaged = Files.readAllBytes(path);
        damaged[JournalFiles.lineEnds(damaged).get(0) + 30] ^= 1;
        Files.write(path, damaged);
        FaultyFiles files = new FaultyFiles();
        assertThat(JournalFiles.read(files, path).report().laterEntries()).isEqualTo(19_999);
        assertThat(files.bytesRead).isLessThan(5L * damaged.length);
    }

    @Test
    void aLengthThatIsALieCostsNeitherMemoryNorWork() throws IOException {
        for (String length : List.of("2147483647", "9999999999", "1000000000000000000", "99999999")) {
            Path path = journalOf(1, 10);
            long intact = Files.size(path);
            String lie = length + " 00000000 {}\n";
            try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.APPEND)) {
                out.write(lie.repeat(10_000).getBytes(StandardCharsets.US_ASCII));
            }
            FaultyFiles files = new FaultyFiles();
            assertThat(JournalFiles.read(files, path).report())
                    .isEqualTo(new JournalReport(1, intact, Files.size(path) - intact, 0, 0, Optional.empty()));
            assertThat(files.bytesRead).isLessThan(5 * Files.size(path));
        }
    }

    @Test
    void aJournalThatIsLargerThanTheHeapIsVerifiedAndRepaired() throws Exception {
        int entries = Child.HEAP_MEGABYTES * 1_024 * Math.min(EFFORT, 16);
        Path path = journalOf(entries, 1_024);
        long intact = Files.size(path);
        assertThat(intact).isGreaterThan(Child.HEAP_MEGABYTES * 1_024L * 1_024);
        Path evidence = folder.resolve("torn");
        Files.writeString(evidence, "1000 01234567 torn");
        Files.write(path, Files.readAllBytes(evidence), StandardOpenOption.APPEND);
        assertThat(Child.run(Child.Verify.class, path.toString()))
                .containsExactly(entries + " entries, 18 bytes dropped");
        assertThat(Files.size(path)).isEqualTo(intact);
        assertThat(JournalFiles.names(folder))
                .containsExactly("long.journal", "long.journal.lock", "long.journal.torn-20260314T150500Z", "torn");
        assertThat(folder.resolve("long.journal.torn-20260314T150500Z")).hasSameBinaryContentAs(evidence);
        assertThat(Child.run(Child.Verify.class, path.toString()))
                .containsExactly(entries + " entries, 0 bytes dropped");
    }

    @Test
    void aHundredThousandEntriesAreRecordedAndRecovered() {
        Path path = folder.resolve("s.journal");
        int entries = 100_000;
        SessionRecorder session = SessionRecorder.journal(path)
                .codec(new TextCodec())
                .durability(Durability.NONE)
                .start(SessionLog.builder().number(1).agent("a"));
        TaskRecorder task = session.startTask("one task with all of them");
        for (int i = 0; i < entries / 2; i++) {
            task.addNote("note " + i);
            session.addHandoffNote("note " + i);
        }
        session.close();
        assertThat(Journals.read(FileOps.DISK, new TextCodec(), path).log()).isEqualTo(session.snapshot());
        assertThat(session.snapshot().handoffNotes()).hasSize(entries / 2);
    }

    @Test
    void anEntryIsAsLargeAsWhatWasAdded() {
        FaultyFiles files = new FaultyFiles();
        Path path = folder.resolve("s.journal");
        SessionRecorder session = SessionRecorder.journal(path)
                .codec(new TextCodec())
                .files(files)
                .start(SessionLog.builder().number(1).agent("a".repeat(100_000)));
        long before = path.toFile().length();
        TaskRecorder task = session.startTask("t".repeat(10_000));
        task.addNote("x");
        session.addHandoffNote("x");
        task.addNote("x");
        assertThat(path.toFile().length() - before).isBetween(10_000L, 11_500L);
        session.close();
    }

    @Test
    void anEntryOfTheMostBytesIsKeptAndALargerOneRefused() throws IOException {
        int limit = 1_000;
        JournalWriter.Setup setup = JournalFiles.setup(FileOps.DISK, Durability.NONE);
        Path path = folder.resolve("s.journal");
        List<String> texts = List.of("x".repeat(limit - 1), "x".repeat(limit));
        try (JournalWriter journal = JournalWriter.create(setup, path, created -> {})) {
            journal.maxPayload(limit);
            texts.forEach(text -> journal.append(JournalFiles.bytes(text)));
            long size = Files.size(path);
            assertThatThrownBy(() -> journal.append(JournalFiles.bytes("x".repeat(limit + 1))))
                    .isInstanceOf(JournalException.class)
                    .hasMessage(
                            "An entry of 1001 bytes is too large for the journal " + path + ": the maximum is 1000.");
            assertThat(Files.size(path)).isEqualTo(size);
            journal.append(JournalFiles.bytes("after"));
        }
        List<String> all = new ArrayList<>(texts);
        all.add("after");
        assertThat(JournalFiles.read(path).entries()).isEqualTo(all);
    }

    @Test
    void aLineFeedFromACodecIsRefused() {
        Path path = folder.resolve("s.journal");
        try (JournalWriter journal =
                JournalWriter.create(JournalFiles.setup(FileOps.DISK, Durability.NONE), path, created -> {})) {
            assertThatThrownBy(() -> journal.append(JournalFiles.bytes("a\nb")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The codec encoded an entry with a line feed, which is not allowed.");
        }
        assertThat(JournalFiles.read(path).entries()).isEmpty();
    }
}
