package dev.sessionlog;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * A problem encountered while working on a task: one block in the group "Issues Encountered".
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface TaskIssue extends HasTexts<TaskIssue> permits ImmutableTaskIssue {

    /** What went wrong. Required. */
    String problem();

    /** Why it occurred. */
    Optional<String> rootCause();

    /** How it was fixed. */
    Optional<String> resolution();

    /** The temporary solution, if one was applied. */
    Optional<String> workaround();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default TaskIssue mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("TaskIssue", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a task issue. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableTaskIssue.Builder implements ModelBuilder<TaskIssue> {
        Builder() {}

        /**
         * Builds the task issue.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public TaskIssue build() {
            return canonical(super.build(), new Canonical("TaskIssue"));
        }

        static TaskIssue canonical(TaskIssue taskIssue, Canonical c) {
            return c.checked(((ImmutableTaskIssue) taskIssue)
                    .withProblem(c.text("problem", taskIssue.problem()))
                    .withRootCause(c.optionalText("rootCause", taskIssue.rootCause()))
                    .withResolution(c.optionalText("resolution", taskIssue.resolution()))
                    .withWorkaround(c.optionalText("workaround", taskIssue.workaround())));
        }
    }
}
