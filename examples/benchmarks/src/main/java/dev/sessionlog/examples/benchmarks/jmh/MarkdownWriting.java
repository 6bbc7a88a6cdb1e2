package dev.sessionlog.examples.benchmarks.jmh;

import dev.sessionlog.SessionLog;
import dev.sessionlog.examples.benchmarks.BenchmarkLog;
import dev.sessionlog.examples.benchmarks.peers.Appending;
import dev.sessionlog.examples.benchmarks.peers.FreeMarkerTemplate;
import dev.sessionlog.examples.benchmarks.peers.JteTemplate;
import dev.sessionlog.examples.benchmarks.peers.LogData;
import dev.sessionlog.examples.benchmarks.peers.MustacheTemplate;
import dev.sessionlog.examples.benchmarks.peers.TextFilter;
import dev.sessionlog.markdown.MarkdownRenderer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Writes a log as a Markdown document to a String. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MarkdownWriting {
    @Param
    public BenchmarkLog log;

    private final MarkdownRenderer renderer = BenchmarkLog.markdownRenderer();
    private final JteTemplate jte = new JteTemplate(TextFilter.ESCAPING);
    private final JteTemplate jteUnescaped = new JteTemplate(TextFilter.NONE);
    private final FreeMarkerTemplate freeMarker = new FreeMarkerTemplate(TextFilter.ESCAPING);
    private final FreeMarkerTemplate freeMarkerUnescaped = new FreeMarkerTemplate(TextFilter.NONE);
    private final MustacheTemplate mustache = new MustacheTemplate(TextFilter.ESCAPING);
    private final MustacheTemplate mustacheUnescaped = new MustacheTemplate(TextFilter.NONE);
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
    public String jte() {
        return jte.render(data);
    }

    @Benchmark
    public String freeMarker() {
        return freeMarker.render(data);
    }

    @Benchmark
    public String mustache() {
        return mustache.render(data);
    }

    @Benchmark
    public String jteUnescaped() {
        return jteUnescaped.render(data);
    }

    @Benchmark
    public String freeMarkerUnescaped() {
        return freeMarkerUnescaped.render(data);
    }

    @Benchmark
    public String mustacheUnescaped() {
        return mustacheUnescaped.render(data);
    }

    @Benchmark
    public String stringBuilder() {
        return Appending.render(data);
    }
}
