package dev.sessionlog.markdown;

import dev.sessionlog.CustomSection;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.TemplateSection;

/** The custom sections: one section of ours, only when there are any, with their bodies in fences. */
final class FurtherNotes {
    private static final String INFO = "markdown";
    private static final LineStart TITLE = new LineStart(MarkdownMarkers.heading(TemplateLines.PART_LEVEL));

    private FurtherNotes() {}

    static void write(SessionLog log, TemplateWriter template) {
        if (log.customSections().isEmpty()) {
            return;
        }
        MarkdownWriter out = template.markdown();
        out.rule().heading(TemplateLines.of(TemplateSection.FURTHER_NOTES));
        for (CustomSection section : log.customSections()) {
            out.heading(TITLE).text(section.title(), Slot.HEADING);
            out.block().fence(INFO, section.body());
        }
    }

    static void read(TemplateReader template, SessionLog.Builder log) {
        DocumentLines in = template.lines();
        if (in.skip(TemplateLines.of(TemplateSection.FURTHER_NOTES))) {
            while (in.at(TITLE.characters())) {
                log.addCustomSection(template.built(() -> readSection(in)));
            }
        }
    }

    private static CustomSection readSection(DocumentLines in) {
        CustomSection.Builder section = CustomSection.builder()
                .title(in.takeHeading(TITLE.characters(), Gap.BLANK_LINE).line());
        if (!in.block().at(MarkdownMarkers.FENCE)) {
            throw in.unexpected();
        }
        Source info = in.takeInfo();
        if (!info.raw().equals(INFO)) {
            throw info.expected("\"" + INFO + "\"");
        }
        return section.body(in.takeCode()).build();
    }
}
