package dev.sessionlog.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Reads what the template is made of, as {@link TemplateWriter} writes it. What does not stand at the current line is absent:
 * then nothing is set, and nothing passed over.
 */
final class TemplateReader {
    private final Lines in;

    TemplateReader(Lines in) {
        this.in = in;
    }

    /** Returns the lines that are read. */
    Lines lines() {
        return in;
    }

    /** Whether a section starts here whose parts have headings of their own. */
    boolean section(Labels.Heading heading) {
        return in.skip(heading);
    }

    /** Whether the heading stands here and something under it. */
    boolean part(Labels.Heading heading) {
        return in.skip(heading) && !in.skipNotRecorded();
    }

    /** Reads a part that is a list of bullets. */
    <T> void bullets(Labels.Heading heading, Form<T> form, Consumer<List<T>> set) {
        if (part(heading)) {
            set.accept(bullets(form));
        }
    }

    /** Reads a part that is a numbered list. */
    <T> void numbered(Labels.Heading heading, Function<Source, T> item, Consumer<List<T>> set) {
        if (part(heading)) {
            set.accept(items(Marks::number, item));
        }
    }

    /** Reads a list of bullets. */
    <T> List<T> bullets(Form<T> form) {
        return bullets(form::read);
    }

    /** Reads a list of bullets; what reads one of them reads the lines under it, too. */
    <T> List<T> bullets(Function<Source, T> item) {
        return items(number -> Marks.BULLET, item);
    }

    private <T> List<T> items(IntFunction<String> markers, Function<Source, T> item) {
        List<T> values = new ArrayList<>();
        String marker = markers.apply(1);
        while (in.at(marker)) {
            int first = in.number();
            Source head = in.take(marker, marker.length());
            in.indent(marker.length());
            values.add(in.build(first, () -> item.apply(head)));
            in.indent(-marker.length());
            marker = markers.apply(values.size() + 1);
        }
        return values;
    }

    /** Whether the label stands here on a line of its own; what it stands for is next. */
    boolean label(Labels.Label label) {
        return in.skip(label.alone());
    }

    /** Reads a line with a label and a value, which has to be there. */
    <T> void requiredLine(Labels.Label label, Form<T> form, Consumer<T> set) {
        if (!in.at(label.alone())) {
            throw in.unexpected();
        }
        line(label, form, set);
    }

    /** Reads a line with a label and a value. */
    <T> void line(Labels.Label label, Form<T> form, Consumer<T> set) {
        if (in.at(label.alone())) {
            set.accept(form.read(in.takeLine(label.alone()).after(" ")));
        }
    }

    /** Reads a line with a label and a value beside it, or several under it. */
    <T> void lineOrList(Labels.Label label, Form<T> form, Consumer<List<T>> set) {
        if (in.at(label.alone())) {
            set.accept(values(in.takeLine(label.alone()), form));
        }
    }

    /** Reads a bullet with a label and a value. */
    <T> void bullet(Labels.Label label, Form<T> form, Consumer<T> set) {
        String start = Marks.BULLET + label.alone();
        if (in.at(start)) {
            set.accept(form.read(in.take(start, Marks.BULLET.length()).after(" ")));
        }
    }

    /** Reads a bullet with a label, and a value beside it or several under it. */
    <T> void bulletOrList(Labels.Label label, Form<T> form, Consumer<List<T>> set) {
        String start = Marks.BULLET + label.alone();
        if (in.at(start)) {
            Source beside = in.take(start, Marks.BULLET.length());
            in.indent(Marks.BULLET.length());
            set.accept(values(beside, form));
            in.indent(-Marks.BULLET.length());
        }
    }

    private <T> List<T> values(Source beside, Form<T> form) {
        if (!beside.isEmpty()) {
            return List.of(form.read(beside.after(" ")));
        }
        List<T> values = bullets(form);
        if (values.isEmpty()) {
            throw in.unexpected();
        }
        return values;
    }

    /** Reads a table, each row of its cells. */
    <T> List<T> table(List<String> columns, Function<List<Source>, T> row) {
        List<T> values = new ArrayList<>();
        if (in.at(Marks.PIPE)) {
            skipHeader(columns);
            while (in.at(Marks.PIPE)) {
                int first = in.number();
                List<Source> cells = cells(columns.size());
                values.add(in.build(first, () -> row.apply(cells)));
            }
        }
        return values;
    }

    private void skipHeader(List<String> columns) {
        for (Source cell : cells(columns.size())) {
            if (!columns.contains(cell.text())) {
                throw cell.expected("a column of this table: " + String.join(", ", columns));
            }
        }
        if (!in.at(Marks.PIPE + Marks.DELIMITER)) {
            throw in.unexpected();
        }
        in.take(Marks.PIPE, 0);
    }

    private List<Source> cells(int count) {
        Source rest = in.take(Marks.PIPE, 0);
        List<Source> cells = new ArrayList<>();
        for (int end = rest.find(Marks.PIPE); end >= 0; end = rest.find(Marks.PIPE)) {
            cells.add(rest.upTo(end).after(" ").before(" "));
            rest = rest.from(end).after(Marks.PIPE);
        }
        if (cells.size() != count || !rest.isEmpty()) {
            throw rest.expected(count + " cells in this row");
        }
        return cells;
    }

    /** Returns what is built, or says what cannot be built of the lines from here on. */
    <T> T built(Supplier<T> parts) {
        return in.build(in.number(), parts);
    }
}
