package dev.sessionlog.examples.benchmarks;

import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import dev.sessionlog.examples.benchmarks.peers.JacksonRecords;
import dev.sessionlog.examples.benchmarks.peers.LogData;
import dev.sessionlog.json.JsonRenderer;
import dev.sessionlog.markdown.EmptySections;
import dev.sessionlog.markdown.MarkdownRenderer;

/** The logs used for measuring. */
public enum BenchmarkLog {
    /** The log of a short session. */
    SMALL,
    /** A log of 30 tasks with snippets, metrics and issues. */
    REALISTIC,
    /** A log of 10,000 such tasks. */
    LARGE;

    /** Returns the log. */
    public SessionLog log() {
        return switch (this) {
            case SMALL -> SampleLogs.realistic();
            case REALISTIC -> SampleLogs.working(30);
            case LARGE -> SampleLogs.working(10_000);
        };
    }

    /** Returns its Markdown. */
    public String markdown() {
        return markdownRenderer().render(log());
    }

    /** Returns the measured renderer. Like the peers' templates, it prints the headings of all parts. */
    public static MarkdownRenderer markdownRenderer() {
        return MarkdownRenderer.builder().emptySections(EmptySections.PARTS).build();
    }

    /** Returns its JSON. */
    public String json() {
        return new JsonRenderer().render(log());
    }

    /** Returns its data for the peers. */
    public LogData data() {
        return new JacksonRecords().read(json());
    }
}
