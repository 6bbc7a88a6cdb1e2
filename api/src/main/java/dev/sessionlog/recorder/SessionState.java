package dev.sessionlog.recorder;

import dev.sessionlog.Interruption;
import dev.sessionlog.Objective;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.internal.items.ItemText;
import dev.sessionlog.recorder.spi.Entry;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final ObjectivesState objectives = new ObjectivesState();
    private final List<TaskState> tasks = new ArrayList<>();
    /** By number, which is also the order in which they were added. */
    private final Map<Integer, TaskState> started = new LinkedHashMap<>();

    private final UnfinishedWork unfinished;
    private final HandoffNotes handoffNotes = new HandoffNotes();
    private final Set<String> documents = new HashSet<>();
    private final ObservedFiles observed = new ObservedFiles();
    private int lastObserver;
    private int lastTask;
    private int entries;
    private boolean finished;

    SessionState(Entry.Started entry) {
        start = entry.log();
        zone = start.zone().orElse(ZoneOffset.UTC);
        timer = new SessionTimer(entry.at());
        unfinished = new UnfinishedWork(zone);
        log = SessionLog.builder();
        entries = 1;
        add(start);
        handoffNotes.start(start);
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
                    || addition.interruption().isPresent()
                    || addition.snapshotAt().isPresent();
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
            requireObjective(achieved.objective());
        } else if (entry instanceof Entry.ObjectiveDropped dropped) {
            requireObjective(dropped.objective());
            Objective objective = objectives.get(dropped.objective());
            require(
                    !objective.achieved(),
                    () -> "The objective \"" + objective.description()
                            + "\" is already achieved and cannot be dropped.");
            objective.toBuilder().dropped(dropped.reason()).build(); // throws if the reason is too long
            require(!dropped.reason().isBlank(), () -> "The reason for dropping an objective must not be blank.");
        } else if (entry instanceof Entry.ToolStarted tool) {
            require(
                    tool.call() > unfinished.lastCall(),
                    () -> "Tool call " + tool.call() + " cannot start after tool call " + unfinished.lastCall() + ".");
            UnfinishedWork.toolName(tool.name());
        } else if (entry instanceof Entry.ToolFinished tool) {
            require(unfinished.isOpen(tool.call()), () -> "Tool call " + tool.call() + " is not running.");
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

    private void requireObjective(int number) {
        require(
                number >= 1 && number <= objectives.size(),
                () -> "There is no objective " + number + "; the session has " + objectives.size() + ".");
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
            unfinished.resume();
            return;
        }
        timer.entry(entry.at());
        if (entry instanceof Entry.Added added) {
            add(added.addition());
            handoffNotes.add(added.addition().handoffNotes());
            for (Task task : added.addition().tasks()) {
                objectives.begun(task.name());
                ended(task);
            }
        } else if (entry instanceof Entry.TaskStarted task) {
            TaskState state = TaskState.started(task.start(), timer.mark(task.at()));
            started.put(task.task(), state);
            tasks.add(state);
            lastTask = task.task();
            objectives.begun(task.start().name());
        } else if (entry instanceof Entry.TaskExtended task) {
            started(task.task()).add(task.addition());
        } else if (entry instanceof Entry.TaskFinished task) {
            TaskState state = started(task.task());
            state.finish(task.status(), task.at(), timer);
            ended(state.at(task.at(), timer));
        } else if (entry instanceof Entry.FilesObserved files) {
            lastObserver = Math.max(lastObserver, files.observer());
            if (files.task().isPresent()) {
                started(files.task().getAsInt()).observe(files);
            } else {
                observed.apply(files);
            }
        } else if (entry instanceof Entry.ObjectiveAchieved achieved) {
            objectives.achieve(achieved.objective());
            sections.close(objective(achieved.objective()).description());
        } else if (entry instanceof Entry.ObjectiveDropped dropped) {
            objectives.drop(dropped.objective(), dropped.reason());
            sections.close(objective(dropped.objective()).description());
        } else if (entry instanceof Entry.ToolStarted tool) {
            unfinished.start(tool);
        } else if (entry instanceof Entry.ToolFinished tool) {
            unfinished.finish(tool.call());
        } else if (entry instanceof Entry.DocumentWritten document) {
            documents.add(document.checksum());
        } else if (entry instanceof Entry.Finished) {
            finished = true;
        }
    }

    /** A task that ended complete is no longer open, whatever the objective or the priority task to finish it is called. */
    private void ended(Task task) {
        if (task.status().filter(TaskStatus.COMPLETE::equals).isPresent()) {
            String finish = ItemText.finish(task.name());
            objectives.open(finish).ifPresent(objectives::achieve);
            sections.close(finish);
        }
    }

    private void add(SessionLog addition) {
        log.from(addition).date(start.date()).number(start.number()).agent(start.agent());
        sections.add(addition);
        addition.objectives().ifPresent(objectives::add);
        for (Task task : addition.tasks()) {
            tasks.add(TaskState.whole(task));
        }
    }

    /** Returns the log of a running session. Open tasks have no status and the time they have taken so far. */
    SessionLog running(Instant now) {
        return log(task -> task.at(now, timer))
                .endTime(Optional.empty())
                .duration(Optional.empty())
                .interruption(Optional.empty())
                .snapshotAt(LocalDateTime.ofInstant(now, zone))
                .handoffNotes(handoffNotes.all())
                .build();
    }

    /** Returns the log of a running session as of its last entry. */
    SessionLog running() {
        return running(timer.last());
    }

    /** Returns the log of a session whose end was recorded, or that was interrupted after its last entry. */
    SessionLog ended() {
        return finished
                ? log(task -> task.atEnd(timer.last(), timer))
                        .endTime(LocalDateTime.ofInstant(timer.last(), zone).toLocalTime())
                        .duration(timer.sinceStart(timer.last()))
                        .interruption(Optional.empty())
                        .snapshotAt(Optional.empty())
                        .handoffNotes(handoffNotes.atEnd())
                        .build()
                : log(TaskState::interrupted)
                        .endTime(Optional.empty())
                        .duration(timer.sinceStart(timer.last()))
                        .interruption(Interruption.builder()
                                .lastEntryAt(LocalDateTime.ofInstant(timer.last(), zone))
                                .entries(entries)
                                .unfinished(unfinished.with(started.values()))
                                .build())
                        .snapshotAt(Optional.empty())
                        .handoffNotes(handoffNotes.all())
                        .build();
    }

    /** The builder is reused for every log, so everything set here must be set every time. */
    private SessionLog.Builder log(Function<TaskState, Task> view) {
        sections.copyTo(log, observed);
        return log.objectives(objectives.value()).tasks(tasks.stream().map(view).toList());
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
        return objectives.get(number);
    }

    ObjectivesState objectives() {
        return objectives;
    }

    int lastCall() {
        return unfinished.lastCall();
    }

    /** Returns the checksums of all documents that were written while the session was running. */
    Set<String> documents() {
        return documents;
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
