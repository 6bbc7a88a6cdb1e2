package dev.sessionlog;

import java.util.List;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * The group "Results Achieved" of a task.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface TaskResults extends HasTexts<TaskResults> permits ImmutableTaskResults {

    /**
     * Measurements before and after the task, in words. For values that can be compared, use {@link
     * PerformanceMetrics}.
     */
    List<String> performanceMetrics();

    /** Which validations passed or failed. */
    List<String> testResults();

    /** What works now that did not before. */
    List<String> functionalOutcomes();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default TaskResults mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("TaskResults", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the task results. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableTaskResults.Builder implements ModelBuilder<TaskResults> {
        static final TaskResults EMPTY = new Builder().build();

        Builder() {}

        /**
         * Builds the task results.
         *
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public TaskResults build() {
            return canonical(super.build(), new Canonical("TaskResults"));
        }

        static TaskResults canonical(TaskResults taskResults, Canonical c) {
            return c.checked(((ImmutableTaskResults) taskResults)
                    .withPerformanceMetrics(c.texts("performanceMetrics", taskResults.performanceMetrics()))
                    .withTestResults(c.texts("testResults", taskResults.testResults()))
                    .withFunctionalOutcomes(c.texts("functionalOutcomes", taskResults.functionalOutcomes())));
        }
    }
}
