package dev.sessionlog;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * One item under "Outstanding Issues" in the template's section CRITICAL ISSUES.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface OutstandingIssue extends HasTexts<OutstandingIssue> permits ImmutableOutstandingIssue {

    /** The name of the issue. A line. Required. */
    String name();

    /** The severity of the issue. */
    Optional<Severity> severity();

    /** What is wrong. */
    Optional<String> description();

    /** The effect on the system. */
    Optional<String> impact();

    /** The planned resolution. */
    Optional<String> nextSteps();

    /** What prevents the resolution. */
    Optional<String> blocker();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default OutstandingIssue mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("OutstandingIssue", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an outstanding issue. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableOutstandingIssue.Builder implements ModelBuilder<OutstandingIssue> {
        Builder() {}

        /**
         * Builds the outstanding issue.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public OutstandingIssue build() {
            return canonical(super.build(), new Canonical("OutstandingIssue"));
        }

        static OutstandingIssue canonical(OutstandingIssue outstandingIssue, Canonical c) {
            return c.checked(((ImmutableOutstandingIssue) outstandingIssue)
                    .withName(c.line("name", outstandingIssue.name()))
                    .withDescription(c.optionalText("description", outstandingIssue.description()))
                    .withImpact(c.optionalText("impact", outstandingIssue.impact()))
                    .withNextSteps(c.optionalText("nextSteps", outstandingIssue.nextSteps()))
                    .withBlocker(c.optionalText("blocker", outstandingIssue.blocker())));
        }
    }
}
