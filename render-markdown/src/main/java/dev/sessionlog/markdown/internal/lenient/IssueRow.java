package dev.sessionlog.markdown.internal.lenient;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One row of a table of issues.
 *
 * @param line the line of the row
 * @param name the cell that names the issue
 * @param cells the other cells, each labelled with the head of its column
 */
record IssueRow(Line line, String name, List<Label> cells) {
    /** What a column says that only counts the rows. */
    private static final Pattern COUNTED = Pattern.compile("#?\\d*\\.?");

    /** Returns the rows that say something of an issue, named in the first column or in the one after the ids. */
    static List<IssueRow> of(Table table) {
        String first = Prose.key(table.head(0));
        boolean counted = first.isEmpty() && table.body().stream().allMatch(row -> isCounted(row.plain(0)));
        boolean ids = counted
                || (Column.TASK_ID.is(first)
                        && table.body().stream().allMatch(row -> row.plain(0).indexOf(' ') < 0));
        int name = ids ? nameAfterIds(table) : 0;
        List<IssueRow> rows = new ArrayList<>();
        for (Table.Row row : table.body()) {
            boolean named = Prose.says(row.plain(name));
            if (named
                    ? !Phrases.isNothing(row.plain(name))
                    : row.cells().stream().skip(name).anyMatch(Prose::says)) {
                boolean withoutId = name > 0 && isCounted(row.plain(0));
                List<Label> cells = new ArrayList<>();
                for (int i = withoutId ? 1 : 0; i < row.cells().size(); i++) {
                    if (i != name) {
                        cells.add(new Label(table.head(i), row.cell(i), true));
                    }
                }
                rows.add(new IssueRow(row.line(), named ? row.cell(name) : "", cells));
            }
        }
        return rows;
    }

    private static boolean isCounted(String cell) {
        return COUNTED.matcher(cell).matches();
    }

    /** Returns the first column after the ids that may name an issue, or the column of ids if there is no other. */
    private static int nameAfterIds(Table table) {
        int name = 1;
        while (name < table.width()
                && IssueField.of(Prose.key(table.head(name)))
                        .filter(field -> field != IssueField.DESCRIPTION)
                        .isPresent()) {
            name++;
        }
        return name < table.width() ? name : 0;
    }
}
