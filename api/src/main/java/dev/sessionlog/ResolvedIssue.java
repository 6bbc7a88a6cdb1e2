package dev.sessionlog;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * One item under "Resolved Issues" in the template's section CRITICAL ISSUES.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface ResolvedIssue extends HasTexts<ResolvedIssue> permits ImmutableResolvedIssue {

    /** The name of the issue. A line. Required. */
    String name();

    /** The severity of the issue. */
    Optional<Severity> severity();

    /** What was wrong. */
    Optional<String> description();

    /** How the issue was fixed. */
    Optional<String> solution();

    /** How to avoid the issue in the future. */
    Optional<String> prevention();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default ResolvedIssue mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("ResolvedIssue", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a resolved issue. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableResolvedIssue.Builder implements ModelBuilder<ResolvedIssue> {
        Builder() {}

        /**
         * Builds the resolved issue.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public ResolvedIssue build() {
            return canonical(super.build(), new Canonical("ResolvedIssue"));
        }

        static ResolvedIssue canonical(ResolvedIssue resolvedIssue, Canonical c) {
            return c.checked(((ImmutableResolvedIssue) resolvedIssue)
                    .withName(c.line("name", resolvedIssue.name()))
                    .withDescription(c.optionalText("description", resolvedIssue.description()))
                    .withSolution(c.optionalText("solution", resolvedIssue.solution()))
                    .withPrevention(c.optionalText("prevention", resolvedIssue.prevention())));
        }
    }
}
