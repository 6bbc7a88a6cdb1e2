package dev.sessionlog.json.internal;

import static dev.sessionlog.json.internal.JsonShape.FILE_NOTE;
import static dev.sessionlog.json.internal.NumberShape.SECONDS;
import static dev.sessionlog.json.internal.ObjectShape.object;
import static dev.sessionlog.json.internal.Properties.properties;
import static dev.sessionlog.json.internal.StringShape.CODE;
import static dev.sessionlog.json.internal.StringShape.ID;
import static dev.sessionlog.json.internal.StringShape.NAME;
import static dev.sessionlog.json.internal.StringShape.TEXT;

import dev.sessionlog.CodeSnippet;
import dev.sessionlog.ImplementationDetails;
import dev.sessionlog.Note;
import dev.sessionlog.Priority;
import dev.sessionlog.Task;
import dev.sessionlog.TaskIssue;
import dev.sessionlog.TaskResults;
import dev.sessionlog.TaskStatus;

/** The JSON shapes of the section TASKS COMPLETED. */
final class TaskShapes {
    static final EnumShape<TaskStatus> TASK_STATUS = new EnumShape<>(TaskStatus.class, "How a task ended.");
    private static final EnumShape<Priority> PRIORITY = new EnumShape<>(Priority.class, "How urgent a task is.");

    private static final Shape<Note> NOTE = object(
            Note.class,
            () -> properties(Note::builder, Note.Builder::build, note -> {
                note.doc("A note on a task: what its other groups have no place for.");
                note.optional("label", TEXT, "What the note is about. One line.")
                        .of(Note::label, Note.Builder::label);
                note.required("text", NAME, "The note itself.").of(Note::text, Note.Builder::text);
            }));

    private static final Shape<ImplementationDetails> IMPLEMENTATION = object(
            ImplementationDetails.class,
            () -> properties(ImplementationDetails::builder, ImplementationDetails.Builder::build, details -> {
                details.doc("The group Implementation Details of a task.");
                details.list("modifiedFiles", FILE_NOTE, "The files changed for the task.")
                        .of(ImplementationDetails::modifiedFiles, ImplementationDetails.Builder::modifiedFiles);
                details.list("codeChanges", TEXT, "What was implemented.")
                        .of(ImplementationDetails::codeChanges, ImplementationDetails.Builder::codeChanges);
                details.list("configurationUpdates", TEXT, "Changes of configuration.")
                        .of(
                                ImplementationDetails::configurationUpdates,
                                ImplementationDetails.Builder::configurationUpdates);
                details.list("dependencies", TEXT, "New packages or integrations.")
                        .of(ImplementationDetails::dependencies, ImplementationDetails.Builder::dependencies);
            }));

    private static final Shape<TaskResults> RESULTS = object(
            TaskResults.class,
            () -> properties(TaskResults::builder, TaskResults.Builder::build, results -> {
                results.doc("The group Results Achieved of a task.");
                results.list("performanceMetrics", TEXT, "Measurements before and after the task, in words.")
                        .of(TaskResults::performanceMetrics, TaskResults.Builder::performanceMetrics);
                results.list("testResults", TEXT, "Which validations passed or failed.")
                        .of(TaskResults::testResults, TaskResults.Builder::testResults);
                results.list("functionalOutcomes", TEXT, "What works now that did not before.")
                        .of(TaskResults::functionalOutcomes, TaskResults.Builder::functionalOutcomes);
            }));

    private static final Shape<TaskIssue> TASK_ISSUE = object(
            TaskIssue.class,
            () -> properties(TaskIssue::builder, TaskIssue.Builder::build, issue -> {
                issue.doc("A problem met while working on a task.");
                issue.required("problem", NAME, "What went wrong.").of(TaskIssue::problem, TaskIssue.Builder::problem);
                issue.optional("rootCause", TEXT, "Why it occurred.")
                        .of(TaskIssue::rootCause, TaskIssue.Builder::rootCause);
                issue.optional("resolution", TEXT, "How it was fixed.")
                        .of(TaskIssue::resolution, TaskIssue.Builder::resolution);
                issue.optional("workaround", TEXT, "The temporary solution, if one was applied.")
                        .of(TaskIssue::workaround, TaskIssue.Builder::workaround);
            }));

    private static final Shape<CodeSnippet> SNIPPET = object(
            CodeSnippet.class,
            () -> properties(CodeSnippet::builder, CodeSnippet.Builder::build, snippet -> {
                snippet.doc("A piece of code worth keeping.");
                snippet.optional("language", TEXT, "The language of the code.")
                        .of(CodeSnippet::language, CodeSnippet.Builder::language);
                snippet.required(
                                "code",
                                CODE,
                                "The code, kept character by character apart from line ends and controls.")
                        .of(CodeSnippet::code, CodeSnippet.Builder::code);
                snippet.optional("description", TEXT, "What the code shows. One line.")
                        .of(CodeSnippet::description, CodeSnippet.Builder::description);
            }));

    static final ObjectShape<Task, Task.Builder> TASK = object(
            Task.class,
            () -> properties(Task::builder, Task.Builder::build, task -> {
                task.doc("One task of the section TASKS COMPLETED.");
                task.optional("id", ID, "The id within the log, for example 2.1.")
                        .of(Task::id, Task.Builder::id);
                task.required("name", NAME, "What the task is called. One line.")
                        .of(Task::name, Task.Builder::name);
                task.optional("timeSpentSeconds", SECONDS, "The time spent in seconds, with up to three decimals.")
                        .of(Task::timeSpent, Task.Builder::timeSpent);
                task.optional("status", TASK_STATUS, "How the task ended.").of(Task::status, Task.Builder::status);
                task.optional("priority", PRIORITY, "How urgent the task was.")
                        .of(Task::priority, Task.Builder::priority);
                task.optional("implementation", IMPLEMENTATION, "What was changed.")
                        .of(Task::implementation, Task.Builder::implementation);
                task.optional("results", RESULTS, "What was achieved.").of(Task::results, Task.Builder::results);
                task.list("issues", TASK_ISSUE, "The problems met, in order.").of(Task::issues, Task.Builder::issues);
                task.list("snippets", SNIPPET, "Code worth keeping.").of(Task::snippets, Task.Builder::snippets);
                task.list("notes", NOTE, "Anything else about the task.").of(Task::notes, Task.Builder::notes);
            }));

    private TaskShapes() {}
}
