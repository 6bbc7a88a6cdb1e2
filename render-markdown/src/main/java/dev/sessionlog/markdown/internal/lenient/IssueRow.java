package dev.sessionlog.markdown.internal.lenient;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One row of a table of issues.
 *
 * @param line where it stands
 * @param name the cell that names the issue
 * @param cells the other cells, each labelled with the head of its column
 */
record IssueRow(Line line, String name, List<Label> cells) {
    /** What a column says that only counts the rows. */
    private static final Pattern COUNTED = Pattern.compile("#?\\d*\\.?");

    /** Returns the rows that name an issue: in the first column, or in the one after the ids. */
    static List<IssueRow> of(Table table) {
        String first = Prose.key(table.head(0));
        boolean ids = (first.isEmpty() || Column.TASK_ID.is(first))
                && table.body().stream().allMatch(row -> row.plain(0).indexOf(' ') < 0);
        int name = ids ? nameAfterIds(table) : 0;
        List<IssueRow> rows = new ArrayList<>();
        for (Table.Row row : table.body()) {
            if (Prose.says(row.plain(name)) && !Phrases.isNothing(row.plain(name))) {
                boolean counted = name > 0 && COUNTED.matcher(row.plain(0)).matches();
                List<Label> cells = new ArrayList<>();
                for (int i = counted ? 1 : 0; i < row.cells().size(); i++) {
                    if (i != name) {
                        cells.add(new Label(table.head(i), row.cell(i), true));
                    }
                }
                rows.add(new IssueRow(row.line(), row.cell(name), cells));
            }
        }
        return rows;
    }

    /** Returns the first column after the ids that may name an issue; the ids do where there is none. */
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
