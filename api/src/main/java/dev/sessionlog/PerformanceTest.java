package dev.sessionlog;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * One line of "Performance Tests Performed" of the template's section TESTING &amp; VALIDATION.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface PerformanceTest permits ImmutablePerformanceTest {

    /** What was tested, for example {@code Load Test}. Required. */
    String name();

    /** Whether the test was run: the box. Default: {@code true}. */
    @Value.Default
    default boolean performed() {
        return true;
    }

    /** The result in a few words. */
    Optional<String> result();

    /** How it was measured, and what was seen. */
    Optional<String> details();

    /** Returns a new builder without any value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a performance test. Not thread-safe; using it after {@link #build()} never changes what was built. */
    final class Builder extends ImmutablePerformanceTest.Builder {
        static final Attributes<PerformanceTest, Builder> ATTRIBUTES = new Attributes<PerformanceTest, Builder>(
                        "PerformanceTest", Builder::new, Builder::from, Builder::raw, Builder::build)
                .line("name", PerformanceTest::name, Builder::name)
                .optionalLine("result", PerformanceTest::result, Builder::result)
                .optionalText("details", PerformanceTest::details, Builder::details);

        Builder() {}

        static PerformanceTest filled(String name, Consumer<Builder> fill) {
            Objects.requireNonNull(fill, name);
            Builder builder = new Builder();
            fill.accept(builder);
            return builder.build();
        }

        /**
         * Builds the performance test.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes have values that they cannot have; it names all of them
         */
        @Override
        public PerformanceTest build() {
            return ATTRIBUTES.build(raw());
        }

        private PerformanceTest raw() {
            return super.build();
        }
    }
}
