package dev.sessionlog.examples.benchmarks.peers;

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
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Hand-written model classes. Each copies its lists, checks for null and normalizes its strings, as our builders do.
 * They are built from {@link LogData}.
 */
public final class HandWritten {
    private HandWritten() {}

    public record Log(
            LocalDate date,
            int number,
            Optional<Integer> estimatedTotal,
            Optional<LocalTime> startTime,
            Optional<LocalTime> endTime,
            Optional<ZoneId> zone,
            String agent,
            Optional<String> focus,
            Objectives objectives,
            List<Task> tasks,
            Metrics metrics,
            Validation validation,
            List<OutstandingIssue> issues,
            Status status,
            FileChanges fileChanges,
            Next next,
            Summary summary,
            Optional<String> completedBy,
            List<String> handoffNotes) {
        public Log {
            Objects.requireNonNull(date, "date");
            startTime = startTime.map(time -> time.truncatedTo(ChronoUnit.MINUTES));
            endTime = endTime.map(time -> time.truncatedTo(ChronoUnit.MINUTES));
            agent = line("agent", agent);
            focus = focus.flatMap(HandWritten::optionalLine);
            tasks = List.copyOf(tasks);
            issues = List.copyOf(issues);
            completedBy = completedBy.flatMap(HandWritten::optionalLine);
            handoffNotes = texts(handoffNotes);
        }
    }

    public record Objectives(List<Objective> primary, List<Objective> secondary) {
        public Objectives {
            primary = List.copyOf(primary);
            secondary = List.copyOf(secondary);
        }
    }

    public record Objective(String description, boolean achieved, Optional<String> criteria, Optional<String> method) {
        public Objective {
            description = text("description", description);
            criteria = criteria.flatMap(HandWritten::optionalText);
            method = method.flatMap(HandWritten::optionalText);
        }
    }

    public record Task(
            Optional<String> id,
            String name,
            Optional<Duration> timeSpent,
            Optional<TaskStatus> status,
            Optional<Priority> priority,
            Optional<Implementation> implementation,
            Optional<Results> results,
            List<TaskIssue> issues,
            List<Snippet> snippets) {
        public Task {
            id = id.map(HandWritten::id);
            name = line("name", name);
            timeSpent = timeSpent.map(time -> time.truncatedTo(ChronoUnit.MILLIS));
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(priority, "priority");
            Objects.requireNonNull(implementation, "implementation");
            Objects.requireNonNull(results, "results");
            issues = List.copyOf(issues);
            snippets = List.copyOf(snippets);
        }
    }

    public record Implementation(List<FileNote> modifiedFiles, List<String> codeChanges) {
        public Implementation {
            modifiedFiles = List.copyOf(modifiedFiles);
            codeChanges = texts(codeChanges);
        }
    }

    public record FileNote(String path, Optional<String> note) {
        public FileNote {
            path = line("path", path);
            note = note.flatMap(HandWritten::optionalText);
        }
    }

    public record Results(List<String> performanceMetrics, List<String> testResults) {
        public Results {
            performanceMetrics = texts(performanceMetrics);
            testResults = texts(testResults);
        }
    }

    public record TaskIssue(
            String problem, Optional<String> rootCause, Optional<String> resolution, Optional<String> workaround) {
        public TaskIssue {
            problem = text("problem", problem);
            rootCause = rootCause.flatMap(HandWritten::optionalText);
            resolution = resolution.flatMap(HandWritten::optionalText);
            workaround = workaround.flatMap(HandWritten::optionalText);
        }
    }

    public record Snippet(Optional<String> language, String code, Optional<String> description) {
        public Snippet {
            language = language.flatMap(HandWritten::optionalLine);
            if (visible(code).isEmpty()) {
                throw new IllegalArgumentException("code is empty");
            }
            description = description.flatMap(HandWritten::optionalLine);
        }
    }

    public record Metrics(List<Reading> before, List<Reading> after) {
        public Metrics {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    public record Reading(
            String name, Quantity value, Optional<Better> better, boolean perSession, Optional<String> notes) {
        public Reading {
            name = line("name", name);
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(better, "better");
            notes = notes.flatMap(HandWritten::optionalText);
        }
    }

    public record Quantity(BigDecimal amount, String unit) {
        public Quantity {
            amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
            unit = visible(unit).strip();
        }
    }

    public record Validation(List<Check> functional, List<Check> integration) {
        public Validation {
            functional = List.copyOf(functional);
            integration = List.copyOf(integration);
        }
    }

    public record Check(String name, boolean performed, Optional<TestOutcome> outcome, Optional<String> description) {
        public Check {
            name = line("name", name);
            Objects.requireNonNull(outcome, "outcome");
            description = description.flatMap(HandWritten::optionalText);
        }
    }

    public record OutstandingIssue(
            String name, Optional<Severity> severity, Optional<String> impact, Optional<String> nextSteps) {
        public OutstandingIssue {
            name = line("name", name);
            Objects.requireNonNull(severity, "severity");
            impact = impact.flatMap(HandWritten::optionalText);
            nextSteps = nextSteps.flatMap(HandWritten::optionalText);
        }
    }

    public record Status(
            Optional<Reported<ServerState>> server,
            Optional<Reported<DatabaseState>> database,
            Optional<Health> health,
            List<String> notes) {
        public Status {
            Objects.requireNonNull(server, "server");
            Objects.requireNonNull(database, "database");
            Objects.requireNonNull(health, "health");
            notes = texts(notes);
        }
    }

    public record Reported<S>(S state, Optional<String> comment) {
        public Reported {
            Objects.requireNonNull(state, "state");
            comment = comment.flatMap(HandWritten::optionalLine);
        }
    }

    public record FileChanges(List<FileNote> critical, List<FileNote> deleted) {
        public FileChanges {
            critical = List.copyOf(critical);
            deleted = List.copyOf(deleted);
        }
    }

    public record Next(
            List<PriorityTask> tasks, List<ChecklistItem> checklist, List<String> risks, List<String> mitigations) {
        public Next {
            tasks = List.copyOf(tasks);
            checklist = List.copyOf(checklist);
            risks = texts(risks);
            mitigations = texts(mitigations);
        }
    }

    public record PriorityTask(String name, Optional<String> reason, Optional<String> estimate) {
        public PriorityTask {
            name = line("name", name);
            reason = reason.flatMap(HandWritten::optionalText);
            estimate = estimate.flatMap(HandWritten::optionalLine);
        }
    }

    public record ChecklistItem(String text, boolean done) {
        public ChecklistItem {
            text = HandWritten.text("text", text);
        }
    }

    public record Summary(
            List<String> accomplishments,
            Optional<Integer> productivity,
            Optional<String> explanation,
            Optional<TimeEfficiency> efficiency) {
        public Summary {
            accomplishments = texts(accomplishments);
            Objects.requireNonNull(productivity, "productivity");
            explanation = explanation.flatMap(HandWritten::optionalText);
            Objects.requireNonNull(efficiency, "efficiency");
        }
    }

    /** Builds a log from the data. */
    public static Log of(LogData log) {
        LogData.Effectiveness effectiveness = log.summary().effectiveness();
        return new Log(
                log.date(),
                log.number(),
                Optional.ofNullable(log.estimatedTotal()),
                Optional.ofNullable(log.startTime()),
                Optional.ofNullable(log.endTime()),
                Optional.ofNullable(log.zone()),
                log.agent(),
                Optional.ofNullable(log.focus()),
                new Objectives(
                        each(log.objectives().primary(), HandWritten::of),
                        each(log.objectives().secondary(), HandWritten::of)),
                each(log.tasks(), HandWritten::of),
                new Metrics(
                        each(log.metrics().before(), HandWritten::of),
                        each(log.metrics().after(), HandWritten::of)),
                new Validation(
                        each(log.validation().functional(), HandWritten::of),
                        each(log.validation().integration(), HandWritten::of)),
                each(
                        log.issues().outstanding(),
                        x -> new OutstandingIssue(
                                x.name(),
                                Optional.ofNullable(x.severity()),
                                Optional.ofNullable(x.impact()),
                                Optional.ofNullable(x.nextSteps()))),
                new Status(
                        Optional.ofNullable(log.systemStatus().before().server())
                                .map(HandWritten::of),
                        Optional.ofNullable(log.systemStatus().before().database())
                                .map(HandWritten::of),
                        Optional.ofNullable(log.systemStatus().health().overall()),
                        log.systemStatus().health().notes()),
                new FileChanges(
                        each(log.fileChanges().critical(), HandWritten::of),
                        each(log.fileChanges().deleted(), HandWritten::of)),
                new Next(
                        each(
                                log.nextSession().priorityTasks(),
                                x -> new PriorityTask(
                                        x.name(), Optional.ofNullable(x.reason()), Optional.ofNullable(x.estimate()))),
                        each(log.nextSession().checklistItems(), x -> new ChecklistItem(x.text(), x.done())),
                        log.nextSession().risks().highRisks(),
                        log.nextSession().risks().mitigationPlans()),
                new Summary(
                        log.summary().accomplishments(),
                        Optional.ofNullable(effectiveness.productivity()),
                        Optional.ofNullable(effectiveness.productivityExplanation()),
                        Optional.ofNullable(effectiveness.timeEfficiency())),
                Optional.ofNullable(log.completedBy()),
                log.handoffNotes());
    }

    private static Objective of(LogData.Objective x) {
        return new Objective(
                x.description(),
                x.achieved(),
                Optional.ofNullable(x.successCriteria()),
                Optional.ofNullable(x.validationMethod()));
    }

    private static Task of(LogData.Task task) {
        return new Task(
                Optional.ofNullable(task.id()),
                task.name(),
                Optional.of(Duration.ofSeconds(task.timeSpentSeconds())),
                Optional.ofNullable(task.status()),
                Optional.ofNullable(task.priority()),
                Optional.ofNullable(task.implementation())
                        .map(x -> new Implementation(each(x.modifiedFiles(), HandWritten::of), x.codeChanges())),
                Optional.ofNullable(task.results()).map(x -> new Results(x.performanceMetrics(), x.testResults())),
                each(
                        task.issues(),
                        x -> new TaskIssue(
                                x.problem(),
                                Optional.ofNullable(x.rootCause()),
                                Optional.ofNullable(x.resolution()),
                                Optional.ofNullable(x.workaround()))),
                each(
                        task.snippets(),
                        x -> new Snippet(
                                Optional.ofNullable(x.language()), x.code(), Optional.ofNullable(x.description()))));
    }

    private static FileNote of(LogData.FileNote x) {
        return new FileNote(x.path(), Optional.ofNullable(x.note()));
    }

    private static Reading of(LogData.Reading x) {
        return new Reading(
                x.name(),
                new Quantity(x.value().amount(), x.value().unit()),
                Optional.ofNullable(x.better()),
                Boolean.TRUE.equals(x.perSession()),
                Optional.ofNullable(x.notes()));
    }

    private static Check of(LogData.Check x) {
        return new Check(
                x.name(), x.performed(), Optional.ofNullable(x.outcome()), Optional.ofNullable(x.description()));
    }

    private static <S> Reported<S> of(LogData.Reported<S> x) {
        return new Reported<>(x.state(), Optional.ofNullable(x.comment()));
    }

    private static <A, B> List<B> each(List<A> values, Function<A, B> of) {
        List<B> all = new ArrayList<>();
        if (values != null) {
            values.forEach(value -> all.add(of.apply(value)));
        }
        return all;
    }

    private static List<String> texts(List<String> texts) {
        List<String> all = new ArrayList<>();
        if (texts != null) {
            for (String text : texts) {
                optionalText(text).ifPresent(all::add);
            }
        }
        return List.copyOf(all);
    }

    private static String id(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!((c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '.'
                    || c == '_'
                    || c == '-')) {
                throw new IllegalArgumentException("id " + id);
            }
        }
        return id;
    }

    private static String line(String name, String text) {
        return notBlank(name, joined(text));
    }

    private static String text(String name, String text) {
        return notBlank(name, visible(text).strip());
    }

    private static String notBlank(String name, String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException(name + " is blank");
        }
        return text;
    }

    private static Optional<String> optionalLine(String text) {
        String line = joined(text);
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    private static Optional<String> optionalText(String text) {
        String visible = visible(text).strip();
        return visible.isEmpty() ? Optional.empty() : Optional.of(visible);
    }

    private static String joined(String text) {
        String visible = visible(text).strip();
        return visible.indexOf('\n') < 0 ? visible : String.join(" ", visible.split("\\s*\n\\s*"));
    }

    /**
     * Returns the string without invisible characters. Characters that would have to be replaced do not occur here.
     */
    private static String visible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c < 0x7F ? c >= ' ' || c == '\n' || c == '\t' : c > 0x9F && !Character.isSurrogate(c);
            if (!plain) {
                throw new IllegalArgumentException("control character at " + i);
            }
        }
        return text;
    }
}
