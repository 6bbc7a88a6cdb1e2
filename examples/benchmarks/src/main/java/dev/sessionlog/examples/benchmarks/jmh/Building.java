package dev.sessionlog.examples.benchmarks.jmh;

import dev.sessionlog.SessionLog;
import dev.sessionlog.examples.benchmarks.BenchmarkLog;
import dev.sessionlog.examples.benchmarks.ModelOfData;
import dev.sessionlog.examples.benchmarks.peers.HandWritten;
import dev.sessionlog.examples.benchmarks.peers.LogData;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Builds a validated, immutable log from plain data. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Building {
    @Param
    public BenchmarkLog log;

    private LogData data;

    @Setup
    public void prepare() {
        data = log.data();
    }

    @Benchmark
    public SessionLog ours() {
        return ModelOfData.of(data);
    }

    @Benchmark
    public HandWritten.Log handWritten() {
        return HandWritten.of(data);
    }
}
