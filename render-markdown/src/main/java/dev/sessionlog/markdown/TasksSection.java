package dev.sessionlog.markdown;

import dev.sessionlog.ImplementationDetails;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.TaskIssue;
import dev.sessionlog.TaskResults;
import java.util.ArrayList;
import java.util.List;

/** The section TASKS COMPLETED: each task a heading and what is recorded of it, with a rule between two. */
final class TasksSection {
    private static final String HEADING = MarkdownMarkers.heading(Labels.SUBSECTION_LEVEL) + Labels.TASK;
    private static final String ISSUE = MarkdownMarkers.BULLET + Labels.PROBLEM.alone();

    private TasksSection() {}

    static void write(SessionLog log, TemplateWriter out) {
        if (out.part(Labels.TASKS, !log.tasks().isEmpty())) {
            boolean first = true;
            for (Task task : log.tasks()) {
                if (!first) {
                    out.markdown().rule();
                }
                first = false;
                write(task, out);
            }
        }
    }

    private static void write(Task task, TemplateWriter out) {
        MarkdownWriter heading = out.markdown().heading(Labels.SUBSECTION_LEVEL).markup(Labels.TASK);
        if (task.id().isPresent()) {
            heading.markup(" ").text(task.id().get());
        }
        heading.markup(Slot.COLON).text(task.name(), Slot.HEADING);
        out.lines();
        out.line(Labels.TIME_SPENT, task.timeSpent(), Forms.DURATION);
        out.line(Labels.STATUS, task.status(), Words.TASK_STATUS);
        out.line(Labels.PRIORITY, task.priority(), Words.PRIORITY);
        if (task.implementation().isPresent()) {
            write(task.implementation().get(), out);
        }
        if (task.results().isPresent()) {
            write(task.results().get(), out);
        }
        if (!task.issues().isEmpty()) {
            out.label(Labels.ISSUES_ENCOUNTERED);
            for (TaskIssue issue : task.issues()) {
                write(issue, out);
            }
        }
        Snippets.write(task.snippets(), out.markdown());
        if (!task.notes().isEmpty()) {
            out.label(Labels.NOTES);
            out.bullets(task.notes(), ItemForms.NOTE);
        }
        if (out.markdown().isUnderHeading() && out.markdown().emptySections() == EmptySections.PARTS) {
            out.markdown().notRecorded();
        }
    }

    private static void write(ImplementationDetails implementation, TemplateWriter out) {
        out.label(Labels.IMPLEMENTATION_DETAILS);
        out.bullet(Labels.FILES_MODIFIED, implementation.modifiedFiles(), ItemForms.FILE);
        out.bullet(Labels.CODE_CHANGES, implementation.codeChanges(), Forms.TEXT);
        out.bullet(Labels.CONFIGURATION_UPDATES, implementation.configurationUpdates(), Forms.TEXT);
        out.bullet(Labels.DEPENDENCIES_ADDED, implementation.dependencies(), Forms.TEXT);
    }

    private static void write(TaskResults results, TemplateWriter out) {
        out.label(Labels.RESULTS_ACHIEVED);
        out.bullet(Labels.PERFORMANCE_METRICS, results.performanceMetrics(), Forms.TEXT);
        out.bullet(Labels.TEST_RESULTS, results.testResults(), Forms.TEXT);
        out.bullet(Labels.FUNCTIONAL_OUTCOMES, results.functionalOutcomes(), Forms.TEXT);
    }

    /** All issues of a task are in one list: a problem starts the next one. */
    private static void write(TaskIssue issue, TemplateWriter out) {
        out.bullet(Labels.PROBLEM, issue.problem(), Forms.TEXT);
        out.bullet(Labels.ROOT_CAUSE, issue.rootCause(), Forms.TEXT);
        out.bullet(Labels.RESOLUTION, issue.resolution(), Forms.TEXT);
        out.bullet(Labels.WORKAROUND, issue.workaround(), Forms.TEXT);
    }

    static void read(TemplateReader in, SessionLog.Builder log) {
        if (in.part(Labels.TASKS)) {
            Gap before = Gap.BLANK_LINE;
            while (in.lines().at(HEADING)) {
                Source heading = in.lines().takeHeading(HEADING, before);
                log.addTask(in.lines().build(in.lines().number(), () -> readTask(heading, in)));
                before = Gap.RULE;
            }
            if (before == Gap.BLANK_LINE) {
                throw in.lines().unexpected();
            }
        }
    }

    private static Task readTask(Source heading, TemplateReader in) {
        Task.Builder task = Task.builder();
        readHeading(heading, task);
        if (!in.lines().skipNotRecorded()) {
            in.line(Labels.TIME_SPENT, Forms.DURATION, task::timeSpent);
            in.line(Labels.STATUS, Words.TASK_STATUS, task::status);
            in.line(Labels.PRIORITY, Words.PRIORITY, task::priority);
            if (in.label(Labels.IMPLEMENTATION_DETAILS)) {
                task.implementation(in.built(() -> readImplementation(in)));
            }
            if (in.label(Labels.RESULTS_ACHIEVED)) {
                task.results(in.built(() -> readResults(in)));
            }
            if (in.label(Labels.ISSUES_ENCOUNTERED)) {
                task.issues(in.built(() -> readIssues(in)));
            }
            task.snippets(Snippets.read(in.lines()));
            if (in.label(Labels.NOTES)) {
                task.notes(in.bullets(ItemForms.NOTE));
            }
        }
        return task.build();
    }

    private static void readHeading(Source heading, Task.Builder task) {
        int colon = heading.find(Slot.COLON);
        if (colon < 0) {
            throw heading.expected("the id of the task and \": \"");
        }
        if (colon > 0) {
            task.id(heading.upTo(colon).after(" ").line());
        }
        task.name(heading.from(colon).after(Slot.COLON).line());
    }

    private static ImplementationDetails readImplementation(TemplateReader in) {
        ImplementationDetails.Builder implementation = ImplementationDetails.builder();
        in.bulletOrList(Labels.FILES_MODIFIED, ItemForms.FILE, implementation::modifiedFiles);
        in.bulletOrList(Labels.CODE_CHANGES, Forms.TEXT, implementation::codeChanges);
        in.bulletOrList(Labels.CONFIGURATION_UPDATES, Forms.TEXT, implementation::configurationUpdates);
        in.bulletOrList(Labels.DEPENDENCIES_ADDED, Forms.TEXT, implementation::dependencies);
        return implementation.build();
    }

    private static TaskResults readResults(TemplateReader in) {
        TaskResults.Builder results = TaskResults.builder();
        in.bulletOrList(Labels.PERFORMANCE_METRICS, Forms.TEXT, results::performanceMetrics);
        in.bulletOrList(Labels.TEST_RESULTS, Forms.TEXT, results::testResults);
        in.bulletOrList(Labels.FUNCTIONAL_OUTCOMES, Forms.TEXT, results::functionalOutcomes);
        return results.build();
    }

    private static List<TaskIssue> readIssues(TemplateReader in) {
        List<TaskIssue> issues = new ArrayList<>();
        while (in.lines().at(ISSUE)) {
            issues.add(in.built(() -> {
                TaskIssue.Builder issue = TaskIssue.builder();
                in.bullet(Labels.PROBLEM, Forms.TEXT, issue::problem);
                in.bullet(Labels.ROOT_CAUSE, Forms.TEXT, issue::rootCause);
                in.bullet(Labels.RESOLUTION, Forms.TEXT, issue::resolution);
                in.bullet(Labels.WORKAROUND, Forms.TEXT, issue::workaround);
                return issue.build();
            }));
        }
        return issues;
    }
}
