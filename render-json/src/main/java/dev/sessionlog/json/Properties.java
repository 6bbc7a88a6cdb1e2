package dev.sessionlog.json;

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
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.SerializedString;

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
    private long required;
    private long anAlternative;

    Properties(Supplier<B> builder, Function<B, V> build) {
        this.builder = builder;
        this.build = build;
    }

    /** A property of the document itself, of which the model does not know. */
    Properties<V, B> constant(String name, Shape<String> shape, String value, String description) {
        return add(new Property<V, B>(lines.size(), name, Property.Kind.REQUIRED, shape, description) {
            private final SerializedString key = new SerializedString(name);

            @Override
            void write(V object, JsonGenerator output) {
                output.writeName(key);
                shape.write(value, output);
            }

            @Override
            void read(JsonInput input, B into) {
                shape.read(input);
            }
        });
    }

    <A> Properties<V, B> required(
            String name, Shape<A> shape, Function<V, A> get, BiConsumer<B, A> set, String description) {
        return add(new Single<V, B, A>(lines.size(), name, Property.Kind.REQUIRED, shape, set, description) {
            @Override
            A value(V object) {
                return get.apply(object);
            }
        });
    }

    <A> Properties<V, B> optional(
            String name, Shape<A> shape, Function<V, Optional<A>> get, BiConsumer<B, A> set, String description) {
        return add(new Single<V, B, A>(lines.size(), name, Property.Kind.OPTIONAL, shape, set, description) {
            @Override
            @Nullable
            A value(V object) {
                return get.apply(object).orElse(null);
            }
        });
    }

    Properties<V, B> optionalInt(
            String name,
            Shape<Integer> shape,
            Function<V, OptionalInt> get,
            BiConsumer<B, Integer> set,
            String description) {
        return add(new Single<V, B, Integer>(lines.size(), name, Property.Kind.OPTIONAL, shape, set, description) {
            @Override
            @Nullable
            Integer value(V object) {
                OptionalInt number = get.apply(object);
                return number.isPresent() ? number.getAsInt() : null;
            }
        });
    }

    /** A box: always written, and when it is absent the builder has its default. */
    Properties<V, B> flag(
            String name, boolean byDefault, Predicate<V> get, BiConsumer<B, Boolean> set, String description) {
        BooleanShape shape = byDefault ? BooleanShape.TRUE_BY_DEFAULT : BooleanShape.FALSE_BY_DEFAULT;
        return add(new Single<V, B, Boolean>(lines.size(), name, Property.Kind.FLAG, shape, set, description) {
            @Override
            Boolean value(V object) {
                return get.test(object);
            }
        });
    }

    /** A list, absent when it is empty. */
    <E> Properties<V, B> list(
            String name, Shape<E> element, Function<V, List<E>> get, BiConsumer<B, List<E>> set, String description) {
        return add(new Property<V, B>(lines.size(), name, Property.Kind.LIST, element, description) {
            private final SerializedString key = new SerializedString(name);

            @Override
            void write(V object, JsonGenerator output) {
                List<E> elements = get.apply(object);
                if (!elements.isEmpty()) {
                    output.writeName(key);
                    output.writeStartArray();
                    for (E e : elements) {
                        element.write(e, output);
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

    /** A property with one value. */
    private abstract static class Single<V, B, A> extends Property<V, B> {
        private final SerializedString key;
        private final Shape<A> shape;
        private final BiConsumer<B, A> set;

        Single(int position, String name, Kind kind, Shape<A> shape, BiConsumer<B, A> set, String description) {
            super(position, name, kind, shape, description);
            this.key = new SerializedString(name);
            this.shape = shape;
            this.set = set;
        }

        /** Returns the value, {@code null} where it is absent. */
        abstract @Nullable A value(V object);

        @Override
        final void write(V object, JsonGenerator output) {
            A value = value(object);
            if (value != null) {
                output.writeName(key);
                shape.write(value, output);
            }
        }

        @Override
        final void read(JsonInput input, B builder) {
            set.accept(builder, shape.read(input));
        }
    }

    private Properties<V, B> add(Property<V, B> property) {
        byName.put(property.name(), property);
        if (property.kind() == Property.Kind.REQUIRED) {
            required |= property.bit();
        }
        lines.add(property);
        return this;
    }

    /**
     * The property of the last line cannot stand without another one.
     *
     * @param drop takes the property back, where reading goes on without it
     */
    Properties<V, B> needs(String other, Consumer<B> drop) {
        Property<V, B> last = lines.get(lines.size() - 1);
        last.need(get(other), drop);
        needing.add(last);
        return this;
    }

    /** Exactly one of these properties stands in an object. */
    Properties<V, B> exactlyOne(String... names) {
        for (String alternative : names) {
            alternatives.add(alternative);
            anAlternative |= get(alternative).bit();
        }
        return this;
    }

    /**
     * Returns the same properties for a part of an object.
     *
     * @param leftOut what only the whole object has: it is not written, and not required
     * @param none makes a builder of a part in which there is nothing yet
     */
    Properties<V, B> part(Set<String> leftOut, Supplier<B> none) {
        Properties<V, B> part = new Properties<>(none, build);
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

    /** Returns a builder in which there is nothing yet. */
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

    /** Returns a property that is there. */
    Property<V, B> get(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    /** The properties that cannot stand without another one. */
    List<Property<V, B>> needing() {
        return needing;
    }

    /** The properties of which exactly one has to stand; empty where there is no such rule. */
    List<String> alternatives() {
        return alternatives;
    }

    /** Whether the number of alternatives among these is not one, where it has to be. */
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
