package dev.sessionlog.markdown;

import dev.sessionlog.format.TemplateLabel;
import dev.sessionlog.format.TemplateSection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The headings and labels of the template as lines of Markdown. */
final class TemplateLines {
    static final int SECTION_LEVEL = 2;
    static final int PART_LEVEL = 3;

    private static final Map<TemplateLabel, Label> LABELS = new EnumMap<>(TemplateLabel.class);
    private static final Map<TemplateLabel, Heading> PARTS = new EnumMap<>(TemplateLabel.class);
    private static final Map<TemplateSection, Heading> SECTIONS = new EnumMap<>(TemplateSection.class);

    static {
        for (TemplateLabel label : TemplateLabel.values()) {
            String alone = MarkdownMarkers.label(label.words());
            LABELS.put(
                    label,
                    new Label(
                            new LineStart(alone),
                            new LineStart(alone + " "),
                            new LineStart(MarkdownMarkers.BULLET + alone),
                            new LineStart(MarkdownMarkers.BULLET + alone + " ")));
            String part =
                    MarkdownMarkers.heading(PART_LEVEL) + MarkdownMarkers.BOLD + label.words() + MarkdownMarkers.BOLD;
            PARTS.put(label, Heading.of(PART_LEVEL, part, part));
        }
        String marker = MarkdownMarkers.heading(SECTION_LEVEL);
        for (TemplateSection section : TemplateSection.values()) {
            String line = marker + section.emoji() + " " + section.words();
            SECTIONS.put(section, Heading.of(SECTION_LEVEL, line, marker + section.words()));
        }
    }

    private TemplateLines() {}

    static Label of(TemplateLabel label) {
        return Objects.requireNonNull(LABELS.get(label));
    }

    static Heading of(TemplateSection section) {
        return Objects.requireNonNull(SECTIONS.get(section));
    }

    /** Returns the heading of a part of a section. */
    static Heading part(TemplateLabel part) {
        return Objects.requireNonNull(PARTS.get(part));
    }

    /**
     * A label of the template.
     *
     * @param alone the label as it is printed in a line by itself
     * @param beside the same with the blank before a value beside it
     * @param bullet the label with the marker of a list item before it
     * @param bulletBeside the same with the blank before a value beside it
     */
    record Label(LineStart alone, LineStart beside, LineStart bullet, LineStart bulletBeside) {}

    /**
     * A fixed heading of the template.
     *
     * @param level its level: a section or a part of one
     * @param line the whole line
     * @param plain the whole line without its emoji
     */
    record Heading(int level, LineStart line, LineStart plain) {
        static Heading of(int level, String line, String plain) {
            return new Heading(level, new LineStart(line), new LineStart(plain));
        }

        boolean hasSymbol() {
            return !line.characters().equals(plain.characters());
        }
    }
}
