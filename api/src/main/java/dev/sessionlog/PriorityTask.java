package dev.sessionlog;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * One item of "Immediate Priority Tasks" of the template's section NEXT SESSION PREPARATION.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface PriorityTask permits ImmutablePriorityTask {

    /** What is to be done. Required. */
    String name();

    /** Why it is urgent. */
    Optional<String> reason();

    /** The estimated time in words, for example {@code 60-90 minutes}. */
    Optional<String> estimate();

    /** Returns a new builder without any value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a priority task. Not thread-safe; using it after {@link #build()} never changes what was built. */
    final class Builder extends ImmutablePriorityTask.Builder {
        static final Attributes<PriorityTask, Builder> ATTRIBUTES = new Attributes<PriorityTask, Builder>(
                        "PriorityTask", Builder::new, Builder::from, Builder::raw, Builder::build)
                .line("name", PriorityTask::name, Builder::name)
                .optionalText("reason", PriorityTask::reason, Builder::reason)
                .optionalLine("estimate", PriorityTask::estimate, Builder::estimate);

        Builder() {}

        static PriorityTask filled(String name, Consumer<Builder> fill) {
            Objects.requireNonNull(fill, name);
            Builder builder = new Builder();
            fill.accept(builder);
            return builder.build();
        }

        /**
         * Builds the priority task.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have values that they cannot have; it names all of them
         */
        @Override
        public PriorityTask build() {
            return ATTRIBUTES.build(raw());
        }

        private PriorityTask raw() {
            return super.build();
        }
    }
}
