package dev.sessionlog.markdown.internal.lenient;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts the rows of a table into cells. */
final class TableRows {
    private static final Set<String> HEADS = Set.of(
            "metric",
            "component",
            "before",
            "after",
            "value",
            "notes",
            "improvement",
            "change",
            "impact",
            "test",
            "result",
            "status",
            "details",
            "issue",
            "severity",
            "task",
            "priority",
            "name",
            "description");

    private TableRows() {}

    /** Returns the cells of the rows, the heads first; rows of dashes are left out. */
    static List<List<String>> of(Block table) {
        return table.rows().stream()
                .filter(row -> !Markers.isDelimiterRow(row))
                .map(TableRows::cells)
                .toList();
    }

    /**
     * Whether the first row is the head of the table: a row of dashes follows, or it has the words of a head. A table with
     * a head has at least one row of cells; a table without one may consist of rows of dashes only.
     */
    static boolean hasHead(Block table) {
        return isDelimited(table)
                || cells(table.rows().get(0)).stream()
                                .filter(cell -> HEADS.contains(Prose.key(cell)))
                                .count()
                        >= 2;
    }

    private static boolean isDelimited(Block table) {
        return table.rows().size() > 1
                && Markers.isDelimiterRow(table.rows().get(1))
                && !Markers.isDelimiterRow(table.rows().get(0));
    }

    /** Returns the head of a column without marks; an empty text for a column beyond the last head. */
    static String head(List<String> heads, int column) {
        return column < heads.size() ? Prose.plain(heads.get(column)) : "";
    }

    /** Returns a cell with the head of its column, if it has one, as its label. */
    static String labelled(List<String> heads, int column, String cell) {
        String head = head(heads, column);
        return head.isEmpty() ? cell : "**" + head + ":** " + cell;
    }

    /** Returns the number of the line of the first row below the head. */
    static int firstLine(Block table) {
        return table.first().number() + (isDelimited(table) ? 2 : hasHead(table) ? 1 : 0);
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int start = row.startsWith("|") ? 1 : 0;
        int end = row.length() - (row.length() > start && row.endsWith("|") && !row.endsWith("\\|") ? 1 : 0);
        for (int i = start; i < end; i++) {
            char c = row.charAt(i);
            if (c == '\\' && i + 1 < end) {
                cell.append(c).append(row.charAt(++i));
            } else if (c == '|') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
