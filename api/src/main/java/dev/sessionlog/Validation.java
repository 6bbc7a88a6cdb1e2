package dev.sessionlog;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * The template's section TESTING &amp; VALIDATION.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Validation extends HasTexts<Validation> permits ImmutableValidation {

    /** The functional tests. */
    List<TestCheck> functional();

    /** The integration tests. */
    List<TestCheck> integration();

    /** The performance tests. */
    List<PerformanceTest> performance();

    /** Returns this value with a function applied to every string in it; see {@link SessionLog#mapTexts}. */
    @Override
    default Validation mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("Validation", function));
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a validation. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableValidation.Builder implements ModelBuilder<Validation> {
        static final Validation EMPTY = new Builder().build();

        Builder() {}

        /** Adds a functional test, filled in by the consumer. */
        public Builder addFunctional(Consumer<TestCheck.Builder> check) {
            return addFunctional(ModelBuilder.filled("check", check, TestCheck.builder()));
        }

        /** Adds a functional test with only a name. */
        public Builder addFunctional(String name) {
            return addFunctional(x -> x.name(name));
        }

        /** Adds an integration test, filled in by the consumer. */
        public Builder addIntegration(Consumer<TestCheck.Builder> check) {
            return addIntegration(ModelBuilder.filled("check", check, TestCheck.builder()));
        }

        /** Adds an integration test with only a name. */
        public Builder addIntegration(String name) {
            return addIntegration(x -> x.name(name));
        }

        /** Adds a performance test, filled in by the consumer. */
        public Builder addPerformance(Consumer<PerformanceTest.Builder> test) {
            return addPerformance(ModelBuilder.filled("test", test, PerformanceTest.builder()));
        }

        /** Adds a performance test with only a name. */
        public Builder addPerformance(String name) {
            return addPerformance(x -> x.name(name));
        }

        /**
         * Builds the validation.
         *
         * @throws InvalidValueException if attributes have invalid values; the exception names all of them
         */
        @Override
        public Validation build() {
            return canonical(super.build(), new Canonical("Validation"));
        }

        static Validation canonical(Validation validation, Canonical c) {
            return c.checked(((ImmutableValidation) validation)
                    .withFunctional(c.list(validation.functional()))
                    .withIntegration(c.list(validation.integration()))
                    .withPerformance(c.list(validation.performance())));
        }
    }
}
