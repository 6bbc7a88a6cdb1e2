package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.GeneratedLogs;
import dev.sessionlog.Objective;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.internal.files.FaultyFiles;
import dev.sessionlog.internal.files.FileOps;
import dev.sessionlog.internal.files.OpenFile;
import dev.sessionlog.internal.journal.JournalHeader;
import dev.sessionlog.internal.journal.JournalScan;
import dev.sessionlog.internal.journal.JournalWriter;
import dev.sessionlog.internal.journal.LineReader;
import dev.sessionlog.recorder.spi.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What was recorded is what is recovered, text for text, wherever the journal ends (promises 15 and 19). */
class ReplayProperties {
    private final TextCodec codec = new TextCodec();

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.randomValue(random -> new Random(random.nextLong()));
    }

    @Property(tries = 20)
    void everyPrefixOfAJournalIsTheSessionAsItWasThen(@ForAll("randoms") Random random) throws IOException {
        Path folder = Files.createTempDirectory("replay");
        Path path = folder.resolve("s.journal");
        TestClock clock = TestClock.berlin();
        List<SessionLog> logs = new ArrayList<>();
        record(path, clock, random, logs);
        byte[] journal = Files.readAllBytes(path);
        List<Integer> ends = JournalFiles.lineEnds(journal);
        assertThat(ends).hasSize(logs.size() + 1);
        Path cut = folder.resolve("cut.journal");
        for (int i = 0; i < logs.size(); i++) {
            int torn = random.nextInt(i + 2 < ends.size() ? ends.get(i + 2) - ends.get(i + 1) : 1);
            Files.write(cut, Arrays.copyOf(journal, ends.get(i + 1) + torn));
            RecoveredSession recovered = Journals.read(FileOps.DISK, codec, cut);
            assertThat(recovered.log()).isEqualTo(logs.get(i));
            assertThat(recovered.report().entries()).isEqualTo(i + 1);
            assertThat(Journals.read(FileOps.DISK, codec, cut)).isEqualTo(recovered);
            assertThat(writtenAnew(cut)).isEqualTo(Arrays.copyOf(journal, ends.get(i + 1)));
            SessionLog model = withoutEnd(recovered.log());
            assertThat(withoutEnd(startedAndRecovered(cut.resolveSibling("model.journal"), model)))
                    .isEqualTo(model);
        }
        for (String name : JournalFiles.names(folder)) {
            Files.delete(folder.resolve(name));
        }
        Files.delete(folder);
    }

    /** Decodes every entry of a journal, and returns the journal that they make when they are encoded again. */
    private byte[] writtenAnew(Path journal) throws IOException {
        Path anew = journal.resolveSibling("anew.journal");
        Files.deleteIfExists(anew);
        try (OpenFile file = FileOps.DISK.openForReading(journal);
                JournalWriter written =
                        JournalWriter.create(JournalFiles.setup(FileOps.DISK, Durability.NONE), anew, created -> {})) {
            LineReader lines = new LineReader(file);
            new JournalScan(lines, JournalHeader.check(journal, lines, codec.name()))
                    .read(payload -> written.append(codec.encode(codec.decode(payload))));
        }
        return Files.readAllBytes(anew);
    }

    /** Records a log as the start of a session, and returns the log that is recovered. */
    private SessionLog startedAndRecovered(Path path, SessionLog log) throws IOException {
        Files.deleteIfExists(path);
        Instant at = log.date().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        try (JournalWriter journal =
                JournalWriter.create(JournalFiles.setup(FileOps.DISK, Durability.NONE), path, created -> {})) {
            journal.append(codec.encode(new Entry.Started(at, log)));
        }
        return Journals.read(FileOps.DISK, codec, path).log();
    }

    private static SessionLog withoutEnd(SessionLog log) {
        return log.toBuilder()
                .endTime(Optional.empty())
                .duration(Optional.empty())
                .interruption(Optional.empty())
                .snapshotAt(Optional.empty())
                .build();
    }

    /** Records a random session and returns, entry by entry, the log that it is when it is cut off there. */
    private void record(Path path, TestClock clock, Random random, List<SessionLog> logs) {
        GeneratedLogs generated = new GeneratedLogs(random);
        SessionRecorder.Builder recorder =
                SessionRecorder.journal(path).codec(codec).clock(clock).files(new FaultyFiles());
        SessionLog base = generated.log();
        SessionRecorder session = recorder.start(SessionLog.builder()
                .from(base)
                .endTime(Optional.empty())
                .duration(Optional.empty())
                .interruption(Optional.empty())
                .snapshotAt(Optional.empty()));
        logs.add(cutOff(path));
        for (int i = 0; i < 25; i++) {
            clock.advance("PT" + random.nextInt(100_000) + "S");
            session = step(session, recorder, generated.log(), random);
            RecoveredSession now = Journals.recover(FileOps.DISK, codec, path);
            assertThat(now.report().entries()).isBetween(logs.size(), logs.size() + 1);
            if (now.report().entries() > logs.size()) {
                logs.add(now.log());
            }
        }
        logs.add(session.finish());
    }

    private SessionLog cutOff(Path path) {
        return Journals.recover(FileOps.DISK, codec, path).log();
    }

    private static SessionRecorder step(
            SessionRecorder session, SessionRecorder.Builder recorder, SessionLog source, Random random) {
        List<TaskRecorder> tasks = session.startedTasks();
        List<ObjectiveRecorder> objectives = session.objectives();
        switch (random.nextInt(13)) {
            case 0 -> source.metrics().ifPresent(metrics -> session.metrics(m -> m.from(metrics)));
            case 1 -> source.issues().ifPresent(issues -> session.issues(i -> i.from(issues)));
            case 2 -> source.systemStatus().ifPresent(status -> session.systemStatus(s -> s.from(status)));
            case 3 -> source.nextSession().ifPresent(next -> session.nextSession(n -> n.from(next)));
            case 4 -> source.summary().ifPresent(summary -> session.summary(s -> s.from(summary)));
            case 5 -> session.addHandoffNote(source.agent());
            case 6 ->
                session.addPrimaryObjective(o ->
                        o.from(Objective.builder().description(source.agent()).build()));
            case 7 -> session.startTask(source.agent());
            case 8 -> source.tasks().stream().limit(1).forEach(task -> session.addTask(t -> t.from(task)));
            case 9 -> {
                if (!objectives.isEmpty()) {
                    objectives.get(random.nextInt(objectives.size())).achieve();
                }
            }
            case 10 ->
                source.fileChanges().ifPresent(files -> {
                    switch (random.nextInt(3)) {
                        case 0 -> session.fileChanges(told -> told.from(files));
                        case 1 -> session.observeFiles().found(files);
                        default ->
                            tasks.stream()
                                    .findAny()
                                    .ifPresent(task -> session.observeFiles().found(task, files));
                    }
                });
            case 11 -> {
                if (!tasks.isEmpty()) {
                    TaskRecorder task = tasks.get(random.nextInt(tasks.size()));
                    Task now = task.task();
                    if (now.status().isEmpty() && random.nextBoolean()) {
                        task.finish(TaskStatus.BLOCKED);
                    } else {
                        task.addSnippet(source.agent());
                    }
                }
            }
            default -> {
                session.close();
                return recorder.resume();
            }
        }
        return session;
    }
}
