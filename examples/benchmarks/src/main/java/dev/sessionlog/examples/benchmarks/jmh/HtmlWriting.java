package dev.sessionlog.examples.benchmarks.jmh;

import dev.sessionlog.SessionLog;
import dev.sessionlog.examples.benchmarks.BenchmarkLog;
import dev.sessionlog.html.HtmlRenderer;
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

/** Writes a log as an HTML page to a String, and beside it as Markdown with the defaults. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HtmlWriting {
    @Param
    public BenchmarkLog log;

    private final HtmlRenderer html = new HtmlRenderer();
    private final MarkdownRenderer markdown = new MarkdownRenderer();
    private SessionLog model;

    @Setup
    public void prepare() {
        model = log.log();
    }

    @Benchmark
    public String ours() {
        return html.render(model);
    }

    @Benchmark
    public String markdown() {
        return markdown.render(model);
    }
}
