package dev.sessionlog.markdown;

import java.util.List;

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
        return fields.stream().allMatch(field -> field.isEmpty(value));
    }

    @Override
    public void write(V value, MarkdownWriter out) {
        boolean first = true;
        for (Field<V, B, ?> field : fields) {
            if (!field.isEmpty(value)) {
                if (first) {
                    out.block();
                } else {
                    out.hardLine();
                }
                field.write(value, out, 0);
                first = false;
            }
        }
    }

    @Override
    public void read(Lines in, B builder) {
        for (Field<V, B, ?> field : fields) {
            String label = Marks.label(field.label());
            if (in.at(label)) {
                field.read(in.takeLine(label), in, builder, 0);
            } else if (field.isRequired()) {
                throw in.unexpected();
            }
        }
    }
}
