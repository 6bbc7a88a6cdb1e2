package dev.sessionlog.markdown;

import static dev.sessionlog.markdown.Blocks.headed;
import static dev.sessionlog.markdown.Blocks.labelled;
import static dev.sessionlog.markdown.Blocks.nested;
import static dev.sessionlog.markdown.Blocks.sequence;

import dev.sessionlog.ImplementationDetails;
import dev.sessionlog.SessionLog;
import dev.sessionlog.Task;
import dev.sessionlog.TaskIssue;
import dev.sessionlog.TaskResults;
import java.util.ArrayList;
import java.util.List;

/** The section TASKS COMPLETED. */
final class TasksSection {
    static final Block<SessionLog, SessionLog.Builder> SECTION = headed(
            Labels.TASKS,
            new Tasks(sequence(
                    LabelledLines.of(
                            Field.optional(Labels.TIME_SPENT, Forms.DURATION, Task::timeSpent, Task.Builder::timeSpent),
                            Field.optional(Labels.STATUS, Words.TASK_STATUS, Task::status, Task.Builder::status),
                            Field.optional(Labels.PRIORITY, Words.PRIORITY, Task::priority, Task.Builder::priority)),
                    labelled(Labels.IMPLEMENTATION_DETAILS, implementation()),
                    labelled(Labels.RESULTS_ACHIEVED, results()),
                    labelled(Labels.ISSUES_ENCOUNTERED, new TaskIssues()),
                    new Snippets(),
                    labelled(Labels.NOTES, Items.bullets(ItemForms.NOTE, Task::notes, Task.Builder::notes)))));

    private TasksSection() {}

    private static Block<Task, Task.Builder> implementation() {
        return nested(
                Task::implementation,
                Task.Builder::implementation,
                ImplementationDetails::builder,
                ImplementationDetails.Builder::build,
                Bullets.of(
                        Field.list(
                                Labels.FILES_MODIFIED,
                                ItemForms.FILE,
                                ImplementationDetails::modifiedFiles,
                                ImplementationDetails.Builder::modifiedFiles),
                        Field.list(
                                Labels.CODE_CHANGES,
                                Forms.TEXT,
                                ImplementationDetails::codeChanges,
                                ImplementationDetails.Builder::codeChanges),
                        Field.list(
                                Labels.CONFIGURATION_UPDATES,
                                Forms.TEXT,
                                ImplementationDetails::configurationUpdates,
                                ImplementationDetails.Builder::configurationUpdates),
                        Field.list(
                                Labels.DEPENDENCIES_ADDED,
                                Forms.TEXT,
                                ImplementationDetails::dependencies,
                                ImplementationDetails.Builder::dependencies)));
    }

    private static Block<Task, Task.Builder> results() {
        return nested(
                Task::results,
                Task.Builder::results,
                TaskResults::builder,
                TaskResults.Builder::build,
                Bullets.of(
                        Field.list(
                                Labels.PERFORMANCE_METRICS,
                                Forms.TEXT,
                                TaskResults::performanceMetrics,
                                TaskResults.Builder::performanceMetrics),
                        Field.list(
                                Labels.TEST_RESULTS,
                                Forms.TEXT,
                                TaskResults::testResults,
                                TaskResults.Builder::testResults),
                        Field.list(
                                Labels.FUNCTIONAL_OUTCOMES,
                                Forms.TEXT,
                                TaskResults::functionalOutcomes,
                                TaskResults.Builder::functionalOutcomes)));
    }

    /** The issues of a task in one list of bullets: a problem starts the next one. */
    private static final class TaskIssues implements Block<Task, Task.Builder> {
        private static final String START = Marks.BULLET + Marks.label(Labels.PROBLEM);

        private final Bullets<TaskIssue, TaskIssue.Builder> issue = Bullets.of(
                Field.required(Labels.PROBLEM, Forms.TEXT, TaskIssue::problem, TaskIssue.Builder::problem),
                Field.optional(Labels.ROOT_CAUSE, Forms.TEXT, TaskIssue::rootCause, TaskIssue.Builder::rootCause),
                Field.optional(Labels.RESOLUTION, Forms.TEXT, TaskIssue::resolution, TaskIssue.Builder::resolution),
                Field.optional(Labels.WORKAROUND, Forms.TEXT, TaskIssue::workaround, TaskIssue.Builder::workaround));

        @Override
        public boolean isEmpty(Task task) {
            return task.issues().isEmpty();
        }

        @Override
        public void write(Task task, MarkdownWriter out) {
            task.issues().forEach(each -> issue.write(each, out));
        }

        @Override
        public void read(Lines in, Task.Builder task) {
            List<TaskIssue> issues = new ArrayList<>();
            while (in.at(START)) {
                int first = in.number();
                TaskIssue.Builder builder = TaskIssue.builder();
                issue.read(in, builder);
                issues.add(in.build(first, builder::build));
            }
            task.issues(issues);
        }
    }
}
