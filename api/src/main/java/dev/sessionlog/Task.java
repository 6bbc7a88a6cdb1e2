package dev.sessionlog;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * One task in the template's section TASKS COMPLETED.
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

    /** The name of the task. A line. Required. */
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

    /** The problems encountered, in order. */
    List<TaskIssue> issues();

    /** Code worth keeping. */
    List<CodeSnippet> snippets();

    /** Anything else about the task. */
    List<Note> notes();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default Task mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("Task", function));
    }

    /**
     * Returns this task with the secrets in its strings replaced; its id is dropped if it contains one. See {@link
     * SessionLog#redact}.
     */
    default Task redact(Redactor redactor) {
        return TaskIds.withoutSecret(mapTexts(redactor::redact), redactor);
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a task. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableTask.Builder implements ModelBuilder<Task> {
        Builder() {}

        /** Sets the implementation details, filled in by the consumer, replacing any previous value. */
        public Builder implementation(Consumer<ImplementationDetails.Builder> implementation) {
            return implementation(
                    ModelBuilder.filled("implementation", implementation, ImplementationDetails.builder()));
        }

        /** Sets the results, filled in by the consumer, replacing any previous value. */
        public Builder results(Consumer<TaskResults.Builder> results) {
            return results(ModelBuilder.filled("results", results, TaskResults.builder()));
        }

        /** Adds a problem, filled in by the consumer. */
        public Builder addIssue(Consumer<TaskIssue.Builder> issue) {
            return addIssue(ModelBuilder.filled("issue", issue, TaskIssue.builder()));
        }

        /** Adds a problem with only its description. */
        public Builder addIssue(String problem) {
            return addIssue(x -> x.problem(problem));
        }

        /** Adds a code snippet, filled in by the consumer. */
        public Builder addSnippet(Consumer<CodeSnippet.Builder> snippet) {
            return addSnippet(ModelBuilder.filled("snippet", snippet, CodeSnippet.builder()));
        }

        /** Adds a code snippet with only its code. */
        public Builder addSnippet(String code) {
            return addSnippet(x -> x.code(code));
        }

        /** Adds a note, filled in by the consumer. */
        public Builder addNote(Consumer<Note.Builder> note) {
            return addNote(ModelBuilder.filled("note", note, Note.builder()));
        }

        /** Adds a note with only its text. */
        public Builder addNote(String text) {
            return addNote(x -> x.text(text));
        }

        /**
         * Builds the task.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
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
                    .withImplementation(c.section(task.implementation(), () -> ImplementationDetails.Builder.EMPTY))
                    .withResults(c.section(task.results(), () -> TaskResults.Builder.EMPTY))
                    .withIssues(c.list(task.issues()))
                    .withSnippets(c.list(task.snippets()))
                    .withNotes(c.list(task.notes())));
        }
    }
}
