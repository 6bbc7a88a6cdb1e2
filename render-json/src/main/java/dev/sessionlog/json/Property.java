package dev.sessionlog.json;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * One line of the table: a property of an object.
 *
 * @param <V> the values that have it
 * @param <B> their builder
 */
final class Property<V, B> {

    /** How often the property stands for something. */
    enum Kind {
        REQUIRED,
        OPTIONAL,
        LIST,
        /** A boolean, which is always written and has a default when it is absent. */
        FLAG
    }

    private final long bit;
    private final String name;
    private final Kind kind;
    private final Shape<?> shape;
    private final String description;
    private final BiConsumer<V, JsonGenerator> write;
    private final BiConsumer<JsonInput, B> read;
    private @Nullable Property<V, B> needed;

    /**
     * Creates a line.
     *
     * @param position the position in the object, less than 64
     * @param shape the shape of the value; in a list, of one element
     * @param write writes name and value, or nothing where the value is absent
     * @param read reads the value, of which the first token is the current one
     */
    Property(
            int position,
            String name,
            Kind kind,
            Shape<?> shape,
            String description,
            BiConsumer<V, JsonGenerator> write,
            BiConsumer<JsonInput, B> read) {
        this.bit = 1L << position;
        this.name = name;
        this.kind = kind;
        this.shape = shape;
        this.description = description;
        this.write = write;
        this.read = read;
    }

    void write(V value, JsonGenerator output) {
        write.accept(value, output);
    }

    void read(JsonInput input, B builder) {
        read.accept(input, builder);
    }

    /** The bit of the property in a set of them. */
    long bit() {
        return bit;
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    Shape<?> shape() {
        return shape;
    }

    String description() {
        return description;
    }

    /** The property without which this one cannot stand. */
    @Nullable
    Property<V, B> needed() {
        return needed;
    }

    void need(Property<V, B> property) {
        needed = property;
    }
}
