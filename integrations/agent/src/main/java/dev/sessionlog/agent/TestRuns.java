package dev.sessionlog.agent;

import dev.sessionlog.TestCheck;
import dev.sessionlog.evidence.TestReports;
import dev.sessionlog.evidence.TestRun;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Finds test runs by their reports, and records them. Whatever could not be recorded is tried again the next time.
 * Thread-safe.
 */
final class TestRuns {
    private static final int MOST_FILES = 10;
    private static final Map<SessionRecorder, Set<TestReports.WrittenRun>> FOUND = new WeakHashMap<>();

    private final SessionRecorder session;
    private final TestReports reports;
    private final RunProblems problems;
    private final Deque<Found> waiting = new ArrayDeque<>();
    private Instant lastWritten = Instant.EPOCH;

    /** A run that is not recorded yet. */
    private record Found(TestRun run, Optional<String> command, ToolSpans.Interval interval) {}

    TestRuns(SessionRecorder session, TestReports reports, RunProblems problems) {
        this.session = session;
        this.reports = reports;
        this.problems = problems;
    }

    /** Reads new reports that were written until a time. */
    void find(ToolSpans spans, Instant until) throws IOException {
        AtomicReference<TestReports.WrittenRun> read = new AtomicReference<>();
        ToolSpans.Interval interval =
                spans.read(until, () -> reports.nextWritten(until).ifPresent(read::set));
        TestReports.WrittenRun written = read.get();
        if (written != null) {
            written = whole(written, interval);
        }
        if (written != null && isNew(written)) {
            synchronized (this) {
                lastWritten = written.last();
                waiting.add(new Found(written.run(), interval.command(written.first(), written.last()), interval));
            }
        }
    }

    /** If a boundary splits the reports of one call, reads them all again, so that earlier failures count. */
    private TestReports.WrittenRun whole(TestReports.WrittenRun part, ToolSpans.Interval interval) {
        return interval.startOfCall(part.first(), part.last())
                .flatMap(start -> reports.again(start, part.last()))
                .orElse(part);
    }

    /** Several runs of one session may read the same reports. */
    private boolean isNew(TestReports.WrittenRun run) {
        synchronized (FOUND) {
            return FOUND.computeIfAbsent(session, any -> new HashSet<>()).add(run);
        }
    }

    /** Returns when the last report was written that was read. */
    synchronized Instant lastWritten() {
        return lastWritten;
    }

    synchronized boolean isAnyWaiting() {
        return !waiting.isEmpty();
    }

    /**
     * Records the runs that were found.
     *
     * @param changed the files that have changed since the run before; empty if that is not known
     */
    synchronized void record(Optional<List<String>> changed) {
        while (!waiting.isEmpty()) {
            Found found = waiting.element();
            int number = TestHistory.last(session.snapshot()) + 1;
            TestCheck check = TestCheck.builder()
                    .name(TestHistory.name(number))
                    .performed(found.run().performed())
                    .outcome(found.run().outcome())
                    .description(found.run().summary()
                            + (number == 1
                                    ? ""
                                    : changed.map(files -> changed(files, number - 1))
                                            .orElse("")))
                    .command(found.command())
                    .build();
            session.validation(tests -> tests.addFunctional(check));
            waiting.remove();
            found.run().problems().forEach(problems::add);
            for (TaskRecorder task : found.interval().tasks(session)) {
                task.results(results -> results.addTestResult(TestHistory.result(check)));
            }
        }
    }

    private static String changed(List<String> files, int before) {
        if (files.isEmpty()) {
            return "\nNo file changed since run " + before + ".";
        }
        int more = files.size() - MOST_FILES;
        return "\nChanged since run " + before + ": "
                + String.join(", ", files.subList(0, Math.min(MOST_FILES, files.size())))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
