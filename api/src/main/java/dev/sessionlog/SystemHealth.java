package dev.sessionlog;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The template's block "System Health Summary".
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface SystemHealth permits ImmutableSystemHealth {

    /** The overall state. */
    Optional<Health> overall();

    /** A summary, concerns, improvements. */
    List<String> notes();

    /** Returns a new builder without any value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the health of a system. Not thread-safe; using it after {@link #build()} never changes what was built. */
    final class Builder extends ImmutableSystemHealth.Builder implements ModelBuilder<SystemHealth> {
        static final SystemHealth EMPTY = new Builder().build();

        Builder() {}

        /**
         * Builds the system health.
         *
         * @throws InvalidValueException if attributes have values that they cannot have; it names all of them
         */
        @Override
        public SystemHealth build() {
            return canonical(super.build(), new Canonical("SystemHealth"));
        }

        static SystemHealth canonical(SystemHealth systemHealth, Canonical c) {
            return c.checked(((ImmutableSystemHealth) systemHealth).withNotes(c.texts("notes", systemHealth.notes())));
        }
    }
}
