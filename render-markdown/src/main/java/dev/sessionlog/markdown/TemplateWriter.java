package dev.sessionlog.markdown;

import dev.sessionlog.format.TemplateLabel;
import dev.sessionlog.format.TemplateSection;
import java.util.List;
import java.util.Optional;

/**
 * Writes what the template is made of: sections and their parts, labels with values, lists. What is absent is left out. The
 * counterpart of {@link TemplateReader}.
 */
final class TemplateWriter {
    private final MarkdownWriter out;
    private boolean onFirstLine;
    private int itemWidth;

    TemplateWriter(MarkdownWriter out) {
        this.out = out;
    }

    /** Returns the writer of what is in a line. */
    MarkdownWriter markdown() {
        return out;
    }

    /**
     * Starts a section whose parts have headings of their own, or says that it has no content.
     *
     * @return whether its parts follow: also those of an empty section, when these are shown
     */
    boolean section(TemplateSection section, boolean recorded) {
        return part(section, recorded || out.emptySections() == EmptySections.PARTS);
    }

    /**
     * Starts what stands under a heading, or says that nothing does.
     *
     * @return whether something follows
     */
    boolean part(TemplateSection section, boolean recorded) {
        return start(TemplateLines.of(section), recorded);
    }

    /** Does the same for a part of a section. */
    boolean part(TemplateLabel part, boolean recorded) {
        return start(TemplateLines.part(part), recorded);
    }

    private boolean start(TemplateLines.Heading heading, boolean recorded) {
        boolean section = heading.level() == TemplateLines.SECTION_LEVEL;
        if (recorded || shows(section)) {
            if (section) {
                out.rule();
            }
            out.heading(heading);
            if (!recorded) {
                out.notRecorded();
            }
        }
        return recorded;
    }

    private boolean shows(boolean emptySection) {
        return switch (out.emptySections()) {
            case SECTIONS -> emptySection;
            case PARTS -> true;
            case OMITTED -> false;
        };
    }

    /** Writes a part that is a list of bullets. */
    <T> void bullets(TemplateLabel part, List<T> values, Form<T> form) {
        if (part(part, !values.isEmpty())) {
            bullets(values, form);
        }
    }

    /** Writes a part that is a numbered list. */
    <T> void numbered(TemplateLabel part, List<T> values, Form<T> form) {
        if (part(part, !values.isEmpty())) {
            int number = 0;
            for (T value : values) {
                number++;
                form.write(value, item(MarkdownMarkers.number(number)));
                endItem();
            }
        }
    }

    /** Writes a list of bullets. */
    <T> void bullets(List<T> values, Form<T> form) {
        values.forEach(value -> {
            out.item().indent(MarkdownMarkers.BULLET.length());
            form.write(value, out);
            out.indent(-MarkdownMarkers.BULLET.length());
        });
    }

    /** Starts a bullet. Its text and nested content follow. */
    MarkdownWriter item() {
        itemWidth = MarkdownMarkers.BULLET.length();
        out.item().indent(itemWidth);
        return out;
    }

    /** Does the same for an item of a numbered list. */
    MarkdownWriter item(String marker) {
        itemWidth = marker.length();
        out.item(marker).indent(itemWidth);
        return out;
    }

    /** Ends a list item. */
    void endItem() {
        out.indent(-itemWidth);
    }

    /** Writes a label on a line of its own; what it stands for follows. */
    void label(TemplateLabel label) {
        out.block().markup(TemplateLines.of(label).alone());
    }

    /** Starts a block of lines, each a label with its value, with hard breaks between them. */
    void lines() {
        onFirstLine = true;
    }

    /** Writes a line with a value. */
    <T> void line(TemplateLabel label, T value, Form<T> form) {
        startLine();
        form.write(value, out.markup(TemplateLines.of(label).beside()));
    }

    /** Writes a line with a value, if there is one. */
    <T> void line(TemplateLabel label, Optional<T> value, Form<T> form) {
        if (value.isPresent()) {
            line(label, value.get(), form);
        }
    }

    /** Writes a line with a value beside the label, or several under it. */
    <T> void line(TemplateLabel label, List<T> values, Form<T> form) {
        if (values.size() == 1) {
            line(label, values.get(0), form);
        } else if (!values.isEmpty()) {
            startLine();
            out.markup(TemplateLines.of(label).alone());
            bullets(values, form);
        }
    }

    private void startLine() {
        if (onFirstLine) {
            out.block();
            onFirstLine = false;
        } else {
            out.hardLine();
        }
    }

    /** Writes a bullet with a label and a value. */
    <T> void bullet(TemplateLabel label, T value, Form<T> form) {
        out.item(TemplateLines.of(label).bulletBeside()).indent(MarkdownMarkers.BULLET.length());
        form.write(value, out);
        out.indent(-MarkdownMarkers.BULLET.length());
    }

    /** Writes a bullet with a label and a value, if there is one. */
    <T> void bullet(TemplateLabel label, Optional<T> value, Form<T> form) {
        if (value.isPresent()) {
            bullet(label, value.get(), form);
        }
    }

    /** Writes a bullet with a label, and a value beside it or several under it. */
    <T> void bullet(TemplateLabel label, List<T> values, Form<T> form) {
        if (values.size() == 1) {
            bullet(label, values.get(0), form);
        } else if (!values.isEmpty()) {
            out.item(TemplateLines.of(label).bullet()).indent(MarkdownMarkers.BULLET.length());
            bullets(values, form);
            out.indent(-MarkdownMarkers.BULLET.length());
        }
    }
}
