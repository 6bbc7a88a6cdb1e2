package dev.sessionlog.markdown;

import dev.sessionlog.CodeSnippet;
import dev.sessionlog.format.TemplateWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a document, read from the first to the last: its headings, and the blocks in which values are. Not
 * thread-safe.
 */
final class DocumentLines extends LineCursor {
    private Optional<InlineContent> paragraph = Optional.empty();
    private Optional<Boolean> emoji = Optional.empty();

    DocumentLines(String document) {
        super(document);
    }

    /** Whether the current line is text that stands by itself: no label, no heading, no list. */
    boolean atParagraph() {
        return !atEnd()
                && !startsWith(MarkdownMarkers.BOLD)
                && !startsWith(MarkdownMarkers.heading(TemplateLines.SECTION_LEVEL))
                && !startsWith(MarkdownMarkers.heading(TemplateLines.PART_LEVEL));
    }

    /** Skips the title of the document, which has to be there. */
    void skipTitle() {
        if (!skip(MarkdownMarkers.heading(1) + TemplateWords.TITLE)) {
            throw unexpected();
        }
        gap = Gap.LINE;
        underHeading = true;
    }

    /** Skips a heading of the template, if it is the current line; all headings have their emoji, or none has. */
    boolean skip(TemplateLines.Heading heading) {
        boolean with = heading.hasSymbol()
                && emoji.orElse(true)
                && isLine(heading.line().characters());
        boolean without = !with
                && !(heading.hasSymbol() && emoji.orElse(false))
                && isLine(heading.plain().characters());
        if (with || without) {
            gap = heading.level() == TemplateLines.SECTION_LEVEL ? Gap.RULE : Gap.BLANK_LINE;
            consume();
            next();
            underHeading = true;
            if (heading.hasSymbol()) {
                emoji = Optional.of(with);
            }
        }
        return with || without;
    }

    /** Skips the remark that a heading has no content, if it is there. */
    boolean skipNotRecorded() {
        return skip(MarkdownMarkers.NOT_RECORDED);
    }

    /**
     * Returns what follows the prefix on the current line, with the lines that continue it, and moves on.
     *
     * @param marker the prefix, or the marker of the list item that it starts with
     */
    Source takeItem(String prefix, String marker) {
        consume();
        int first = start + indent + marker.length();
        return takeValue(InlineContent.Kind.ITEM, first, start + indent + prefix.length(), indent + marker.length());
    }

    /** Returns a paragraph that is a single text, and moves on. */
    Source takeParagraph() {
        consume();
        return takeValue(InlineContent.Kind.PARAGRAPH, start, start, 0);
    }

    private Source takeValue(InlineContent.Kind kind, int blockStart, int from, int continuation) {
        boolean block = BlockSyntax.startsBlock(text, blockStart, end);
        int to = advanceToEndOfValue(continuation);
        if (block || LinkSyntax.isDefinition(text, blockStart, to)) {
            throw malformed(
                    blockStart,
                    "Expected plain text, but found a Markdown block: " + Quoted.of(text, blockStart, to) + ".");
        }
        next();
        return new InlineContent(kind, text, blockStart, to, continuation, hasEmoji()).source(from, to);
    }

    /** Returns the rest of a heading whose text is not one of the template's, and moves on. */
    Source takeHeading(String prefix, Gap before) {
        gap = before;
        consume();
        int closing = end;
        while (text.charAt(closing - 1) == '#') {
            closing--;
        }
        if (closing < end && (text.charAt(closing - 1) == ' ' || text.charAt(closing - 1) == '\t')) {
            throw malformed(
                    closing,
                    "Expected the end of the heading or \"\\#\", but found " + Quoted.of(text, closing, end) + ".");
        }
        Source heading = new InlineContent(InlineContent.Kind.PARAGRAPH, text, start, end, 0, hasEmoji())
                .source(start + prefix.length(), end);
        next();
        underHeading = true;
        return heading;
    }

    /** Returns the value of a line with a label: one of a paragraph of such lines with hard breaks between them. */
    Source takeLine(String prefix) {
        if (paragraph.isEmpty() || !paragraph.get().contains(start)) {
            block();
            paragraph = Optional.of(
                    new InlineContent(InlineContent.Kind.PARAGRAPH, text, start, endOfParagraph(), 0, hasEmoji()));
        }
        consume();
        int from = start + prefix.length();
        int to = advanceToEndOfValue(0);
        next();
        Source value = paragraph.get().source(from, to);
        return to == paragraph.get().end() ? value : value.before(MarkdownMarkers.HARD_BREAK);
    }

    private int endOfParagraph() {
        int lastStart = start;
        int lastEnd = end;
        int next = lastEnd + 1;
        while (next < text.length() && text.charAt(next) != '\n') {
            int nextEnd = endOfLine(next);
            if (BlockSyntax.endsParagraph(text, next, nextEnd, lastStart)) {
                return lastEnd;
            }
            lastStart = next;
            lastEnd = nextEnd;
            next = nextEnd + 1;
        }
        return lastEnd;
    }

    /** Moves to the last line of the value that is at the current line, and returns where that ends. */
    private int advanceToEndOfValue(int continuation) {
        while (endsInBackslash() && isContinued(continuation)) {
            advance();
        }
        return end;
    }

    /** A backslash that no other backslash escapes. */
    private boolean endsInBackslash() {
        int i = end;
        while (i > start && text.charAt(i - 1) == '\\') {
            i--;
        }
        return (end - i) % 2 == 1;
    }

    /** Whether the backslash at the end of the current line is a line break, and no character at the end of a block. */
    private boolean isContinued(int continuation) {
        int next = Math.min(end + 1, text.length());
        int nextEnd = endOfLine(next);
        int content = next;
        while (content < nextEnd && (text.charAt(content) == ' ' || text.charAt(content) == '\t')) {
            content++;
        }
        if (content == nextEnd) {
            return false;
        }
        boolean indented = content - next >= continuation && isIndentedBy(continuation, next, nextEnd);
        if (indented
                ? BlockSyntax.endsParagraph(text, content, nextEnd, start)
                : BlockSyntax.startsBlock(text, content, nextEnd)) {
            return false;
        }
        if (!indented || content - next > continuation) {
            throw malformed(
                    next,
                    "Expected a line indented by " + continuation + " after the backslash, but found "
                            + Quoted.of(text, next, nextEnd) + ".");
        }
        return true;
    }

    /** Returns the cells of the table row at the current line, and moves on. */
    List<Source> takeCells(int count) {
        consume();
        List<Source> cells = new ArrayList<>();
        int from = start + MarkdownMarkers.PIPE.length();
        while (from < end) {
            int to = from;
            while (to < end && text.charAt(to) != '|') {
                to += text.charAt(to) == '\\' && to + 1 < end ? 2 : 1;
            }
            Source cell = new InlineContent(InlineContent.Kind.CELL, text, from, Math.min(to, end), 0, hasEmoji())
                    .source(from, Math.min(to, end));
            if (to >= end) {
                throw cell.expected("a cell that ends with \" |\"");
            }
            cells.add(cell.after(" ").before(" "));
            from = to + MarkdownMarkers.PIPE.length();
        }
        if (cells.size() != count) {
            throw malformed(end, "Expected " + count + " cells in this row, but found " + cells.size() + ".");
        }
        next();
        return cells;
    }

    /** Returns the info string of the fence at the current line; its code is next. */
    Source takeInfo() {
        int from = start + fence().length();
        if (text.substring(from, end).indexOf('`') >= 0) {
            throw unexpected();
        }
        return new InlineContent(InlineContent.Kind.INFO, text, from, end, 0, hasEmoji()).source(from, end);
    }

    /** Returns the code in the fence that starts at the current line, and moves on. */
    String takeCode() {
        consume();
        String fence = fence();
        int opened = start;
        advance();
        StringBuilder code = new StringBuilder();
        boolean first = true;
        while (!atEnd() && !BlockSyntax.closesFence(text, start, end, fence.length())) {
            if (!first) {
                code.append('\n');
            }
            first = false;
            code.append(text, start, end);
            advance();
        }
        if (atEnd()) {
            throw malformed(
                    opened, "Expected a closing \"" + fence + "\" for this code block, but found the end of the text.");
        }
        if (end - start != fence.length()) {
            throw malformed(start, "Expected \"" + fence + "\", but found " + Quoted.of(text, start, end) + ".");
        }
        next();
        return canonical(code.toString(), opened);
    }

    private String canonical(String code, int opened) {
        if (!code.isEmpty() && !CodeSnippet.builder().code(code).build().code().equals(code)) {
            throw malformed(opened, "Expected a code block without control characters, but found some.");
        }
        return code;
    }

    private String fence() {
        int fenceEnd = contentStart;
        while (fenceEnd < end && text.charAt(fenceEnd) == '`') {
            fenceEnd++;
        }
        return text.substring(contentStart, fenceEnd);
    }

    private boolean hasEmoji() {
        return emoji.orElse(true);
    }
}
