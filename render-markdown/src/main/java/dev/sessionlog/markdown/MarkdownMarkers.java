package dev.sessionlog.markdown;

import dev.sessionlog.format.TemplateWords;
import java.util.List;

/** Markdown's markers as this format uses them, the same for writing and reading. */
final class MarkdownMarkers {
    static final String BULLET = "- ";
    static final String TICKED = "[x] ";
    static final String UNTICKED = "[ ] ";
    static final String BOLD = "**";
    static final String RULE = "---";
    static final String CODE = "`";
    static final String FENCE = "```";
    static final String PIPE = "|";
    static final String ROW_START = PIPE + " ";
    static final String BETWEEN_CELLS = " " + PIPE + " ";
    static final String ROW_END = " " + PIPE;
    static final String DELIMITER = "-";
    static final String HARD_BREAK = "  ";
    static final String NOT_RECORDED = "*" + TemplateWords.NOT_RECORDED + "*";
    private static final List<String> HEADINGS = List.of("# ", "## ", "### ");

    private MarkdownMarkers() {}

    /** Returns the label as it stands in a line. */
    static String label(String label) {
        return BOLD + label + ":" + BOLD;
    }

    /** Returns the marker of a numbered list item, counted from 1. */
    static String number(int number) {
        return number + ". ";
    }

    /** Returns the marker of a heading. */
    static String heading(int level) {
        return HEADINGS.get(level - 1);
    }
}
