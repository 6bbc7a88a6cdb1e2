package dev.sessionlog.markdown;

import java.util.List;
import java.util.function.Consumer;

/**
 * A block of lines, each a label with its value, with hard breaks between them. Several values of the last label are a list
 * under it.
 */
record LabelledLines<V, B>(List<Field<V, B, ?>> fields) implements Block<V, B> {

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only copied
    static <V, B> Block<V, B> of(Field<V, B, ?>... fields) {
        return new LabelledLines<>(List.of(fields));
    }

    @Override
    public boolean isEmpty(V value) {
        for (Field<V, B, ?> field : fields) {
            if (!field.isEmpty(value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void write(V value, MarkdownWriter out) {
        Consumer<MarkdownWriter> start = MarkdownWriter::block;
        for (Field<V, B, ?> field : fields) {
            if (field.write(value, out, start, 0)) {
                start = MarkdownWriter::hardLine;
            }
        }
    }

    @Override
    public void read(Lines in, B builder) {
        for (Field<V, B, ?> field : fields) {
            if (in.at(field.label())) {
                field.read(in.takeLine(field.label()), in, builder, 0);
            } else if (field.isRequired()) {
                throw in.unexpected();
            }
        }
    }
}
