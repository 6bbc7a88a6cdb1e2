package dev.sessionlog.recorder;

import dev.sessionlog.ImplementationDetails;
import dev.sessionlog.Task;
import dev.sessionlog.TaskResults;
import dev.sessionlog.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A task as it is recorded: one that was started and can grow, or one that was added whole. */
final class TaskState {
    private static final String NOT_FINISHED = "not finished";

    private Task value;
    private final Optional<SessionTimer.Mark> started;
    private @Nullable Growing growing;
    private boolean open;

    /** Collects what is added, so that an addition costs what it is large; made with the first one. */
    private static final class Growing {
        private final Task.Builder task = Task.builder();
        private final ImplementationDetails.Builder implementation = ImplementationDetails.builder();
        private final TaskResults.Builder results = TaskResults.builder();
        private boolean changed;

        void add(Task addition, String name) {
            task.from(addition).name(name);
            addition.implementation().ifPresent(implementation::from);
            addition.results().ifPresent(results::from);
            changed = true;
        }

        Task build() {
            changed = false;
            return task.implementation(implementation.build())
                    .results(results.build())
                    .build();
        }
    }

    private TaskState(Task value, Optional<SessionTimer.Mark> started) {
        this.value = value;
        this.started = started;
        this.open = started.isPresent();
    }

    static TaskState started(Task start, SessionTimer.Mark at) {
        return new TaskState(start, Optional.of(at));
    }

    static TaskState whole(Task task) {
        return new TaskState(task, Optional.empty());
    }

    boolean isOpen() {
        return open;
    }

    String name() {
        return value.name();
    }

    void add(Task addition) {
        if (growing == null) {
            growing = new Growing();
            growing.add(value, name());
        }
        growing.add(addition, name());
    }

    void finish(TaskStatus status, Instant at, SessionTimer timer) {
        add(Entry.taskAddition().status(status).timeSpent(timeSpent(at, timer)).build());
        open = false;
    }

    /** Returns the task; while it is open it has no status, and the time up to that moment. */
    Task at(Instant now, SessionTimer timer) {
        return open
                ? Task.builder().from(value()).timeSpent(timeSpent(now, timer)).build()
                : value();
    }

    /** Returns the task as it is when nobody is left to finish it. */
    Task interrupted() {
        return open
                ? Task.builder()
                        .from(value())
                        .status(TaskStatus.PARTIAL)
                        .addNote(NOT_FINISHED)
                        .build()
                : value();
    }

    private Optional<Duration> timeSpent(Instant now, SessionTimer timer) {
        return started.map(mark -> timer.since(mark, now));
    }

    private Task value() {
        if (growing != null && growing.changed) {
            value = growing.build();
        }
        return value;
    }
}
