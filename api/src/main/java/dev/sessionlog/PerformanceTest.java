package dev.sessionlog;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * One line under "Performance Tests Performed" in the template's section TESTING &amp; VALIDATION.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface PerformanceTest extends HasTexts<PerformanceTest> permits ImmutablePerformanceTest {

    /** What was tested, for example {@code Load Test}. A line. Required. */
    String name();

    /** Whether the test was run, that is, whether its box is checked. Default: {@code true}. */
    @Value.Default
    default boolean performed() {
        return true;
    }

    /** The result in a few words. A line. */
    Optional<String> result();

    /** How it was measured, and what was observed. */
    Optional<String> details();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default PerformanceTest mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("PerformanceTest", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a performance test. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutablePerformanceTest.Builder implements ModelBuilder<PerformanceTest> {
        Builder() {}

        /**
         * Builds the performance test.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public PerformanceTest build() {
            return canonical(super.build(), new Canonical("PerformanceTest"));
        }

        static PerformanceTest canonical(PerformanceTest performanceTest, Canonical c) {
            return c.checked(((ImmutablePerformanceTest) performanceTest)
                    .withName(c.line("name", performanceTest.name()))
                    .withResult(c.optionalLine("result", performanceTest.result()))
                    .withDetails(c.optionalText("details", performanceTest.details())));
        }
    }
}
