package dev.sessionlog;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * The template's section SYSTEM STATUS.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface SystemStatus permits ImmutableSystemStatus {

    /** The system before the session. */
    Optional<SystemSnapshot> before();

    /** The system after the session. */
    Optional<SystemSnapshot> after();

    /** The overall state. */
    Optional<SystemHealth> health();

    /** Returns a new builder without any value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a system status. Not thread-safe; using it after {@link #build()} never changes what was built. */
    final class Builder extends ImmutableSystemStatus.Builder {
        static final Attributes<SystemStatus, Builder> ATTRIBUTES = new Attributes<SystemStatus, Builder>(
                        "SystemStatus", Builder::new, Builder::from, Builder::raw, Builder::build)
                .section(SystemStatus::before, Builder::before, SystemSnapshot.Builder.ATTRIBUTES)
                .section(SystemStatus::after, Builder::after, SystemSnapshot.Builder.ATTRIBUTES)
                .section(SystemStatus::health, Builder::health, SystemHealth.Builder.ATTRIBUTES);

        Builder() {}

        static SystemStatus filled(String name, Consumer<Builder> fill) {
            Objects.requireNonNull(fill, name);
            Builder builder = new Builder();
            fill.accept(builder);
            return builder.build();
        }

        /** Sets the state before the session that the consumer fills in; left empty, there is none. */
        public Builder before(Consumer<SystemSnapshot.Builder> before) {
            return before(SystemSnapshot.Builder.filled("before", before));
        }

        /** Sets the state after the session that the consumer fills in; left empty, there is none. */
        public Builder after(Consumer<SystemSnapshot.Builder> after) {
            return after(SystemSnapshot.Builder.filled("after", after));
        }

        /** Sets the health that the consumer fills in; left empty, there is none. */
        public Builder health(Consumer<SystemHealth.Builder> health) {
            return health(SystemHealth.Builder.filled("health", health));
        }

        /**
         * Builds the system status.
         *
         * @throws InvalidValueException if attributes have values that they cannot have; it names all of them
         */
        @Override
        public SystemStatus build() {
            return ATTRIBUTES.build(raw());
        }

        private SystemStatus raw() {
            return super.build();
        }
    }
}
