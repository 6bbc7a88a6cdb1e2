package dev.sessionlog.examples.benchmarks.growth;

import com.sun.management.ThreadMXBean;
import dev.sessionlog.SampleLogs;
import dev.sessionlog.SessionLog;
import dev.sessionlog.examples.benchmarks.Median;
import dev.sessionlog.examples.benchmarks.RecordedSession;
import dev.sessionlog.examples.benchmarks.growth.Growth.Cost;
import dev.sessionlog.examples.benchmarks.growth.Growth.Peak;
import dev.sessionlog.json.JsonReader;
import dev.sessionlog.json.JsonRenderer;
import dev.sessionlog.json.SessionLogLines;
import dev.sessionlog.markdown.MarkdownReader;
import dev.sessionlog.markdown.MarkdownRenderer;
import dev.sessionlog.recorder.Journals;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Measures how time, allocation and memory grow, in a separate process, and prints the results. */
public final class GrowthRun {
    private static final List<Integer> SIZES = List.of(10, 100, 1_000, 10_000, 100_000);
    private static final int WARM_UP_SIZE = 1_000;
    private static final MarkdownRenderer MARKDOWN = new MarkdownRenderer();
    private static final JsonRenderer JSON = new JsonRenderer();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Path folder;
    private final long nanos;
    private final PrintStream out;

    /** Keeps the last result until the next one is there. */
    private Object kept = "";

    private GrowthRun(Path folder, long nanos, PrintStream out) {
        this.folder = folder;
        this.nanos = nanos;
        this.out = out;
    }

    @FunctionalInterface
    private interface Operation {
        Object run() throws IOException;
    }

    /** Arguments: a folder for files, and for how many milliseconds an operation is repeated. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new GrowthRun(Path.of(args[0]), Long.parseLong(args[1]) * 1_000_000, out).run();
    }

    private void run() throws IOException {
        for (Operation operation : operations(WARM_UP_SIZE).values()) {
            repeat(operation, 3 * nanos);
        }
        Map<String, Long> bytesOfNone = new HashMap<>();
        for (Map.Entry<String, Operation> operation : operations(0).entrySet()) {
            bytesOfNone.put(operation.getKey(), allocated(operation.getValue()));
        }
        for (int tasks : SIZES) {
            for (Map.Entry<String, Operation> operation : operations(tasks).entrySet()) {
                String name = operation.getKey();
                double time = repeat(operation.getValue(), nanos);
                long bytes = allocated(operation.getValue());
                out.println(new Cost(name, tasks, time, bytes, bytesOfNone.get(name)).line());
            }
        }
        for (int tasks : SIZES) {
            for (Peak peak : peaks(tasks)) {
                out.println(peak.line());
            }
        }
    }

    private Map<String, Operation> operations(int tasks) throws IOException {
        SessionLog log = SampleLogs.working(tasks);
        String markdown = MARKDOWN.render(log);
        String json = JSON.render(log);
        Path journal = folder.resolve("growth-" + tasks + ".journal");
        RecordedSession.create(journal, tasks);
        Map<String, Operation> operations = new LinkedHashMap<>();
        operations.put("Markdown rendering", () -> {
            MARKDOWN.render(log, Writer.nullWriter());
            return log;
        });
        operations.put("JSON writing", () -> {
            JSON.render(log, Writer.nullWriter());
            return log;
        });
        operations.put("JSON reading", () -> new JsonReader().read(json));
        operations.put("Markdown reading", () -> new MarkdownReader().read(markdown));
        operations.put("recovery", () -> Journals.read(journal));
        return operations;
    }

    private long allocated(Operation operation) throws IOException {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        kept = operation.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    /** Repeats the operation for the given time, at least three times; returns the median. */
    private double repeat(Operation operation, long nanosInAll) throws IOException {
        List<Double> times = new ArrayList<>();
        long end = System.nanoTime() + nanosInAll;
        while (times.size() < 3 || System.nanoTime() < end) {
            long start = System.nanoTime();
            kept = operation.run();
            times.add((double) (System.nanoTime() - start));
        }
        return Median.of(times);
    }

    private List<Peak> peaks(int tasks) throws IOException {
        SessionLog log = SampleLogs.working(tasks);
        kept = log;
        HeapWatch markdown = new HeapWatch(MARKDOWN.render(log).length());
        MARKDOWN.render(log, markdown);
        HeapWatch json = new HeapWatch(JSON.render(log).length());
        JSON.render(log, json);
        return List.of(
                new Peak("Markdown rendering to a Writer", tasks, markdown.peak()),
                new Peak("JSON writing to a Writer", tasks, json.peak()),
                new Peak("reading JSON Lines, one log per 10 tasks", tasks, linesPeak(tasks / 10)));
    }

    /** Reads many logs from one file. */
    private long linesPeak(int logs) throws IOException {
        Path file = folder.resolve("growth.jsonl");
        Files.deleteIfExists(file);
        SessionLogLines lines = new SessionLogLines();
        lines.append(Collections.nCopies(logs, SampleLogs.working(10)), file);
        HeapWatch heap = new HeapWatch(logs);
        try (Stream<SessionLog> read = lines.read(file)) {
            read.forEach(log -> {
                kept = log;
                heap.progress(1);
            });
        }
        return heap.peak();
    }
}
