package dev.sessionlog;

import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * Content that has no place in the template, kept verbatim under its own title.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface CustomSection extends HasTexts<CustomSection> permits ImmutableCustomSection {

    /**
     * The title. For content that a reader could not interpret, this is its path in the document, for example
     * {@code TESTING & VALIDATION / Smoke run}. A line. Required.
     */
    String title();

    /** The content, kept verbatim except for line ends and control characters. Required; must not be empty. */
    String body();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default CustomSection mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("CustomSection", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a custom section. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableCustomSection.Builder implements ModelBuilder<CustomSection> {
        Builder() {}

        /**
         * Builds the custom section.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
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
