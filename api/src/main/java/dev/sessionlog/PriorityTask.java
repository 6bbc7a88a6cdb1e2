package dev.sessionlog;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * One item under "Immediate Priority Tasks" in the template's section NEXT SESSION PREPARATION.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface PriorityTask extends HasTexts<PriorityTask> permits ImmutablePriorityTask {

    /** The task to do. A line. Required. */
    String name();

    /** Why it is urgent. */
    Optional<String> reason();

    /** The estimated time in words, for example {@code 60-90 minutes}. A line. */
    Optional<String> estimate();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default PriorityTask mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("PriorityTask", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a priority task. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutablePriorityTask.Builder implements ModelBuilder<PriorityTask> {
        Builder() {}

        /**
         * Builds the priority task.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public PriorityTask build() {
            return canonical(super.build(), new Canonical("PriorityTask"));
        }

        static PriorityTask canonical(PriorityTask priorityTask, Canonical c) {
            return c.checked(((ImmutablePriorityTask) priorityTask)
                    .withName(c.line("name", priorityTask.name()))
                    .withReason(c.optionalText("reason", priorityTask.reason()))
                    .withEstimate(c.optionalLine("estimate", priorityTask.estimate())));
        }
    }
}
