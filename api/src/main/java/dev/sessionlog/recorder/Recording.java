package dev.sessionlog.recorder;

import dev.sessionlog.FileChanges;
import dev.sessionlog.Objective;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.recorder.spi.Entry;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The state that a recorder and its handles share. Every entry takes the same path: the clock gives its time, its secrets
 * are redacted, the state checks whether it can follow, the journal stores it, and the state applies it. Thread-safe.
 */
final class Recording {
    private static final SessionLog NOTHING = Entry.addition().build();

    private final Clock clock;
    private final SessionState state;
    private final EntrySink sink;
    private final Boundaries boundaries = new Boundaries();
    private final Redaction redaction;
    private int observers;
    private boolean closed;

    Recording(Clock clock, SessionState state, EntrySink sink, Redaction redaction) {
        this.clock = clock;
        this.state = state;
        this.sink = sink;
        this.redaction = redaction;
    }

    Clock clock() {
        return clock;
    }

    Boundaries boundaries() {
        return boundaries;
    }

    /** Runs the actions that precede a boundary if the session can still be recorded. Never called with the lock held. */
    void reachBoundary() {
        boolean open;
        synchronized (this) {
            open = !closed && !state.isFinished();
        }
        if (open) {
            boundaries.reach();
        }
    }

    synchronized void record(Function<Instant, Entry> what) {
        if (closed) {
            throw new IllegalStateException("The recorder is closed; nothing more can be recorded.");
        }
        Redaction.Redacted<Entry> redacted = redaction.entry(what.apply(clock.instant()));
        Entry entry = redacted.value();
        state.check(entry);
        sink.append(entry);
        state.apply(entry);
        redaction.count(redacted.kinds());
    }

    /** Records what the consumer fills in, or nothing if it fills in nothing. */
    void add(Consumer<SessionLog.Builder> fill) {
        SessionLog.Builder builder = Entry.addition();
        fill.accept(builder);
        SessionLog addition = builder.build();
        if (!addition.equals(NOTHING)) {
            record(at -> new Entry.Added(at, addition));
        }
    }

    /** Adds an objective, or to the open one with the same description, and returns its number. */
    synchronized int addObjective(Objective objective, boolean primary) {
        Objective redacted = objective.mapTexts(redaction::text); // like the open one
        Optional<Integer> open = state.objectives().open(redacted.description());
        if (open.isEmpty() || state.objectives().addsTo(open.get(), redacted, primary)) {
            add(log -> log.objectives(o -> {
                if (primary) {
                    o.addPrimary(objective);
                } else {
                    o.addSecondary(objective);
                }
            }));
        }
        return open.orElseGet(state.objectives()::size);
    }

    synchronized void achieve(int objective) {
        if (!state.objective(objective).achieved()) {
            record(at -> new Entry.ObjectiveAchieved(at, objective));
        }
    }

    /** Strings are canonical before they are redacted: a line break between a name and its secret is then a blank. */
    synchronized void drop(int objective, String given) {
        String reason = Objective.builder()
                .description("-")
                .dropped(given)
                .build()
                .dropped()
                .orElse("");
        if (!state.objective(objective).dropped().equals(Optional.of(redaction.text(reason)))) {
            record(at -> new Entry.ObjectiveDropped(at, objective, reason));
        }
    }

    synchronized Objective objective(int number) {
        return state.objective(number);
    }

    synchronized int objectives() {
        return state.objectives().size();
    }

    synchronized ToolCallRecorder startToolCall(String name) {
        int call = state.lastCall() + 1;
        record(at -> new Entry.ToolStarted(at, call, UnfinishedWork.toolName(name)));
        return new ToolCallRecorder(this, call);
    }

    synchronized TaskRecorder startTask(Task start) {
        int number = state.lastTask() + 1;
        record(at -> new Entry.TaskStarted(at, number, start));
        return new TaskRecorder(this, number);
    }

    /**
     * Records that a document is about to be written. If that fails, the document is written nevertheless; later, nobody
     * can tell that it was not edited, so nobody replaces it.
     */
    synchronized void documentWritten(String checksum) {
        if (closed || state.isFinished() || state.documents().contains(checksum)) {
            return;
        }
        try {
            record(at -> new Entry.DocumentWritten(at, checksum));
        } catch (JournalException e) {
            // The next thing to be recorded fails as well, and its caller is told.
        }
    }

    synchronized FileObserver observeFiles() {
        observers = Math.max(observers, state.lastObserver()) + 1;
        return new FileObserver(this, observers);
    }

    void observed(int observer, OptionalInt task, FileChanges files, Collection<String> withdrawn) {
        if (!files.equals(FileChanges.builder().build()) || !withdrawn.isEmpty()) {
            record(at -> new Entry.FilesObserved(at, observer, task, files, List.copyOf(withdrawn)));
        }
    }

    synchronized List<TaskRecorder> startedTasks() {
        return state.startedTasks().keySet().stream()
                .map(number -> new TaskRecorder(this, number))
                .toList();
    }

    synchronized Task task(int number) {
        return state.task(number, clock.instant());
    }

    String redact(String text) {
        return redaction.text(text);
    }

    synchronized Map<String, Integer> redacted() {
        return redaction.counts();
    }

    synchronized SessionLog snapshot() {
        return closed || state.isFinished() ? state.ended() : state.running(clock.instant());
    }

    /** Records the end of the session and returns the log. Nothing can be recorded afterwards. */
    synchronized SessionLog finish() {
        record(Entry.Finished::new);
        return state.ended();
    }

    synchronized void close() {
        if (!closed) {
            closed = true;
            sink.close(state.isFinished());
        }
    }
}
