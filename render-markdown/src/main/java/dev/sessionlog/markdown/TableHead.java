package dev.sessionlog.markdown;

import dev.sessionlog.format.TemplateLabel;
import java.util.StringJoiner;

/**
 * The first two lines of a table.
 *
 * @param columns how many columns the table has
 * @param names the row that names them
 * @param delimiters the row below it
 */
record TableHead(int columns, String names, String delimiters) {

    /** Returns the head of a table with these columns. */
    static TableHead of(TemplateLabel... columns) {
        StringJoiner names =
                new StringJoiner(MarkdownMarkers.BETWEEN_CELLS, MarkdownMarkers.ROW_START, MarkdownMarkers.ROW_END);
        StringJoiner delimiters = new StringJoiner(MarkdownMarkers.PIPE, MarkdownMarkers.PIPE, MarkdownMarkers.PIPE);
        for (TemplateLabel column : columns) {
            names.add(column.words());
            delimiters.add(MarkdownMarkers.DELIMITER.repeat(column.words().length() + 2));
        }
        return new TableHead(columns.length, names.toString(), delimiters.toString());
    }
}
