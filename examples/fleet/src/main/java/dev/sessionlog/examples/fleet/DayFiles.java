package dev.sessionlog.examples.fleet;

import dev.sessionlog.SessionLog;
import dev.sessionlog.json.JsonRenderer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;

/**
 * Writes logs as JSON Lines, partitioned by day and compressed: {@code day=2026-03-14/part-0.jsonl.gz}. Engines read the
 * folder's name as a column, and skip the days that a query excludes. A gzip file cannot be split, so an engine reads a
 * part with one thread: a day has several parts. Not thread-safe.
 */
final class DayFiles implements AutoCloseable {
    private static final int LOGS_OF_A_PART = 5_000;
    private static final List<Damage> DAMAGE = List.of(Damage.values());
    private static final JsonRenderer RENDERER =
            JsonRenderer.builder().compact().build();

    private final Path folder;
    private final Predicate<SessionLog> isDamaged;

    private Optional<LocalDate> day = Optional.empty();
    private int part;
    private int logsOfPart;
    private Writer output = Writer.nullWriter();
    private long lines;
    private int damaged;

    /** Writes below a folder; lines of the logs that the predicate selects are damaged. */
    DayFiles(Path folder, Predicate<SessionLog> isDamaged) {
        this.folder = folder;
        this.isDamaged = isDamaged;
    }

    /** Writes a log to the files of its day. The logs of a day follow each other. */
    void write(SessionLog log) {
        try {
            if (!day.equals(Optional.of(log.date()))) {
                day = Optional.of(log.date());
                part = 0;
                open();
            } else if (logsOfPart == LOGS_OF_A_PART) {
                part++;
                open();
            }
            if (isDamaged.test(log)) {
                Damage damage = DAMAGE.get(damaged++ % DAMAGE.size());
                output.write(damage.of(RENDERER.render(log).stripTrailing()) + "\n");
            } else {
                RENDERER.render(log, output);
            }
            lines++;
            logsOfPart++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open() throws IOException {
        output.close();
        Path ofDay = Files.createDirectories(folder.resolve("day=" + day.orElseThrow()));
        output = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(ofDay.resolve("part-" + part + ".jsonl.gz"))),
                StandardCharsets.UTF_8));
        logsOfPart = 0;
    }

    long lines() {
        return lines;
    }

    int damaged() {
        return damaged;
    }

    @Override
    public void close() throws IOException {
        output.close();
    }
}
