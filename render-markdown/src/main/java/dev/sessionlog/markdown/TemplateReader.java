package dev.sessionlog.markdown;

import dev.sessionlog.format.TemplateLabel;
import dev.sessionlog.format.TemplateSection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Reads what the template is made of, as {@link TemplateWriter} writes it. What does not stand at the current line is absent:
 * then nothing is set, and nothing passed over.
 */
final class TemplateReader {
    private final DocumentLines in;
    /** Which lines with a label have been read, and where others would have been. */
    private final Set<TemplateLabel> readLines = new HashSet<>();

    private final Map<TemplateLabel, Integer> absentLines = new HashMap<>();

    TemplateReader(DocumentLines in) {
        this.in = in;
    }

    /** Returns the lines that are read. */
    DocumentLines lines() {
        return in;
    }

    /** Whether a section or a part of one starts here that has content. */
    boolean part(TemplateSection section) {
        return start(TemplateLines.of(section));
    }

    /** Does the same for a part of a section. */
    boolean part(TemplateLabel part) {
        return start(TemplateLines.part(part));
    }

    private boolean start(TemplateLines.Heading heading) {
        return in.skip(heading) && !in.skipNotRecorded();
    }

    /** Reads a part that is a list of bullets. */
    <T> void bullets(TemplateLabel part, Form<T> form, Consumer<List<T>> set) {
        if (part(part)) {
            set.accept(bullets(form));
        }
    }

    /** Reads a part that is a numbered list. */
    <T> void numbered(TemplateLabel part, Function<Source, T> item, Consumer<List<T>> set) {
        if (part(part)) {
            set.accept(items(MarkdownMarkers::number, item));
        }
    }

    /** Reads a list of bullets. */
    <T> List<T> bullets(Form<T> form) {
        return bullets(form::read);
    }

    /** Reads a list of bullets, if there is one. */
    <T> void optionalBullets(Form<T> form, Consumer<List<T>> set) {
        if (in.at(MarkdownMarkers.BULLET)) {
            set.accept(bullets(form));
        }
    }

    /** Reads a list of bullets; what reads one of them reads the lines under it, too. */
    <T> List<T> bullets(Function<Source, T> item) {
        return items(number -> MarkdownMarkers.BULLET, item);
    }

    private <T> List<T> items(IntFunction<String> markers, Function<Source, T> item) {
        List<T> values = new ArrayList<>();
        String marker = markers.apply(1);
        while (in.at(marker)) {
            int first = in.number();
            Source head = in.takeItem(marker, marker);
            in.indent(marker.length());
            values.add(in.build(first, () -> item.apply(head)));
            in.indent(-marker.length());
            marker = markers.apply(values.size() + 1);
        }
        return present(values);
    }

    /** Whether the label stands here on a line of its own; what it stands for is next. */
    boolean label(TemplateLabel label) {
        return in.at(TemplateLines.of(label).alone().characters())
                && in.block().skip(TemplateLines.of(label).alone().characters());
    }

    /** Reads a line with a label and a value, which has to be there. */
    <T> void requiredLine(TemplateLabel label, Form<T> form, Consumer<T> set) {
        if (!in.at(TemplateLines.of(label).alone().characters())) {
            throw in.unexpected();
        }
        line(label, form, set);
    }

    /** Reads a line with a label and a value. */
    <T> void line(TemplateLabel label, Form<T> form, Consumer<T> set) {
        if (in.at(TemplateLines.of(label).alone().characters())) {
            readLines.add(label);
            set.accept(form.read(
                    in.takeLine(TemplateLines.of(label).alone().characters()).after(" ")));
        } else {
            absentLines.put(label, in.number());
        }
    }

    /** Reads lines with the same label, each with a value. */
    <T> void lines(TemplateLabel label, Form<T> form, Consumer<List<T>> set) {
        List<T> values = new ArrayList<>();
        while (in.at(TemplateLines.of(label).alone().characters())) {
            values.add(form.read(
                    in.takeLine(TemplateLines.of(label).alone().characters()).after(" ")));
        }
        set.accept(values);
    }

    /** Whether a line with this label has been read. */
    boolean hasRead(TemplateLabel label) {
        return readLines.contains(label);
    }

    /** Checks that a line is there whose value follows from the rest of the log. */
    void checkPrinted(TemplateLabel label, boolean follows) {
        Integer missing = absentLines.get(label);
        if (follows && !readLines.contains(label)) {
            throw in.malformedLine(
                    missing == null ? in.number() : missing,
                    "Expected \"" + TemplateLines.of(label).alone().characters()
                            + "\" with the value derived from the rest of the log, but the line is missing.");
        }
    }

    /** Reads a line with a label and a value beside it, or several under it. */
    <T> void lineOrList(TemplateLabel label, Form<T> form, Consumer<List<T>> set) {
        if (in.at(TemplateLines.of(label).alone().characters())) {
            set.accept(values(in.takeLine(TemplateLines.of(label).alone().characters()), form));
        }
    }

    /** Reads a bullet with a label and a value. */
    <T> void bullet(TemplateLabel label, Form<T> form, Consumer<T> set) {
        String start = TemplateLines.of(label).bullet().characters();
        if (in.at(start)) {
            set.accept(form.read(in.takeItem(start, MarkdownMarkers.BULLET).after(" ")));
        }
    }

    /** Reads a bullet with a label, and a value beside it or several under it. */
    <T> void bulletOrList(TemplateLabel label, Form<T> form, Consumer<List<T>> set) {
        String start = TemplateLines.of(label).bullet().characters();
        if (in.at(start)) {
            Source beside = in.takeItem(start, MarkdownMarkers.BULLET);
            in.indent(MarkdownMarkers.BULLET.length());
            set.accept(values(beside, form));
            in.indent(-MarkdownMarkers.BULLET.length());
        }
    }

    private <T> List<T> values(Source beside, Form<T> form) {
        if (!beside.isEmpty()) {
            return List.of(form.read(beside.after(" ")));
        }
        int first = in.number();
        List<T> values = bullets(form);
        if (values.size() == 1) {
            throw in.malformedLine(first, "Expected the single value next to its label, not in a list below it.");
        }
        return values;
    }

    /** Reads a table, each row of its cells. */
    <T> List<T> table(TableHead head, Function<List<Source>, T> row) {
        List<T> values = new ArrayList<>();
        if (!in.block().skip(head.names()) || !in.skip(head.delimiters())) {
            throw in.unexpected();
        }
        while (in.at(MarkdownMarkers.PIPE)) {
            int first = in.number();
            List<Source> cells = in.takeCells(head.columns());
            values.add(in.build(first, () -> row.apply(cells)));
        }
        return present(values);
    }

    private <T> List<T> present(List<T> values) {
        if (values.isEmpty()) {
            throw in.unexpected();
        }
        return values;
    }

    /** Returns what is built of the lines from here on, of which there is at least one. */
    <T> T built(Supplier<T> parts) {
        int first = in.number();
        T value = in.build(first, parts);
        if (in.number() == first) {
            throw in.unexpected();
        }
        return value;
    }
}
