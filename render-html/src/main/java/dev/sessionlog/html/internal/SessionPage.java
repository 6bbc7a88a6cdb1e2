package dev.sessionlog.html.internal;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.TemplateSection;
import dev.sessionlog.format.TemplateWords;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The page of one session: the log, and what is computed from it.
 *
 * @param session the number of the session and the estimated total
 * @param focus the focus, unless it is the heading
 * @param contents the sections that have content
 * @param goals the objectives by state
 * @param taskTime the time of the tasks by status, or empty if fewer than two have a time
 */
public record SessionPage(
        Head head,
        SessionLog log,
        String heading,
        String session,
        Optional<String> focus,
        Ending ending,
        List<Figure> figures,
        List<TemplateSection> contents,
        Optional<Stack> goals,
        Optional<Stack> taskTime,
        List<TaskCard> tasks,
        List<MetricRow> metrics,
        Optional<Stack> tests,
        List<IssueView.Group> issues,
        List<StatusRow> status) {

    static SessionPage of(SessionLog log, Optional<String> title, String colorScheme) {
        String number = "Session " + log.number();
        String session = log.number()
                + (log.estimatedTotal().isPresent()
                        ? " of " + log.estimatedTotal().getAsInt()
                        : "");
        boolean isFocusHeading = title.isEmpty();
        String heading = title.or(log::focus).orElse(number);
        TestTally tests = TestTally.of(log);
        return new SessionPage(
                Head.ofSession(
                        title.orElseGet(() ->
                                log.focus().map(focus -> number + ": " + focus).orElse(number)),
                        colorScheme),
                log,
                heading,
                session,
                isFocusHeading ? Optional.empty() : log.focus(),
                Ending.of(log),
                Figures.of(log, tests),
                Contents.of(log),
                Plots.goals(log),
                Plots.taskTime(log),
                TaskCard.of(log),
                log.metrics().map(MetricRow::of).orElse(List.of()),
                tests.total() == 0 ? Optional.empty() : Optional.of(tests.plot()),
                log.issues().map(IssueView::groups).orElse(List.of()),
                log.systemStatus().map(StatusRow::of).orElse(List.of()));
    }

    /** Returns the words of a duration. */
    public static String words(Duration duration) {
        return TemplateWords.duration(duration);
    }
}
