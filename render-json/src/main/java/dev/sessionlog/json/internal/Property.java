package dev.sessionlog.json.internal;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/**
 * One line of the table: a property of an object.
 *
 * @param <V> the values that have it
 * @param <B> their builder
 */
abstract class Property<V, B> {

    /** Whether the property may be absent, and how many values it has. */
    enum Kind {
        REQUIRED,
        OPTIONAL,
        LIST,
        /** A boolean, which is always written and has a default when it is absent. */
        FLAG
    }

    /** The name, encoded once. */
    final SerializedString key;

    private final long bit;
    private final Kind kind;
    private final Shape<?> shape;
    private final String description;
    private @Nullable String neededName;
    private @Nullable Consumer<B> drop;

    /**
     * Creates a line.
     *
     * @param position the position in the object, less than 64
     * @param shape the shape of the value; in a list, of one element
     */
    Property(int position, String name, Kind kind, Shape<?> shape, String description) {
        this.bit = 1L << position;
        this.key = new SerializedString(name);
        this.kind = kind;
        this.shape = shape;
        this.description = description;
    }

    /** Writes name and value, or nothing where the value is absent. */
    abstract void write(V object, JsonGenerator output);

    /** Reads the value, of which the first token is the current one. */
    abstract void read(JsonInput input, B builder);

    /** The bit of the property in a set of them. */
    final long bit() {
        return bit;
    }

    final String name() {
        return key.getValue();
    }

    final Kind kind() {
        return kind;
    }

    final Shape<?> shape() {
        return shape;
    }

    final String description() {
        return description;
    }

    /**
     * This property is invalid without another one.
     *
     * @param whenDropped removes it from the builder, when reading continues without it
     */
    final void needs(String other, Consumer<B> whenDropped) {
        neededName = other;
        drop = whenDropped;
    }

    /** The name of the property that this one needs, if there is one. */
    final @Nullable String neededName() {
        return neededName;
    }

    /** Removes what was read from the builder. */
    final void drop(B builder) {
        if (drop != null) {
            drop.accept(builder);
        }
    }
}
