package dev.sessionlog.recorder;

import dev.sessionlog.Interruption;
import dev.sessionlog.Objective;
import dev.sessionlog.Objectives;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.recorder.spi.Entry;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The session as described by its entries. The cost of applying an entry depends only on the size of that entry; the
 * cost of building a log, on the size of the session. Not thread-safe.
 */
final class SessionState {
    private static final Instant SURELY_FROM = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant SURELY_TO = Instant.parse("9999-12-31T00:00:00Z");

    private final SessionLog start;
    private final ZoneId zone;
    private final SessionTimer timer;
    private final SessionLog.Builder log;
    private final Sections sections = new Sections();
    private final List<Objective> objectives = new ArrayList<>();
    private final List<Boolean> primary = new ArrayList<>();
    private final List<TaskState> tasks = new ArrayList<>();
    /** By number, which is also the order in which they were added. */
    private final Map<Integer, TaskState> started = new LinkedHashMap<>();

    private final ObservedFiles observed = new ObservedFiles();
    private int lastObserver;
    private int lastTask;
    private int entries;
    private boolean finished;

    SessionState(Entry.Started entry) {
        start = entry.log();
        zone = start.zone().orElse(ZoneOffset.UTC);
        timer = new SessionTimer(entry.at());
        log = SessionLog.builder();
        entries = 1;
        add(start);
        sections.carry();
    }

    /**
     * Checks whether an entry can follow.
     *
     * @throws IllegalStateException if it cannot; the message says why
     */
    void check(Entry entry) {
        require(!finished, () -> "The session is finished; nothing more can be recorded.");
        require(hasYear(entry.at()), () -> "The clock says " + entry.at() + ": its year is not between 1 and 9999.");
        if (entry instanceof Entry.Started) {
            throw new IllegalStateException("The session has already started.");
        } else if (entry instanceof Entry.Added added) {
            SessionLog addition = added.addition();
            boolean times = addition.startTime().isPresent()
                    || addition.endTime().isPresent()
                    || addition.duration().isPresent()
                    || addition.interruption().isPresent();
            require(!times, () -> "The start and the end of a session are measured by the clock and cannot be set.");
            boolean ids = addition.id().isPresent() || addition.previousId().isPresent();
            require(
                    !ids,
                    () -> "The id of a session and of the previous one are set at its start and cannot be added.");
        } else if (entry instanceof Entry.TaskStarted task) {
            require(
                    task.task() > lastTask,
                    () -> "Task " + task.task() + " cannot be started after task " + lastTask + ".");
            requireNoTime(task.start(), task.start().name());
        } else if (entry instanceof Entry.TaskExtended task) {
            requireNoTime(task.addition(), started(task.task()).name());
        } else if (entry instanceof Entry.TaskFinished task) {
            TaskState state = started(task.task());
            require(state.isOpen(), () -> "The task \"" + state.name() + "\" is already finished.");
        } else if (entry instanceof Entry.FilesObserved files) {
            require(
                    files.observer() >= 1,
                    () -> "There is no observer " + files.observer() + "; observers are numbered from 1.");
            files.task().ifPresent(this::started);
        } else if (entry instanceof Entry.ObjectiveAchieved achieved) {
            require(
                    achieved.objective() >= 1 && achieved.objective() <= objectives.size(),
                    () -> "There is no objective " + achieved.objective() + "; the session has " + objectives.size()
                            + ".");
        }
    }

    /** An instant at least a day inside these limits has a valid year in every time zone. */
    private boolean hasYear(Instant at) {
        if (at.isAfter(SURELY_FROM) && at.isBefore(SURELY_TO)) {
            return true;
        }
        int year = LocalDateTime.ofInstant(at, zone).getYear();
        return year >= 1 && year <= 9999;
    }

    private static void requireNoTime(Task task, String name) {
        require(
                task.timeSpent().isEmpty() && task.status().isEmpty(),
                () -> "The task \"" + name + "\" cannot be given a time or a status before it is finished:"
                        + " the clock measures its time, and finish sets its status.");
    }

    private static void require(boolean condition, Supplier<String> sentence) {
        if (!condition) {
            throw new IllegalStateException(sentence.get());
        }
    }

    /** Applies a checked entry. */
    void apply(Entry entry) {
        entries++;
        if (entry instanceof Entry.Resumed) {
            timer.resume(entry.at());
            return;
        }
        timer.entry(entry.at());
        if (entry instanceof Entry.Added added) {
            add(added.addition());
        } else if (entry instanceof Entry.TaskStarted task) {
            TaskState state = TaskState.started(task.start(), timer.mark(task.at()));
            started.put(task.task(), state);
            tasks.add(state);
            lastTask = task.task();
        } else if (entry instanceof Entry.TaskExtended task) {
            started(task.task()).add(task.addition());
        } else if (entry instanceof Entry.TaskFinished task) {
            started(task.task()).finish(task.status(), task.at(), timer);
        } else if (entry instanceof Entry.FilesObserved files) {
            lastObserver = Math.max(lastObserver, files.observer());
            if (files.task().isPresent()) {
                started(files.task().getAsInt()).observe(files);
            } else {
                observed.apply(files);
            }
        } else if (entry instanceof Entry.ObjectiveAchieved achieved) {
            int index = achieved.objective() - 1;
            objectives.set(
                    index, objectives.get(index).toBuilder().achieved(true).build());
        } else if (entry instanceof Entry.Finished) {
            finished = true;
        }
    }

    private void add(SessionLog addition) {
        log.from(addition).date(start.date()).number(start.number()).agent(start.agent());
        sections.add(addition);
        addition.objectives().ifPresent(added -> {
            added.primary().forEach(objective -> add(objective, true));
            added.secondary().forEach(objective -> add(objective, false));
        });
        addition.tasks().stream().map(TaskState::whole).forEach(tasks::add);
    }

    private void add(Objective objective, boolean isPrimary) {
        objectives.add(objective);
        primary.add(isPrimary);
    }

    /** Returns the log of a running session. Open tasks have no status and the time they have taken so far. */
    SessionLog running(Instant now) {
        return log(task -> task.at(now, timer))
                .endTime(Optional.empty())
                .duration(Optional.empty())
                .interruption(Optional.empty())
                .build();
    }

    /** Returns the log of a running session as of its last entry. */
    SessionLog running() {
        return running(timer.last());
    }

    /** Returns the log of a session whose end was recorded, or that was interrupted after its last entry. */
    SessionLog ended() {
        SessionLog ended = finished
                ? log(task -> task.atEnd(timer.last(), timer))
                        .endTime(LocalDateTime.ofInstant(timer.last(), zone).toLocalTime())
                        .duration(Optional.empty())
                        .interruption(Optional.empty())
                        .build()
                : log(TaskState::interrupted)
                        .endTime(Optional.empty())
                        .duration(Optional.empty())
                        .interruption(Interruption.builder()
                                .lastEntryAt(LocalDateTime.ofInstant(timer.last(), zone))
                                .entries(entries)
                                .build())
                        .build();
        return ended.toBuilder().duration(timer.sinceStart(timer.last())).build();
    }

    /** The builder is reused for every log, so everything set here must be set every time. */
    private SessionLog.Builder log(Function<TaskState, Task> view) {
        Objectives.Builder goals = Objectives.builder();
        for (int i = 0; i < objectives.size(); i++) {
            if (primary.get(i)) {
                goals.addPrimary(objectives.get(i));
            } else {
                goals.addSecondary(objectives.get(i));
            }
        }
        sections.copyTo(log, observed);
        return log.objectives(goals.build()).tasks(tasks.stream().map(view).toList());
    }

    Task task(int number, Instant now) {
        return started(number).at(now, timer);
    }

    private TaskState started(int task) {
        TaskState state = started.get(task);
        if (state == null) {
            throw new IllegalStateException(
                    "Task " + task + " was never started; the highest task number is " + lastTask + ".");
        }
        return state;
    }

    /** Returns the started tasks by number. */
    Map<Integer, TaskState> startedTasks() {
        return started;
    }

    Objective objective(int number) {
        return objectives.get(number - 1);
    }

    int objectives() {
        return objectives.size();
    }

    int lastTask() {
        return lastTask;
    }

    int lastObserver() {
        return lastObserver;
    }

    boolean isFinished() {
        return finished;
    }
}
