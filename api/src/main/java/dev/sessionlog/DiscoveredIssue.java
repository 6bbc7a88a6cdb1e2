package dev.sessionlog;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * One item of "New Issues Discovered" of the template's section CRITICAL ISSUES.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface DiscoveredIssue extends HasTexts<DiscoveredIssue> permits ImmutableDiscoveredIssue {

    /** What the issue is called. A line. Required. */
    String name();

    /** How bad it is. */
    Optional<Severity> severity();

    /** What was found. */
    Optional<String> description();

    /** Why it occurs. */
    Optional<String> rootCause();

    /** The suggested fix. */
    Optional<String> recommendedAction();

    /** Returns this value with a function applied to every string in it: see {@link SessionLog#mapTexts}. */
    @Override
    default DiscoveredIssue mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("DiscoveredIssue", function));
    }

    /** Returns a new builder with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder without any value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a discovered issue. Not thread-safe; using it after {@link #build()} never changes what was built. */
    final class Builder extends ImmutableDiscoveredIssue.Builder implements ModelBuilder<DiscoveredIssue> {
        Builder() {}

        /**
         * Builds the discovered issue.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have values that they cannot have; it names all of them
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
