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

/**
 * A task that was started in a session that is being recorded. Its time is measured by the recorder's clock, from its
 * start to {@link #finish}.
 *
 * <p>Every method that records something records all of it or, when it throws, nothing. When it returns, this is on disk as
 * the {@link Durability} says. Each throws a {@link JournalException} if it could not be recorded, an {@link
 * IllegalStateException} if the session is finished or its recorder closed, and what the builders throw.
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

    /** Returns the task as it is now; while it is open it has no status, and its time so far. */
    public Task task() {
        return recording.task(number);
    }

    /** Sets the priority. */
    public void priority(Priority priority) {
        add(task -> task.priority(priority));
    }

    /** Adds to the implementation details what the consumer fills in. */
    public void implementation(Consumer<ImplementationDetails.Builder> implementation) {
        add(task -> task.implementation(implementation));
    }

    /** Adds to the results what the consumer fills in. */
    public void results(Consumer<TaskResults.Builder> results) {
        add(task -> task.results(results));
    }

    /** Adds a problem met that the consumer fills in. */
    public void addIssue(Consumer<TaskIssue.Builder> issue) {
        add(task -> task.addIssue(issue));
    }

    /** Adds a problem met of which only the problem is known. */
    public void addIssue(String problem) {
        add(task -> task.addIssue(problem));
    }

    /** Adds a code snippet that the consumer fills in. */
    public void addSnippet(Consumer<CodeSnippet.Builder> snippet) {
        add(task -> task.addSnippet(snippet));
    }

    /** Adds a code snippet of which only the code is known. */
    public void addSnippet(String code) {
        add(task -> task.addSnippet(code));
    }

    /** Adds a note that the consumer fills in. */
    public void addNote(Consumer<Note.Builder> note) {
        add(task -> task.addNote(note));
    }

    /** Adds a note of which only the text is known. */
    public void addNote(String text) {
        add(task -> task.addNote(text));
    }

    /**
     * Ends the task. More can be added to it afterwards; its time and its status stay.
     *
     * @throws IllegalStateException also if the task is finished already
     */
    public void finish(TaskStatus status) {
        recording.record(at -> new Entry.TaskFinished(at, number, status));
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
