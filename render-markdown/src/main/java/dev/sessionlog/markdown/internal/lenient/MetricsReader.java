package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.Better;
import dev.sessionlog.MetricReading;
import dev.sessionlog.MetricResult;
import dev.sessionlog.MetricValue;
import dev.sessionlog.format.TemplateWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the tables and items of PERFORMANCE METRICS. */
final class MetricsReader extends PartReader {
    MetricsReader(SessionDraft draft, Remarks remarks) {
        super(draft, remarks);
    }

    boolean read(Place place, Block block) {
        return switch (block.kind()) {
            case TABLE -> table(place, block);
            case ITEM, TEXT -> place == Place.INSIGHTS ? insight(block) : item(place, block);
            default -> false;
        };
    }

    /** Whether a table, wherever it stands, has readings before and after. */
    static boolean isComparison(Block block) {
        if (!block.is(Block.Kind.TABLE)) {
            return false;
        }
        Table table = Table.of(block).withHead();
        return table.width() > 2
                && table.column(1, head -> head.startsWith("before"), 0) > 0
                && table.column(1, head -> head.startsWith("after"), 0) > 0;
    }

    private boolean insight(Block block) {
        Optional<Label> label = Label.any(block.text());
        if (label.isEmpty()) {
            return false;
        }
        String text = values.content(block, label.get().rest());
        String key = label.get().key();
        if (key.contains("unexpected") || key.contains("surpris")) {
            draft.insights.unexpectedResults(text);
        } else if (key.contains("regression") || key.contains("got worse")) {
            draft.insights.regression(text);
        } else if (key.contains("best") || key.contains("biggest") || key.contains("most improved")) {
            draft.insights.bestImprovement(text);
        } else {
            return false;
        }
        return true;
    }

    /** Reads {@code **API latency:** 586ms → 246ms (58% faster)}. */
    private boolean item(Place place, Block block) {
        Optional<Label> label = Label.any(block.text()).filter(l -> !l.alone());
        boolean item = block.is(Block.Kind.ITEM);
        if (label.isEmpty() || !item) {
            return false;
        }
        String name = Prose.plain(label.get().name());
        String text = values.content(block, label.get().rest());
        String change = text.regionMatches(true, 0, "from ", 0, 5) ? text.substring(5) : text;
        List<String> sides = Prose.split(change, 2, "\u2192", "->", "=>", " to ");
        boolean changed = sides.size() == 2 && MetricValues.of(sides.get(0)).isPresent();
        if (text.isEmpty()) {
            return true;
        }
        if (changed && Character.isDigit(change.charAt(firstSign(change)))) {
            Change after = Change.of(sides.get(1));
            before(name, MetricValues.of(sides.get(0)), "", block.first());
            after(name, MetricValues.of(after.value()), after.beside(), "", block.first());
        } else {
            Change value = Change.of(text);
            if (place == Place.METRICS_BEFORE) {
                before(name, MetricValues.of(value.value()), value.beside(), block.first());
            } else {
                after(name, MetricValues.of(value.value()), "", value.beside(), block.first());
            }
        }
        return true;
    }

    private static int firstSign(String text) {
        return "~<>\u2248+-".indexOf(text.charAt(0)) >= 0 && text.length() > 1 ? 1 : 0;
    }

    /** A value with what stands in parentheses or after a dash. */
    private record Change(String value, String beside) {
        static Change of(String text) {
            String value = text.strip();
            int open = value.endsWith(")") ? value.lastIndexOf(" (") : -1;
            if (open > 0) {
                return new Change(value.substring(0, open), value.substring(open + 2, value.length() - 1));
            }
            List<String> parts = Prose.split(value, 2, " - ", " \u2013 ", " \u2014 ");
            return parts.size() == 2 ? new Change(parts.get(0), parts.get(1).strip()) : new Change(value, "");
        }
    }

    private boolean table(Place place, Block block) {
        Table table = Table.of(block);
        if (table.width() < 2) {
            return false;
        }
        List<MetricColumn> columns = table.isHeaded() ? columns(table) : defaults(place, table.width());
        remarks.startBlock();
        table.body().forEach(row -> row(place, new Row(columns, table, row)));
        return true;
    }

    private static List<MetricColumn> columns(Table table) {
        List<MetricColumn> columns = new ArrayList<>();
        for (int i = 0; i < table.width(); i++) {
            MetricColumn column = MetricColumn.of(Prose.key(table.head(i)), i == 0);
            columns.add(
                    column == MetricColumn.NAME && columns.contains(MetricColumn.NAME) ? MetricColumn.OTHER : column);
        }
        if (!columns.contains(MetricColumn.NAME)) {
            columns.set(0, MetricColumn.NAME);
        }
        return columns;
    }

    private static List<MetricColumn> defaults(Place place, int size) {
        List<MetricColumn> all = place == Place.METRICS_BEFORE
                ? List.of(MetricColumn.NAME, MetricColumn.VALUE, MetricColumn.NOTES)
                : List.of(MetricColumn.NAME, MetricColumn.VALUE, MetricColumn.IMPROVEMENT, MetricColumn.NOTES);
        return all.subList(0, Math.min(size, all.size()));
    }

    /** One row with the meaning of its cells. */
    private record Row(List<MetricColumn> columns, Table table, Table.Row row) {
        String cell(MetricColumn column) {
            return row.cell(columns.indexOf(column));
        }

        boolean has(MetricColumn column) {
            return columns.contains(column);
        }

        /** Returns the cells of columns that the template does not have, each with its head. */
        List<String> others(MetricColumn... taken) {
            List<String> others = new ArrayList<>();
            for (int i = 0; i < row.cells().size(); i++) {
                MetricColumn column = i < columns.size() ? columns.get(i) : MetricColumn.OTHER;
                boolean other = column == MetricColumn.OTHER || List.of(taken).contains(column);
                String text = row.plain(i);
                if (other && isFilled(text)) {
                    others.add(table.labelled(i, text));
                }
            }
            return others;
        }
    }

    /** Whether a cell has words or an emoji, and is no placeholder. */
    private static boolean isFilled(String cell) {
        boolean emoji = !cell.isEmpty() && Prose.withoutLeadingEmoji(cell).isEmpty();
        return emoji || (Prose.says(cell) && !Placeholders.is(cell));
    }

    private void row(Place place, Row row) {
        Line line = row.row().line();
        String name = Placeholders.unbracketed(Prose.plain(row.cell(MetricColumn.NAME)));
        List<String> cells = row.row().cells().stream().map(Prose::plain).toList();
        long filled = cells.stream()
                .filter(cell -> Prose.says(cell) && !Placeholders.is(cell))
                .count();
        Optional<String> placeholder = cells.stream().filter(Placeholders::is).findFirst();
        placeholder.ifPresent(cell -> remarks.placeholder(line, cell));
        if (name.isBlank() || filled == 0 || (filled == 1 && placeholder.isPresent())) {
            return;
        }
        String impact = Prose.plain(row.cell(MetricColumn.IMPACT));
        boolean change = !impact.isEmpty()
                && impact.matches("(?s).*\\d.*|(?i).*(?:improv|faster|slower|no change|reduc|better|worse).*");
        String improvement = Texts.lines(cell(row, MetricColumn.IMPROVEMENT), change ? impact : "");
        List<String> notes = new ArrayList<>();
        notes.add(cell(row, MetricColumn.NOTES));
        notes.add(change ? "" : impact);
        boolean both = row.has(MetricColumn.BEFORE) || row.has(MetricColumn.AFTER);
        if (both) {
            notes.addAll(row.others(MetricColumn.VALUE));
            Optional<MetricValue> before = MetricValues.of(row.cell(MetricColumn.BEFORE));
            Optional<MetricValue> after = MetricValues.of(row.cell(MetricColumn.AFTER));
            if (before.isPresent()) {
                before(name, before, after.isPresent() ? "" : Texts.lines(notes), line);
            }
            if (after.isPresent() || before.isEmpty()) {
                after(name, after, improvement, Texts.lines(notes), line);
            }
        } else if (place == Place.METRICS_BEFORE) {
            notes.addAll(row.others(MetricColumn.IMPROVEMENT));
            before(name, MetricValues.of(row.cell(MetricColumn.VALUE)), Texts.lines(notes), line);
        } else {
            notes.addAll(row.others());
            after(name, MetricValues.of(row.cell(MetricColumn.VALUE)), improvement, Texts.lines(notes), line);
        }
    }

    private static String cell(Row row, MetricColumn column) {
        String text = Prose.plain(row.cell(column));
        return Placeholders.is(text) || !Prose.says(text) ? "" : text;
    }

    private void before(String name, Optional<MetricValue> value, String notes, Line line) {
        draft.element("metrics.before", "value", line);
        draft.metrics.addBefore(
                MetricReading.builder().name(name).value(value).notes(notes).build());
    }

    private void after(String name, Optional<MetricValue> value, String improvement, String notes, Line line) {
        boolean perSession = name.endsWith("(" + TemplateWords.PER_SESSION + ")");
        String counted = perSession ? withoutRemark(name) : name;
        Optional<Better> better = counted.endsWith("(lower is better)")
                ? Optional.of(Better.LOWER)
                : counted.endsWith("(higher is better)") ? Optional.of(Better.HIGHER) : Optional.empty();
        String bare = better.isPresent() ? withoutRemark(counted) : counted;
        draft.element("metrics.after", "improvement", line);
        draft.metrics.addAfter(MetricResult.builder()
                .name(bare.isEmpty() ? name : bare)
                .value(value)
                .improvement(improvement)
                .better(better)
                .perSession(perSession)
                .notes(notes)
                .build());
    }

    private static String withoutRemark(String name) {
        return name.substring(0, name.lastIndexOf('(')).strip();
    }
}
