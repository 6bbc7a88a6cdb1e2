package dev.sessionlog.markdown;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Puts blocks together. */
final class Blocks {
    private Blocks() {}

    /** Blocks one after another. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only copied
    static <V, B> Block<V, B> sequence(Block<V, B>... blocks) {
        return new Sequence<>(List.of(blocks));
    }

    /** A block of the attributes of a nested value. */
    static <V, B, N, M> Block<V, B> nested(
            Function<V, Optional<N>> get,
            BiConsumer<B, N> set,
            Supplier<M> builder,
            Function<M, N> build,
            Block<N, M> block) {
        return new Nested<>(get, set, builder, build, block, build.apply(builder.get()));
    }

    /** A block under a bold label on a line of its own. */
    static <V, B> Block<V, B> labelled(String label, Block<V, B> block) {
        return new Labelled<>(Marks.label(label), block);
    }

    /** A block under a heading of the template. */
    static <V, B> Block<V, B> headed(Labels.Heading heading, Block<V, B> block) {
        return new Headed<>(heading, block, false);
    }

    /** A section of a nested value, whose blocks have headings of their own. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only copied
    static <V, B, N, M> Block<V, B> section(
            Labels.Heading heading,
            Function<V, Optional<N>> get,
            BiConsumer<B, N> set,
            Supplier<M> builder,
            Function<M, N> build,
            Block<N, M>... headed) {
        return new Headed<>(heading, nested(get, set, builder, build, sequence(headed)), true);
    }

    /** A block with a rule between it and the one before. */
    static <V, B> Block<V, B> afterRule(Block<V, B> block) {
        return new AfterRule<>(block);
    }

    private record AfterRule<V, B>(Block<V, B> block) implements Block<V, B> {
        @Override
        public boolean isEmpty(V value) {
            return block.isEmpty(value);
        }

        @Override
        public void write(V value, MarkdownWriter out) {
            if (!isEmpty(value)) {
                out.rule();
                block.write(value, out);
            }
        }

        @Override
        public void read(Lines in, B builder) {
            block.read(in, builder);
        }
    }

    private record Sequence<V, B>(List<Block<V, B>> blocks) implements Block<V, B> {
        @Override
        public boolean isEmpty(V value) {
            for (Block<V, B> block : blocks) {
                if (!block.isEmpty(value)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void write(V value, MarkdownWriter out) {
            blocks.forEach(block -> block.write(value, out));
        }

        @Override
        public void read(Lines in, B builder) {
            blocks.forEach(block -> block.read(in, builder));
        }
    }

    private record Nested<V, B, N, M>(
            Function<V, Optional<N>> get,
            BiConsumer<B, N> set,
            Supplier<M> builder,
            Function<M, N> build,
            Block<N, M> block,
            N empty)
            implements Block<V, B> {
        @Override
        public boolean isEmpty(V value) {
            return block.isEmpty(nested(value));
        }

        @Override
        public void write(V value, MarkdownWriter out) {
            block.write(nested(value), out);
        }

        private N nested(V value) {
            return get.apply(value).orElse(empty);
        }

        @Override
        public void read(Lines in, B outer) {
            int first = in.number();
            M inner = builder.get();
            block.read(in, inner);
            if (in.number() > first) {
                set.accept(outer, in.build(first, () -> build.apply(inner)));
            }
        }
    }

    /** The label with the characters that make it one. */
    private record Labelled<V, B>(String label, Block<V, B> block) implements Block<V, B> {
        @Override
        public boolean isEmpty(V value) {
            return block.isEmpty(value);
        }

        @Override
        public void write(V value, MarkdownWriter out) {
            if (!isEmpty(value)) {
                out.block().markup(label);
                block.write(value, out);
            }
        }

        @Override
        public void read(Lines in, B builder) {
            if (in.skip(label)) {
                block.read(in, builder);
            }
        }
    }

    /** Sections stand between rules; one whose blocks have headings shows these, and says nothing itself, when it is empty. */
    private record Headed<V, B>(Labels.Heading heading, Block<V, B> block, boolean ofHeaded) implements Block<V, B> {
        @Override
        public boolean isEmpty(V value) {
            return block.isEmpty(value);
        }

        @Override
        public void write(V value, MarkdownWriter out) {
            boolean empty = isEmpty(value);
            if (empty && !out.showsEmptySections()) {
                return;
            }
            if (heading.level() == Labels.SECTION_LEVEL) {
                out.rule();
            }
            out.heading(heading);
            if (empty && !ofHeaded) {
                out.notRecorded();
            } else {
                block.write(value, out);
            }
        }

        @Override
        public void read(Lines in, B builder) {
            if (in.skip(heading) && (ofHeaded || !in.skipNotRecorded())) {
                block.read(in, builder);
            }
        }
    }
}
