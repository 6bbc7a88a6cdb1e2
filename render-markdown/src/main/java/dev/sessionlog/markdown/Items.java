package dev.sessionlog.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * A list of items, each a value of a list attribute.
 *
 * @param marker the marker of an item, by its number from 1
 */
record Items<V, B, T>(IntFunction<String> marker, Item<T> item, Function<V, List<T>> get, BiConsumer<B, List<T>> set)
        implements Block<V, B> {

    /** How one item stands there. */
    interface Item<T> {
        void write(T value, MarkdownWriter out, String marker);

        T read(Lines in, String marker);
    }

    /** A list of bullets. */
    static <V, B, T> Block<V, B> bullets(Form<T> form, Function<V, List<T>> get, BiConsumer<B, List<T>> set) {
        return new Items<>(number -> Marks.BULLET, plain(form), get, set);
    }

    /** A list of bullets with bullets under them. */
    static <V, B, T> Block<V, B> bullets(Item<T> item, Function<V, List<T>> get, BiConsumer<B, List<T>> set) {
        return new Items<>(number -> Marks.BULLET, item, get, set);
    }

    /** A numbered list. */
    static <V, B, T> Block<V, B> numbered(Form<T> form, Function<V, List<T>> get, BiConsumer<B, List<T>> set) {
        return new Items<>(Marks::number, plain(form), get, set);
    }

    /** A numbered list with bullets under its items. */
    static <V, B, T> Block<V, B> numbered(Item<T> item, Function<V, List<T>> get, BiConsumer<B, List<T>> set) {
        return new Items<>(Marks::number, item, get, set);
    }

    /**
     * An item with bullets under it.
     *
     * @param head writes the item itself
     * @param readHead reads the item itself
     */
    static <T, M> Item<T> detailed(
            BiConsumer<T, MarkdownWriter> head,
            BiConsumer<M, Source> readHead,
            Supplier<M> builder,
            Function<M, T> build,
            Bullets<T, M> details) {
        return new Detailed<>(head, readHead, builder, build, details);
    }

    private static <T> Item<T> plain(Form<T> form) {
        return new Plain<>(form);
    }

    /** Writes bullets without anything under them. */
    static <T> void writeBullets(List<T> values, Form<T> form, MarkdownWriter out) {
        Item<T> item = plain(form);
        values.forEach(value -> item.write(value, out, Marks.BULLET));
    }

    /** Reads bullets without anything under them. */
    static <T> List<T> readBullets(Lines in, Form<T> form) {
        return read(in, number -> Marks.BULLET, plain(form));
    }

    @Override
    public boolean isEmpty(V value) {
        return get.apply(value).isEmpty();
    }

    @Override
    public void write(V value, MarkdownWriter out) {
        int number = 0;
        for (T each : get.apply(value)) {
            number++;
            item.write(each, out, marker.apply(number));
        }
    }

    @Override
    public void read(Lines in, B builder) {
        List<T> values = read(in, marker, item);
        if (!values.isEmpty()) {
            set.accept(builder, values);
        }
    }

    private static <T> List<T> read(Lines in, IntFunction<String> marker, Item<T> item) {
        List<T> values = new ArrayList<>();
        String next = marker.apply(1);
        while (in.at(next)) {
            values.add(item.read(in, next));
            next = marker.apply(values.size() + 1);
        }
        return values;
    }

    private record Plain<T>(Form<T> form) implements Item<T> {
        @Override
        public void write(T value, MarkdownWriter out, String marker) {
            out.item(marker).indent(marker.length());
            form.write(value, out);
            out.indent(-marker.length());
        }

        @Override
        public T read(Lines in, String marker) {
            int first = in.number();
            Source source = in.take(marker, marker.length());
            return in.build(first, () -> form.read(source));
        }
    }

    private record Detailed<T, M>(
            BiConsumer<T, MarkdownWriter> head,
            BiConsumer<M, Source> readHead,
            Supplier<M> builder,
            Function<M, T> build,
            Bullets<T, M> details)
            implements Item<T> {
        @Override
        public void write(T value, MarkdownWriter out, String marker) {
            out.item(marker).indent(marker.length());
            head.accept(value, out);
            details.write(value, out);
            out.indent(-marker.length());
        }

        @Override
        public T read(Lines in, String marker) {
            int first = in.number();
            M builder = builder().get();
            readHead.accept(builder, in.take(marker, marker.length()));
            in.indent(marker.length());
            details.read(in, builder);
            in.indent(-marker.length());
            return in.build(first, () -> build.apply(builder));
        }
    }
}
