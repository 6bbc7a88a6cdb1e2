package dev.sessionlog;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * A further part of the system beside those that the template names, with a state in its own words.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface SystemComponent extends HasTexts<SystemComponent> permits ImmutableSystemComponent {

    /** What the component is called. A line. Required. */
    String name();

    /** Its state, for example {@code DRAINING}. A line. Required. */
    String state();

    /** A comment on the state, printed in parentheses. A line. */
    Optional<String> comment();

    /** Returns this value with a function applied to every string in it: see {@link SessionLog#mapTexts}. */
    @Override
    default SystemComponent mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("SystemComponent", function));
    }

    /** Returns a new builder with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder without any value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a system component. Not thread-safe; using it after {@link #build()} never changes what was built. */
    final class Builder extends ImmutableSystemComponent.Builder implements ModelBuilder<SystemComponent> {
        Builder() {}

        /** Sets the state with a comment, printed in parentheses; a blank one is none. */
        public Builder state(String state, String comment) {
            return state(state).comment(comment);
        }

        /**
         * Builds the system component.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have values that they cannot have; it names all of them
         */
        @Override
        public SystemComponent build() {
            return canonical(super.build(), new Canonical("SystemComponent"));
        }

        static SystemComponent canonical(SystemComponent systemComponent, Canonical c) {
            return c.checked(((ImmutableSystemComponent) systemComponent)
                    .withName(c.line("name", systemComponent.name()))
                    .withState(c.line("state", systemComponent.state()))
                    .withComment(c.optionalLine("comment", systemComponent.comment())));
        }
    }
}
