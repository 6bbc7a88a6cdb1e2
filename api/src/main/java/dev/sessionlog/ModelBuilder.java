package dev.sessionlog;

import java.util.Objects;
import java.util.function.Consumer;

/** What the builders of all types have in common. */
interface ModelBuilder<T> {
    T build();

    /**
     * Builds a value that the consumer fills in.
     *
     * @throws NullPointerException if the consumer is null; the message is its name
     */
    static <T, B extends ModelBuilder<T>> T filled(String name, Consumer<B> fill, B builder) {
        Objects.requireNonNull(fill, name);
        fill.accept(builder);
        return builder.build();
    }
}
