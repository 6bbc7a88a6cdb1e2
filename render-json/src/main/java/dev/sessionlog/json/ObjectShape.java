package dev.sessionlog.json;

import dev.sessionlog.InvalidValueException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.SerializedString;

/**
 * A type of the model as a JSON object: a table with a line per property, in the order in which they are written. When
 * reading, the order is free.
 *
 * @param <V> the model type
 * @param <B> its builder
 */
final class ObjectShape<V, B> implements Shape<V> {
    private final Class<?> type;
    private final String name;
    private final String description;
    private final Supplier<B> builder;
    private final Function<B, V> build;
    private final List<Property<V, B>> properties = new ArrayList<>();
    private final Map<String, Property<V, B>> byName = new HashMap<>();
    private final List<String> alternatives = new ArrayList<>();
    private long required;
    private final List<Property<V, B>> needing = new ArrayList<>(0);
    private long anAlternative;

    /** An attribute of the model. */
    private interface Attribute<V, A> {
        /** Returns its value, {@code null} where it is absent. */
        @Nullable
        A of(V value);
    }

    /** What was read of an object. */
    record Content<B>(B builder, List<String> missing) {}

    ObjectShape(Class<?> type, String name, String description, Supplier<B> builder, Function<B, V> build) {
        this.type = type;
        this.name = name;
        this.description = description;
        this.builder = builder;
        this.build = build;
    }

    /** A property of the document itself, of which the model does not know. */
    ObjectShape<V, B> constant(String name, Shape<String> shape, String value, String description) {
        SerializedString key = new SerializedString(name);
        return add(new Property<>(
                properties.size(),
                name,
                Property.Kind.REQUIRED,
                shape,
                description,
                (object, output) -> {
                    output.writeName(key);
                    shape.write(value, output);
                },
                (input, b) -> shape.read(input)));
    }

    <A> ObjectShape<V, B> required(
            String name, Shape<A> shape, Function<V, A> get, BiConsumer<B, A> set, String description) {
        return property(name, Property.Kind.REQUIRED, shape, get::apply, set, description);
    }

    <A> ObjectShape<V, B> optional(
            String name, Shape<A> shape, Function<V, Optional<A>> get, BiConsumer<B, A> set, String description) {
        return property(
                name, Property.Kind.OPTIONAL, shape, value -> get.apply(value).orElse(null), set, description);
    }

    ObjectShape<V, B> optionalInt(
            String name,
            Shape<Integer> shape,
            Function<V, OptionalInt> get,
            BiConsumer<B, Integer> set,
            String description) {
        return property(
                name,
                Property.Kind.OPTIONAL,
                shape,
                value -> {
                    OptionalInt number = get.apply(value);
                    return number.isPresent() ? number.getAsInt() : null;
                },
                set,
                description);
    }

    /** A box: always written, and when it is absent the builder has its default. */
    ObjectShape<V, B> flag(
            String name, boolean byDefault, Predicate<V> get, BiConsumer<B, Boolean> set, String description) {
        BooleanShape shape = byDefault ? BooleanShape.TRUE_BY_DEFAULT : BooleanShape.FALSE_BY_DEFAULT;
        return property(name, Property.Kind.FLAG, shape, get::test, set, description);
    }

    /** A list, absent when it is empty. */
    <E> ObjectShape<V, B> list(
            String name, Shape<E> element, Function<V, List<E>> get, BiConsumer<B, List<E>> set, String description) {
        SerializedString key = new SerializedString(name);
        return add(new Property<>(
                properties.size(),
                name,
                Property.Kind.LIST,
                element,
                description,
                (object, output) -> {
                    List<E> elements = get.apply(object);
                    if (!elements.isEmpty()) {
                        output.writeName(key);
                        output.writeStartArray();
                        elements.forEach(e -> element.write(e, output));
                        output.writeEndArray();
                    }
                },
                (input, b) -> set.accept(b, elements(input, element))));
    }

    private <A> ObjectShape<V, B> property(
            String name,
            Property.Kind kind,
            Shape<A> shape,
            Attribute<V, A> get,
            BiConsumer<B, A> set,
            String description) {
        SerializedString key = new SerializedString(name);
        return add(new Property<>(
                properties.size(),
                name,
                kind,
                shape,
                description,
                (object, output) -> {
                    A value = get.of(object);
                    if (value != null) {
                        output.writeName(key);
                        shape.write(value, output);
                    }
                },
                (input, b) -> set.accept(b, shape.read(input))));
    }

    private ObjectShape<V, B> add(Property<V, B> property) {
        byName.put(property.name(), property);
        if (property.kind() == Property.Kind.REQUIRED) {
            required |= property.bit();
        }
        properties.add(property);
        return this;
    }

    /**
     * The property of the last line cannot stand without another one.
     *
     * @param drop takes the property back, where reading goes on without it
     */
    ObjectShape<V, B> needs(String other, Consumer<B> drop) {
        Property<V, B> last = properties.get(properties.size() - 1);
        last.need(property(other), drop);
        needing.add(last);
        return this;
    }

    /** Exactly one of these properties stands in an object. */
    ObjectShape<V, B> exactlyOne(String... names) {
        for (String alternative : names) {
            alternatives.add(alternative);
            anAlternative |= property(alternative).bit();
        }
        return this;
    }

    Class<?> type() {
        return type;
    }

    /** Whether this is the shape of a reported state of this enum. */
    boolean reports(Class<?> states) {
        return properties.get(0).shape() instanceof EnumShape<?> words && words.type() == states;
    }

    List<Property<V, B>> properties() {
        return properties;
    }

    private Property<V, B> property(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    @Override
    public void write(V value, JsonGenerator output) {
        output.writeStartObject();
        for (Property<V, B> property : properties) {
            property.write(value, output);
        }
        output.writeEndObject();
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

    /** Builds what was read, and says in its place what the builder says against it. */
    V built(Content<B> content, JsonInput input, TokenStreamLocation start) {
        try {
            return build.apply(content.builder());
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
        return content(input, builder.get(), start);
    }

    /** Reads all properties into a builder. */
    Content<B> content(JsonInput input, B result, TokenStreamLocation start) {
        if (input.token() != JsonToken.START_OBJECT) {
            throw input.unexpected("an object");
        }
        long seen = 0;
        long dropped = 0;
        for (String next = input.nextName(); next != null; next = input.nextName()) {
            Property<V, B> property = byName.get(next);
            input.enter(next);
            if (property == null) {
                input.report(unknown(input));
                input.skipValue();
            } else if ((seen & property.bit()) != 0) {
                input.report(input.fault(
                        Fault.DUPLICATE,
                        input.place() + " stands twice; expected every property once.",
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
        return new Content<>(result, missing(seen & ~dropped));
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

    private static <E> List<E> elements(JsonInput input, Shape<E> shape) {
        if (input.token() != JsonToken.START_ARRAY) {
            throw input.unexpected("an array");
        }
        List<E> elements = new ArrayList<>();
        for (int i = 0; input.next() != JsonToken.END_ARRAY; i++) {
            long mark = input.mark();
            input.enter(i);
            try {
                elements.add(shape.read(input));
                input.leave();
            } catch (Fault fault) {
                input.recover(fault, mark);
            }
        }
        return elements;
    }

    private Fault unknown(JsonInput input) {
        return input.fault(
                Fault.UNKNOWN,
                input.place() + " is no property of " + name + "; expected one of "
                        + properties.stream().map(Property::name).collect(Collectors.joining(", ")) + ".",
                input.location());
    }

    private List<String> missing(long seen) {
        long missing = required & ~seen;
        if (missing == 0) {
            return List.of();
        }
        return properties.stream()
                .filter(property -> (missing & property.bit()) != 0)
                .map(Property::name)
                .toList();
    }

    /**
     * Checks what an object has against what else it has.
     *
     * @param seen the properties that stand in it
     * @param read those of them that could be read
     */
    private void checkTogether(JsonInput input, long seen, long read, B into, TokenStreamLocation start) {
        for (Property<V, B> needy : needing) {
            String needed = Objects.requireNonNull(needy.neededName());
            if ((read & needy.bit()) != 0 && (read & property(needed).bit()) == 0) {
                input.report(input.fault(
                        Fault.MISSING, input.place() + " has " + needy.name() + " without " + needed + ".", start));
                needy.drop(into);
            }
        }
        if (!alternatives.isEmpty() && Long.bitCount(seen & anAlternative) != 1) {
            throw input.fault(
                    Fault.VALUE,
                    input.place() + " has to have exactly one of " + String.join(" and ", alternatives) + ".",
                    start);
        }
    }

    @Override
    public void describe(JsonGenerator schema) {
        schema.writeStringProperty("title", JsonSchema.title(name));
        schema.writeStringProperty("description", description);
        JsonSchema.object(schema, properties, alternatives);
    }

    @Override
    public Optional<String> definition() {
        return Optional.of(name);
    }
}
