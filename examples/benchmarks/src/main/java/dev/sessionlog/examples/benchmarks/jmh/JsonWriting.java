package dev.sessionlog.examples.benchmarks.jmh;

import dev.sessionlog.SessionLog;
import dev.sessionlog.examples.benchmarks.BenchmarkLog;
import dev.sessionlog.examples.benchmarks.peers.GeneratorByHand;
import dev.sessionlog.examples.benchmarks.peers.JacksonRecords;
import dev.sessionlog.examples.benchmarks.peers.LogData;
import dev.sessionlog.json.JsonRenderer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Writes a log as an indented JSON document to a String. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JsonWriting {
    @Param
    public BenchmarkLog log;

    private final JsonRenderer renderer = new JsonRenderer();
    private final JacksonRecords jackson = new JacksonRecords();
    private SessionLog model;
    private LogData data;

    @Setup
    public void prepare() {
        model = log.log();
        data = log.data();
    }

    @Benchmark
    public String ours() {
        return renderer.render(model);
    }

    @Benchmark
    public String databind() {
        return jackson.write(data);
    }

    @Benchmark
    public String generator() {
        return GeneratorByHand.write(data);
    }
}
