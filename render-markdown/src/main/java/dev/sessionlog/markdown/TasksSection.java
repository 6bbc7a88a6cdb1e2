package dev.sessionlog.markdown;

import dev.sessionlog.ImplementationDetails;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.TaskIssue;
import dev.sessionlog.TaskResults;
import dev.sessionlog.format.TemplateLabel;
import dev.sessionlog.format.TemplateSection;
import java.util.ArrayList;
import java.util.List;

/** The section TASKS COMPLETED: each task a heading and what is recorded of it, with a rule between two. */
final class TasksSection {
    private static final LineStart HEADING =
            new LineStart(MarkdownMarkers.heading(TemplateLines.PART_LEVEL) + TemplateLabel.TASK.words());
    private static final LineStart HEADING_WITH_ID = new LineStart(HEADING.characters() + " ");
    private static final String ISSUE =
            TemplateLines.of(TemplateLabel.PROBLEM).bullet().characters();

    private TasksSection() {}

    static void write(SessionLog log, TemplateWriter out) {
        if (out.part(TemplateSection.TASKS, !log.tasks().isEmpty())) {
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
        MarkdownWriter heading = out.markdown();
        if (task.id().isPresent()) {
            heading.heading(HEADING_WITH_ID).text(task.id().get());
        } else {
            heading.heading(HEADING);
        }
        heading.markup(Slot.COLON).text(task.name(), Slot.HEADING);
        out.lines();
        out.line(TemplateLabel.TIME_SPENT, task.timeSpent(), Forms.DURATION);
        out.line(TemplateLabel.STATUS, task.status(), StateForm.TASK_STATUS);
        out.line(TemplateLabel.PRIORITY, task.priority(), StateForm.PRIORITY);
        if (task.implementation().isPresent()) {
            write(task.implementation().get(), out);
        }
        if (task.results().isPresent()) {
            write(task.results().get(), out);
        }
        if (!task.issues().isEmpty()) {
            out.label(TemplateLabel.ISSUES_ENCOUNTERED);
            for (TaskIssue issue : task.issues()) {
                write(issue, out);
            }
        }
        Snippets.write(task.snippets(), out.markdown());
        if (!task.notes().isEmpty()) {
            out.label(TemplateLabel.NOTES);
            out.bullets(task.notes(), ItemForms.NOTE);
        }
        if (out.markdown().isUnderHeading() && out.markdown().emptySections() == EmptySections.PARTS) {
            out.markdown().notRecorded();
        }
    }

    private static void write(ImplementationDetails implementation, TemplateWriter out) {
        out.label(TemplateLabel.IMPLEMENTATION_DETAILS);
        out.bullet(TemplateLabel.FILES_MODIFIED, implementation.modifiedFiles(), ItemForms.FILE);
        out.bullet(TemplateLabel.CODE_CHANGES, implementation.codeChanges(), Forms.TEXT);
        out.bullet(TemplateLabel.CONFIGURATION_UPDATES, implementation.configurationUpdates(), Forms.TEXT);
        out.bullet(TemplateLabel.DEPENDENCIES_ADDED, implementation.dependencies(), Forms.TEXT);
    }

    private static void write(TaskResults results, TemplateWriter out) {
        out.label(TemplateLabel.RESULTS_ACHIEVED);
        out.bullet(TemplateLabel.PERFORMANCE_METRICS, results.performanceMetrics(), Forms.TEXT);
        out.bullet(TemplateLabel.TEST_RESULTS, results.testResults(), Forms.TEXT);
        out.bullet(TemplateLabel.FUNCTIONAL_OUTCOMES, results.functionalOutcomes(), Forms.TEXT);
    }

    /** All issues of a task are in one list: a problem starts the next one. */
    private static void write(TaskIssue issue, TemplateWriter out) {
        out.bullet(TemplateLabel.PROBLEM, issue.problem(), Forms.TEXT);
        out.bullet(TemplateLabel.ROOT_CAUSE, issue.rootCause(), Forms.TEXT);
        out.bullet(TemplateLabel.RESOLUTION, issue.resolution(), Forms.TEXT);
        out.bullet(TemplateLabel.WORKAROUND, issue.workaround(), Forms.TEXT);
    }

    static void read(TemplateReader in, SessionLog.Builder log) {
        if (in.part(TemplateSection.TASKS)) {
            Gap before = Gap.BLANK_LINE;
            while (in.lines().at(HEADING.characters())) {
                Source heading = in.lines().takeHeading(HEADING.characters(), before);
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
            in.line(TemplateLabel.TIME_SPENT, Forms.DURATION, task::timeSpent);
            in.line(TemplateLabel.STATUS, StateForm.TASK_STATUS, task::status);
            in.line(TemplateLabel.PRIORITY, StateForm.PRIORITY, task::priority);
            if (in.label(TemplateLabel.IMPLEMENTATION_DETAILS)) {
                task.implementation(in.built(() -> readImplementation(in)));
            }
            if (in.label(TemplateLabel.RESULTS_ACHIEVED)) {
                task.results(in.built(() -> readResults(in)));
            }
            if (in.label(TemplateLabel.ISSUES_ENCOUNTERED)) {
                task.issues(in.built(() -> readIssues(in)));
            }
            task.snippets(Snippets.read(in.lines()));
            if (in.label(TemplateLabel.NOTES)) {
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
        in.bulletOrList(TemplateLabel.FILES_MODIFIED, ItemForms.FILE, implementation::modifiedFiles);
        in.bulletOrList(TemplateLabel.CODE_CHANGES, Forms.TEXT, implementation::codeChanges);
        in.bulletOrList(TemplateLabel.CONFIGURATION_UPDATES, Forms.TEXT, implementation::configurationUpdates);
        in.bulletOrList(TemplateLabel.DEPENDENCIES_ADDED, Forms.TEXT, implementation::dependencies);
        return implementation.build();
    }

    private static TaskResults readResults(TemplateReader in) {
        TaskResults.Builder results = TaskResults.builder();
        in.bulletOrList(TemplateLabel.PERFORMANCE_METRICS, Forms.TEXT, results::performanceMetrics);
        in.bulletOrList(TemplateLabel.TEST_RESULTS, Forms.TEXT, results::testResults);
        in.bulletOrList(TemplateLabel.FUNCTIONAL_OUTCOMES, Forms.TEXT, results::functionalOutcomes);
        return results.build();
    }

    private static List<TaskIssue> readIssues(TemplateReader in) {
        List<TaskIssue> issues = new ArrayList<>();
        while (in.lines().at(ISSUE)) {
            issues.add(in.built(() -> {
                TaskIssue.Builder issue = TaskIssue.builder();
                in.bullet(TemplateLabel.PROBLEM, Forms.TEXT, issue::problem);
                in.bullet(TemplateLabel.ROOT_CAUSE, Forms.TEXT, issue::rootCause);
                in.bullet(TemplateLabel.RESOLUTION, Forms.TEXT, issue::resolution);
                in.bullet(TemplateLabel.WORKAROUND, Forms.TEXT, issue::workaround);
                return issue.build();
            }));
        }
        return issues;
    }
}
