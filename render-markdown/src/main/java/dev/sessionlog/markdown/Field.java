package dev.sessionlog.markdown;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An attribute under a label of the template, with none, one or several values.
 *
 * @param label the label, with the characters that make it one
 * @param form how one value stands there
 * @param count how many values it has
 * @param <V> the model type
 * @param <B> its builder
 * @param <T> a value
 */
record Field<V, B, T>(String label, Form<T> form, Count count, Function<V, List<T>> get, BiConsumer<B, List<T>> set) {

    /** How many values an attribute has. */
    enum Count {
        ONE,
        ONE_AT_MOST,
        ANY
    }

    /** An attribute that always has a value. */
    static <V, B, T> Field<V, B, T> required(String label, Form<T> form, Function<V, T> get, BiConsumer<B, T> set) {
        return new Field<>(
                Marks.label(label),
                form,
                Count.ONE,
                value -> List.of(get.apply(value)),
                (builder, values) -> set.accept(builder, values.get(0)));
    }

    /** An attribute that may have a value. */
    static <V, B, T> Field<V, B, T> optional(
            String label, Form<T> form, Function<V, Optional<T>> get, BiConsumer<B, T> set) {
        return new Field<>(
                Marks.label(label),
                form,
                Count.ONE_AT_MOST,
                value -> get.apply(value).map(List::of).orElse(List.of()),
                (builder, values) -> set.accept(builder, values.get(0)));
    }

    /** A list attribute. */
    static <V, B, T> Field<V, B, T> list(
            String label, Form<T> form, Function<V, List<T>> get, BiConsumer<B, List<T>> set) {
        return new Field<>(Marks.label(label), form, Count.ANY, get, set);
    }

    boolean isRequired() {
        return count == Count.ONE;
    }

    boolean isEmpty(V value) {
        return !isRequired() && get.apply(value).isEmpty();
    }

    /**
     * Writes the label with one value beside it, or several as bullets under it, and nothing when there is none.
     *
     * @param start starts the line
     * @param indent how many columns further lines are indented by
     * @return whether there is a value
     */
    boolean write(V value, MarkdownWriter out, Consumer<MarkdownWriter> start, int indent) {
        List<T> values = get.apply(value);
        if (values.isEmpty()) {
            return false;
        }
        start.accept(out);
        out.markup(label).indent(indent);
        if (values.size() == 1) {
            form.write(values.get(0), out.markup(" "));
        } else {
            Items.writeBullets(values, form, out);
        }
        out.indent(-indent);
        return true;
    }

    /** Reads what stands beside the label or, when that is nothing, the bullets under it. */
    void read(Source beside, Lines in, B builder, int indent) {
        if (!beside.isEmpty() || count != Count.ANY) {
            set.accept(builder, List.of(form.read(beside.after(" "))));
            return;
        }
        in.indent(indent);
        List<T> values = Items.readBullets(in, form);
        if (values.isEmpty()) {
            throw in.unexpected();
        }
        set.accept(builder, values);
        in.indent(-indent);
    }
}
