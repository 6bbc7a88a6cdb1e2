package dev.sessionlog.markdown;

import java.util.List;

/** A list of bullets, each a label with its value, or with several values as bullets under it. */
record Bullets<V, B>(List<Field<V, B, ?>> fields) implements Block<V, B> {

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only copied
    static <V, B> Bullets<V, B> of(Field<V, B, ?>... fields) {
        return new Bullets<>(List.of(fields));
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
        for (Field<V, B, ?> field : fields) {
            field.write(value, out, each -> each.item(Marks.BULLET), Marks.BULLET.length());
        }
    }

    @Override
    public void read(Lines in, B builder) {
        for (Field<V, B, ?> field : fields) {
            String label = Marks.BULLET + field.label();
            if (in.at(label)) {
                field.read(in.take(label, Marks.BULLET.length()), in, builder, Marks.BULLET.length());
            } else if (field.isRequired()) {
                throw in.unexpected();
            }
        }
    }
}
