package dev.sessionlog;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * One item under "New Issues Discovered" in the template's section CRITICAL ISSUES.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface DiscoveredIssue extends HasTexts<DiscoveredIssue> permits ImmutableDiscoveredIssue {

    /** The name of the issue. A line. Required. */
    String name();

    /** The severity of the issue. */
    Optional<Severity> severity();

    /** What was found. */
    Optional<String> description();

    /** Why it occurs. */
    Optional<String> rootCause();

    /** The suggested fix. */
    Optional<String> recommendedAction();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default DiscoveredIssue mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("DiscoveredIssue", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a discovered issue. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableDiscoveredIssue.Builder implements ModelBuilder<DiscoveredIssue> {
        Builder() {}

        /**
         * Builds the discovered issue.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public DiscoveredIssue build() {
            return canonical(super.build(), new Canonical("DiscoveredIssue"));
        }

        static DiscoveredIssue canonical(DiscoveredIssue discoveredIssue, Canonical c) {
            return c.checked(((ImmutableDiscoveredIssue) discoveredIssue)
                    .withName(c.line("name", discoveredIssue.name()))
                    .withDescription(c.optionalText("description", discoveredIssue.description()))
                    .withRootCause(c.optionalText("rootCause", discoveredIssue.rootCause()))
                    .withRecommendedAction(c.optionalText("recommendedAction", discoveredIssue.recommendedAction())));
        }
    }
}
