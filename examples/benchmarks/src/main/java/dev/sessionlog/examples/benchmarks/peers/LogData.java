package dev.sessionlog.examples.benchmarks.peers;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.sessionlog.Better;
import dev.sessionlog.DatabaseState;
import dev.sessionlog.Health;
import dev.sessionlog.Priority;
import dev.sessionlog.ServerState;
import dev.sessionlog.Severity;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.TestOutcome;
import dev.sessionlog.TimeEfficiency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A log as plain records, as in a program without this library: absent values are null, and nothing is checked. It
 * contains only what occurs in the benchmarks' logs, named as in our JSON. Values that a template prints but the log
 * does not contain are methods.
 */
public record LogData(
        String schemaVersion,
        LocalDate date,
        int number,
        Integer estimatedTotal,
        @JsonFormat(pattern = "HH:mm") LocalTime startTime,
        @JsonFormat(pattern = "HH:mm") LocalTime endTime,
        ZoneId zone,
        String agent,
        String focus,
        Objectives objectives,
        List<Task> tasks,
        Metrics metrics,
        Validation validation,
        Issues issues,
        SystemStatus systemStatus,
        FileChanges fileChanges,
        NextSession nextSession,
        Summary summary,
        String completedBy,
        List<String> handoffNotes) {

    /** Returns the time from start to end in words. */
    public String elapsed() {
        return Words.duration(java.time.Duration.between(startTime, endTime).toSeconds());
    }

    /** Returns the percentage of achieved objectives. */
    public int goalAchievement() {
        int all = objectives.primary().size() + objectives.secondary().size();
        int achieved = 0;
        for (Objective objective : objectives.primary()) {
            achieved += objective.achieved() ? 1 : 0;
        }
        for (Objective objective : objectives.secondary()) {
            achieved += objective.achieved() ? 1 : 0;
        }
        return Math.round(100f * achieved / all);
    }

    public record Objectives(List<Objective> primary, List<Objective> secondary) {}

    public record Objective(String description, boolean achieved, String successCriteria, String validationMethod) {}

    public record Task(
            String id,
            String name,
            long timeSpentSeconds,
            TaskStatus status,
            Priority priority,
            Implementation implementation,
            Results results,
            List<TaskIssue> issues,
            List<Snippet> snippets) {

        public String timeSpent() {
            return Words.duration(timeSpentSeconds);
        }

        public String statusWords() {
            return Words.of(status);
        }

        public String priorityWords() {
            return Words.of(priority);
        }

        public boolean hasIssues() {
            return issues != null;
        }

        public boolean hasSnippets() {
            return snippets != null;
        }
    }

    public record Implementation(List<FileNote> modifiedFiles, List<String> codeChanges) {
        public OneOrMany<FileNote> files() {
            return OneOrMany.of(modifiedFiles);
        }

        public OneOrMany<String> changes() {
            return OneOrMany.of(codeChanges);
        }
    }

    public record FileNote(String path, String note) {}

    public record Results(List<String> performanceMetrics, List<String> testResults) {
        public OneOrMany<String> metrics() {
            return OneOrMany.of(performanceMetrics);
        }

        public OneOrMany<String> tests() {
            return OneOrMany.of(testResults);
        }
    }

    public record TaskIssue(String problem, String rootCause, String resolution, String workaround) {}

    public record Snippet(String language, String code, String description) {}

    public record Metrics(List<Reading> before, List<Reading> after) {

        /** Returns the table of metrics after the session. */
        public List<AfterRow> afterRows() {
            return after.stream()
                    .map(reading -> new AfterRow(reading, improvement(reading)))
                    .toList();
        }

        private String improvement(Reading now) {
            for (Reading earlier : before) {
                if (earlier.name().equals(now.name())) {
                    return Words.improvement(earlier.value(), now.value());
                }
            }
            return "";
        }
    }

    public record AfterRow(Reading reading, String improvement) {}

    /** A metric before or after the session; only one after it says whether it is a count of the session. */
    public record Reading(String name, Quantity value, Better better, Boolean perSession, String notes) {
        public String betterWords() {
            return better == Better.LOWER ? "lower" : "higher";
        }
    }

    public record Quantity(BigDecimal amount, String unit) {
        public String text() {
            return amount.toPlainString() + " " + unit;
        }
    }

    public record Validation(List<Check> functional, List<Check> integration) {}

    public record Check(String name, boolean performed, TestOutcome outcome, String description) {}

    public record Issues(List<OutstandingIssue> outstanding) {}

    public record OutstandingIssue(String name, Severity severity, String impact, String nextSteps) {
        public String severityWords() {
            return Words.of(severity);
        }
    }

    public record SystemStatus(Snapshot before, HealthReport health) {}

    public record Snapshot(Reported<ServerState> server, Reported<DatabaseState> database) {}

    public record Reported<S>(S state, String comment) {}

    public record HealthReport(Health overall, List<String> notes) {
        public String overallWords() {
            return Words.of(overall);
        }
    }

    public record FileChanges(List<FileNote> critical, List<FileNote> deleted) {}

    public record NextSession(List<PriorityTask> priorityTasks, List<ChecklistItem> checklistItems, Risks risks) {}

    public record PriorityTask(String name, String reason, String estimate) {}

    public record ChecklistItem(String text, boolean done) {}

    public record Risks(List<String> highRisks, List<String> mitigationPlans) {
        public OneOrMany<String> high() {
            return OneOrMany.of(highRisks);
        }

        public OneOrMany<String> mitigations() {
            return OneOrMany.of(mitigationPlans);
        }
    }

    public record Summary(List<String> accomplishments, Effectiveness effectiveness) {}

    public record Effectiveness(Integer productivity, String productivityExplanation, TimeEfficiency timeEfficiency) {
        public String timeEfficiencyWords() {
            return Words.of(timeEfficiency);
        }
    }

    /** A list as the template prints it: a single value next to its label, several values below it. */
    public record OneOrMany<E>(E one, List<E> many) {
        /** Returns null for an absent list. */
        static <E> OneOrMany<E> of(List<E> values) {
            if (values == null) {
                return null;
            }
            return values.size() == 1 ? new OneOrMany<>(values.get(0), List.of()) : new OneOrMany<>(null, values);
        }
    }
}
