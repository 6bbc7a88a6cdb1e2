package dev.sessionlog;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * The template's section CRITICAL ISSUES.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Issues extends HasTexts<Issues> permits ImmutableIssues {

    /** The issues resolved in this session. */
    List<ResolvedIssue> resolved();

    /** The issues that remain open. */
    List<OutstandingIssue> outstanding();

    /** The issues found in this session. */
    List<DiscoveredIssue> discovered();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default Issues mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("Issues", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the issues. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableIssues.Builder implements ModelBuilder<Issues> {
        static final Issues EMPTY = new Builder().build();

        Builder() {}

        /** Adds a resolved issue, filled in by the consumer. */
        public Builder addResolved(Consumer<ResolvedIssue.Builder> issue) {
            return addResolved(ModelBuilder.filled("issue", issue, ResolvedIssue.builder()));
        }

        /** Adds a resolved issue with only a name. */
        public Builder addResolved(String name) {
            return addResolved(x -> x.name(name));
        }

        /** Adds an outstanding issue, filled in by the consumer. */
        public Builder addOutstanding(Consumer<OutstandingIssue.Builder> issue) {
            return addOutstanding(ModelBuilder.filled("issue", issue, OutstandingIssue.builder()));
        }

        /** Adds an outstanding issue with only a name. */
        public Builder addOutstanding(String name) {
            return addOutstanding(x -> x.name(name));
        }

        /** Adds a discovered issue, filled in by the consumer. */
        public Builder addDiscovered(Consumer<DiscoveredIssue.Builder> issue) {
            return addDiscovered(ModelBuilder.filled("issue", issue, DiscoveredIssue.builder()));
        }

        /** Adds a discovered issue with only a name. */
        public Builder addDiscovered(String name) {
            return addDiscovered(x -> x.name(name));
        }

        /**
         * Builds the issues.
         *
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public Issues build() {
            return canonical(super.build(), new Canonical("Issues"));
        }

        static Issues canonical(Issues issues, Canonical c) {
            return c.checked(((ImmutableIssues) issues)
                    .withResolved(c.list(issues.resolved()))
                    .withOutstanding(c.list(issues.outstanding()))
                    .withDiscovered(c.list(issues.discovered())));
        }
    }
}
