package dev.sessionlog;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * The log of one implementation session: the document.
 *
 * <p>Only the date, the number and the agent are required. Inconsistencies such as an end before the start or a duplicate
 * task id do not make a log invalid: {@link #findings()} reports them.
 *
 * <pre>{@code
 * SessionLog log = SessionLog.builder()
 *         .date(LocalDate.of(2026, 3, 14))
 *         .number(3)
 *         .agent("build-agent/2.1")
 *         .objectives(o -> o.addPrimary("Dashboard p95 under 300 ms"))
 *         .addTask(t -> t.id("2.1").name("Index the quotations table").status(TaskStatus.COMPLETE))
 *         .build();
 * SessionLogs.write(log, Path.of("session-3.md"));
 * }</pre>
 *
 * <p>{@code SessionLogs} writes a log as JSON and Markdown. To serialize it as part of your own objects, give your
 * Jackson 3 mapper the {@code SessionLogModule} of the artifact {@code sessionlog-render-json}: without it, Jackson
 * writes a log as {@code {}} and reports nothing.
 *
 * <p>Immutable and thread-safe. Two logs are equal when they are the same document; derived values are not compared.
 */
@Value.Immutable
public sealed interface SessionLog extends HasTexts<SessionLog> permits ImmutableSessionLog {

    /** The maximum length of a string, in characters (UTF-16 code units): 16 Mi. */
    int MAX_TEXT_LENGTH = 16 * 1024 * 1024;

    /** The maximum value of a duration. */
    Duration MAX_DURATION = Duration.ofHours(10_000_000);

    /** The day on which the session started, in {@link #zone()}; year 1 to 9999. Required. */
    LocalDate date();

    /** The number of the session, 1 or more. Required. */
    int number();

    /** The estimated total number of sessions, 1 or more. */
    OptionalInt estimatedTotal();

    /** When the session started, truncated to minutes. */
    Optional<LocalTime> startTime();

    /** When the session ended, truncated to minutes; a time before the start means the next day. */
    Optional<LocalTime> endTime();

    /** The time zone of the date and all times in this log. */
    Optional<ZoneId> zone();

    /**
     * How long the session took, truncated to milliseconds; zero or more. Leave it unset if it can be derived from
     * start and end: see {@link #elapsed()}. A duration that equals the derived one is dropped.
     */
    Optional<Duration> duration();

    /** The name or id of the agent that did the work. A line. Required. */
    String agent();

    /** The primary objectives of the session in one line. */
    Optional<String> focus();

    /** The section SESSION OBJECTIVES. */
    Optional<Objectives> objectives();

    /** The section TASKS COMPLETED. */
    List<Task> tasks();

    /** The section PERFORMANCE METRICS. */
    Optional<PerformanceMetrics> metrics();

    /** The section TESTING &amp; VALIDATION. */
    Optional<Validation> validation();

    /** The section CRITICAL ISSUES. */
    Optional<Issues> issues();

    /** The section SYSTEM STATUS. */
    Optional<SystemStatus> systemStatus();

    /** The section FILES MODIFIED. */
    Optional<FileChanges> fileChanges();

    /** The section NEXT SESSION PREPARATION. */
    Optional<NextSession> nextSession();

    /** The section SESSION SUMMARY. */
    Optional<SessionSummary> summary();

    /** Content that has no place in the template. */
    List<CustomSection> customSections();

    /** Present if the session was interrupted, that is, its end was not recorded. */
    Optional<Interruption> interruption();

    /**
     * When this log was written while its session was still running, in the zone of the log, truncated to minutes. A
     * document with this time may be out of date: the journal of its session says how the session went on.
     */
    Optional<LocalDateTime> snapshotAt();

    /** Who completed the session. A line. */
    Optional<String> completedBy();

    /** When the next session is planned, in words. A line. */
    Optional<String> nextSessionScheduled();

    /**
     * Identifies the session across all folders and machines, for example a UUID. A line; {@link #mapTexts} does not
     * change it.
     */
    Optional<String> id();

    /** The {@link #id()} of the session that this one continues. A line; {@link #mapTexts} does not change it. */
    Optional<String> previousId();

    /** Critical information for the next agent. */
    List<String> handoffNotes();

    /**
     * Returns how long the session took. This is the first of the following that is known:
     * <ol>
     *   <li>the explicit {@link #duration()};
     *   <li>the time from start to end in the zone, over midnight if the end is before the start, and zero if the
     *       zone's clocks skipped the time in between;
     *   <li>if the session was interrupted, the time from start to the last entry.
     * </ol>
     * Absent if none of them is known. Computed on every call.
     */
    default Optional<Duration> elapsed() {
        return duration().isPresent() ? duration() : SessionTime.measured(this);
    }

    /** Returns the total time spent on all tasks; zero if no task has a time. Computed on every call. */
    default Duration taskTime() {
        Duration total = Duration.ZERO;
        for (Task task : tasks()) {
            total = total.plus(task.timeSpent().orElse(Duration.ZERO));
        }
        return total;
    }

    /**
     * Returns the share of goals achieved in percent (0 to 100): the explicit {@link Effectiveness#goalAchievement()}
     * if present, otherwise the share of {@link #objectives()} that are achieved. Absent if neither is known. Computed
     * on every call.
     */
    default OptionalInt goalAchievement() {
        if (summary().isPresent() && summary().get().effectiveness().isPresent()) {
            OptionalInt explicit = summary().get().effectiveness().get().goalAchievement();
            if (explicit.isPresent()) {
                return explicit;
            }
        }
        return objectives().isPresent() ? objectives().get().achievedPercent() : OptionalInt.empty();
    }

    /**
     * Returns what this session leaves open, each item once, in the order of {@link OpenItem.Kind}: priority tasks,
     * objectives that were neither achieved nor dropped, tasks that did not end {@link TaskStatus#COMPLETE}, outstanding
     * issues, and unchecked items of the checklist. {@link #continueFrom} carries all of it over to the next session.
     *
     * <p>Two items are the same if their strings are equal when stripped and ignoring case. A task is called {@code
     * Finish: NAME}; it is not open if an objective of that description was achieved or dropped, or if a later task of
     * the same name is complete. Computed on every call.
     */
    default List<OpenItem> openItems() {
        return OpenItems.of(this).items();
    }

    /**
     * Returns the inconsistencies in this log, in the order of the document; empty if there are none.
     * {@link Finding#code()} lists the checks. Computed on every call.
     */
    default List<Finding> findings() {
        return Findings.of(this);
    }

    /** Returns a new builder initialized with all attributes of this value. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /**
     * Returns this log with a function applied to every string in it, in the order of the document:
     *
     * <pre>{@code
     * SessionLog masked = log.mapTexts(text -> text.replace(apiKey, "***"));
     * }</pre>
     *
     * <p>The function is applied to all attributes of type {@code String}, including those in lists and nested values,
     * and to the comments of states. A metric value counts as one string, as printed: the function sees {@code 246 ms},
     * not the unit {@code ms}, and its result is parsed by {@link MetricValue#of(String)}. Ids ({@link #id()}, {@link
     * #previousId()}, {@link Task#id()}), enum constants, numbers and times are not changed.
     *
     * <p>The result is converted to canonical form and checked as by {@link Builder#build()}. If the function returns a
     * blank string, an optional attribute becomes absent, and an element of a list of strings is removed. All other
     * elements of lists keep their order. Values that now equal the derived ones, such as the improvement of a metric,
     * are dropped. If nothing changes, this log itself is returned.
     *
     * @throws InvalidValueException if the function returns a blank string for a required attribute, or a string longer
     *     than {@link #MAX_TEXT_LENGTH}; the exception names the invalid attributes of the first invalid value
     * @throws NullPointerException if the function returns null
     */
    @Override
    default SessionLog mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("SessionLog", function));
    }

    /**
     * Returns this log with the secrets in its strings replaced by markers such as {@code REDACTED(github-token)}:
     *
     * <pre>{@code
     * SessionLog safe = log.redact(Redactor.secrets());
     * }</pre>
     *
     * <p>All strings are redacted as by {@link #mapTexts}, which does not change ids. A task id that is a secret is
     * dropped, because a marker is not a valid id. If there is nothing to redact, this log itself is returned.
     *
     * @throws InvalidValueException if a marker makes a string longer than {@link #MAX_TEXT_LENGTH}
     */
    default SessionLog redact(Redactor redactor) {
        return TaskIds.withoutSecrets(mapTexts(redactor::redact), redactor);
    }

    /** Returns a new builder with no attributes set. */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a new builder for the session after the given one. It takes over:
     * <ul>
     *   <li>the next number, the estimated total and the zone;
     *   <li>everything that is {@linkplain #openItems() open}: objectives with their rank and their criteria, priority
     *       tasks and unfinished tasks as primary objectives, outstanding issues, and unchecked items of the checklist;
     *   <li>the handoff notes;
     *   <li>the metrics and the system status after the session, as those before the next one. What was not measured
     *       after the session keeps its value from before it. Metrics {@linkplain MetricResult#perSession() per
     *       session} are not carried over;
     *   <li>the {@link #id()}, as {@link #previousId()}.
     * </ul>
     * Nothing else is set: the date and the agent of the next session are required, the focus is optional.
     *
     * @throws IllegalArgumentException if the previous number is {@link Integer#MAX_VALUE}
     */
    static Builder continueFrom(SessionLog previous) {
        return Continuation.of(previous);
    }

    /** Builds a session log. Not thread-safe; reusing it after {@link #build()} does not affect built values. */
    final class Builder extends ImmutableSessionLog.Builder implements ModelBuilder<SessionLog> {
        Builder() {}

        /** Sets the objectives, filled in by the consumer, replacing any previous value. */
        public Builder objectives(Consumer<Objectives.Builder> objectives) {
            return objectives(ModelBuilder.filled("objectives", objectives, Objectives.builder()));
        }

        /** Adds a task, filled in by the consumer. */
        public Builder addTask(Consumer<Task.Builder> task) {
            return addTask(ModelBuilder.filled("task", task, Task.builder()));
        }

        /** Adds a task with only a name. */
        public Builder addTask(String name) {
            return addTask(x -> x.name(name));
        }

        /** Sets the performance metrics, filled in by the consumer, replacing any previous value. */
        public Builder metrics(Consumer<PerformanceMetrics.Builder> metrics) {
            return metrics(ModelBuilder.filled("metrics", metrics, PerformanceMetrics.builder()));
        }

        /** Sets the tests, filled in by the consumer, replacing any previous value. */
        public Builder validation(Consumer<Validation.Builder> validation) {
            return validation(ModelBuilder.filled("validation", validation, Validation.builder()));
        }

        /** Sets the issues, filled in by the consumer, replacing any previous value. */
        public Builder issues(Consumer<Issues.Builder> issues) {
            return issues(ModelBuilder.filled("issues", issues, Issues.builder()));
        }

        /** Sets the system status, filled in by the consumer, replacing any previous value. */
        public Builder systemStatus(Consumer<SystemStatus.Builder> systemStatus) {
            return systemStatus(ModelBuilder.filled("systemStatus", systemStatus, SystemStatus.builder()));
        }

        /** Sets the changed files, filled in by the consumer, replacing any previous value. */
        public Builder fileChanges(Consumer<FileChanges.Builder> fileChanges) {
            return fileChanges(ModelBuilder.filled("fileChanges", fileChanges, FileChanges.builder()));
        }

        /** Sets the preparation of the next session, filled in by the consumer, replacing any previous value. */
        public Builder nextSession(Consumer<NextSession.Builder> nextSession) {
            return nextSession(ModelBuilder.filled("nextSession", nextSession, NextSession.builder()));
        }

        /** Sets the summary, filled in by the consumer, replacing any previous value. */
        public Builder summary(Consumer<SessionSummary.Builder> summary) {
            return summary(ModelBuilder.filled("summary", summary, SessionSummary.builder()));
        }

        /** Adds a custom section, filled in by the consumer. */
        public Builder addCustomSection(Consumer<CustomSection.Builder> customSection) {
            return addCustomSection(ModelBuilder.filled("customSection", customSection, CustomSection.builder()));
        }

        /** Sets the interruption, filled in by the consumer. */
        public Builder interruption(Consumer<Interruption.Builder> interruption) {
            return interruption(ModelBuilder.filled("interruption", interruption, Interruption.builder()));
        }

        /**
         * Builds the log.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes of the log itself have invalid values; the exception names all of
         *     them. Nested values, such as tasks, were checked when they were built
         */
        @Override
        public SessionLog build() {
            return canonical(super.build(), new Canonical("SessionLog"));
        }

        static SessionLog canonical(SessionLog log, Canonical c) {
            ImmutableSessionLog canonical = ((ImmutableSessionLog) log)
                    .withStartTime(c.time(log.startTime()))
                    .withEndTime(c.time(log.endTime()))
                    .withDuration(c.duration("duration", log.duration()))
                    .withAgent(c.line("agent", log.agent()))
                    .withFocus(c.optionalLine("focus", log.focus()))
                    .withObjectives(c.section(log.objectives(), () -> Objectives.Builder.EMPTY))
                    .withTasks(c.list(log.tasks()))
                    .withMetrics(c.section(log.metrics(), () -> PerformanceMetrics.Builder.EMPTY))
                    .withValidation(c.section(log.validation(), () -> Validation.Builder.EMPTY))
                    .withIssues(c.section(log.issues(), () -> Issues.Builder.EMPTY))
                    .withSystemStatus(c.section(log.systemStatus(), () -> SystemStatus.Builder.EMPTY))
                    .withFileChanges(c.section(log.fileChanges(), () -> FileChanges.Builder.EMPTY))
                    .withNextSession(c.section(log.nextSession(), () -> NextSession.Builder.EMPTY))
                    .withSummary(c.section(log.summary(), () -> SessionSummary.Builder.EMPTY))
                    .withCustomSections(c.list(log.customSections()))
                    .withInterruption(c.value(log.interruption()))
                    .withSnapshotAt(c.dateTime(log.snapshotAt()))
                    .withCompletedBy(c.optionalLine("completedBy", log.completedBy()))
                    .withNextSessionScheduled(c.optionalLine("nextSessionScheduled", log.nextSessionScheduled()))
                    .withId(c.idLine("id", log.id()))
                    .withPreviousId(c.idLine("previousId", log.previousId()))
                    .withHandoffNotes(c.texts("handoffNotes", log.handoffNotes()));
            c.year("date", log.date().getYear());
            if (log.snapshotAt().isPresent()) {
                c.year("snapshotAt", log.snapshotAt().get().getYear());
            }
            c.atLeast("number", log.number(), 1);
            c.atLeast("estimatedTotal", log.estimatedTotal().orElse(1), 1);
            return Derived.without(c.checked(canonical));
        }
    }
}
