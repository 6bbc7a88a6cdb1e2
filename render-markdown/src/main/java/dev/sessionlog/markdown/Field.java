package dev.sessionlog.markdown;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * An attribute under a label of the template, with none, one or several values.
 *
 * @param label the label, without the characters that make it one
 * @param form how one value stands there
 * @param required whether it always has a value
 * @param <V> the model type
 * @param <B> its builder
 * @param <T> a value
 */
record Field<V, B, T>(
        String label, Form<T> form, boolean required, Function<V, List<T>> get, BiConsumer<B, List<T>> set) {

    /** An attribute that always has a value. */
    static <V, B, T> Field<V, B, T> required(String label, Form<T> form, Function<V, T> get, BiConsumer<B, T> set) {
        return new Field<>(
                label,
                form,
                true,
                value -> List.of(get.apply(value)),
                (builder, values) -> set.accept(builder, values.get(0)));
    }

    /** An attribute that may have a value. */
    static <V, B, T> Field<V, B, T> optional(
            String label, Form<T> form, Function<V, Optional<T>> get, BiConsumer<B, T> set) {
        return new Field<>(
                label,
                form,
                false,
                value -> get.apply(value).map(List::of).orElse(List.of()),
                (builder, values) -> set.accept(builder, values.get(0)));
    }

    /** A list attribute. */
    static <V, B, T> Field<V, B, T> list(
            String label, Form<T> form, Function<V, List<T>> get, BiConsumer<B, List<T>> set) {
        return new Field<>(label, form, false, get, set);
    }

    boolean isEmpty(V value) {
        return !required && get.apply(value).isEmpty();
    }

    /**
     * Writes the label with one value beside it, or several as bullets under it.
     *
     * @param indent how many columns further lines are indented by
     */
    void write(V value, MarkdownWriter out, int indent) {
        List<T> values = get.apply(value);
        out.label(label).indent(indent);
        if (values.size() == 1) {
            form.write(values.get(0), out.markup(" "));
        } else {
            Items.writeBullets(values, form, out);
        }
        out.indent(-indent);
    }

    /** Reads what stands beside the label or, when that is nothing, the bullets under it. */
    void read(Source beside, Lines in, B builder, int indent) {
        if (!beside.isEmpty()) {
            set.accept(builder, List.of(form.read(beside.after(" "))));
            return;
        }
        in.indent(indent);
        set.accept(builder, Items.readBullets(in, form));
        in.indent(-indent);
    }
}
