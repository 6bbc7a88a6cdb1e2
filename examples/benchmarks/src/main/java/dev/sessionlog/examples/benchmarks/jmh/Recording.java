package dev.sessionlog.examples.benchmarks.jmh;

import dev.sessionlog.Redactor;
import dev.sessionlog.SessionLog;
import dev.sessionlog.examples.benchmarks.peers.EntryByHand;
import dev.sessionlog.recorder.Durability;
import dev.sessionlog.recorder.SessionRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Appends an entry to a journal. Every iteration uses a new file. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Recording {
    private static final String NOTE = "Replica lag first, the k6 script is in perf/";

    @Param({"NONE", "EACH"})
    public Durability durability;

    private Path folder;
    private SessionRecorder recorder;
    private SessionRecorder unredacted;
    private EntryByHand byHand;

    @Setup(Level.Iteration)
    public void open() throws IOException {
        folder = Files.createTempDirectory(WorkFolder.path(), "recording");
        recorder = SessionRecorder.journal(folder.resolve("ours.journal"))
                .durability(durability)
                .start(SessionLog.builder().number(1).agent("build-agent/2.1"));
        unredacted = SessionRecorder.journal(folder.resolve("unredacted.journal"))
                .durability(durability)
                .redactor(Redactor.none())
                .start(SessionLog.builder().number(1).agent("build-agent/2.1"));
        byHand = new EntryByHand(folder.resolve("theirs.journal"), durability == Durability.EACH);
    }

    @TearDown(Level.Iteration)
    public void close() throws IOException {
        recorder.close();
        unredacted.close();
        byHand.close();
        WorkFolder.delete(folder);
    }

    @Benchmark
    public void ours() {
        recorder.addHandoffNote(NOTE);
    }

    @Benchmark
    public void unredacted() {
        unredacted.addHandoffNote(NOTE);
    }

    @Benchmark
    public void byHand() throws IOException {
        byHand.append(NOTE);
    }
}
