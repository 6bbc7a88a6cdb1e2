package dev.sessionlog.json.internal;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/**
 * The shape of a type of the model.
 *
 * @param <V> the values
 */
interface ModelShape<V> extends Shape<V> {

    /** The public type of the values. */
    Class<?> type();

    /** The first token of a value. */
    JsonToken start();

    /** Writes a value whose {@link #start()} has been written already if it opens anything, and leaves it open. */
    void writeInside(V value, JsonGenerator output);
}
