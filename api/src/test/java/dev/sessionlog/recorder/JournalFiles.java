package dev.sessionlog.recorder;

import dev.sessionlog.internal.files.Access;
import dev.sessionlog.internal.files.FileOps;
import dev.sessionlog.internal.files.OpenFile;
import dev.sessionlog.internal.journal.JournalHeader;
import dev.sessionlog.internal.journal.JournalScan;
import dev.sessionlog.internal.journal.JournalWriter;
import dev.sessionlog.internal.journal.LineReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Journals of texts, for tests of what is below the entries. */
final class JournalFiles {
    static final String CODEC = "test-text";

    private JournalFiles() {}

    /** What was read from a journal. */
    record Read(List<String> entries, JournalReport report) {}

    static JournalWriter.Setup setup(FileOps files, Durability durability) {
        return new JournalWriter.Setup(files, CODEC, durability, Access.USUAL, TestClock.berlin());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Texts of different lengths. */
    static List<String> texts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "entry " + i + " " + "x".repeat(i * 7 % 23))
                .toList();
    }

    static void write(Path path, List<String> texts) {
        try (JournalWriter journal = JournalWriter.create(setup(FileOps.DISK, Durability.NONE), path, created -> {})) {
            texts.forEach(text -> journal.append(bytes(text)));
        }
    }

    /** Returns a journal that was repaired, with the entries that it has. */
    static JournalWriter reopen(FileOps files, Path path, List<String> entries) {
        return JournalWriter.reopen(setup(files, Durability.NONE), path, collecting(entries));
    }

    static JournalScan.Sink collecting(List<String> entries) {
        return payload -> entries.add(new String(payload, StandardCharsets.UTF_8));
    }

    static Read read(Path path) {
        return read(FileOps.DISK, path);
    }

    static Read read(FileOps files, Path path) {
        try (OpenFile file = files.openForReading(path)) {
            LineReader lines = new LineReader(file);
            List<String> entries = new ArrayList<>();
            JournalReport report =
                    new JournalScan(lines, JournalHeader.check(path, lines, CODEC)).read(collecting(entries));
            return new Read(entries, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns where each line ends, the first line's end first. */
    static List<Integer> lineEnds(byte[] journal) {
        return IntStream.range(0, journal.length)
                .filter(i -> journal[i] == '\n')
                .mapToObj(i -> i + 1)
                .toList();
    }

    static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
