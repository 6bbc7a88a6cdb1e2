package dev.sessionlog.agent;

import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tool calls were running, and which tasks were open, since the files were last looked at: what a look finds was
 * done by these. Thread-safe.
 */
final class ToolSpans {
    private final Set<Span> open = new LinkedHashSet<>();
    private final Set<TaskRecorder> boundaries = new LinkedHashSet<>();
    /** The calls that were running since the last look. */
    private final Set<Span> since = new LinkedHashSet<>();
    /** The calls that have been running since the current look began: the next one may find more of what they do. */
    private final Set<Span> sinceLook = new LinkedHashSet<>();

    /** The calls that were running since the reports were last read, which is not at every look. */
    private final Set<Span> sinceReports = new LinkedHashSet<>();

    /** A tool call, from its start to its end by the system's clock, which is also that of files. */
    static final class Span {
        private final Optional<String> detail;
        private final @Nullable TaskRecorder task;
        private Instant start;
        private @Nullable Instant end;

        Span(Optional<String> detail, @Nullable TaskRecorder task, Instant start) {
            this.detail = detail;
            this.task = task;
            this.start = start;
        }

        Span endedAt(Instant time) {
            end = time;
            return this;
        }
    }

    /** What was running in some time. */
    record Interval(List<Span> spans, Set<TaskRecorder> boundaries) {
        /** Returns the tasks to which changes belong: those of the calls, or else those that were open. */
        Set<TaskRecorder> tasks(SessionRecorder session) {
            Set<TaskRecorder> tasks = new LinkedHashSet<>();
            spans.stream().map(span -> span.task).filter(Objects::nonNull).forEach(tasks::add);
            if (tasks.isEmpty() || spans.stream().anyMatch(span -> span.task == null)) {
                tasks.addAll(boundaries);
                OpenTask.of(session).ifPresent(tasks::add);
            }
            return tasks;
        }

        /** Returns the detail of the {@linkplain #onlyCall only call} that was running while reports were written. */
        Optional<String> command(Instant first, Instant last) {
            return onlyCall(first, last).flatMap(call -> call.detail);
        }

        /** Returns since when files may have been written by the {@linkplain #onlyCall only call} that wrote reports. */
        Optional<Instant> startOfCall(Instant first, Instant last) {
            return onlyCall(first, last).map(call -> call.start.minusMillis(TICK));
        }

        /**
         * Returns the only call that was running while reports were written, or empty if several were, or it is not
         * certain that only one was.
         *
         * @param first when the first report was written
         * @param last when the last report was written
         */
        private Optional<Span> onlyCall(Instant first, Instant last) {
            if (spans.size() == 1) {
                return Optional.of(spans.get(0));
            }
            List<Span> near = spans.stream()
                    .filter(span -> !last.isBefore(span.start.minusMillis(TICK)) && !isOver(span, first, TICK))
                    .toList();
            boolean certain = near.size() == 1
                    && !first.isBefore(near.get(0).start.minusMillis(TICK))
                    && !isOver(near.get(0), last, TICK);
            return certain ? Optional.of(near.get(0)) : Optional.empty();
        }

        private static boolean isOver(Span span, Instant time, long tolerance) {
            return span.end != null && time.isAfter(span.end.plusMillis(tolerance));
        }
    }

    /** By how many milliseconds the time of a file may differ from the clock. */
    private static final long TICK = 20;

    synchronized Span start(Optional<String> detail, @Nullable TaskRecorder task) {
        Span span = new Span(detail, task, Instant.now());
        open.add(span);
        since.add(span);
        sinceLook.add(span);
        sinceReports.add(span);
        return span;
    }

    /** A call that is reported after its end has been running for so long. */
    synchronized void took(Span span, Duration time) {
        span.start = span.start.minus(time);
    }

    synchronized void end(Span span) {
        span.endedAt(Instant.now());
        open.remove(span);
    }

    /** Returns until when files were certainly not written by a call that is still running. */
    synchronized Instant endOfQuiet() {
        return open.stream()
                .map(span -> span.start.minusMillis(TICK))
                .min(Comparator.naturalOrder())
                .orElseGet(Instant::now);
    }

    /** Returns whether a call has begun after a time, of those that were running since the last look. */
    synchronized boolean hasBegunAfter(Instant time) {
        return since.stream().anyMatch(span -> span.start.minusMillis(TICK).isAfter(time));
    }

    /** Says which task is open at a boundary that may end it. */
    synchronized void boundary(TaskRecorder task) {
        boundaries.add(task);
    }

    /**
     * Returns whether something that was done in another task may not have been found yet, and would be taken for
     * something done in this one. If calls of another task are still running, a look cannot tell either.
     */
    synchronized boolean isPendingElsewhere(@Nullable TaskRecorder task) {
        boolean pending = since.stream().anyMatch(span -> !Objects.equals(span.task, task));
        return pending && open.stream().allMatch(span -> Objects.equals(span.task, task));
    }

    /** Begins a look. */
    synchronized void look() {
        sinceLook.clear();
        sinceLook.addAll(open);
    }

    /** Returns what was running since the last look. */
    synchronized Interval interval() {
        return new Interval(new ArrayList<>(since), new LinkedHashSet<>(boundaries));
    }

    /** Reads reports that were written until a time, and returns what was running since they were last read. */
    Interval read(Instant until, Reading reading) throws IOException {
        Set<Span> running;
        synchronized (this) {
            running = new LinkedHashSet<>(sinceReports);
            sinceReports.removeIf(span -> span.end != null && span.end.isBefore(until));
        }
        reading.read();
        synchronized (this) {
            running.addAll(sinceReports);
            return new Interval(new ArrayList<>(running), new LinkedHashSet<>(boundaries));
        }
    }

    /** Reads reports. */
    interface Reading {
        void read() throws IOException;
    }

    /** Ends a look whose findings were recorded. */
    synchronized void looked() {
        since.clear();
        since.addAll(sinceLook);
        boundaries.clear();
    }
}
