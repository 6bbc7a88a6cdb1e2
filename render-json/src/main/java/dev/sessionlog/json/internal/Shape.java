package dev.sessionlog.json.internal;

import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * How a kind of value is written to JSON, read from it, and described in a JSON Schema.
 *
 * @param <V> the values
 */
interface Shape<V> {

    /** Writes the value as one JSON value. */
    void write(V value, JsonGenerator output);

    /**
     * Reads a value. Its first token must be the current one; afterwards, its last token is.
     *
     * @throws Fault if the value is invalid
     */
    V read(JsonInput input);

    /** Writes the keywords that describe the values into a schema object that is open. */
    void describe(JsonGenerator schema);

    /** The name under which a schema defines this shape once; empty if it is described where it is used. */
    default Optional<String> definition() {
        return Optional.empty();
    }
}
