package dev.sessionlog;

import java.util.Objects;
import java.util.function.Consumer;

/** The operations that the builders of all types share. */
interface ModelBuilder<T> {
    T build();

    /**
     * Builds a value filled in by the consumer.
     *
     * @throws NullPointerException if the consumer is null; the message is its name
     */
    static <T, B extends ModelBuilder<T>> T filled(String name, Consumer<B> fill, B builder) {
        Objects.requireNonNull(fill, name);
        fill.accept(builder);
        return builder.build();
    }
}
