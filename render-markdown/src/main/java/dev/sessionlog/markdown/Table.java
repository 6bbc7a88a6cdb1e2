package dev.sessionlog.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A table of the values of a list attribute.
 *
 * @param columns the words of its header
 * @param values the list attribute
 * @param rows makes the rows of it
 * @param cells writes the cells of a row
 * @param read reads the cells of a row
 */
record Table<V, B, R>(
        List<String> columns,
        Function<V, ? extends List<?>> values,
        Function<V, List<R>> rows,
        BiConsumer<R, MarkdownWriter> cells,
        BiConsumer<B, List<Source>> read)
        implements Block<V, B> {

    @Override
    public boolean isEmpty(V value) {
        return values.apply(value).isEmpty();
    }

    @Override
    public void write(V value, MarkdownWriter out) {
        if (!isEmpty(value)) {
            out.table(columns);
            for (R row : rows.apply(value)) {
                out.row();
                cells.accept(row, out);
            }
        }
    }

    @Override
    public void read(Lines in, B builder) {
        if (!in.at(Marks.PIPE)) {
            return;
        }
        header(in);
        while (in.at(Marks.PIPE)) {
            int first = in.number();
            List<Source> row = row(in);
            in.build(first, () -> {
                read.accept(builder, row);
                return true;
            });
        }
    }

    private void header(Lines in) {
        for (Source cell : row(in)) {
            if (!columns.contains(cell.text())) {
                throw cell.expected("a column of this table: " + String.join(", ", columns));
            }
        }
        if (!in.at(Marks.PIPE + Marks.DELIMITER)) {
            throw in.unexpected();
        }
        in.take(Marks.PIPE, 0);
    }

    private List<Source> row(Lines in) {
        Source rest = in.take(Marks.PIPE, 0);
        List<Source> cells = new ArrayList<>();
        for (int end = rest.find(Marks.PIPE); end >= 0; end = rest.find(Marks.PIPE)) {
            cells.add(rest.upTo(end).after(" ").before(" "));
            rest = rest.from(end).after(Marks.PIPE);
        }
        if (cells.size() != columns.size() || !rest.isEmpty()) {
            throw rest.expected(columns.size() + " cells in this row");
        }
        return cells;
    }
}
