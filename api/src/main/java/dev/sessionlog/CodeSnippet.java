package dev.sessionlog;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * A piece of code worth keeping: one code fence in the group "Code Snippets" of a task.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface CodeSnippet extends HasTexts<CodeSnippet> permits ImmutableCodeSnippet {

    /** The language of the code, for example {@code typescript}. A line. */
    Optional<String> language();

    /** The code, kept verbatim except for line ends and control characters. Required; must not be empty. */
    String code();

    /** What the code shows. A line. */
    Optional<String> description();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default CodeSnippet mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("CodeSnippet", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a code snippet. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableCodeSnippet.Builder implements ModelBuilder<CodeSnippet> {
        Builder() {}

        /**
         * Builds the code snippet.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public CodeSnippet build() {
            return canonical(super.build(), new Canonical("CodeSnippet"));
        }

        static CodeSnippet canonical(CodeSnippet codeSnippet, Canonical c) {
            return c.checked(((ImmutableCodeSnippet) codeSnippet)
                    .withLanguage(c.optionalLine("language", codeSnippet.language()))
                    .withCode(c.code("code", codeSnippet.code()))
                    .withDescription(c.optionalLine("description", codeSnippet.description())));
        }
    }
}
