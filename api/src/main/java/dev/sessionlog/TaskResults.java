package dev.sessionlog;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The group "Results Achieved" of a task.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface TaskResults permits ImmutableTaskResults {

    /**
     * Measurements before and after the task, in words; for values that can be compared see {@link
     * PerformanceMetrics}.
     */
    List<String> performanceMetrics();

    /** Which validations passed or failed. */
    List<String> testResults();

    /** What works now that did not before. */
    List<String> functionalOutcomes();

    /** Returns a new builder without any value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a task results. Not thread-safe; using it after {@link #build()} never changes what was built. */
    final class Builder extends ImmutableTaskResults.Builder {
        static final Attributes<TaskResults, Builder> ATTRIBUTES = new Attributes<TaskResults, Builder>(
                        "TaskResults", Builder::new, Builder::from, Builder::raw, Builder::build)
                .texts("performanceMetrics", TaskResults::performanceMetrics, Builder::performanceMetrics)
                .texts("testResults", TaskResults::testResults, Builder::testResults)
                .texts("functionalOutcomes", TaskResults::functionalOutcomes, Builder::functionalOutcomes);

        Builder() {}

        static TaskResults filled(String name, Consumer<Builder> fill) {
            Objects.requireNonNull(fill, name);
            Builder builder = new Builder();
            fill.accept(builder);
            return builder.build();
        }

        /**
         * Builds the task results.
         *
         * @throws InvalidValueException if attributes have values that they cannot have; it names all of them
         */
        @Override
        public TaskResults build() {
            return ATTRIBUTES.build(raw());
        }

        private TaskResults raw() {
            return super.build();
        }
    }
}
