package dev.sessionlog;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * The template's block "System Health Summary".
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface SystemHealth extends HasTexts<SystemHealth> permits ImmutableSystemHealth {

    /** The overall state. */
    Optional<Health> overall();

    /** Notes such as a summary, concerns and improvements. */
    List<String> notes();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default SystemHealth mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("SystemHealth", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the system health. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableSystemHealth.Builder implements ModelBuilder<SystemHealth> {
        static final SystemHealth EMPTY = new Builder().build();

        Builder() {}

        /**
         * Builds the system health.
         *
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
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
