package dev.sessionlog.examples.benchmarks;

import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import dev.sessionlog.examples.benchmarks.peers.JacksonRecords;
import dev.sessionlog.examples.benchmarks.peers.LogData;
import dev.sessionlog.json.JsonRenderer;
import dev.sessionlog.markdown.EmptySections;
import dev.sessionlog.markdown.MarkdownRenderer;

/** The logs that are measured. */
public enum BenchmarkLog {
    /** What a short session leaves. */
    SMALL,
    /** 30 tasks with snippets, metrics and issues. */
    REALISTIC,
    /** 10,000 of these tasks. */
    LARGE;

    /** Makes the log. */
    public SessionLog log() {
        return switch (this) {
            case SMALL -> SampleLogs.realistic();
            case REALISTIC -> SampleLogs.working(30);
            case LARGE -> SampleLogs.working(10_000);
        };
    }

    /** Makes its Markdown. */
    public String markdown() {
        return markdownRenderer().render(log());
    }

    /** The renderer that is measured: like the peers' templates it shows the headings of all parts. */
    public static MarkdownRenderer markdownRenderer() {
        return MarkdownRenderer.builder().emptySections(EmptySections.PARTS).build();
    }

    /** Makes its JSON. */
    public String json() {
        return new JsonRenderer().render(log());
    }

    /** Makes its data for the peers. */
    public LogData data() {
        return new JacksonRecords().read(json());
    }
}
