package dev.sessionlog.json.internal;

import dev.sessionlog.InvalidValueException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * A type of the model as a JSON object. When reading, the order of the properties is free.
 *
 * @param <V> the model type
 * @param <B> its builder
 */
final class ObjectShape<V, B> implements ModelShape<V> {
    private final Class<?> type;
    private final String name;
    private final Supplier<Properties<V, B>> table;
    private volatile @Nullable Properties<V, B> properties;

    /** What was read of an object. */
    record Content<B>(B builder, List<String> missing) {}

    /**
     * Creates a shape.
     *
     * @param table puts the properties together; it is asked once, and only when they are needed: with those of all types,
     *     the first log of a process would take twice as long
     */
    ObjectShape(Class<?> type, String name, Supplier<Properties<V, B>> table) {
        this.type = type;
        this.name = name;
        this.table = table;
    }

    /** Returns a shape named after its class. */
    static <V, B> ObjectShape<V, B> object(Class<V> type, Supplier<Properties<V, B>> table) {
        return new ObjectShape<>(type, type.getSimpleName(), table);
    }

    Properties<V, B> properties() {
        Properties<V, B> known = properties;
        return known == null ? putTogether() : known;
    }

    private synchronized Properties<V, B> putTogether() {
        Properties<V, B> known = properties;
        if (known == null) {
            known = table.get();
            properties = known;
        }
        return known;
    }

    /**
     * Returns the shape of a part of an object.
     *
     * @param leftOut what only the whole object has: it is not written, and not required
     * @param none makes an empty builder of a part
     */
    ObjectShape<V, B> part(Set<String> leftOut, Supplier<B> none) {
        return new ObjectShape<>(type, name, () -> properties().part(leftOut, none));
    }

    /** Returns a shape that writes only these properties. */
    ObjectShape<V, B> only(List<String> names) {
        return new ObjectShape<>(type, name, () -> properties().only(names));
    }

    @Override
    public Class<?> type() {
        return type;
    }

    @Override
    public JsonToken start() {
        return JsonToken.START_OBJECT;
    }

    /** Whether this is the shape of a reported state of this enum. */
    boolean reports(Class<?> states) {
        return properties().lines().get(0).shape() instanceof EnumShape<?> words && words.type() == states;
    }

    @Override
    public void write(V value, JsonGenerator output) {
        output.writeStartObject();
        writeInside(value, output);
        output.writeEndObject();
    }

    @Override
    public void writeInside(V value, JsonGenerator output) {
        List<Property<V, B>> lines = properties().lines();
        for (int i = 0; i < lines.size(); i++) { // creating an iterator costs as much as writing a short value
            lines.get(i).write(value, output);
        }
    }

    @Override
    public V read(JsonInput input) {
        TokenStreamLocation start = input.location();
        Content<B> content = content(input, start);
        if (!content.missing().isEmpty()) {
            throw missing(input, content.missing(), start);
        }
        return built(content, input, start);
    }

    /** Builds what was read; an error of the builder becomes a fault with a location. */
    private V built(Content<B> content, JsonInput input, TokenStreamLocation start) {
        try {
            return properties().build(content.builder());
        } catch (InvalidValueException e) {
            throw refused(input, String.join("; ", e.problems()), start);
        } catch (IllegalArgumentException e) {
            throw refused(input, String.valueOf(e.getMessage()), start);
        }
    }

    private static Fault refused(JsonInput input, String problems, TokenStreamLocation start) {
        return input.fault(Fault.VALUE, input.place() + " cannot be built: " + problems + ".", start);
    }

    Fault missing(JsonInput input, List<String> names, TokenStreamLocation start) {
        String all = names.size() == 1
                ? names.get(0)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
        return input.fault(
                Fault.MISSING,
                input.place() + " lacks " + all + ", which " + (names.size() == 1 ? "is" : "are") + " required.",
                start);
    }

    /** Reads all properties into a new builder. */
    Content<B> content(JsonInput input, TokenStreamLocation start) {
        if (!input.isAtObject()) {
            throw input.unexpected("an object");
        }
        Properties<V, B> known = properties();
        B result = known.builder();
        long seen = 0;
        long dropped = 0;
        for (String next = input.firstName(); next != null; next = input.nextName()) {
            Property<V, B> property = known.find(next);
            input.enter(next);
            if (property == null) {
                input.report(unknown(input));
                input.skipValue();
            } else if ((seen & property.bit()) != 0) {
                input.report(input.fault(
                        Fault.DUPLICATE,
                        input.place() + " occurs twice; expected each property once.",
                        input.location()));
                input.skipValue();
            } else {
                seen |= property.bit();
                if (!read(property, input, result)) {
                    dropped |= property.bit();
                }
            }
            input.leave();
        }
        checkTogether(input, seen, seen & ~dropped, result, start);
        return new Content<>(result, known.missing(seen & ~dropped));
    }

    private boolean read(Property<V, B> property, JsonInput input, B into) {
        long mark = input.mark();
        try {
            input.next();
            property.read(input, into);
            return true;
        } catch (Fault fault) {
            input.recover(fault, mark);
            return false;
        }
    }

    private Fault unknown(JsonInput input) {
        return input.fault(
                Fault.UNKNOWN,
                input.place() + " is not a property of " + name + "; expected one of "
                        + properties().lines().stream().map(Property::name).collect(Collectors.joining(", ")) + ".",
                input.location());
    }

    /**
     * Checks the rules between the properties of an object.
     *
     * @param seen the properties that it has
     * @param read those of them that could be read
     */
    private void checkTogether(JsonInput input, long seen, long read, B into, TokenStreamLocation start) {
        for (Property<V, B> needy : properties().needing()) {
            String needed = Objects.requireNonNull(needy.neededName());
            if ((read & needy.bit()) != 0 && (read & properties().get(needed).bit()) == 0) {
                input.report(input.fault(
                        Fault.MISSING, input.place() + " has " + needy.name() + " without " + needed + ".", start));
                needy.drop(into);
            }
        }
        if (properties().lacksTheOne(seen)) {
            throw input.fault(
                    Fault.VALUE,
                    input.place() + " must have exactly one of "
                            + String.join(" and ", properties().alternatives()) + ".",
                    start);
        }
    }

    @Override
    public void describe(JsonGenerator schema) {
        schema.writeStringProperty("title", JsonSchema.title(name));
        schema.writeStringProperty("description", properties().description());
        JsonSchema.object(schema, properties().lines(), properties().alternatives());
    }

    @Override
    public Optional<String> definition() {
        return Optional.of(name);
    }
}
