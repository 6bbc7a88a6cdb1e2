package dev.sessionlog.html.internal;

import dev.sessionlog.Objective;
import dev.sessionlog.OutstandingIssue;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Severity;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.format.TemplateLabel;
import dev.sessionlog.format.TemplateWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** The numbers in the header of a session's page. What is not known has no figure. */
final class Figures {
    private Figures() {}

    static List<Figure> of(SessionLog log, TestTally tests) {
        List<Figure> figures = new ArrayList<>();
        log.elapsed().ifPresent(elapsed -> figures.add(duration(log, elapsed)));
        List<Objective> objectives = Plots.objectives(log);
        if (!objectives.isEmpty()) {
            figures.add(goals(objectives));
        }
        if (!log.tasks().isEmpty()) {
            figures.add(tasks(log));
        }
        if (tests.total() > 0) {
            figures.add(tests(tests));
        }
        log.issues().ifPresent(issues -> figures.add(issues(issues.outstanding())));
        return figures;
    }

    private static Figure duration(SessionLog log, Duration elapsed) {
        boolean hasBoth = log.startTime().isPresent() && log.endTime().isPresent();
        String note = hasBoth ? log.startTime().get() + " – " + log.endTime().get() : "";
        return new Figure(TemplateLabel.DURATION.words(), TemplateWords.duration(elapsed), note, "");
    }

    private static Figure goals(List<Objective> objectives) {
        int total = objectives.size();
        int achieved = (int) objectives.stream().filter(Objective::achieved).count();
        int open = (int) objectives.stream()
                .filter(objective -> ObjectiveView.badge(objective).equals(ObjectiveView.OPEN))
                .count();
        return new Figure("Goals", achieved + " of " + total, open == 0 ? "" : open + " open", open == 0 ? "good" : "");
    }

    private static Figure tasks(SessionLog log) {
        int total = log.tasks().size();
        int complete = count(log, TaskStatus.COMPLETE);
        StringJoiner others = new StringJoiner(", ");
        for (TaskStatus status : TaskStatus.values()) {
            int count = count(log, status);
            if (status != TaskStatus.COMPLETE && count > 0) {
                others.add(count + " " + TemplateWords.word(status));
            }
        }
        return new Figure("Tasks", complete + " of " + total, others.toString(), complete == total ? "good" : "");
    }

    private static int count(SessionLog log, TaskStatus wanted) {
        int count = 0;
        for (Task task : log.tasks()) {
            count += task.status().filter(status -> status == wanted).isPresent() ? 1 : 0;
        }
        return count;
    }

    private static Figure tests(TestTally tests) {
        int judged = tests.passed() + tests.failed();
        if (judged == 0) {
            return new Figure("Tests", Integer.toString(tests.total()), "", "");
        }
        String note = tests.failed() == 0 ? "PASS" : tests.failed() + " FAIL";
        return new Figure("Tests", tests.passed() + " of " + judged, note, tests.failed() == 0 ? "good" : "bad");
    }

    private static Figure issues(List<OutstandingIssue> outstanding) {
        StringJoiner severities = new StringJoiner(", ");
        for (Severity severity : Severity.values()) {
            long count = outstanding.stream()
                    .filter(issue ->
                            issue.severity().filter(of -> of == severity).isPresent())
                    .count();
            if (count > 0) {
                severities.add(count + " " + TemplateWords.word(severity));
            }
        }
        boolean isCritical = outstanding.stream()
                .anyMatch(issue ->
                        issue.severity().filter(of -> of == Severity.CRITICAL).isPresent());
        String tone = outstanding.isEmpty() ? "good" : isCritical ? "bad" : "";
        return new Figure("Open issues", Integer.toString(outstanding.size()), severities.toString(), tone);
    }
}
