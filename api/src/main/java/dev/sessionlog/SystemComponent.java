package dev.sessionlog;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * A part of the system that the template does not name, with its state in words.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface SystemComponent extends HasTexts<SystemComponent> permits ImmutableSystemComponent {

    /** The name of the component. A line. Required. */
    String name();

    /** Its state, for example {@code DRAINING}. A line. Required. */
    String state();

    /** A comment on the state, printed in parentheses. A line. */
    Optional<String> comment();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default SystemComponent mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("SystemComponent", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a system component. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableSystemComponent.Builder implements ModelBuilder<SystemComponent> {
        Builder() {}

        /** Sets the state with a comment, printed in parentheses; a blank comment is treated as absent. */
        public Builder state(String state, String comment) {
            return state(state).comment(comment);
        }

        /**
         * Builds the system component.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
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
