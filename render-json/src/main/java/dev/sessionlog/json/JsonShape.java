package dev.sessionlog.json;

import static dev.sessionlog.json.NumberShape.AMOUNT;
import static dev.sessionlog.json.NumberShape.SECONDS;
import static dev.sessionlog.json.NumberShape.integer;
import static dev.sessionlog.json.StringShape.CODE;
import static dev.sessionlog.json.StringShape.DATE;
import static dev.sessionlog.json.StringShape.DATE_TIME;
import static dev.sessionlog.json.StringShape.ID;
import static dev.sessionlog.json.StringShape.NAME;
import static dev.sessionlog.json.StringShape.TEXT;
import static dev.sessionlog.json.StringShape.TIME;
import static dev.sessionlog.json.StringShape.UNIT;
import static dev.sessionlog.json.StringShape.ZONE;

import dev.sessionlog.Better;
import dev.sessionlog.ChecklistItem;
import dev.sessionlog.CodeSnippet;
import dev.sessionlog.CustomSection;
import dev.sessionlog.DatabaseState;
import dev.sessionlog.Dependency;
import dev.sessionlog.DiscoveredIssue;
import dev.sessionlog.Effectiveness;
import dev.sessionlog.FileChanges;
import dev.sessionlog.FileNote;
import dev.sessionlog.Health;
import dev.sessionlog.ImplementationDetails;
import dev.sessionlog.Interruption;
import dev.sessionlog.Issues;
import dev.sessionlog.MemoryState;
import dev.sessionlog.MetricReading;
import dev.sessionlog.MetricResult;
import dev.sessionlog.MetricValue;
import dev.sessionlog.NextSession;
import dev.sessionlog.Note;
import dev.sessionlog.Objective;
import dev.sessionlog.Objectives;
import dev.sessionlog.OutstandingIssue;
import dev.sessionlog.PerformanceInsights;
import dev.sessionlog.PerformanceMetrics;
import dev.sessionlog.PerformanceTest;
import dev.sessionlog.Priority;
import dev.sessionlog.PriorityTask;
import dev.sessionlog.Reported;
import dev.sessionlog.ResolvedIssue;
import dev.sessionlog.RiskAssessment;
import dev.sessionlog.ServerState;
import dev.sessionlog.ServiceState;
import dev.sessionlog.SessionLog;
import dev.sessionlog.SessionSummary;
import dev.sessionlog.Severity;
import dev.sessionlog.SystemComponent;
import dev.sessionlog.SystemHealth;
import dev.sessionlog.SystemSnapshot;
import dev.sessionlog.SystemStatus;
import dev.sessionlog.Task;
import dev.sessionlog.TaskIssue;
import dev.sessionlog.TaskResults;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.TestCheck;
import dev.sessionlog.TestOutcome;
import dev.sessionlog.TimeEfficiency;
import dev.sessionlog.Validation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The JSON shape of a session log: a line per property. This is the only place that knows it; the renderer, the reader,
 * the module for mappers and the JSON Schema all follow it.
 */
final class JsonShape {
    static final EnumShape<TaskStatus> TASK_STATUS = new EnumShape<>(TaskStatus.class, "How a task ended.");
    static final EnumShape<Priority> PRIORITY = new EnumShape<>(Priority.class, "How urgent a task is.");
    static final EnumShape<Better> BETTER = new EnumShape<>(Better.class, "Which values of a metric are better.");
    static final EnumShape<TestOutcome> TEST_OUTCOME = new EnumShape<>(TestOutcome.class, "How a test ended.");
    static final EnumShape<Severity> SEVERITY = new EnumShape<>(Severity.class, "How bad an issue is.");
    static final EnumShape<Health> HEALTH = new EnumShape<>(Health.class, "The overall state of the system.");
    static final EnumShape<ServerState> SERVER_STATE = new EnumShape<>(ServerState.class, "The state of the server.");
    static final EnumShape<DatabaseState> DATABASE_STATE =
            new EnumShape<>(DatabaseState.class, "The state of the database.");
    static final EnumShape<ServiceState> SERVICE_STATE =
            new EnumShape<>(ServiceState.class, "The state of a service that can be switched off.");
    static final EnumShape<MemoryState> MEMORY_STATE =
            new EnumShape<>(MemoryState.class, "The memory usage of the system.");
    static final EnumShape<TimeEfficiency> TIME_EFFICIENCY =
            new EnumShape<>(TimeEfficiency.class, "How well the time was used.");

    private static final NumberShape<Integer> FROM_ONE = integer(1, Integer.MAX_VALUE);

    static final ObjectShape<Reported<ServerState>, ReportedParts<ServerState>> SERVER =
            reported("ReportedServerState", SERVER_STATE);
    static final ObjectShape<Reported<DatabaseState>, ReportedParts<DatabaseState>> DATABASE =
            reported("ReportedDatabaseState", DATABASE_STATE);
    static final ObjectShape<Reported<ServiceState>, ReportedParts<ServiceState>> SERVICE =
            reported("ReportedServiceState", SERVICE_STATE);
    static final ObjectShape<Reported<MemoryState>, ReportedParts<MemoryState>> MEMORY =
            reported("ReportedMemoryState", MEMORY_STATE);

    static final ObjectShape<FileNote, FileNote.Builder> FILE_NOTE = object(
            FileNote.class,
            "A file and what is to be said of it.",
            () -> new Properties<>(FileNote::builder, FileNote.Builder::build)
                    .required(
                            "path", NAME, FileNote::path, FileNote.Builder::path, "The file, as its project names it.")
                    .optional(
                            "note",
                            TEXT,
                            FileNote::note,
                            FileNote.Builder::note,
                            "What was done to it, or why it matters."));

    static final ObjectShape<Note, Note.Builder> NOTE = object(
            Note.class,
            "A note on a task: what its other groups have no place for.",
            () -> new Properties<>(Note::builder, Note.Builder::build)
                    .optional("label", TEXT, Note::label, Note.Builder::label, "What the note is about. One line.")
                    .required("text", NAME, Note::text, Note.Builder::text, "The note itself."));

    static final ObjectShape<Objective, Objective.Builder> OBJECTIVE = object(
            Objective.class,
            "One goal of the session.",
            () -> new Properties<>(Objective::builder, Objective.Builder::build)
                    .required(
                            "description",
                            NAME,
                            Objective::description,
                            Objective.Builder::description,
                            "What is to be reached, specific and measurable.")
                    .flag(
                            "achieved",
                            false,
                            Objective::achieved,
                            Objective.Builder::achieved,
                            "Whether it was reached.")
                    .optional(
                            "successCriteria",
                            TEXT,
                            Objective::successCriteria,
                            Objective.Builder::successCriteria,
                            "How one can tell that it was reached.")
                    .optional(
                            "validationMethod",
                            TEXT,
                            Objective::validationMethod,
                            Objective.Builder::validationMethod,
                            "How the success criteria are checked."));

    static final ObjectShape<Objectives, Objectives.Builder> OBJECTIVES = object(
            Objectives.class,
            "The section SESSION OBJECTIVES: the goals of the session.",
            () -> new Properties<>(Objectives::builder, Objectives.Builder::build)
                    .list("primary", OBJECTIVE, Objectives::primary, Objectives.Builder::primary, "The primary goals.")
                    .list(
                            "secondary",
                            OBJECTIVE,
                            Objectives::secondary,
                            Objectives.Builder::secondary,
                            "The secondary, optional goals."));

    static final ObjectShape<ImplementationDetails, ImplementationDetails.Builder> IMPLEMENTATION = object(
            ImplementationDetails.class,
            "The group Implementation Details of a task.",
            () -> new Properties<>(ImplementationDetails::builder, ImplementationDetails.Builder::build)
                    .list(
                            "modifiedFiles",
                            FILE_NOTE,
                            ImplementationDetails::modifiedFiles,
                            ImplementationDetails.Builder::modifiedFiles,
                            "The files changed for the task.")
                    .list(
                            "codeChanges",
                            TEXT,
                            ImplementationDetails::codeChanges,
                            ImplementationDetails.Builder::codeChanges,
                            "What was implemented.")
                    .list(
                            "configurationUpdates",
                            TEXT,
                            ImplementationDetails::configurationUpdates,
                            ImplementationDetails.Builder::configurationUpdates,
                            "Changes of configuration.")
                    .list(
                            "dependencies",
                            TEXT,
                            ImplementationDetails::dependencies,
                            ImplementationDetails.Builder::dependencies,
                            "New packages or integrations."));

    static final ObjectShape<TaskResults, TaskResults.Builder> RESULTS = object(
            TaskResults.class,
            "The group Results Achieved of a task.",
            () -> new Properties<>(TaskResults::builder, TaskResults.Builder::build)
                    .list(
                            "performanceMetrics",
                            TEXT,
                            TaskResults::performanceMetrics,
                            TaskResults.Builder::performanceMetrics,
                            "Measurements before and after the task, in words.")
                    .list(
                            "testResults",
                            TEXT,
                            TaskResults::testResults,
                            TaskResults.Builder::testResults,
                            "Which validations passed or failed.")
                    .list(
                            "functionalOutcomes",
                            TEXT,
                            TaskResults::functionalOutcomes,
                            TaskResults.Builder::functionalOutcomes,
                            "What works now that did not before."));

    static final ObjectShape<TaskIssue, TaskIssue.Builder> TASK_ISSUE = object(
            TaskIssue.class,
            "A problem met while working on a task.",
            () -> new Properties<>(TaskIssue::builder, TaskIssue.Builder::build)
                    .required("problem", NAME, TaskIssue::problem, TaskIssue.Builder::problem, "What went wrong.")
                    .optional("rootCause", TEXT, TaskIssue::rootCause, TaskIssue.Builder::rootCause, "Why it occurred.")
                    .optional(
                            "resolution",
                            TEXT,
                            TaskIssue::resolution,
                            TaskIssue.Builder::resolution,
                            "How it was fixed.")
                    .optional(
                            "workaround",
                            TEXT,
                            TaskIssue::workaround,
                            TaskIssue.Builder::workaround,
                            "The temporary solution, if one was applied."));

    static final ObjectShape<CodeSnippet, CodeSnippet.Builder> SNIPPET = object(
            CodeSnippet.class,
            "A piece of code worth keeping.",
            () -> new Properties<>(CodeSnippet::builder, CodeSnippet.Builder::build)
                    .optional(
                            "language",
                            TEXT,
                            CodeSnippet::language,
                            CodeSnippet.Builder::language,
                            "The language of the code.")
                    .required(
                            "code",
                            CODE,
                            CodeSnippet::code,
                            CodeSnippet.Builder::code,
                            "The code, kept character by character apart from line ends and controls.")
                    .optional(
                            "description",
                            TEXT,
                            CodeSnippet::description,
                            CodeSnippet.Builder::description,
                            "What the code shows. One line."));

    static final ObjectShape<Task, Task.Builder> TASK = object(
            Task.class,
            "One task of the section TASKS COMPLETED.",
            () -> new Properties<>(Task::builder, Task.Builder::build)
                    .optional("id", ID, Task::id, Task.Builder::id, "The id within the log, for example 2.1.")
                    .required("name", NAME, Task::name, Task.Builder::name, "What the task is called. One line.")
                    .optional(
                            "timeSpentSeconds",
                            SECONDS,
                            Task::timeSpent,
                            Task.Builder::timeSpent,
                            "The time spent in seconds, with up to three decimals.")
                    .optional("status", TASK_STATUS, Task::status, Task.Builder::status, "How the task ended.")
                    .optional("priority", PRIORITY, Task::priority, Task.Builder::priority, "How urgent the task was.")
                    .optional(
                            "implementation",
                            IMPLEMENTATION,
                            Task::implementation,
                            Task.Builder::implementation,
                            "What was changed.")
                    .optional("results", RESULTS, Task::results, Task.Builder::results, "What was achieved.")
                    .list("issues", TASK_ISSUE, Task::issues, Task.Builder::issues, "The problems met, in order.")
                    .list("snippets", SNIPPET, Task::snippets, Task.Builder::snippets, "Code worth keeping.")
                    .list("notes", NOTE, Task::notes, Task.Builder::notes, "Anything else about the task."));

    static final ObjectShape<MetricValue, MetricValueParts> METRIC_VALUE = object(
            MetricValue.class,
            "The value of a metric: a quantity (an amount, mostly of a unit), or a text where it is no number."
                    + " A text in the exact form of a quantity, such as 246 ms, is that quantity.",
            () -> new Properties<>(MetricValueParts::new, MetricValueParts::build)
                    .optional(
                            "amount",
                            AMOUNT,
                            MetricValue::amount,
                            MetricValueParts::amount,
                            "The amount of a quantity: at most 30 digits, with an exponent from -30 to 30.")
                    .optional(
                            "unit",
                            UNIT,
                            MetricValue::unit,
                            MetricValueParts::unit,
                            "The unit of a quantity, for example ms or %: at most 30 characters, none of them a digit.")
                    .needs("amount", parts -> parts.unit(""))
                    .optional(
                            "text",
                            NAME,
                            value -> value.amount().isPresent() ? Optional.empty() : Optional.of(value.text()),
                            MetricValueParts::text,
                            "A value in words, for example CRASHED. One line.")
                    .exactlyOne("amount", "text"));

    static final ObjectShape<MetricReading, MetricReading.Builder> METRIC_READING = object(
            MetricReading.class,
            "A metric before the session.",
            () -> new Properties<>(MetricReading::builder, MetricReading.Builder::build)
                    .required(
                            "name",
                            NAME,
                            MetricReading::name,
                            MetricReading.Builder::name,
                            "What was measured. One line.")
                    .optional(
                            "value",
                            METRIC_VALUE,
                            MetricReading::value,
                            MetricReading.Builder::value,
                            "The value before the session.")
                    .optional(
                            "notes",
                            TEXT,
                            MetricReading::notes,
                            MetricReading.Builder::notes,
                            "The context of the measurement."));

    static final ObjectShape<MetricResult, MetricResult.Builder> METRIC_RESULT = object(
            MetricResult.class,
            "A metric after the session.",
            () -> new Properties<>(MetricResult::builder, MetricResult.Builder::build)
                    .required(
                            "name",
                            NAME,
                            MetricResult::name,
                            MetricResult.Builder::name,
                            "What was measured. One line.")
                    .optional(
                            "value",
                            METRIC_VALUE,
                            MetricResult::value,
                            MetricResult.Builder::value,
                            "The value after the session.")
                    .optional(
                            "improvement",
                            TEXT,
                            MetricResult::improvement,
                            MetricResult.Builder::improvement,
                            "The improvement in words, where it does not follow from the numbers.")
                    .optional(
                            "better",
                            BETTER,
                            MetricResult::better,
                            MetricResult.Builder::better,
                            "Whether lower or higher values are better; without it a change is neither.")
                    .optional(
                            "notes",
                            TEXT,
                            MetricResult::notes,
                            MetricResult.Builder::notes,
                            "An analysis of the value."));

    static final ObjectShape<PerformanceInsights, PerformanceInsights.Builder> INSIGHTS = object(
            PerformanceInsights.class,
            "The block Key Performance Insights: what the values show.",
            () -> new Properties<>(PerformanceInsights::builder, PerformanceInsights.Builder::build)
                    .optional(
                            "bestImprovement",
                            TEXT,
                            PerformanceInsights::bestImprovement,
                            PerformanceInsights.Builder::bestImprovement,
                            "The metric that improved most, and why.")
                    .optional(
                            "unexpectedResults",
                            TEXT,
                            PerformanceInsights::unexpectedResults,
                            PerformanceInsights.Builder::unexpectedResults,
                            "Surprises in the metrics.")
                    .optional(
                            "regression",
                            TEXT,
                            PerformanceInsights::regression,
                            PerformanceInsights.Builder::regression,
                            "Metrics that got worse."));

    static final ObjectShape<PerformanceMetrics, PerformanceMetrics.Builder> METRICS = object(
            PerformanceMetrics.class,
            "The section PERFORMANCE METRICS. A metric that stands exactly once before and once after the"
                    + " session, with quantities of one unit, has a change.",
            () -> new Properties<>(PerformanceMetrics::builder, PerformanceMetrics.Builder::build)
                    .list(
                            "before",
                            METRIC_READING,
                            PerformanceMetrics::before,
                            PerformanceMetrics.Builder::before,
                            "The values before the session.")
                    .list(
                            "after",
                            METRIC_RESULT,
                            PerformanceMetrics::after,
                            PerformanceMetrics.Builder::after,
                            "The values after the session.")
                    .optional(
                            "insights",
                            INSIGHTS,
                            PerformanceMetrics::insights,
                            PerformanceMetrics.Builder::insights,
                            "What the values show."));

    static final ObjectShape<TestCheck, TestCheck.Builder> TEST_CHECK = object(
            TestCheck.class,
            "A functional or integration test.",
            () -> new Properties<>(TestCheck::builder, TestCheck.Builder::build)
                    .required("name", NAME, TestCheck::name, TestCheck.Builder::name, "What was tested. One line.")
                    .flag(
                            "performed",
                            true,
                            TestCheck::performed,
                            TestCheck.Builder::performed,
                            "Whether the test was run.")
                    .optional(
                            "outcome",
                            TEST_OUTCOME,
                            TestCheck::outcome,
                            TestCheck.Builder::outcome,
                            "How the test ended.")
                    .optional(
                            "description",
                            TEXT,
                            TestCheck::description,
                            TestCheck.Builder::description,
                            "What was tested, or what was seen."));

    static final ObjectShape<PerformanceTest, PerformanceTest.Builder> PERFORMANCE_TEST = object(
            PerformanceTest.class,
            "A performance test.",
            () -> new Properties<>(PerformanceTest::builder, PerformanceTest.Builder::build)
                    .required(
                            "name",
                            NAME,
                            PerformanceTest::name,
                            PerformanceTest.Builder::name,
                            "What was tested. One line.")
                    .flag(
                            "performed",
                            true,
                            PerformanceTest::performed,
                            PerformanceTest.Builder::performed,
                            "Whether the test was run.")
                    .optional(
                            "result",
                            TEXT,
                            PerformanceTest::result,
                            PerformanceTest.Builder::result,
                            "The result in a few words. One line.")
                    .optional(
                            "details",
                            TEXT,
                            PerformanceTest::details,
                            PerformanceTest.Builder::details,
                            "How it was measured, and what was seen."));

    static final ObjectShape<Validation, Validation.Builder> VALIDATION = object(
            Validation.class,
            "The section TESTING & VALIDATION.",
            () -> new Properties<>(Validation::builder, Validation.Builder::build)
                    .list(
                            "functional",
                            TEST_CHECK,
                            Validation::functional,
                            Validation.Builder::functional,
                            "The functional tests.")
                    .list(
                            "integration",
                            TEST_CHECK,
                            Validation::integration,
                            Validation.Builder::integration,
                            "The integration tests.")
                    .list(
                            "performance",
                            PERFORMANCE_TEST,
                            Validation::performance,
                            Validation.Builder::performance,
                            "The performance tests."));

    static final ObjectShape<ResolvedIssue, ResolvedIssue.Builder> RESOLVED_ISSUE = object(
            ResolvedIssue.class,
            "An issue that was resolved in the session.",
            () -> new Properties<>(ResolvedIssue::builder, ResolvedIssue.Builder::build)
                    .required(
                            "name",
                            NAME,
                            ResolvedIssue::name,
                            ResolvedIssue.Builder::name,
                            "What the issue is called. One line.")
                    .optional(
                            "severity",
                            SEVERITY,
                            ResolvedIssue::severity,
                            ResolvedIssue.Builder::severity,
                            "How bad it was.")
                    .optional(
                            "description",
                            TEXT,
                            ResolvedIssue::description,
                            ResolvedIssue.Builder::description,
                            "What was wrong.")
                    .optional(
                            "solution",
                            TEXT,
                            ResolvedIssue::solution,
                            ResolvedIssue.Builder::solution,
                            "How it was fixed.")
                    .optional(
                            "prevention",
                            TEXT,
                            ResolvedIssue::prevention,
                            ResolvedIssue.Builder::prevention,
                            "How to avoid it in future."));

    static final ObjectShape<OutstandingIssue, OutstandingIssue.Builder> OUTSTANDING_ISSUE = object(
            OutstandingIssue.class,
            "An issue that remains.",
            () -> new Properties<>(OutstandingIssue::builder, OutstandingIssue.Builder::build)
                    .required(
                            "name",
                            NAME,
                            OutstandingIssue::name,
                            OutstandingIssue.Builder::name,
                            "What the issue is called. One line.")
                    .optional(
                            "severity",
                            SEVERITY,
                            OutstandingIssue::severity,
                            OutstandingIssue.Builder::severity,
                            "How bad it is.")
                    .optional(
                            "description",
                            TEXT,
                            OutstandingIssue::description,
                            OutstandingIssue.Builder::description,
                            "What is wrong.")
                    .optional(
                            "impact",
                            TEXT,
                            OutstandingIssue::impact,
                            OutstandingIssue.Builder::impact,
                            "The effect on the system.")
                    .optional(
                            "nextSteps",
                            TEXT,
                            OutstandingIssue::nextSteps,
                            OutstandingIssue.Builder::nextSteps,
                            "The planned resolution.")
                    .optional(
                            "blocker",
                            TEXT,
                            OutstandingIssue::blocker,
                            OutstandingIssue.Builder::blocker,
                            "What prevents the resolution."));

    static final ObjectShape<DiscoveredIssue, DiscoveredIssue.Builder> DISCOVERED_ISSUE = object(
            DiscoveredIssue.class,
            "An issue that was found in the session.",
            () -> new Properties<>(DiscoveredIssue::builder, DiscoveredIssue.Builder::build)
                    .required(
                            "name",
                            NAME,
                            DiscoveredIssue::name,
                            DiscoveredIssue.Builder::name,
                            "What the issue is called. One line.")
                    .optional(
                            "severity",
                            SEVERITY,
                            DiscoveredIssue::severity,
                            DiscoveredIssue.Builder::severity,
                            "How bad it is.")
                    .optional(
                            "description",
                            TEXT,
                            DiscoveredIssue::description,
                            DiscoveredIssue.Builder::description,
                            "What was found.")
                    .optional(
                            "rootCause",
                            TEXT,
                            DiscoveredIssue::rootCause,
                            DiscoveredIssue.Builder::rootCause,
                            "Why it occurs.")
                    .optional(
                            "recommendedAction",
                            TEXT,
                            DiscoveredIssue::recommendedAction,
                            DiscoveredIssue.Builder::recommendedAction,
                            "The suggested fix."));

    static final ObjectShape<Issues, Issues.Builder> ISSUES = object(
            Issues.class,
            "The section CRITICAL ISSUES.",
            () -> new Properties<>(Issues::builder, Issues.Builder::build)
                    .list(
                            "resolved",
                            RESOLVED_ISSUE,
                            Issues::resolved,
                            Issues.Builder::resolved,
                            "The issues resolved.")
                    .list(
                            "outstanding",
                            OUTSTANDING_ISSUE,
                            Issues::outstanding,
                            Issues.Builder::outstanding,
                            "The issues that remain.")
                    .list(
                            "discovered",
                            DISCOVERED_ISSUE,
                            Issues::discovered,
                            Issues.Builder::discovered,
                            "The issues found."));

    static final ObjectShape<SystemComponent, SystemComponent.Builder> SYSTEM_COMPONENT = object(
            SystemComponent.class,
            "A further part of the system, with a state in its own words.",
            () -> new Properties<>(SystemComponent::builder, SystemComponent.Builder::build)
                    .required(
                            "name",
                            NAME,
                            SystemComponent::name,
                            SystemComponent.Builder::name,
                            "What it is called. One line.")
                    .required(
                            "state",
                            NAME,
                            SystemComponent::state,
                            SystemComponent.Builder::state,
                            "Its state, for example DRAINING. One line.")
                    .optional(
                            "comment",
                            TEXT,
                            SystemComponent::comment,
                            SystemComponent.Builder::comment,
                            "A comment on the state. One line."));

    static final ObjectShape<SystemSnapshot, SystemSnapshot.Builder> SYSTEM_SNAPSHOT = object(
            SystemSnapshot.class,
            "The system before or after the session.",
            () -> new Properties<>(SystemSnapshot::builder, SystemSnapshot.Builder::build)
                    .optional(
                            "server",
                            SERVER,
                            SystemSnapshot::server,
                            SystemSnapshot.Builder::server,
                            "The state of the server.")
                    .optional(
                            "database",
                            DATABASE,
                            SystemSnapshot::database,
                            SystemSnapshot.Builder::database,
                            "The state of the database.")
                    .optional(
                            "aiIntegration",
                            SERVICE,
                            SystemSnapshot::aiIntegration,
                            SystemSnapshot.Builder::aiIntegration,
                            "The state of the AI integration.")
                    .optional(
                            "cacheSystem",
                            SERVICE,
                            SystemSnapshot::cacheSystem,
                            SystemSnapshot.Builder::cacheSystem,
                            "The state of the cache.")
                    .optional(
                            "memoryUsage",
                            MEMORY,
                            SystemSnapshot::memoryUsage,
                            SystemSnapshot.Builder::memoryUsage,
                            "The memory usage.")
                    .list(
                            "components",
                            SYSTEM_COMPONENT,
                            SystemSnapshot::components,
                            SystemSnapshot.Builder::components,
                            "Further parts of the system."));

    static final ObjectShape<SystemHealth, SystemHealth.Builder> SYSTEM_HEALTH = object(
            SystemHealth.class,
            "The block System Health Summary.",
            () -> new Properties<>(SystemHealth::builder, SystemHealth.Builder::build)
                    .optional(
                            "overall",
                            HEALTH,
                            SystemHealth::overall,
                            SystemHealth.Builder::overall,
                            "The overall state.")
                    .list(
                            "notes",
                            TEXT,
                            SystemHealth::notes,
                            SystemHealth.Builder::notes,
                            "A summary, concerns, improvements."));

    static final ObjectShape<SystemStatus, SystemStatus.Builder> SYSTEM_STATUS = object(
            SystemStatus.class,
            "The section SYSTEM STATUS.",
            () -> new Properties<>(SystemStatus::builder, SystemStatus.Builder::build)
                    .optional(
                            "before",
                            SYSTEM_SNAPSHOT,
                            SystemStatus::before,
                            SystemStatus.Builder::before,
                            "The system before the session.")
                    .optional(
                            "after",
                            SYSTEM_SNAPSHOT,
                            SystemStatus::after,
                            SystemStatus.Builder::after,
                            "The system after the session.")
                    .optional(
                            "health",
                            SYSTEM_HEALTH,
                            SystemStatus::health,
                            SystemStatus.Builder::health,
                            "The overall state."));

    static final ObjectShape<FileChanges, FileChanges.Builder> FILE_CHANGES = object(
            FileChanges.class,
            "The section FILES MODIFIED.",
            () -> new Properties<>(FileChanges::builder, FileChanges.Builder::build)
                    .list(
                            "critical",
                            FILE_NOTE,
                            FileChanges::critical,
                            FileChanges.Builder::critical,
                            "Critical changes.")
                    .list(
                            "configuration",
                            FILE_NOTE,
                            FileChanges::configuration,
                            FileChanges.Builder::configuration,
                            "Changes of configuration.")
                    .list("created", FILE_NOTE, FileChanges::created, FileChanges.Builder::created, "Files created.")
                    .list("deleted", FILE_NOTE, FileChanges::deleted, FileChanges.Builder::deleted, "Files deleted."));

    static final ObjectShape<PriorityTask, PriorityTask.Builder> PRIORITY_TASK = object(
            PriorityTask.class,
            "What the next session is to do first.",
            () -> new Properties<>(PriorityTask::builder, PriorityTask.Builder::build)
                    .required(
                            "name",
                            NAME,
                            PriorityTask::name,
                            PriorityTask.Builder::name,
                            "What is to be done. One line.")
                    .optional("reason", TEXT, PriorityTask::reason, PriorityTask.Builder::reason, "Why it is urgent.")
                    .optional(
                            "estimate",
                            TEXT,
                            PriorityTask::estimate,
                            PriorityTask.Builder::estimate,
                            "The estimated time in words, for example 60-90 minutes. One line."));

    static final ObjectShape<Dependency, Dependency.Builder> DEPENDENCY = object(
            Dependency.class,
            "Something that the next session depends on.",
            () -> new Properties<>(Dependency::builder, Dependency.Builder::build)
                    .required("name", NAME, Dependency::name, Dependency.Builder::name, "What it depends on. One line.")
                    .optional(
                            "resolution",
                            TEXT,
                            Dependency::resolution,
                            Dependency.Builder::resolution,
                            "What needs to be resolved."));

    static final ObjectShape<ChecklistItem, ChecklistItem.Builder> CHECKLIST_ITEM = object(
            ChecklistItem.class,
            "Something to check before the next session.",
            () -> new Properties<>(ChecklistItem::builder, ChecklistItem.Builder::build)
                    .required("text", NAME, ChecklistItem::text, ChecklistItem.Builder::text, "What is to be checked.")
                    .flag("done", false, ChecklistItem::done, ChecklistItem.Builder::done, "Whether it was done."));

    static final ObjectShape<RiskAssessment, RiskAssessment.Builder> RISKS = object(
            RiskAssessment.class,
            "The block Risk Assessment: what could go wrong.",
            () -> new Properties<>(RiskAssessment::builder, RiskAssessment.Builder::build)
                    .list(
                            "highRisks",
                            TEXT,
                            RiskAssessment::highRisks,
                            RiskAssessment.Builder::highRisks,
                            "Areas that could cause issues.")
                    .list(
                            "mediumRisks",
                            TEXT,
                            RiskAssessment::mediumRisks,
                            RiskAssessment.Builder::mediumRisks,
                            "Areas that require caution.")
                    .list(
                            "mitigationPlans",
                            TEXT,
                            RiskAssessment::mitigationPlans,
                            RiskAssessment.Builder::mitigationPlans,
                            "How to handle the risks."));

    static final ObjectShape<NextSession, NextSession.Builder> NEXT_SESSION = object(
            NextSession.class,
            "The section NEXT SESSION PREPARATION.",
            () -> new Properties<>(NextSession::builder, NextSession.Builder::build)
                    .list(
                            "priorityTasks",
                            PRIORITY_TASK,
                            NextSession::priorityTasks,
                            NextSession.Builder::priorityTasks,
                            "What is to be done first.")
                    .list(
                            "dependencies",
                            DEPENDENCY,
                            NextSession::dependencies,
                            NextSession.Builder::dependencies,
                            "What needs to be resolved before.")
                    .list(
                            "checklistItems",
                            CHECKLIST_ITEM,
                            NextSession::checklistItems,
                            NextSession.Builder::checklistItems,
                            "What is to be checked before.")
                    .list(
                            "focusFiles",
                            FILE_NOTE,
                            NextSession::focusFiles,
                            NextSession.Builder::focusFiles,
                            "The files to focus on.")
                    .list(
                            "testingRequirements",
                            TEXT,
                            NextSession::testingRequirements,
                            NextSession.Builder::testingRequirements,
                            "What needs to be tested, measured or validated.")
                    .optional("risks", RISKS, NextSession::risks, NextSession.Builder::risks, "What could go wrong."));

    static final ObjectShape<Effectiveness, Effectiveness.Builder> EFFECTIVENESS = object(
            Effectiveness.class,
            "The block Session Effectiveness. An explanation cannot stand without the value that it explains.",
            () -> new Properties<>(Effectiveness::builder, Effectiveness.Builder::build)
                    .optionalInt(
                            "productivity",
                            integer(1, 10),
                            Effectiveness::productivity,
                            Effectiveness.Builder::productivity,
                            "The productivity score, 1 to 10.")
                    .optional(
                            "productivityExplanation",
                            TEXT,
                            Effectiveness::productivityExplanation,
                            Effectiveness.Builder::productivityExplanation,
                            "Why the productivity is what it is.")
                    .needs("productivity", effectiveness -> effectiveness.productivityExplanation(""))
                    .optionalInt(
                            "goalAchievement",
                            integer(0, 100),
                            Effectiveness::goalAchievement,
                            Effectiveness.Builder::goalAchievement,
                            "The share of goals achieved in percent, where it does not follow from the objectives.")
                    .optional(
                            "goalAchievementExplanation",
                            TEXT,
                            Effectiveness::goalAchievementExplanation,
                            Effectiveness.Builder::goalAchievementExplanation,
                            "Why the goal achievement is what it is.")
                    .needs("goalAchievement", effectiveness -> effectiveness.goalAchievementExplanation(""))
                    .optional(
                            "timeEfficiency",
                            TIME_EFFICIENCY,
                            Effectiveness::timeEfficiency,
                            Effectiveness.Builder::timeEfficiency,
                            "How well the time was used.")
                    .optional(
                            "timeEfficiencyExplanation",
                            TEXT,
                            Effectiveness::timeEfficiencyExplanation,
                            Effectiveness.Builder::timeEfficiencyExplanation,
                            "Why the time efficiency is what it is.")
                    .needs("timeEfficiency", effectiveness -> effectiveness.timeEfficiencyExplanation("")));

    static final ObjectShape<SessionSummary, SessionSummary.Builder> SUMMARY = object(
            SessionSummary.class,
            "The section SESSION SUMMARY.",
            () -> new Properties<>(SessionSummary::builder, SessionSummary.Builder::build)
                    .list(
                            "accomplishments",
                            TEXT,
                            SessionSummary::accomplishments,
                            SessionSummary.Builder::accomplishments,
                            "What was achieved.")
                    .list(
                            "lessons",
                            TEXT,
                            SessionSummary::lessons,
                            SessionSummary.Builder::lessons,
                            "What was learned.")
                    .list(
                            "recommendations",
                            TEXT,
                            SessionSummary::recommendations,
                            SessionSummary.Builder::recommendations,
                            "Suggestions for later sessions.")
                    .optional(
                            "effectiveness",
                            EFFECTIVENESS,
                            SessionSummary::effectiveness,
                            SessionSummary.Builder::effectiveness,
                            "How effective the session was."));

    static final ObjectShape<CustomSection, CustomSection.Builder> CUSTOM_SECTION = object(
            CustomSection.class,
            "Anything that has no other place, kept verbatim under a title of its own.",
            () -> new Properties<>(CustomSection::builder, CustomSection.Builder::build)
                    .required("title", NAME, CustomSection::title, CustomSection.Builder::title, "The title. One line.")
                    .required(
                            "body",
                            CODE,
                            CustomSection::body,
                            CustomSection.Builder::body,
                            "The content, kept character by character apart from line ends and controls."));

    static final ObjectShape<Interruption, Interruption.Builder> INTERRUPTION = object(
            Interruption.class,
            "Says that the session ended without its end being recorded.",
            () -> new Properties<>(Interruption::builder, Interruption.Builder::build)
                    .required(
                            "lastEntryAt",
                            DATE_TIME,
                            Interruption::lastEntryAt,
                            Interruption.Builder::lastEntryAt,
                            "When the last entry was recorded, in the zone of the log: 2026-03-14T17:12.")
                    .required(
                            "entries",
                            integer(0, Integer.MAX_VALUE),
                            Interruption::entries,
                            Interruption.Builder::entries,
                            "How many entries were recorded."));

    static final ObjectShape<SessionLog, SessionLog.Builder> SESSION_LOG = object(
            SessionLog.class,
            "The log of one implementation session. What is absent is left out; nothing is ever null.",
            () -> new Properties<>(SessionLog::builder, SessionLog.Builder::build)
                    .constant(
                            SchemaVersion.NAME,
                            SchemaVersion.SHAPE,
                            SchemaVersion.CURRENT,
                            "The version of the shape of this document.")
                    .required(
                            "date",
                            DATE,
                            SessionLog::date,
                            SessionLog.Builder::date,
                            "The day on which the session started.")
                    .required(
                            "number",
                            FROM_ONE,
                            SessionLog::number,
                            SessionLog.Builder::number,
                            "The number of the session.")
                    .optionalInt(
                            "estimatedTotal",
                            FROM_ONE,
                            SessionLog::estimatedTotal,
                            SessionLog.Builder::estimatedTotal,
                            "How many sessions there will be by estimate.")
                    .optional(
                            "startTime",
                            TIME,
                            SessionLog::startTime,
                            SessionLog.Builder::startTime,
                            "When the session started, as hours and minutes: 16:05.")
                    .optional(
                            "endTime",
                            TIME,
                            SessionLog::endTime,
                            SessionLog.Builder::endTime,
                            "When the session ended; a time before the start is on the next day.")
                    .optional(
                            "zone",
                            ZONE,
                            SessionLog::zone,
                            SessionLog.Builder::zone,
                            "The time zone of the date and of all times: an IANA id such as Europe/Berlin, or an offset.")
                    .optional(
                            "durationSeconds",
                            SECONDS,
                            SessionLog::duration,
                            SessionLog.Builder::duration,
                            "How long the session took in seconds, with up to three decimals, where it does not follow from"
                                    + " start and end.")
                    .required(
                            "agent",
                            NAME,
                            SessionLog::agent,
                            SessionLog.Builder::agent,
                            "Who worked: name or id of the agent. One line.")
                    .optional(
                            "focus",
                            TEXT,
                            SessionLog::focus,
                            SessionLog.Builder::focus,
                            "The primary objectives of the session in one line.")
                    .optional(
                            "objectives",
                            OBJECTIVES,
                            SessionLog::objectives,
                            SessionLog.Builder::objectives,
                            "The goals of the session.")
                    .list("tasks", TASK, SessionLog::tasks, SessionLog.Builder::tasks, "The tasks, in order.")
                    .optional(
                            "metrics",
                            METRICS,
                            SessionLog::metrics,
                            SessionLog.Builder::metrics,
                            "What was measured before and after the session.")
                    .optional(
                            "validation",
                            VALIDATION,
                            SessionLog::validation,
                            SessionLog.Builder::validation,
                            "What was tested.")
                    .optional(
                            "issues",
                            ISSUES,
                            SessionLog::issues,
                            SessionLog.Builder::issues,
                            "The issues resolved, outstanding and discovered.")
                    .optional(
                            "systemStatus",
                            SYSTEM_STATUS,
                            SessionLog::systemStatus,
                            SessionLog.Builder::systemStatus,
                            "The system before and after the session.")
                    .optional(
                            "fileChanges",
                            FILE_CHANGES,
                            SessionLog::fileChanges,
                            SessionLog.Builder::fileChanges,
                            "The files changed, created and deleted.")
                    .optional(
                            "nextSession",
                            NEXT_SESSION,
                            SessionLog::nextSession,
                            SessionLog.Builder::nextSession,
                            "What the next session is to do and to know.")
                    .optional(
                            "summary",
                            SUMMARY,
                            SessionLog::summary,
                            SessionLog.Builder::summary,
                            "What was achieved and learned.")
                    .list(
                            "customSections",
                            CUSTOM_SECTION,
                            SessionLog::customSections,
                            SessionLog.Builder::customSections,
                            "What has no other place.")
                    .optional(
                            "interruption",
                            INTERRUPTION,
                            SessionLog::interruption,
                            SessionLog.Builder::interruption,
                            "Present when the session was cut off: nobody recorded its end.")
                    .optional(
                            "completedBy",
                            TEXT,
                            SessionLog::completedBy,
                            SessionLog.Builder::completedBy,
                            "Who completed the session. One line.")
                    .optional(
                            "nextSessionScheduled",
                            TEXT,
                            SessionLog::nextSessionScheduled,
                            SessionLog.Builder::nextSessionScheduled,
                            "When the next session is planned, in words. One line.")
                    .list(
                            "handoffNotes",
                            TEXT,
                            SessionLog::handoffNotes,
                            SessionLog.Builder::handoffNotes,
                            "Critical information for the next agent."));

    private JsonShape() {}

    /** Returns all shapes that a schema defines once, by name, in the order in which they stand in a log. */
    static Map<String, Shape<?>> definitions() {
        Map<String, Shape<?>> all = new LinkedHashMap<>();
        define(SESSION_LOG, all);
        return all;
    }

    private static void define(Shape<?> shape, Map<String, Shape<?>> all) {
        if (shape.definition().isPresent()
                && all.putIfAbsent(shape.definition().get(), shape) == null
                && shape instanceof ObjectShape<?, ?> object) {
            object.properties().lines().forEach(property -> define(property.shape(), all));
        }
    }

    /**
     * Finds the shape of a type of the model, or of the class that implements one.
     *
     * @param states the states of a reported state: to read it they have to be known
     */
    static Optional<ModelShape<?>> find(Class<?> type, Optional<Class<?>> states) {
        // Mappers ask for every type that they meet; those of the model are sealed, so nothing outside implements them.
        if (!type.getPackageName().equals(SessionLog.class.getPackageName())) {
            return Optional.empty();
        }
        return definitions().values().stream()
                .filter(shape -> isFor(shape, type, states))
                .<ModelShape<?>>map(shape -> (ModelShape<?>) shape)
                .findFirst();
    }

    private static boolean isFor(Shape<?> shape, Class<?> type, Optional<Class<?>> states) {
        if (shape instanceof EnumShape<?> words) {
            return words.type() == type;
        }
        return shape instanceof ObjectShape<?, ?> object
                && object.type().isAssignableFrom(type)
                && (states.isEmpty() || object.reports(states.get()));
    }

    private static <V, B> ObjectShape<V, B> object(
            Class<V> type, String description, Supplier<Properties<V, B>> properties) {
        return new ObjectShape<>(type, type.getSimpleName(), description, properties);
    }

    private static <S extends Enum<S>> ObjectShape<Reported<S>, ReportedParts<S>> reported(
            String name, EnumShape<S> states) {
        return new ObjectShape<>(
                Reported.class,
                name,
                "A state as it was reported, with a comment where the word alone does not say it.",
                () -> new Properties<Reported<S>, ReportedParts<S>>(ReportedParts::new, ReportedParts::build)
                        .required("state", states, Reported::state, ReportedParts::state, "The state.")
                        .optional("comment", TEXT, Reported::comment, ReportedParts::comment, "A comment. One line."));
    }
}
