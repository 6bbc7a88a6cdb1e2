package dev.sessionlog.markdown;

import dev.sessionlog.format.MalformedLogException;
import java.util.List;

/**
 * The inline content of one block of a document, with the markup that is in it. A further line of the block starts with the
 * indentation of the list item that it is in, which is no part of any value.
 *
 * <p>Immutable and thread-safe.
 */
final class InlineContent {
    /** Where a block is; it decides what its characters mean. */
    enum Kind {
        /** A paragraph or a heading. */
        PARAGRAPH,
        /** What a list item starts with. */
        ITEM,
        /** A cell of a table: it cannot have several lines, so line breaks are references there. */
        CELL,
        /** The info string of a fence, which knows escapes and references, but no markup. */
        INFO
    }

    private final Kind kind;
    private final String document;
    private final int start;
    private final String content;
    private final int indent;
    private final boolean emoji;
    private final List<Span> spans;

    /**
     * Creates the block that is at these positions of a document.
     *
     * @param indent how many blanks its further lines start with
     * @param emoji whether the document has emoji
     */
    InlineContent(Kind kind, String document, int start, int end, int indent, boolean emoji) {
        this.kind = kind;
        this.document = document;
        this.start = start;
        this.content = document.substring(start, end);
        this.indent = indent;
        this.emoji = emoji;
        this.spans = kind == Kind.INFO ? List.of() : InlineMarkup.find(content);
    }

    Kind kind() {
        return kind;
    }

    String content() {
        return content;
    }

    int indent() {
        return indent;
    }

    boolean hasEmoji() {
        return emoji;
    }

    List<Span> spans() {
        return spans;
    }

    /** Whether these positions of the document are in the block. */
    boolean contains(int position) {
        return position >= start && position < start + content.length();
    }

    /** Returns where the block ends in the document. */
    int end() {
        return start + content.length();
    }

    /** Returns the source of what is at these positions of the document. */
    Source source(int from, int to) {
        return new Source(this, from - start, to - start);
    }

    /** Returns the exception that says what is wrong at a position of the content. */
    MalformedLogException malformed(int at, String sentence) {
        return Malformed.at(document, start + at, sentence);
    }
}
