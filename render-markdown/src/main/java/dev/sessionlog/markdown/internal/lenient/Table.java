package dev.sessionlog.markdown.internal.lenient;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A table, cut into cells; rows of dashes are left out. */
final class Table {
    /** A first row with two of these words is the head of a table, even if no dashes follow. */
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

    private final List<Row> rows;
    private final boolean headed;

    private Table(List<Row> rows, boolean headed) {
        this.rows = rows;
        this.headed = headed;
    }

    /**
     * A row.
     *
     * @param line its line
     * @param cells its cells as they are written
     */
    record Row(Line line, List<String> cells) {
        /** Returns a cell; empty beyond the last one. */
        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }

        /** Returns a cell without marks; empty beyond the last one. */
        String plain(int column) {
            return Prose.plain(cell(column));
        }
    }

    static Table of(Block table) {
        List<Line> lines = table.rows();
        List<Row> rows = lines.stream()
                .filter(line -> !Markers.isDelimiterRow(line.content()))
                .map(line -> new Row(line, cells(line.content())))
                .toList();
        boolean delimited = lines.size() > 1
                && Markers.isDelimiterRow(lines.get(1).content())
                && !Markers.isDelimiterRow(lines.get(0).content());
        return new Table(
                rows,
                delimited || (!rows.isEmpty() && rows.get(0).line().equals(lines.get(0)) && hasHeads(rows.get(0))));
    }

    private static boolean hasHeads(Row first) {
        return first.cells().stream()
                        .filter(cell -> HEADS.contains(Prose.key(cell)))
                        .count()
                >= 2;
    }

    /** Returns the table with its first row as head, whatever it says. */
    Table withHead() {
        return new Table(rows, !rows.isEmpty());
    }

    /** Whether the first row is the head: dashes follow it, or it has the words of a head. */
    boolean isHeaded() {
        return headed;
    }

    /** Returns how many cells the first row has. */
    int width() {
        return rows.isEmpty() ? 0 : rows.get(0).cells().size();
    }

    /** Returns all rows, the head first. */
    List<Row> rows() {
        return rows;
    }

    /** Returns the rows below the head. */
    List<Row> body() {
        return rows.subList(headed ? 1 : 0, rows.size());
    }

    /** Returns the head of a column without marks; empty for a column without one. */
    String head(int column) {
        return headed ? rows.get(0).plain(column) : "";
    }

    /** Returns a text with the head of its column, if that has one, before it. */
    String labelled(int column, String text) {
        String head = head(column);
        return head.isEmpty() ? text : head + ": " + text;
    }

    /** Returns the first column, from one on, whose head has such words, or another one when there is none. */
    int column(int from, Predicate<String> words, int otherwise) {
        for (int i = from; headed && i < width(); i++) {
            if (words.test(Prose.key(head(i)))) {
                return i;
            }
        }
        return otherwise;
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
