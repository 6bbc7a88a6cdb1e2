package dev.sessionlog.markdown;

/** How a {@link MarkdownRenderer} shows sections of the template that have no content. */
public enum EmptySections {
    /**
     * Every section is shown with its heading. An empty section contains the line {@code *Not recorded.*}. Parts ({@code ###})
     * without content are omitted.
     */
    SECTIONS,
    /** Like {@link #SECTIONS}, but every part is shown with its heading as well, even in sections that have content. */
    PARTS,
    /** Sections and parts without content are omitted. */
    OMITTED
}
