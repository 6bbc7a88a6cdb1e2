package dev.sessionlog.markdown;

import dev.sessionlog.format.TemplateLabel;
import java.util.Arrays;
import java.util.stream.Collectors;

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
        return new TableHead(
                columns.length,
                Arrays.stream(columns)
                        .map(TemplateLabel::words)
                        .collect(Collectors.joining(
                                MarkdownMarkers.BETWEEN_CELLS, MarkdownMarkers.ROW_START, MarkdownMarkers.ROW_END)),
                Arrays.stream(columns)
                        .map(column ->
                                MarkdownMarkers.DELIMITER.repeat(column.words().length() + 2))
                        .collect(Collectors.joining(MarkdownMarkers.PIPE, MarkdownMarkers.PIPE, MarkdownMarkers.PIPE)));
    }
}
