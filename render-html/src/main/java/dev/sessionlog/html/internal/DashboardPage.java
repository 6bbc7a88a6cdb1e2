package dev.sessionlog.html.internal;

import dev.sessionlog.Severity;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.format.TemplateWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.IntPredicate;

/**
 * The page of many sessions.
 *
 * @param open what the last session leaves open, the most severe and the oldest first
 * @param checklist the items of its checklist that are not done
 * @param sessions the sessions, the last one first
 */
public record DashboardPage(
        Head head,
        String heading,
        String period,
        List<Figure> figures,
        List<OpenRow> open,
        List<OpenRow> checklist,
        List<String> handoffNotes,
        List<SessionRow> sessions,
        List<Trend> trends,
        List<CarriedGoals.Row> goals,
        Optional<Stack> taskTime,
        List<String> unreadable) {
    /** A metric has a trend when it has values in so many sessions. */
    private static final int MIN_SESSIONS = 3;

    /** More open items than a person looks through are a list to unfold. */
    private static final int MAX_OPEN = 20;

    private static final Comparator<OpenRow> SEVERE_AND_OLD_FIRST = Comparator.comparing(
                    (OpenRow row) -> row.severity().map(Severity::ordinal).orElse(Severity.values().length))
            .thenComparing(row -> !row.kind().equals("issue"))
            .thenComparing(OpenRow::age, Comparator.reverseOrder());

    /** Returns the page of what was added so far. */
    public static DashboardPage of(DashboardData data, Optional<String> title, String colorScheme) {
        List<OpenRow> open = data.threads.open(false);
        open.sort(SEVERE_AND_OLD_FIRST);
        List<SessionRow> sessions = new ArrayList<>(data.sessions);
        Collections.reverse(sessions);
        String heading = title.orElse("Session dashboard");
        return new DashboardPage(
                Head.ofDashboard(heading, colorScheme),
                heading,
                period(data.sessions),
                figures(data, open),
                open,
                data.threads.open(true),
                data.handoffNotes,
                sessions,
                data.series.values().stream()
                        .filter(series -> series.sessions() >= MIN_SESSIONS)
                        .map(Series::trend)
                        .toList(),
                data.goals.rows(),
                taskTime(data),
                List.copyOf(data.unreadable));
    }

    private static String period(List<SessionRow> sessions) {
        if (sessions.isEmpty()) {
            return "No sessions";
        }
        String first = sessions.get(0).date().toString();
        String last = sessions.get(sessions.size() - 1).date().toString();
        return PageWords.count(sessions.size(), "session") + ", "
                + (first.equals(last) ? first : first + " to " + last);
    }

    private static List<Figure> figures(DashboardData data, List<OpenRow> open) {
        List<Figure> figures = new ArrayList<>();
        if (data.sessions.isEmpty()) {
            return figures;
        }
        long critical = open.stream()
                .filter(row -> row.severity().filter(Severity.CRITICAL::equals).isPresent())
                .count();
        figures.add(new Figure(
                "Still open",
                Integer.toString(open.size()),
                critical == 0 ? "" : critical + " " + TemplateWords.word(Severity.CRITICAL),
                open.isEmpty() ? "good" : critical > 0 ? "bad" : ""));
        figures.add(new Figure("Sessions", Integer.toString(data.sessions.size()), endings(data.sessions), ""));
        if (!data.time.isZero()) {
            Duration mean = Duration.ofMinutes(data.time.toMinutes() / data.sessions.size());
            figures.add(new Figure(
                    "Time", TemplateWords.duration(hours(data.time)), TemplateWords.duration(mean) + " a session", ""));
        }
        SessionRow last = data.sessions.get(data.sessions.size() - 1);
        if (!last.goals().isEmpty()) {
            figures.add(new Figure("Goals of the last session", last.goals(), "", ""));
        }
        if (!last.tests().isEmpty()) {
            figures.add(new Figure(
                    "Tests of the last session",
                    last.tests(),
                    last.hasFailures() ? "FAIL" : "PASS",
                    last.hasFailures() ? "bad" : "good"));
        }
        return figures;
    }

    /** Leaves out seconds, and minutes of what took days: nobody reads them in a sum. */
    private static Duration hours(Duration time) {
        return time.toHours() >= 100 ? Duration.ofHours(time.toHours()) : Duration.ofMinutes(time.toMinutes());
    }

    private static String endings(List<SessionRow> sessions) {
        StringJoiner words = new StringJoiner(", ");
        for (Badge ending : List.of(Ending.RUNNING, Ending.INTERRUPTED)) {
            long count = sessions.stream()
                    .filter(session -> session.ending().equals(ending))
                    .count();
            if (count > 0) {
                words.add(count + " " + ending.word());
            }
        }
        return words.toString();
    }

    private static Optional<Stack> taskTime(DashboardData data) {
        Stack.Builder stack = new Stack.Builder();
        for (TaskStatus status : TaskStatus.values()) {
            add(stack, Badge.of(status), data.taskTime.getOrDefault(status, Duration.ZERO));
        }
        add(stack, Plots.NO_STATUS, data.otherTaskTime);
        Stack built = stack.build();
        return built.parts().isEmpty() ? Optional.empty() : Optional.of(built);
    }

    private static void add(Stack.Builder stack, Badge badge, Duration time) {
        stack.add(badge, TemplateWords.duration(hours(time)), time.toMillis());
    }

    /** Returns the open items that are shown at first. */
    public List<OpenRow> firstOpen() {
        return open.subList(0, Math.min(open.size(), MAX_OPEN));
    }

    /** Returns the open items that are shown on demand. */
    public List<OpenRow> otherOpen() {
        return open.subList(firstOpen().size(), open.size());
    }

    /** Returns the numbers of the sessions that have a page of their own, and a number that no other session has. */
    public IntPredicate linked(IntPredicate hasPage) {
        Map<Integer, Integer> counts = new HashMap<>();
        sessions.forEach(session -> counts.merge(session.number(), 1, Integer::sum));
        return number -> counts.getOrDefault(number, 0) == 1 && hasPage.test(number);
    }
}
