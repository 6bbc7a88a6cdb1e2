package dev.sessionlog.markdown;

import dev.sessionlog.CustomSection;
import dev.sessionlog.SessionLog;

/** The custom sections: one section of ours, only when there are any, with their bodies in fences. */
final class FurtherNotes implements Block<SessionLog, SessionLog.Builder> {
    private static final String INFO = "markdown";
    private static final String TITLE = Marks.heading(Labels.SUBSECTION_LEVEL);

    @Override
    public boolean isEmpty(SessionLog log) {
        return log.customSections().isEmpty();
    }

    @Override
    public void write(SessionLog log, MarkdownWriter out) {
        if (isEmpty(log)) {
            return;
        }
        out.rule().heading(Labels.FURTHER_NOTES);
        for (CustomSection section : log.customSections()) {
            out.heading(Labels.SUBSECTION_LEVEL).text(section.title(), Slot.HEADING);
            out.block().fence(INFO, section.body());
        }
    }

    @Override
    public void read(Lines in, SessionLog.Builder log) {
        if (!in.skip(Labels.FURTHER_NOTES)) {
            return;
        }
        while (in.at(TITLE)) {
            int first = in.number();
            CustomSection.Builder section =
                    CustomSection.builder().title(in.take(TITLE, 0).text());
            if (!in.at(Marks.FENCE)) {
                throw in.unexpected();
            }
            section.body(in.takeCode());
            log.addCustomSection(in.build(first, section::build));
        }
    }
}
