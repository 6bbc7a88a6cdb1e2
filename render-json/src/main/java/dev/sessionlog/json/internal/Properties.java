package dev.sessionlog.json.internal;

import dev.sessionlog.json.internal.Property.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/**
 * The properties of an object: a table with a line per property, in the order in which they are written, and how what was
 * read is built. It is put together line by line, and not changed afterwards.
 *
 * @param <V> the model type
 * @param <B> its builder
 */
final class Properties<V, B> {
    private final Supplier<B> builder;
    private final Function<B, V> build;
    private final List<Property<V, B>> lines = new ArrayList<>();
    private final Map<String, Property<V, B>> byName = new HashMap<>();
    private final List<Property<V, B>> needing = new ArrayList<>(0);
    private final List<String> alternatives = new ArrayList<>(0);
    private String description = "";
    private long required;
    private long anAlternative;

    private Properties(Supplier<B> builder, Function<B, V> build) {
        this.builder = builder;
        this.build = build;
    }

    /** Returns the properties of a type with a builder; the table has a statement for each property. */
    static <V, B> Properties<V, B> properties(
            Supplier<B> builder, Function<B, V> build, Consumer<Properties<V, B>> table) {
        Properties<V, B> properties = new Properties<>(builder, build);
        table.accept(properties);
        for (Property<V, B> line : properties.lines) {
            if (line.neededName() != null) {
                properties.needing.add(line);
            }
        }
        return properties;
    }

    /** Sets the description of the object. */
    void doc(String text) {
        description = text;
    }

    String description() {
        return description;
    }

    /**
     * A property that a schema can describe, before it is bound to the model.
     *
     * @param <G> what the model has
     * @param <S> what its builder takes
     */
    interface Unbound<V, B, G, S> {

        /** Adds the property with its getter and setter. */
        Property<V, B> of(Function<V, G> get, BiConsumer<B, S> set);
    }

    /** Adds a property of the document itself, which the model does not have. */
    void constant(String name, Shape<String> shape, String value, String description) {
        Function<V, String> get = object -> value;
        required(name, shape, description).of(get, (builder, read) -> {});
    }

    <A> Unbound<V, B, A, A> required(String name, Shape<A> shape, String description) {
        return (get, set) -> add(new Single<>(lines.size(), name, Kind.REQUIRED, shape, description, get, set));
    }

    <A> Unbound<V, B, Optional<A>, A> optional(String name, Shape<A> shape, String description) {
        return (get, set) -> add(new Property<V, B>(lines.size(), name, Kind.OPTIONAL, shape, description) {
            @Override
            void write(V object, JsonGenerator output) {
                Optional<A> value = get.apply(object);
                if (value.isPresent()) {
                    output.writeName(key);
                    shape.write(value.get(), output);
                }
            }

            @Override
            void read(JsonInput input, B into) {
                set.accept(into, shape.read(input));
            }
        });
    }

    Unbound<V, B, OptionalInt, Integer> optionalInt(String name, Shape<Integer> shape, String description) {
        return (get, set) -> optional(name, shape, description).of(object -> boxed(get.apply(object)), set);
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    /** Adds a boolean: it is always written, and when it is absent the builder has its default. */
    Unbound<V, B, Boolean, Boolean> flag(String name, boolean byDefault, String description) {
        BooleanShape shape = byDefault ? BooleanShape.TRUE_BY_DEFAULT : BooleanShape.FALSE_BY_DEFAULT;
        return (get, set) -> add(new Single<>(lines.size(), name, Kind.FLAG, shape, description, get, set));
    }

    /** Adds a list, which is absent when it is empty. */
    <E> Unbound<V, B, List<E>, List<E>> list(String name, Shape<E> element, String description) {
        return (get, set) -> add(new Property<V, B>(lines.size(), name, Kind.LIST, element, description) {
            @Override
            void write(V object, JsonGenerator output) {
                List<E> elements = get.apply(object);
                if (!elements.isEmpty()) {
                    output.writeName(key);
                    output.writeStartArray();
                    for (int i = 0; i < elements.size(); i++) { // as in ObjectShape
                        element.write(elements.get(i), output);
                    }
                    output.writeEndArray();
                }
            }

            @Override
            void read(JsonInput input, B into) {
                set.accept(into, elements(input, element));
            }
        });
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

    /** A property that is always written. */
    private static final class Single<V, B, A> extends Property<V, B> {
        private final Shape<A> shape;
        private final Function<V, A> get;
        private final BiConsumer<B, A> set;

        Single(
                int position,
                String name,
                Kind kind,
                Shape<A> shape,
                String description,
                Function<V, A> get,
                BiConsumer<B, A> set) {
            super(position, name, kind, shape, description);
            this.shape = shape;
            this.get = get;
            this.set = set;
        }

        @Override
        void write(V object, JsonGenerator output) {
            output.writeName(key);
            shape.write(get.apply(object), output);
        }

        @Override
        void read(JsonInput input, B builder) {
            set.accept(builder, shape.read(input));
        }
    }

    private Property<V, B> add(Property<V, B> property) {
        byName.put(property.name(), property);
        if (property.kind() == Kind.REQUIRED) {
            required |= property.bit();
        }
        lines.add(property);
        return property;
    }

    /** Exactly one of these properties must be present. */
    void exactlyOne(String... names) {
        for (String alternative : names) {
            alternatives.add(alternative);
            anAlternative |= get(alternative).bit();
        }
    }

    /**
     * Returns the same properties for a part of an object.
     *
     * @param leftOut what only the whole object has: it is not written, and not required
     * @param none makes an empty builder of a part
     */
    Properties<V, B> part(Set<String> leftOut, Supplier<B> none) {
        Properties<V, B> part = new Properties<>(none, build);
        part.description = description;
        part.byName.putAll(byName);
        part.needing.addAll(needing);
        part.alternatives.addAll(alternatives);
        part.anAlternative = anAlternative;
        part.required = required;
        for (Property<V, B> property : lines) {
            if (leftOut.contains(property.name())) {
                part.required &= ~property.bit();
            } else {
                part.lines.add(property);
            }
        }
        return part;
    }

    /** Returns these properties alone. For writing only: nothing can be read with them. */
    Properties<V, B> only(List<String> names) {
        Properties<V, B> some = new Properties<>(builder, build);
        names.forEach(name -> some.lines.add(get(name)));
        return some;
    }

    /** Returns an empty builder. */
    B builder() {
        return builder.get();
    }

    V build(B from) {
        return build.apply(from);
    }

    List<Property<V, B>> lines() {
        return lines;
    }

    @Nullable
    Property<V, B> find(String name) {
        return byName.get(name);
    }

    /** Returns a property that exists. */
    Property<V, B> get(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    /** The properties that are invalid without another one. */
    List<Property<V, B>> needing() {
        return needing;
    }

    /** The properties of which exactly one must be present; empty if there is no such rule. */
    List<String> alternatives() {
        return alternatives;
    }

    /** Whether exactly one of the alternatives must be among these, but is not. */
    boolean lacksTheOne(long seen) {
        return anAlternative != 0 && Long.bitCount(seen & anAlternative) != 1;
    }

    /** Returns the names of the required ones that are not among these. */
    List<String> missing(long seen) {
        long missing = required & ~seen;
        return missing == 0
                ? List.of()
                : lines.stream()
                        .filter(property -> (missing & property.bit()) != 0)
                        .map(Property::name)
                        .toList();
    }
}
