package dev.sessionlog;

import java.time.Duration;
import java.time.LocalDate;
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
 * <p>Only the date, the number and the agent are required. What is odd but need not stop a log (an end before the start, a
 * task id used twice) is no error but one of the {@link #findings()}.
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
 * <p>{@code SessionLogs} writes it as JSON and Markdown. To write it as part of your own objects, give your Jackson 3 mapper
 * the {@code SessionLogModule} of the artifact {@code sessionlog-render-json}: without it, Jackson writes a log as
 * {@code {}} and reports nothing.
 *
 * <p>Immutable and thread-safe. Two logs are equal when they are the same document; derived values take no part.
 */
@Value.Immutable
public sealed interface SessionLog extends HasTexts<SessionLog> permits ImmutableSessionLog {

    /** The most characters (UTF-16 units) that a text may have: 16 Mi. */
    int MAX_TEXT_LENGTH = 16 * 1024 * 1024;

    /** The longest duration that an attribute may have. */
    Duration MAX_DURATION = Duration.ofHours(10_000_000);

    /** The day on which the session started, in {@link #zone()}; year 1 to 9999. Required. */
    LocalDate date();

    /** The number of the session, 1 or more. Required. */
    int number();

    /** How many sessions there will be by estimate, 1 or more. */
    OptionalInt estimatedTotal();

    /** When the session started, truncated to minutes. */
    Optional<LocalTime> startTime();

    /** When the session ended, truncated to minutes; a time before the start is on the next day. */
    Optional<LocalTime> endTime();

    /** The zone of the date and of all times of this log. */
    Optional<ZoneId> zone();

    /**
     * How long the session took, truncated to milliseconds; zero or more. Leave it out where it follows from start
     * and end: see {@link #elapsed()}. A duration that equals the derived one is dropped.
     */
    Optional<Duration> duration();

    /** Who worked: name or id of the agent. A line. Required. */
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

    /** What the template has no place for. */
    List<CustomSection> customSections();

    /** Present when the session was cut off: nobody recorded its end. */
    Optional<Interruption> interruption();

    /** Who completed the session. A line. */
    Optional<String> completedBy();

    /** When the next session is planned, in words. A line. */
    Optional<String> nextSessionScheduled();

    /**
     * What identifies the session among those of all folders and machines, for example a UUID. A line; {@link #mapTexts}
     * leaves it as it is.
     */
    Optional<String> id();

    /** The {@link #id()} of the session that this one continues. A line; {@link #mapTexts} leaves it as it is. */
    Optional<String> previousId();

    /** Critical information for the next agent. */
    List<String> handoffNotes();

    /**
     * Returns how long the session took: the explicit {@link #duration()}, else the time from start to end in the zone
     * (over midnight when the end is before the start), else, when the session was interrupted, the time from start to
     * the last entry. Zero when the zone's clocks skipped the
     * time between; absent when no end is known. Computed on every call.
     */
    default Optional<Duration> elapsed() {
        return duration().isPresent() ? duration() : SessionTime.measured(this);
    }

    /** Returns the time spent on all tasks together; zero when none has a time. Computed on every call. */
    default Duration taskTime() {
        Duration total = Duration.ZERO;
        for (Task task : tasks()) {
            total = total.plus(task.timeSpent().orElse(Duration.ZERO));
        }
        return total;
    }

    /**
     * Returns the share of goals achieved in percent (0 to 100): the explicit {@link Effectiveness#goalAchievement()},
     * else the share of {@link #objectives()} that are achieved. Absent when neither is known. Computed on every call.
     */
    default OptionalInt goalAchievement() {
        OptionalInt explicit = summary()
                .flatMap(SessionSummary::effectiveness)
                .map(Effectiveness::goalAchievement)
                .orElse(OptionalInt.empty());
        return explicit.isPresent()
                ? explicit
                : objectives().map(Objectives::achievedPercent).orElse(OptionalInt.empty());
    }

    /**
     * Returns what is odd about this log or contradicts itself, in the order of the document; empty when nothing does.
     * {@link Finding#code()} lists what is looked for. Computed on every call.
     */
    default List<Finding> findings() {
        return Findings.of(this);
    }

    /** Returns a new builder with all attributes of this value. */
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
     * <p>Strings are all attributes of type {@code String}, also in lists, and the comments of states; all nested values are
     * mapped. A metric value is one string, as it is printed: {@code 246 ms}, not the unit {@code ms}; the result is read as
     * by {@link MetricValue#of(String)}. Ids ({@link Task#id()}) are not mapped, nor are enum constants, numbers and times.
     *
     * <p>The result is brought into canonical form and checked as by {@link Builder#build()}: where the function returns a
     * blank string, an optional attribute becomes absent, and an element of a list of strings is left out. All other
     * elements of lists keep their order. What follows from the rest and no longer differs from it, such as the improvement
     * of a metric, is dropped. When nothing changes, this log itself is returned.
     *
     * @throws InvalidValueException if the function returns a blank string for a required attribute, or one that is longer
     *     than {@link #MAX_TEXT_LENGTH}; it names the attributes of the first value with such attributes
     * @throws NullPointerException if the function returns null
     */
    @Override
    default SessionLog mapTexts(UnaryOperator<String> function) {
        return Builder.canonical(this, new Canonical("SessionLog", function));
    }

    /** Returns a new builder without any value. */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a new builder for the session after this one. It has the next number, the estimated total and the zone; the
     * priority tasks as primary objectives that are open; the outstanding issues; the metrics and the system status after
     * the session as those before it; the boxes of the checklist that are not ticked; and the {@link #id()} as its {@link
     * #previousId()}. The date, the agent and the focus are the next session's own.
     *
     * @throws IllegalArgumentException if there is no next number
     */
    static Builder continueFrom(SessionLog previous) {
        return Continuation.of(previous);
    }

    /** Builds a session log. Not thread-safe; using it after {@link #build()} never changes what was built. */
    final class Builder extends ImmutableSessionLog.Builder implements ModelBuilder<SessionLog> {
        Builder() {}

        /** Sets the objectives that the consumer fills in, in place of what was set before. */
        public Builder objectives(Consumer<Objectives.Builder> objectives) {
            return objectives(ModelBuilder.filled("objectives", objectives, Objectives.builder()));
        }

        /** Adds a task that the consumer fills in. */
        public Builder addTask(Consumer<Task.Builder> task) {
            return addTask(ModelBuilder.filled("task", task, Task.builder()));
        }

        /** Adds a task of which only the name is known. */
        public Builder addTask(String name) {
            return addTask(x -> x.name(name));
        }

        /** Sets the performance metrics that the consumer fills in, in place of what was set before. */
        public Builder metrics(Consumer<PerformanceMetrics.Builder> metrics) {
            return metrics(ModelBuilder.filled("metrics", metrics, PerformanceMetrics.builder()));
        }

        /** Sets the tests that the consumer fills in, in place of what was set before. */
        public Builder validation(Consumer<Validation.Builder> validation) {
            return validation(ModelBuilder.filled("validation", validation, Validation.builder()));
        }

        /** Sets the issues that the consumer fills in, in place of what was set before. */
        public Builder issues(Consumer<Issues.Builder> issues) {
            return issues(ModelBuilder.filled("issues", issues, Issues.builder()));
        }

        /** Sets the system status that the consumer fills in, in place of what was set before. */
        public Builder systemStatus(Consumer<SystemStatus.Builder> systemStatus) {
            return systemStatus(ModelBuilder.filled("systemStatus", systemStatus, SystemStatus.builder()));
        }

        /** Sets the changed files that the consumer fills in, in place of what was set before. */
        public Builder fileChanges(Consumer<FileChanges.Builder> fileChanges) {
            return fileChanges(ModelBuilder.filled("fileChanges", fileChanges, FileChanges.builder()));
        }

        /** Sets the preparation of the next session that the consumer fills in, in place of what was set before. */
        public Builder nextSession(Consumer<NextSession.Builder> nextSession) {
            return nextSession(ModelBuilder.filled("nextSession", nextSession, NextSession.builder()));
        }

        /** Sets the summary that the consumer fills in, in place of what was set before. */
        public Builder summary(Consumer<SessionSummary.Builder> summary) {
            return summary(ModelBuilder.filled("summary", summary, SessionSummary.builder()));
        }

        /** Adds a section of its own that the consumer fills in. */
        public Builder addCustomSection(Consumer<CustomSection.Builder> customSection) {
            return addCustomSection(ModelBuilder.filled("customSection", customSection, CustomSection.builder()));
        }

        /** Sets the interruption that the consumer fills in. */
        public Builder interruption(Consumer<Interruption.Builder> interruption) {
            return interruption(ModelBuilder.filled("interruption", interruption, Interruption.builder()));
        }

        /**
         * Builds the log.
         *
         * @throws IllegalStateException if required attributes are missing; the message names all of them
         * @throws InvalidValueException if attributes of the log itself have invalid values; it names all of them. The
         *     values in it, such as a task, have been checked when they were built
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
                    .withObjectives(c.section(log.objectives(), Objectives.Builder.EMPTY))
                    .withTasks(c.list(log.tasks()))
                    .withMetrics(c.section(log.metrics(), PerformanceMetrics.Builder.EMPTY))
                    .withValidation(c.section(log.validation(), Validation.Builder.EMPTY))
                    .withIssues(c.section(log.issues(), Issues.Builder.EMPTY))
                    .withSystemStatus(c.section(log.systemStatus(), SystemStatus.Builder.EMPTY))
                    .withFileChanges(c.section(log.fileChanges(), FileChanges.Builder.EMPTY))
                    .withNextSession(c.section(log.nextSession(), NextSession.Builder.EMPTY))
                    .withSummary(c.section(log.summary(), SessionSummary.Builder.EMPTY))
                    .withCustomSections(c.list(log.customSections()))
                    .withInterruption(c.value(log.interruption()))
                    .withCompletedBy(c.optionalLine("completedBy", log.completedBy()))
                    .withNextSessionScheduled(c.optionalLine("nextSessionScheduled", log.nextSessionScheduled()))
                    .withId(c.idLine("id", log.id()))
                    .withPreviousId(c.idLine("previousId", log.previousId()))
                    .withHandoffNotes(c.texts("handoffNotes", log.handoffNotes()));
            c.year("date", log.date().getYear());
            c.atLeast("number", log.number(), 1);
            c.atLeast("estimatedTotal", log.estimatedTotal().orElse(1), 1);
            return Derived.without(c.checked(canonical));
        }
    }
}
