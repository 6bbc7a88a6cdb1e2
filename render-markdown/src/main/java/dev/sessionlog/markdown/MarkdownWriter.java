package dev.sessionlog.markdown;

import dev.sessionlog.format.TemplateWords;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Knows Markdown's characters: markers, escaping, cells, fences, and what stands between blocks. What has to stand before
 * the next line is remembered and written with it, so that nothing trails at the end of a block or of the document.
 *
 * <p>An IOException of the output comes as an UncheckedIOException. Not thread-safe.
 */
final class MarkdownWriter {
    private static final LineStart BULLET = new LineStart(MarkdownMarkers.BULLET);
    private static final LineStart ROW = new LineStart(MarkdownMarkers.ROW_START);
    private static final LineStart FENCE = new LineStart(MarkdownMarkers.FENCE);
    private static final String FENCE_END = "\n" + MarkdownMarkers.FENCE;

    private final Appendable out;
    private final Options options;
    private Gap gap = Gap.NONE;
    private boolean underHeading;
    private Escaping.Place place = Escaping.Place.LINE_START;
    private int indent;
    private boolean inBoxedItem;

    MarkdownWriter(Appendable out, Options options) {
        this.out = out;
        this.options = options;
    }

    /** Returns how sections without content are shown. */
    EmptySections emptySections() {
        return options.emptySections();
    }

    /** Ends the document. */
    void end() {
        append("\n");
    }

    /** A rule is between this block and the one before. */
    MarkdownWriter rule() {
        gap = Gap.RULE;
        return this;
    }

    /** Starts the document. */
    void title() {
        // not heading(): nothing comes before it
        markup(MarkdownMarkers.heading(1)).markup(TemplateWords.TITLE);
        underHeading = true;
    }

    /** A heading of the template. */
    void heading(TemplateLines.Heading heading) {
        heading(options.emoji() ? heading.line() : heading.plain());
    }

    /** Starts a heading; its text follows. A block under it follows without a blank line. */
    MarkdownWriter heading(LineStart marker) {
        widen(Gap.BLANK_LINE);
        inBoxedItem = false;
        markup(marker);
        underHeading = true;
        return this;
    }

    /** Starts a block. */
    MarkdownWriter block() {
        widen(underHeading ? Gap.LINE : Gap.BLANK_LINE);
        underHeading = false;
        inBoxedItem = false;
        return this;
    }

    /** Starts another line in the same block; at the start of a block there is nothing to do. */
    MarkdownWriter line() {
        widen(Gap.LINE);
        underHeading = false;
        inBoxedItem = false;
        return this;
    }

    /** The same with a hard break before it; the characters of the line must follow. */
    MarkdownWriter hardLine() {
        widen(Gap.HARD_BREAK);
        underHeading = false;
        inBoxedItem = false;
        return this;
    }

    /** Starts a bullet on a line of its own. */
    MarkdownWriter item() {
        item(BULLET);
        place = Escaping.Place.ITEM_START;
        return this;
    }

    /** Starts a numbered list item on a line of its own. */
    MarkdownWriter item(String marker) {
        line();
        markup(marker);
        place = Escaping.Place.ITEM_START;
        return this;
    }

    /** Starts a list item with a label; the value follows. */
    MarkdownWriter item(LineStart marker) {
        return line().markup(marker);
    }

    /** The box of a list item. */
    MarkdownWriter box(boolean ticked) {
        inBoxedItem = true;
        markup(ticked ? MarkdownMarkers.TICKED : MarkdownMarkers.UNTICKED);
        place = Escaping.Place.LINE_START; // for parsers that take the box for a part of the marker
        return this;
    }

    /** Indents the lines that follow; negative to end that. */
    void indent(int width) {
        indent += width;
    }

    /** Whether nothing stands under the last heading yet. */
    boolean isUnderHeading() {
        return underHeading;
    }

    /** Says that a heading has no content. */
    void notRecorded() {
        block().markup(MarkdownMarkers.NOT_RECORDED);
    }

    /** Writes words with their emoji, if the document has emoji, else without. */
    void markup(String withEmoji, String plain) {
        markup(options.emoji() ? withEmoji : plain);
    }

    /** Writes characters of ours as they are. */
    MarkdownWriter markup(String characters) {
        open();
        append(characters);
        place = Escaping.Place.INSIDE;
        return this;
    }

    /** Writes the start of a line. */
    MarkdownWriter markup(LineStart start) {
        append(start.after(gap, indent));
        gap = Gap.NONE;
        place = Escaping.Place.INSIDE;
        return this;
    }

    /** Writes a text of the log. */
    MarkdownWriter text(String text, Slot slot) {
        return escaped(options.safeForGitHub() ? GitHubSigns.marked(text) : text, slot);
    }

    private MarkdownWriter escaped(String text, Slot slot) {
        open();
        if (Escaping.isPlain(text, slot, place)) {
            append(text);
            place = Escaping.Place.INSIDE;
            return this;
        }
        Escaping escaping = new Escaping(out, text, slot, indent);
        try {
            escaping.write(place, inBoxedItem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        place = Escaping.Place.INSIDE;
        return this;
    }

    /** Writes the last text of a line. */
    MarkdownWriter text(String text) {
        return text(text, Slot.LAST);
    }

    /** Writes a bold text of the log with what belongs to the bold after it. */
    MarkdownWriter bold(String text, String end) {
        return markup(MarkdownMarkers.BOLD).text(text, Slot.BOLD).markup(end).markup(MarkdownMarkers.BOLD);
    }

    /** The same for a label that must not be read as one of the template: its first character is a reference. */
    MarkdownWriter boldApart(String text, String end) {
        int first = text.codePointAt(0);
        return markup(MarkdownMarkers.BOLD + Escaping.reference(first))
                .text(text.substring(Character.charCount(first)), Slot.BOLD)
                .markup(end)
                .markup(MarkdownMarkers.BOLD);
    }

    /** Writes a path: as code when that keeps it as it is, else escaped, up to a dash. */
    MarkdownWriter path(String path) {
        return isTame(path) ? code(path) : text(path, Slot.BEFORE_DASH);
    }

    /** Writes a tame string as code. */
    MarkdownWriter code(String tame) {
        return markup(MarkdownMarkers.CODE).markup(tame).markup(MarkdownMarkers.CODE);
    }

    /** Whether a path is written as code. */
    static boolean isTame(String path) {
        return path.indexOf('|') < 0 && isTameCommand(path);
    }

    /** Whether a command is written as code; it may have pipes, because it is in no table. */
    static boolean isTameCommand(String command) {
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            if (c == '`' || c == '\\' || Escaping.isUnseenControl(c)) {
                return false;
            }
        }
        return !Escaping.isSpace(command.charAt(0)) && !Escaping.isSpace(command.charAt(command.length() - 1));
    }

    /** Writes code in a fence that is longer than any in it. A fence stands at top level only. */
    void fence(String info, String code) {
        String longer = code.indexOf('`') < 0
                ? ""
                : MarkdownMarkers.CODE.repeat(Math.max(0, longestRun(code) + 1 - MarkdownMarkers.FENCE.length()));
        markup(FENCE).markup(longer).markup(escapedInfo(info));
        append("\n");
        append(code);
        append(FENCE_END);
        append(longer);
    }

    /** An info string knows escapes and references, no other markup, and cannot hold a backquote. */
    private static String escapedInfo(String info) {
        if (info.isEmpty() || Escaping.isPlain(info, Slot.LAST, Escaping.Place.LINE_START)) {
            return info;
        }
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < info.length(); i++) {
            char c = info.charAt(i);
            boolean edge = i == 0 || i == info.length() - 1;
            if (c == '`'
                    || c == GitHubSigns.WORD_JOINER
                    || Escaping.isUnseenControl(c)
                    || (edge && Escaping.isSpace(c))) {
                escaped.append(Escaping.reference(c));
            } else if (c == '\\' || c == '&' || (i == 0 && c == '~')) {
                escaped.append('\\').append(c);
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static int longestRun(String code) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < code.length(); i++) {
            run = code.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** Starts a table. */
    void table(TableHead head) {
        block().markup(head.names());
        line().markup(head.delimiters());
    }

    /** Starts a row of a table; the content of its first cell follows. */
    MarkdownWriter row() {
        return line().markup(ROW);
    }

    /** Ends a cell; the content of the next one follows. */
    MarkdownWriter nextCell() {
        return markup(MarkdownMarkers.BETWEEN_CELLS);
    }

    /** Ends the last cell of a row. */
    void endRow() {
        markup(MarkdownMarkers.ROW_END);
    }

    private void widen(Gap to) {
        if (gap.compareTo(to) < 0) {
            gap = to;
        }
    }

    private void open() {
        if (gap != Gap.NONE) {
            append(gap.characters(indent));
            gap = Gap.NONE;
            place = Escaping.Place.LINE_START;
        }
    }

    private void append(String characters) {
        try {
            out.append(characters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
