package dev.sessionlog.recorder;

import dev.sessionlog.SessionLog;
import dev.sessionlog.internal.files.FileOps;
import java.nio.file.Path;

/** Recorders of journals for the tests of other packages, with the codec of the tests. */
public final class TestRecorders {
    private TestRecorders() {}

    public static SessionRecorder start(Path journal, FileOps files, TestClock clock) {
        return SessionRecorder.journal(journal)
                .files(files)
                .codec(new TextCodec())
                .clock(clock)
                .durability(Durability.NONE)
                .start(SessionLog.builder().number(1).agent("a").id("test-session"));
    }

    public static SessionRecorder resume(Path journal, TestClock clock) {
        return SessionRecorder.journal(journal)
                .codec(new TextCodec())
                .clock(clock)
                .resume();
    }

    /** Returns what the journal says, whoever has it open. */
    public static SessionLog read(Path journal) {
        return Journals.recover(FileOps.DISK, new TextCodec(), journal).log();
    }
}
