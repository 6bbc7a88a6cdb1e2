package dev.sessionlog.markdown.internal.lenient;

import java.util.Optional;

/** Keeps what is not understood, verbatim, under the path at which it stands. */
final class Leftovers {
    private final SessionDraft draft;
    private final Outline outline;
    private final Remarks remarks;

    private String title = "";
    private String section = "";
    private String part = "";
    private boolean inSection;
    private int sectionLevel;
    private Optional<Line> heading = Optional.empty();
    private int from;
    private int to;
    private String noteTitle = "";

    Leftovers(SessionDraft draft, Outline outline, Remarks remarks) {
        this.draft = draft;
        this.outline = outline;
        this.remarks = remarks;
    }

    /** Whether a section is read that the template does not have. */
    boolean inSection() {
        return inSection;
    }

    /** Whether a heading of the level is part of a section that the template does not have. */
    boolean contains(int level) {
        return inSection && level > sectionLevel;
    }

    void title(String text) {
        end();
        title = text;
        section = "";
        part = "";
    }

    /** Goes on at a place of the template: a section, or a part of the one before. */
    void path(String heading, boolean isSection) {
        end();
        if (isSection) {
            section = heading;
            part = "";
        } else {
            part = heading;
        }
    }

    /** Begins a section that the template does not have; headings deeper than its own are part of it. */
    void section(Block block, String text) {
        if (inSection && block.level() > sectionLevel) {
            extend(block);
            return;
        }
        emptySection(block, text);
        heading = Optional.of(block.first());
    }

    /** Begins a section that says itself that it is empty; what stands below it all the same is kept. */
    void emptySection(Block block, String text) {
        end();
        inSection = true;
        sectionLevel = block.level();
        if (block.level() <= 2 || section.isEmpty()) {
            section = text;
            part = "";
        } else {
            part = text;
        }
    }

    /** Keeps a block. */
    void keep(Block block) {
        extend(block);
    }

    private void extend(Block block) {
        int last = block.lastLine();
        if (from > 0
                && !inSection
                && outline.verbatim(to + 1, block.first().number() - 1).length() > 0) {
            flush();
        }
        from = from == 0 ? block.first().number() : from;
        to = Math.max(to, last);
    }

    /** Keeps a part that could not be read; a section that the template does not have continues after it. */
    void keepFailed(Part part, Line first, int last) {
        flush();
        remarks.add(
                Code.READER_FAILED,
                first,
                "The section " + Remarks.quote(part.title()) + " could not be read because of "
                        + Guard.sentence(part.failure()) + "; its text was kept as a custom section.");
        draft.keep(part.title(), outline.verbatim(first.number(), last));
    }

    /** Ends the section, and keeps what is not kept yet. */
    void end() {
        flush();
        heading.ifPresent(line -> remarks.emptyHeading(line, path()));
        heading = Optional.empty();
        inSection = false;
    }

    private void flush() {
        if (from > 0) {
            Line line = heading.orElse(outline.line(from));
            remarks.add(
                    Code.KEPT_AS_SECTION,
                    line,
                    "Unrecognized text; it was kept as the custom section " + Remarks.quote(path()) + ".");
            draft.keep(path(), outline.verbatim(from, to));
            heading = Optional.empty();
        }
        from = 0;
        to = 0;
    }

    private String path() {
        String path = section.isEmpty() ? title : section;
        String whole = part.isEmpty() ? path : path.isEmpty() ? part : path + " / " + part;
        return whole.isBlank() ? SessionDraft.UNTITLED : whole;
    }

    /** Takes the title of a section that a renderer kept. */
    void note(String text) {
        noteTitle = text;
    }

    /** Reads the body of a section that a renderer kept; false when it is none. */
    boolean furtherNote(Block block) {
        boolean kept = block.is(Block.Kind.FENCE)
                && !noteTitle.isEmpty()
                && !block.text().isEmpty();
        if (kept) {
            draft.keep(noteTitle, block.text());
            noteTitle = "";
        }
        return kept;
    }
}
