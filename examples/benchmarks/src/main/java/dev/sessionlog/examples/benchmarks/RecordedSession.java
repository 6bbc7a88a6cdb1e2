package dev.sessionlog.examples.benchmarks;

import dev.sessionlog.SessionLog;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.recorder.Durability;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The journal of a session with many tasks. */
public final class RecordedSession {
    /** The number of entries per task in the journal. */
    public static final int ENTRIES_PER_TASK = 4;

    private RecordedSession() {}

    /** Records the session into the file, unless it is there already. */
    public static void create(Path journal, int tasks) throws IOException {
        if (Files.exists(journal)) {
            return;
        }
        Path unfinished = journal.resolveSibling(journal.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        try (SessionRecorder recorder = SessionRecorder.journal(unfinished)
                .durability(Durability.NONE)
                .start(SessionLog.builder().number(1).agent("build-agent/2.1"))) {
            for (int i = 1; i <= tasks; i++) {
                int number = i;
                TaskRecorder task = recorder.startTask(t -> t.id("1." + number).name("Task number " + number));
                task.implementation(x -> x.addModifiedFile("src/File" + number + ".java", "changed"));
                task.results(x -> x.addTestResult(number + " of " + number + " pass"));
                task.finish(TaskStatus.COMPLETE);
            }
        }
        Files.move(unfinished, journal, StandardCopyOption.ATOMIC_MOVE);
    }
}
