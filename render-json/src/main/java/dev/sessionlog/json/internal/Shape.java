package dev.sessionlog.json.internal;

import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * How a kind of value stands in JSON: written, read, and described in a JSON Schema.
 *
 * @param <V> the values
 */
interface Shape<V> {

    /** Writes the value as one JSON value. */
    void write(V value, JsonGenerator output);

    /**
     * Reads a value. The first token of it is the current one, and afterwards the last.
     *
     * @throws Fault if it is anything else
     */
    V read(JsonInput input);

    /** Writes the keywords that describe the values into a schema object that is open. */
    void describe(JsonGenerator schema);

    /** The name under which a schema defines this shape once; absent where it stands in place. */
    default Optional<String> definition() {
        return Optional.empty();
    }
}
