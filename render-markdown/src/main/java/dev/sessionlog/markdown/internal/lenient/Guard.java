package dev.sessionlog.markdown.internal.lenient;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The result of a step that may fail because of a bug: its value, or what it threw. This is the only place in which the
 * lenient reader catches unexpected exceptions.
 *
 * @param <T> the type of the value
 */
final class Guard<T> {
    private static final int LONGEST = 200;

    private final Supplier<T> result;
    private final Optional<Throwable> failure;

    private Guard(Supplier<T> result, Optional<Throwable> failure) {
        this.result = result;
        this.failure = failure;
    }

    /**
     * Runs a step. A stack overflow counts as a failure, too: recursion is bounded, but the caller may leave little stack.
     */
    static <T> Guard<T> of(Supplier<T> step) {
        try {
            T value = step.get();
            return new Guard<>(() -> value, Optional.empty());
        } catch (RuntimeException e) {
            return new Guard<>(
                    () -> {
                        throw e;
                    },
                    Optional.of(e));
        } catch (StackOverflowError e) {
            return new Guard<>(
                    () -> {
                        throw e;
                    },
                    Optional.of(e));
        }
    }

    /** Returns what the step threw; absent when it did not fail. */
    Optional<Throwable> failure() {
        return failure;
    }

    /** Returns the value of the step, or throws what it threw. */
    T get() {
        return result.get();
    }

    /** Returns what a diagnostic says of a failure: {@code an internal error (java.lang.IllegalStateException: no key)}. */
    static String sentence(Throwable failure) {
        String text = failure.toString().replaceAll("\\s+", " ");
        return "an internal error (" + (text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…") + ")";
    }
}
