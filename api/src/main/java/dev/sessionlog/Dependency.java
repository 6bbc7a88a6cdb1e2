package dev.sessionlog;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * One item of "Dependencies to Address" of the template's section NEXT SESSION PREPARATION.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Dependency permits ImmutableDependency {

    /** What the next session depends on. Required. */
    String name();

    /** What needs to be resolved. */
    Optional<String> resolution();

    /** Returns a new builder without any value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a dependency. Not thread-safe; using it after {@link #build()} never changes what was built. */
    final class Builder extends ImmutableDependency.Builder {
        static final Attributes<Dependency, Builder> ATTRIBUTES = new Attributes<Dependency, Builder>(
                        "Dependency", Builder::new, Builder::from, Builder::raw, Builder::build)
                .line("name", Dependency::name, Builder::name)
                .optionalText("resolution", Dependency::resolution, Builder::resolution);

        Builder() {}

        static Dependency filled(String name, Consumer<Builder> fill) {
            Objects.requireNonNull(fill, name);
            Builder builder = new Builder();
            fill.accept(builder);
            return builder.build();
        }

        /**
         * Builds the dependency.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have values that they cannot have; it names all of them
         */
        @Override
        public Dependency build() {
            return ATTRIBUTES.build(raw());
        }

        private Dependency raw() {
            return super.build();
        }
    }
}
