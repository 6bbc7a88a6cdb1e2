package dev.sessionlog.html.internal;

import dev.sessionlog.Objective;
import dev.sessionlog.SessionLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Follows objectives that one session did not achieve and a later one took over. */
public final class CarriedGoals {
    private static final Comparator<Row> OPEN_AND_OLD_FIRST = Comparator.comparing(
                    (Row row) -> !row.state().equals(ObjectiveView.OPEN))
            .thenComparing(Row::sessions, Comparator.reverseOrder());

    private final Map<String, Row> goals = new LinkedHashMap<>();

    /**
     * An objective of several sessions.
     *
     * @param state how it ended in the last of them
     * @param sessions how many of them there are
     */
    public record Row(String text, Badge state, int first, int last, int sessions) {}

    void add(SessionLog log) {
        for (Objective objective : Plots.objectives(log)) {
            Badge state = ObjectiveView.badge(objective);
            int number = log.number();
            goals.merge(
                    Excerpt.key(objective.description()),
                    new Row(Excerpt.of(objective.description()), state, number, number, 1),
                    (row, same) -> row.last() == number
                            ? row
                            : new Row(row.text(), state, row.first(), number, row.sessions() + 1));
        }
    }

    /** Returns the objectives of more than one session, the open ones first. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>(goals.values());
        rows.removeIf(row -> row.sessions() < 2);
        rows.sort(OPEN_AND_OLD_FIRST);
        return rows;
    }
}
