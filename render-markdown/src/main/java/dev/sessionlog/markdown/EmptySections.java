package dev.sessionlog.markdown;

/** How a {@link MarkdownRenderer} shows the sections of the template that have no content. */
public enum EmptySections {
    /** Every section has its heading, with the line {@code *Not recorded.*} under it. Parts without content are left out. */
    SECTIONS,
    /** The same, and every part of a section has its heading, too, also in sections with content. */
    PARTS,
    /** Sections and parts without content are left out. */
    OMITTED
}
