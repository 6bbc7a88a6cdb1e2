package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.Seeds;
import dev.sessionlog.internal.files.FaultyFiles;
import dev.sessionlog.internal.files.FaultyFiles.Fault;
import dev.sessionlog.internal.files.FaultyFiles.Killed;
import dev.sessionlog.internal.journal.JournalWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An end that is torn off is repaired, whatever it consists of (promises 3, 4 and 6). */
class TornEndTest {
    private static final List<String> TEXTS = JournalFiles.texts(20);
    private static final List<String> MORE = List.of("more", "and more", "and even more");

    @TempDir
    Path folder;

    private Path path;
    private byte[] whole;
    private List<Integer> ends;

    @BeforeEach
    void writeJournal() throws IOException {
        path = folder.resolve("s.journal");
        JournalFiles.write(path, TEXTS);
        whole = Files.readAllBytes(path);
        ends = JournalFiles.lineEnds(whole);
    }

    private List<String> textsWithin(int cut) {
        int lines = (int) ends.stream().filter(end -> end <= cut).count();
        return TEXTS.subList(0, Math.max(0, lines - 1));
    }

    private int endWithin(int cut) {
        return ends.stream().filter(end -> end <= cut).reduce(0, Math::max);
    }

    private void assertRepaired(byte[] torn, int cut) throws IOException {
        Path copy = Files.createTempDirectory(folder, "torn").resolve("s.journal");
        Files.write(copy, torn);
        JournalFiles.Read read = JournalFiles.read(copy);
        assertThat(read.entries()).as("cut at %s", cut).isEqualTo(textsWithin(cut));
        assertThat(read.report())
                .isEqualTo(new JournalReport(
                        textsWithin(cut).size(), endWithin(cut), torn.length - endWithin(cut), 0, 0, Optional.empty()));
        List<String> reopened = new ArrayList<>();
        try (JournalWriter journal = JournalFiles.reopen(new FaultyFiles(), copy, reopened)) {
            MORE.forEach(text -> journal.append(JournalFiles.bytes(text)));
        }
        assertThat(reopened).isEqualTo(textsWithin(cut));
        assertThat(JournalFiles.read(copy).entries())
                .isEqualTo(
                        Stream.concat(textsWithin(cut).stream(), MORE.stream()).toList());
        List<String> evidence = torn.length == endWithin(cut)
                ? List.of("s.journal", "s.journal.lock")
                : List.of("s.journal", "s.journal.lock", "s.journal.torn-20260314T150500Z");
        assertThat(JournalFiles.names(copy.resolveSibling("."))).isEqualTo(evidence);
        if (evidence.size() == 3) {
            assertThat(copy.resolveSibling(evidence.get(2)))
                    .hasBinaryContent(Arrays.copyOfRange(torn, endWithin(cut), torn.length));
        }
    }

    @Test
    void aJournalThatIsCutAtAnyByteIsRepaired() throws IOException {
        for (int cut = 0; cut <= whole.length; cut++) {
            assertRepaired(Arrays.copyOf(whole, cut), cut);
        }
    }

    @Test
    void aJournalThatEndsInGarbageAtAnyByteIsRepaired() throws IOException {
        Random random = Seeds.random(1);
        for (int cut = ends.get(0); cut < whole.length; cut++) {
            for (byte[] garbage : garbage(cut, random).values()) {
                if (garbage[0] == whole[cut]) {
                    continue; // then it is not torn at this byte
                }
                ByteArrayOutputStream torn = new ByteArrayOutputStream();
                torn.write(whole, 0, cut);
                torn.writeBytes(garbage);
                assertRepaired(torn.toByteArray(), cut);
            }
        }
    }

    private Map<String, byte[]> garbage(int cut, Random random) {
        int rest = whole.length - cut;
        byte[] noise = new byte[rest];
        random.nextBytes(noise);
        byte[] full = new byte[rest];
        Arrays.fill(full, (byte) 0xFF);
        byte[] older = Arrays.copyOfRange(whole, ends.get(0), ends.get(1));
        byte[] half = Arrays.copyOfRange(whole, ends.get(1), ends.get(1) + 9);
        Map<String, byte[]> garbage = new LinkedHashMap<>();
        garbage.put("zeros", new byte[rest]);
        garbage.put("noise", noise);
        garbage.put("0xFF", full);
        if (cut >= ends.get(1)) {
            garbage.put("an older entry", older);
            garbage.put("two older entries", repeated(older, 2));
        }
        garbage.put("half an entry, repeated", repeated(half, 10));
        return garbage;
    }

    private static byte[] repeated(byte[] bytes, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void garbageInTheFirstLineIsNoJournalAndStaysAsItIs() throws IOException {
        for (int cut = 0; cut < ends.get(0); cut++) {
            byte[] torn = Arrays.copyOf(Arrays.copyOf(whole, cut), whole.length);
            Files.write(path, torn);
            assertThatThrownBy(() -> JournalFiles.read(path))
                    .isInstanceOf(JournalException.class)
                    .hasMessage("The file " + path + " is not a journal: its first line is invalid or damaged.");
            assertThatThrownBy(() -> JournalFiles.reopen(new FaultyFiles(), path, new ArrayList<>()))
                    .isInstanceOf(JournalException.class);
            assertThat(path).hasBinaryContent(torn);
        }
    }

    @Test
    void aLongEndOfZerosTakesLinearWork() throws IOException {
        int zeros = 64 << 20;
        Files.write(path, Arrays.copyOf(whole, whole.length + zeros));
        FaultyFiles files = new FaultyFiles();
        assertThat(JournalFiles.read(files, path).report())
                .isEqualTo(new JournalReport(20, whole.length, zeros, 0, 0, Optional.empty()));
        assertThat(files.bytesRead).isLessThan(2L * zeros);
    }

    @Test
    void aKillAtAnyStepOfTheRepairIsRepairedTheSameWayAndKeepsTheEvidence() throws IOException {
        byte[] torn = Arrays.copyOf(whole, whole.length - 5);
        boolean reachedTheEnd = false;
        for (int step = 1; !reachedTheEnd; step++) {
            Path copy = Files.createTempDirectory(folder, "kill").resolve("s.journal");
            Files.write(copy, torn);
            FaultyFiles files = new FaultyFiles().at(step, Fault.KILL).part(3);
            try {
                JournalFiles.reopen(files, copy, new ArrayList<>()).close();
                reachedTheEnd = true;
            } catch (Killed e) {
                assertThat(files.happened()).isTrue();
            }
            files.end();
            List<String> entries = new ArrayList<>();
            JournalFiles.reopen(new FaultyFiles(), copy, entries).close();
            assertThat(entries).isEqualTo(TEXTS.subList(0, 19));
            assertThat(copy).hasBinaryContent(Arrays.copyOf(whole, ends.get(19)));
            assertThat(evidence(copy)).contains(Arrays.toString(Arrays.copyOfRange(torn, ends.get(19), torn.length)));
        }
    }

    @Test
    void twoCrashesInARowKeepBothEnds() throws IOException {
        Files.write(path, Arrays.copyOf(whole, whole.length - 5));
        JournalFiles.reopen(new FaultyFiles(), path, new ArrayList<>()).close();
        Files.write(path, Arrays.copyOf(whole, whole.length - 6));
        JournalFiles.reopen(new FaultyFiles(), path, new ArrayList<>()).close();
        assertThat(JournalFiles.names(folder))
                .containsExactly(
                        "s.journal",
                        "s.journal.lock",
                        "s.journal.torn-20260314T150500Z",
                        "s.journal.torn-20260314T150500Z-2");
        assertThat(evidence(path))
                .containsExactlyInAnyOrder(
                        Arrays.toString(Arrays.copyOfRange(whole, ends.get(19), whole.length - 5)),
                        Arrays.toString(Arrays.copyOfRange(whole, ends.get(19), whole.length - 6)));
    }

    private static List<String> evidence(Path journal) throws IOException {
        try (Stream<Path> files = Files.list(journal.resolveSibling("."))) {
            List<String> contents = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().contains(".torn-")).toList()) {
                contents.add(Arrays.toString(Files.readAllBytes(file)));
            }
            return contents;
        }
    }
}
