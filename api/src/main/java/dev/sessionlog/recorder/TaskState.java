package dev.sessionlog.recorder;

import dev.sessionlog.FileNote;
import dev.sessionlog.ImplementationDetails;
import dev.sessionlog.Task;
import dev.sessionlog.TaskResults;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.recorder.spi.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A task that is being recorded: one that was started and can grow, or one that was added as a whole. */
final class TaskState {
    private static final String NOT_FINISHED = "not finished";
    private static final String NOT_FINISHED_AT_END = "Not finished when the session ended";

    private Task value;
    /** When the task was started; empty if it is not open. */
    private Optional<SessionTimer.Mark> started;
    /** Additions since the value was last built, so that the cost of an addition depends only on its own size. */
    private List<Task> added = List.of();

    private final ObservedFiles observed = new ObservedFiles();

    private TaskState(Task value, Optional<SessionTimer.Mark> started) {
        this.value = value;
        this.started = started;
    }

    static TaskState started(Task start, SessionTimer.Mark at) {
        return new TaskState(start, Optional.of(at));
    }

    static TaskState whole(Task task) {
        return new TaskState(task, Optional.empty());
    }

    boolean isOpen() {
        return started.isPresent();
    }

    /** Returns when an open task was started; must not be called for any other task. */
    Instant startedAt() {
        return started.orElseThrow().at();
    }

    String name() {
        return value.name();
    }

    void add(Task addition) {
        if (added.isEmpty()) {
            added = new ArrayList<>();
        }
        added.add(addition);
    }

    void finish(TaskStatus status, Instant at, SessionTimer timer) {
        value = together().status(status).timeSpent(timeSpent(at, timer)).build();
        added = List.of();
        started = Optional.empty();
    }

    void observe(Entry.FilesObserved files) {
        observed.apply(files);
    }

    /** Returns the task; an open task has no status and the time up to the given moment. */
    Task at(Instant now, SessionTimer timer) {
        return isOpen()
                ? complete().toBuilder().timeSpent(timeSpent(now, timer)).build()
                : complete();
    }

    /** Returns the task at the end of the session, which leaves an open task partly done. */
    Task atEnd(Instant end, SessionTimer timer) {
        return isOpen()
                ? at(end, timer).toBuilder()
                        .status(TaskStatus.PARTIAL)
                        .addNote(NOT_FINISHED_AT_END)
                        .build()
                : complete();
    }

    /** Returns the task as it is if nobody is left to finish it. */
    Task interrupted() {
        return isOpen()
                ? complete().toBuilder()
                        .status(TaskStatus.PARTIAL)
                        .addNote(NOT_FINISHED)
                        .build()
                : complete();
    }

    /** Returns the task including the observed files. */
    private Task complete() {
        if (observed.isEmpty()) {
            return value();
        }
        ImplementationDetails.Builder implementation = ImplementationDetails.builder();
        value().implementation().ifPresent(implementation::from);
        List<FileNote> told = value().implementation()
                .map(ImplementationDetails::modifiedFiles)
                .orElse(List.of());
        return value().toBuilder()
                .implementation(
                        implementation.modifiedFiles(observed.beside(told)).build())
                .build();
    }

    private Optional<Duration> timeSpent(Instant now, SessionTimer timer) {
        return started.map(mark -> timer.since(mark, now));
    }

    private Task value() {
        if (!added.isEmpty()) {
            value = together().build();
            added = List.of();
        }
        return value;
    }

    private Task.Builder together() {
        Task.Builder task = value.toBuilder();
        ImplementationDetails.Builder implementation = ImplementationDetails.builder();
        TaskResults.Builder results = TaskResults.builder();
        value.implementation().ifPresent(implementation::from);
        value.results().ifPresent(results::from);
        for (Task addition : added) {
            task.from(addition);
            addition.implementation().ifPresent(implementation::from);
            addition.results().ifPresent(results::from);
        }
        return task.name(name()).implementation(implementation.build()).results(results.build());
    }
}
