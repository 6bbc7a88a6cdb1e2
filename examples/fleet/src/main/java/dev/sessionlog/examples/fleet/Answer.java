package dev.sessionlog.examples.fleet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The result of a query: the names of its columns, and its rows in order. The values are printed the same whichever type an
 * engine has for them, so that answers are equal if and only if the values are: nothing is rounded.
 */
record Answer(List<String> columns, List<List<String>> rows) {
    private static final Pattern LONG_FRACTION = Pattern.compile("[0-9]+\\.[0-9]{4,}");
    private static final String NULL = "-";

    static List<String> row(Iterable<? extends Object> values) {
        List<String> row = new ArrayList<>();
        values.forEach(value -> row.add(printed(value)));
        return row;
    }

    /** Prints a value as every engine's; null is {@code -}. */
    static String printed(Object value) {
        if (value == null) {
            return NULL;
        } else if (value instanceof BigDecimal decimal) {
            return decimal.setScale(Math.max(0, decimal.stripTrailingZeros().scale()))
                    .toPlainString();
        }
        return value.toString();
    }

    /** Prints the first rows as a table. Here, and only here, fractions of many digits are rounded. */
    String table(int most) {
        List<List<String>> shown = new ArrayList<>();
        shown.add(columns);
        rows.stream()
                .limit(most)
                .map(row -> row.stream().map(Answer::shortened).toList())
                .forEach(shown::add);
        int[] widths = new int[columns.size()];
        for (List<String> row : shown) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder table = new StringBuilder();
        for (List<String> row : shown) {
            StringBuilder line = new StringBuilder(" ");
            for (int i = 0; i < widths.length; i++) {
                line.append(' ')
                        .append(row.get(i))
                        .append(" ".repeat(widths[i] + 1 - row.get(i).length()));
            }
            table.append(line.toString().stripTrailing()).append('\n');
        }
        return rows.size() > most ? table + "  and %,d more%n".formatted(rows.size() - most) : table.toString();
    }

    private static String shortened(String value) {
        return LONG_FRACTION.matcher(value).matches()
                ? new BigDecimal(value).setScale(2, RoundingMode.HALF_UP).toPlainString()
                : value;
    }

    /** Says where another answer differs first. */
    String differenceFrom(Answer other) {
        for (int i = 0; i < Math.min(rows.size(), other.rows.size()); i++) {
            if (!rows.get(i).equals(other.rows.get(i))) {
                return "row %d is %s and %s".formatted(i + 1, rows.get(i), other.rows.get(i));
            }
        }
        return rows.size() != other.rows.size()
                ? "there are %d and %d rows".formatted(rows.size(), other.rows.size())
                : "the columns are " + columns + " and " + other.columns;
    }
}
