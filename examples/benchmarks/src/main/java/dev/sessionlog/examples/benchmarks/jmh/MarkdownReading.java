package dev.sessionlog.examples.benchmarks.jmh;

import com.vladsch.flexmark.util.ast.Node;
import dev.sessionlog.SessionLog;
import dev.sessionlog.examples.benchmarks.BenchmarkLog;
import dev.sessionlog.markdown.MarkdownReader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reads a Markdown document: we read a log, the others only a syntax tree. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MarkdownReading {
    @Param
    public BenchmarkLog log;

    private final MarkdownReader reader = new MarkdownReader();
    private final com.vladsch.flexmark.parser.Parser flexmark =
            com.vladsch.flexmark.parser.Parser.builder().build();
    private final org.commonmark.parser.Parser commonmark =
            org.commonmark.parser.Parser.builder().build();
    private String markdown;

    @Setup
    public void prepare() {
        markdown = log.markdown();
    }

    @Benchmark
    public SessionLog ours() {
        return reader.read(markdown);
    }

    @Benchmark
    public Node flexmark() {
        return flexmark.parse(markdown);
    }

    @Benchmark
    public org.commonmark.node.Node commonmark() {
        return commonmark.parse(markdown);
    }
}
