package dev.sessionlog;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * One item under "Dependencies to Address" in the template's section NEXT SESSION PREPARATION.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Dependency extends HasTexts<Dependency> permits ImmutableDependency {

    /** What the next session depends on. A line. Required. */
    String name();

    /** What needs to be resolved. */
    Optional<String> resolution();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default Dependency mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("Dependency", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a dependency. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableDependency.Builder implements ModelBuilder<Dependency> {
        Builder() {}

        /**
         * Builds the dependency.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public Dependency build() {
            return canonical(super.build(), new Canonical("Dependency"));
        }

        static Dependency canonical(Dependency dependency, Canonical c) {
            return c.checked(((ImmutableDependency) dependency)
                    .withName(c.line("name", dependency.name()))
                    .withResolution(c.optionalText("resolution", dependency.resolution())));
        }
    }
}
