package dev.sessionlog;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * One line under "Functional Tests Performed" or "Integration Tests" in the template's section TESTING &amp;
 * VALIDATION.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface TestCheck extends HasTexts<TestCheck> permits ImmutableTestCheck {

    /** The name of the test. A line. Required. */
    String name();

    /** Whether the test was run, that is, whether its box is checked. Default: {@code true}. */
    @Value.Default
    default boolean performed() {
        return true;
    }

    /** How the test ended. */
    Optional<TestOutcome> outcome();

    /** What was tested or observed. */
    Optional<String> description();

    /** The command that ran the test, for example {@code mvn verify}. A line. */
    Optional<String> command();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default TestCheck mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("TestCheck", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a test check. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableTestCheck.Builder implements ModelBuilder<TestCheck> {
        Builder() {}

        /**
         * Builds the test check.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public TestCheck build() {
            return canonical(super.build(), new Canonical("TestCheck"));
        }

        static TestCheck canonical(TestCheck testCheck, Canonical c) {
            return c.checked(((ImmutableTestCheck) testCheck)
                    .withName(c.line("name", testCheck.name()))
                    .withDescription(c.optionalText("description", testCheck.description()))
                    .withCommand(c.optionalLine("command", testCheck.command())));
        }
    }
}
