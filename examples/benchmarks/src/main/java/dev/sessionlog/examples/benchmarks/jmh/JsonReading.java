package dev.sessionlog.examples.benchmarks.jmh;

import dev.sessionlog.SessionLog;
import dev.sessionlog.examples.benchmarks.BenchmarkLog;
import dev.sessionlog.examples.benchmarks.peers.JacksonRecords;
import dev.sessionlog.examples.benchmarks.peers.LogData;
import dev.sessionlog.json.JsonReader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reads a log from an indented JSON document in a String. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JsonReading {
    @Param
    public BenchmarkLog log;

    private final JsonReader reader = new JsonReader();
    private final JacksonRecords jackson = new JacksonRecords();
    private String json;

    @Setup
    public void prepare() {
        json = log.json();
    }

    @Benchmark
    public SessionLog ours() {
        return reader.read(json);
    }

    @Benchmark
    public LogData databind() {
        return jackson.read(json);
    }
}
