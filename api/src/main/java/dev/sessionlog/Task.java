package dev.sessionlog;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * One task of the template's section TASKS COMPLETED.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Task extends HasTexts<Task> permits ImmutableTask {

    /**
     * The id within the log, for example {@code 2.1}: 1 to 40 ASCII letters, digits, {@code .}, {@code _} and
     * {@code -}.
     */
    Optional<String> id();

    /** What the task is called. A line. Required. */
    String name();

    /** The time spent, truncated to milliseconds; zero or more. */
    Optional<Duration> timeSpent();

    /** How the task ended. */
    Optional<TaskStatus> status();

    /** How urgent the task was. */
    Optional<Priority> priority();

    /** What was changed. */
    Optional<ImplementationDetails> implementation();

    /** What was achieved. */
    Optional<TaskResults> results();

    /** The problems met, in order. */
    List<TaskIssue> issues();

    /** Code worth keeping. */
    List<CodeSnippet> snippets();

    /** Anything else about the task. */
    List<Note> notes();

    /** Returns this value with a function applied to every string in it: see {@link SessionLog#mapTexts}. */
    @Override
    default Task mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("Task", function));
    }

    /** Returns a new builder with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder without any value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a task. Not thread-safe; using it after {@link #build()} never changes what was built. */
    final class Builder extends ImmutableTask.Builder implements ModelBuilder<Task> {
        Builder() {}

        /** Sets the implementation details that the consumer fills in, in place of what was set before. */
        public Builder implementation(Consumer<ImplementationDetails.Builder> implementation) {
            return implementation(
                    ModelBuilder.filled("implementation", implementation, ImplementationDetails.builder()));
        }

        /** Sets the results that the consumer fills in, in place of what was set before. */
        public Builder results(Consumer<TaskResults.Builder> results) {
            return results(ModelBuilder.filled("results", results, TaskResults.builder()));
        }

        /** Adds a problem met that the consumer fills in. */
        public Builder addIssue(Consumer<TaskIssue.Builder> issue) {
            return addIssue(ModelBuilder.filled("issue", issue, TaskIssue.builder()));
        }

        /** Adds a problem met of which only the problem is known. */
        public Builder addIssue(String problem) {
            return addIssue(x -> x.problem(problem));
        }

        /** Adds a code snippet that the consumer fills in. */
        public Builder addSnippet(Consumer<CodeSnippet.Builder> snippet) {
            return addSnippet(ModelBuilder.filled("snippet", snippet, CodeSnippet.builder()));
        }

        /** Adds a code snippet of which only the code is known. */
        public Builder addSnippet(String code) {
            return addSnippet(x -> x.code(code));
        }

        /** Adds a note that the consumer fills in. */
        public Builder addNote(Consumer<Note.Builder> note) {
            return addNote(ModelBuilder.filled("note", note, Note.builder()));
        }

        /** Adds a note of which only the text is known. */
        public Builder addNote(String text) {
            return addNote(x -> x.text(text));
        }

        /**
         * Builds the task.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have values that they cannot have; it names all of them
         */
        @Override
        public Task build() {
            return canonical(super.build(), new Canonical("Task"));
        }

        static Task canonical(Task task, Canonical c) {
            return c.checked(((ImmutableTask) task)
                    .withId(c.id("id", task.id()))
                    .withName(c.line("name", task.name()))
                    .withTimeSpent(c.duration("timeSpent", task.timeSpent()))
                    .withImplementation(c.section(task.implementation(), ImplementationDetails.Builder.EMPTY))
                    .withResults(c.section(task.results(), TaskResults.Builder.EMPTY))
                    .withIssues(c.list(task.issues()))
                    .withSnippets(c.list(task.snippets()))
                    .withNotes(c.list(task.notes())));
        }
    }
}
