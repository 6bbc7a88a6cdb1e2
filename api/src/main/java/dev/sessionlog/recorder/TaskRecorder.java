package dev.sessionlog.recorder;

import dev.sessionlog.CodeSnippet;
import dev.sessionlog.ImplementationDetails;
import dev.sessionlog.Note;
import dev.sessionlog.Priority;
import dev.sessionlog.Task;
import dev.sessionlog.TaskIssue;
import dev.sessionlog.TaskResults;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.recorder.spi.Entry;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A started task of a session that is being recorded. The recorder's clock measures its time, from its start to {@link
 * #finish}.
 *
 * <p>Each recording method either records everything or throws an exception and records nothing. When it returns, the
 * entry is stored as the {@link Durability} promises. Each throws a {@link JournalException} if the entry cannot be
 * recorded, an {@link IllegalStateException} if the session is finished or its recorder is closed, and whatever the
 * builders throw.
 *
 * <p>Thread-safe.
 */
public final class TaskRecorder {
    private static final Task NOTHING = Entry.taskAddition().build();

    private final Recording recording;
    private final int number;

    TaskRecorder(Recording recording, int number) {
        this.recording = recording;
        this.number = number;
    }

    int number() {
        return number;
    }

    /** Returns the task in its current state. An open task has no status and the time it has taken so far. */
    public Task task() {
        return recording.task(number);
    }

    /** Sets the priority. */
    public void priority(Priority priority) {
        add(task -> task.priority(priority));
    }

    /** Adds to the implementation details. The consumer fills in what to add. */
    public void implementation(Consumer<ImplementationDetails.Builder> implementation) {
        add(task -> task.implementation(implementation));
    }

    /** Adds to the results. The consumer fills in what to add. */
    public void results(Consumer<TaskResults.Builder> results) {
        add(task -> task.results(results));
    }

    /** Adds an issue encountered in the task. The consumer fills it in. */
    public void addIssue(Consumer<TaskIssue.Builder> issue) {
        add(task -> task.addIssue(issue));
    }

    /** Adds an issue encountered in the task, with only a description of the problem. */
    public void addIssue(String problem) {
        add(task -> task.addIssue(problem));
    }

    /** Adds a code snippet that the consumer fills in. */
    public void addSnippet(Consumer<CodeSnippet.Builder> snippet) {
        add(task -> task.addSnippet(snippet));
    }

    /** Adds a code snippet with only its code. */
    public void addSnippet(String code) {
        add(task -> task.addSnippet(code));
    }

    /** Adds a note that the consumer fills in. */
    public void addNote(Consumer<Note.Builder> note) {
        add(task -> task.addNote(note));
    }

    /** Adds a note with only its text. */
    public void addNote(String text) {
        add(task -> task.addNote(text));
    }

    /**
     * Finishes the task. More can be added to it afterwards, but its time and its status no longer change.
     *
     * @throws IllegalStateException also if the task is already finished
     */
    public void finish(TaskStatus status) {
        recording.reachBoundary();
        recording.record(at -> new Entry.TaskFinished(at, number, status));
    }

    /** Returns whether the other object is a handle of the same task of the same recorder. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TaskRecorder task && task.recording == recording && task.number == number;
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(recording) + number;
    }

    private void add(Consumer<Task.Builder> fill) {
        Task.Builder builder = Entry.taskAddition();
        fill.accept(builder);
        Task addition = builder.build();
        if (!addition.equals(NOTHING)) {
            recording.record(at -> new Entry.TaskExtended(at, number, addition));
        }
    }
}
