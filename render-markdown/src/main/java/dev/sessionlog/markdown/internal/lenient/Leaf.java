package dev.sessionlog.markdown.internal.lenient;

/**
 * Lines that flexmark's block parser takes for one thing, such as a heading, an item or a fence.
 *
 * @param kind what it is
 * @param first the index of its first line
 * @param last the index of its last line
 * @param number the level of a heading; the number of an item, 0 for a bullet
 * @param text the text of a heading or an item without its marks, the info of a fence; empty for the others
 * @param closed whether its end was found: only a fence and HTML can be without one
 */
record Leaf(Kind kind, int first, int last, int number, String text, boolean closed) {
    /** What a leaf is. */
    enum Kind {
        HEADING,
        /** A line of text with one of {@code =} or {@code -} below it. */
        UNDERLINED,
        RULE,
        ITEM,
        FENCE,
        /** A comment, script or preformatted text of HTML. */
        HTML,
        /** Lines of a paragraph or a quotation. */
        TEXT
    }

    static Leaf of(Kind kind, int first, int last) {
        return new Leaf(kind, first, last, 0, "", true);
    }

    /** Whether a section of the document can start here. */
    boolean startsSection() {
        return kind == Kind.RULE || ((kind == Kind.HEADING || kind == Kind.UNDERLINED) && number > 1);
    }
}
