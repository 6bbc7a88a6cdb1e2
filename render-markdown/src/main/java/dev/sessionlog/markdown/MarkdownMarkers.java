package dev.sessionlog.markdown;

import dev.sessionlog.format.TemplateWords;
import java.util.List;
import java.util.stream.Collectors;

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
    static final String DELIMITER = "-";
    static final String HARD_BREAK = "  ";
    static final String NOT_RECORDED = "*" + TemplateWords.NOT_RECORDED + "*";

    private MarkdownMarkers() {}

    /** Returns the label as it stands in a line. */
    static String label(String label) {
        return BOLD + label + ":" + BOLD;
    }

    /** Returns the row of a table that names its columns. */
    static String row(List<String> columns) {
        return PIPE + " " + String.join(" " + PIPE + " ", columns) + " " + PIPE;
    }

    /** Returns the row that is under the names of the columns. */
    static String delimiters(List<String> columns) {
        return columns.stream()
                .map(column -> DELIMITER.repeat(column.length() + 2))
                .collect(Collectors.joining(PIPE, PIPE, PIPE));
    }

    /** Returns the marker of a numbered list item, counted from 1. */
    static String number(int number) {
        return number + ". ";
    }

    /** Returns the marker of a heading. */
    static String heading(int level) {
        return "#".repeat(level) + " ";
    }
}
