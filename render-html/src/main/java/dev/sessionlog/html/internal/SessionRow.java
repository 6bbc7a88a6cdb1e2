package dev.sessionlog.html.internal;

import dev.sessionlog.Objective;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.TemplateWords;
import java.time.LocalDate;
import java.util.List;

/**
 * A session in the table of a dashboard. What is not known is empty.
 *
 * @param focus the start of the focus
 * @param open how many items it leaves open, the checklist not counted
 */
public record SessionRow(
        int number,
        LocalDate date,
        String focus,
        String agent,
        Badge ending,
        String duration,
        String goals,
        String tests,
        boolean hasFailures,
        int open) {

    static SessionRow of(SessionLog log, Badge ending, int open) {
        List<Objective> objectives = Plots.objectives(log);
        long achieved = objectives.stream().filter(Objective::achieved).count();
        TestTally tests = TestTally.of(log);
        int judged = tests.passed() + tests.failed();
        return new SessionRow(
                log.number(),
                log.date(),
                Excerpt.of(log.focus().orElse("")),
                Excerpt.of(log.agent()),
                ending,
                log.elapsed().map(TemplateWords::duration).orElse(""),
                objectives.isEmpty() ? "" : achieved + " of " + objectives.size(),
                judged == 0 ? "" : tests.passed() + " of " + judged,
                tests.failed() > 0,
                open);
    }
}
