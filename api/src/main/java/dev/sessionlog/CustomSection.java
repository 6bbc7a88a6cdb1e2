package dev.sessionlog;

import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * Anything that the template has no place for, kept verbatim under a title of its own.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface CustomSection extends HasTexts<CustomSection> permits ImmutableCustomSection {

    /**
     * The title; what a reader did not understand carries its path, for example {@code TESTING & VALIDATION /
     * Smoke run}. A line. Required.
     */
    String title();

    /** The content, kept character by character apart from line ends and controls. Required, not empty. */
    String body();

    /** Returns this value with a function applied to every string in it: see {@link SessionLog#mapTexts}. */
    @Override
    default CustomSection mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("CustomSection", function));
    }

    /** Returns a new builder with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder without any value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a custom section. Not thread-safe; using it after {@link #build()} never changes what was built. */
    final class Builder extends ImmutableCustomSection.Builder implements ModelBuilder<CustomSection> {
        Builder() {}

        /**
         * Builds the custom section.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have values that they cannot have; it names all of them
         */
        @Override
        public CustomSection build() {
            return canonical(super.build(), new Canonical("CustomSection"));
        }

        static CustomSection canonical(CustomSection customSection, Canonical c) {
            return c.checked(((ImmutableCustomSection) customSection)
                    .withTitle(c.line("title", customSection.title()))
                    .withBody(c.code("body", customSection.body())));
        }
    }
}
