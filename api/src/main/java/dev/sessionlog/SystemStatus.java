package dev.sessionlog;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * The template's section SYSTEM STATUS.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface SystemStatus extends HasTexts<SystemStatus> permits ImmutableSystemStatus {

    /** The system before the session. */
    Optional<SystemSnapshot> before();

    /** The system after the session. */
    Optional<SystemSnapshot> after();

    /** The overall state. */
    Optional<SystemHealth> health();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default SystemStatus mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("SystemStatus", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the system status. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableSystemStatus.Builder implements ModelBuilder<SystemStatus> {
        static final SystemStatus EMPTY = new Builder().build();

        Builder() {}

        /** Sets the state before the session, filled in by the consumer, replacing any previous value. */
        public Builder before(Consumer<SystemSnapshot.Builder> before) {
            return before(ModelBuilder.filled("before", before, SystemSnapshot.builder()));
        }

        /** Sets the state after the session, filled in by the consumer, replacing any previous value. */
        public Builder after(Consumer<SystemSnapshot.Builder> after) {
            return after(ModelBuilder.filled("after", after, SystemSnapshot.builder()));
        }

        /** Sets the health, filled in by the consumer, replacing any previous value. */
        public Builder health(Consumer<SystemHealth.Builder> health) {
            return health(ModelBuilder.filled("health", health, SystemHealth.builder()));
        }

        /**
         * Builds the system status.
         *
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public SystemStatus build() {
            return canonical(super.build(), new Canonical("SystemStatus"));
        }

        static SystemStatus canonical(SystemStatus systemStatus, Canonical c) {
            return c.checked(((ImmutableSystemStatus) systemStatus)
                    .withBefore(c.section(systemStatus.before(), () -> SystemSnapshot.Builder.EMPTY))
                    .withAfter(c.section(systemStatus.after(), () -> SystemSnapshot.Builder.EMPTY))
                    .withHealth(c.section(systemStatus.health(), () -> SystemHealth.Builder.EMPTY)));
        }
    }
}
