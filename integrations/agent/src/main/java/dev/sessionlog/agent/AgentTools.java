package dev.sessionlog.agent;

import static dev.sessionlog.agent.ToolArguments.name;
import static dev.sessionlog.agent.ToolArguments.optionalName;
import static dev.sessionlog.agent.ToolArguments.optionalText;
import static dev.sessionlog.agent.ToolArguments.optionalWord;
import static dev.sessionlog.agent.ToolArguments.quote;
import static dev.sessionlog.agent.ToolArguments.text;
import static dev.sessionlog.agent.ToolArguments.word;

import dev.sessionlog.InvalidValueException;
import dev.sessionlog.MetricValue;
import dev.sessionlog.Priority;
import dev.sessionlog.Severity;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.TestCheck;
import dev.sessionlog.agent.ToolArguments.Refused;
import dev.sessionlog.recorder.JournalException;
import dev.sessionlog.recorder.ObjectiveRecorder;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tools with which a model records what only it knows: its objectives and tasks, the problems it met, and what comes
 * next. The adapter of a framework makes each method a tool.
 *
 * <p>All arguments are strings, so argument conversion cannot fail. Constants may be in any case and have other characters
 * around them ({@code high}, {@code 🟡 HIGH}). An optional argument may be {@code null} or blank. A name has at most 200
 * characters, any other string 2,000.
 *
 * <p>Every method returns one sentence for the model: what was recorded, or why it was not and what to change.
 *
 * <p>Claims are checked against the evidence: an objective is not achieved and a task not complete while the last tests
 * failed or their reports could not be read, and the metrics that {@link AgentRun} measures cannot be set.
 *
 * <p>Thread-safe. No method throws anything but an {@link Error}.
 */
public final class AgentTools {
    private final SessionRecorder session;
    private final AgentRun run;

    AgentTools(SessionRecorder session, AgentRun run) {
        this.session = session;
        this.run = run;
    }

    /**
     * Records something that the session is to achieve.
     *
     * @param description what is to be achieved
     * @param rank PRIMARY or SECONDARY; optional, PRIMARY by default
     * @return the number by which {@link #achieveObjective} knows it, in a sentence
     */
    public String addObjective(@Nullable String description, @Nullable String rank) {
        return answer(() -> {
            String text = text("description", description);
            boolean primary = optionalWord("rank", rank, Rank.class).orElse(Rank.PRIMARY) == Rank.PRIMARY;
            if (primary) {
                session.addPrimaryObjective(text);
            } else {
                session.addSecondaryObjective(text);
            }
            return "Recorded as " + (primary ? "primary" : "secondary") + " objective "
                    + session.objectives().size() + ".";
        });
    }

    private enum Rank {
        PRIMARY,
        SECONDARY
    }

    /**
     * Records that an objective was achieved. It stays open while the last tests of the session failed, or their
     * reports could not be read.
     *
     * @param number the number of the objective: those of the start of the session first, primary before secondary, then
     *     the others as they came
     */
    public String achieveObjective(@Nullable String number) {
        return answer(() -> {
            String called = name("number", number);
            ObjectiveRecorder objective = objective(called);
            run.look();
            Optional<TestCheck> doubt = TestHistory.doubt(session.snapshot());
            if (doubt.isPresent()) {
                throw new Refused("Objective " + called + " stays open because the " + TestHistory.reason(doubt.get())
                        + ". Fix this, run the tests again, then call this tool again.");
            }
            objective.achieve();
            return "Objective " + called + " is recorded as achieved.";
        });
    }

    private ObjectiveRecorder objective(String number) {
        List<ObjectiveRecorder> objectives = session.objectives();
        for (int i = 0; i < objectives.size(); i++) {
            if (number.equals(Integer.toString(i + 1))) {
                return objectives.get(i);
            }
        }
        throw new Refused("There is no objective " + quote(number) + ". "
                + (objectives.isEmpty()
                        ? "No objective has been recorded yet."
                        : "Objectives are numbered 1 to " + objectives.size() + "."));
    }

    /**
     * Records that the work on a task starts. From now on what the agent does belongs to it.
     *
     * @param id its id, such as {@code 2.1}: up to 40 letters, digits, {@code .}, {@code _} and {@code -}; optional
     * @param name what it is called
     * @param priority CRITICAL, HIGH, MEDIUM or LOW; optional
     */
    public String startTask(@Nullable String id, @Nullable String name, @Nullable String priority) {
        return answer(() -> {
            String called = name("name", name);
            Optional<Priority> urgency = optionalWord("priority", priority, Priority.class);
            Optional<String> shortName = optionalName("id", id);
            run.look();
            Optional<TaskRecorder> before = OpenTask.of(session);
            session.startTask(task -> task.name(called).id(shortName).priority(urgency));
            return "Started the task " + quote(called) + "."
                    + before.map(task -> " The task " + quote(task.task().name()) + " is also still open.")
                            .orElse("");
        });
    }

    /**
     * Records how the open task ended: the last one that was started and has not ended. It does not end as COMPLETE while
     * the last tests within it failed, or their reports could not be read.
     *
     * @param status COMPLETE, PARTIAL, FAILED or BLOCKED
     */
    public String finishTask(@Nullable String status) {
        return answer(() -> {
            TaskStatus end = word("status", status, TaskStatus.class);
            run.look();
            TaskRecorder open = OpenTask.of(session)
                    .orElseThrow(() -> new Refused("Not recorded: no task is open. Start one first."));
            Task task = open.task();
            Optional<TestCheck> doubt = TestHistory.doubt(session.snapshot(), task);
            if (end == TaskStatus.COMPLETE && doubt.isPresent()) {
                throw new Refused("The task " + quote(task.name()) + " stays open because its "
                        + TestHistory.reason(doubt.get()) + ". Fix this and run the tests again,"
                        + " or finish the task as PARTIAL, FAILED or BLOCKED.");
            }
            open.finish(end);
            return "Finished the task " + quote(task.name()) + " as " + end + ".";
        });
    }

    /** Records a problem met within the open task, and if they are known why it occurred and how it was solved. */
    public String addTaskIssue(@Nullable String problem, @Nullable String rootCause, @Nullable String resolution) {
        return answer(() -> {
            String met = text("problem", problem);
            Optional<String> why = optionalText("rootCause", rootCause);
            Optional<String> solved = optionalText("resolution", resolution);
            OpenTask.of(session)
                    .orElseThrow(() -> new Refused("Not recorded: no task is open. Start one first, or record an"
                            + " outstanding issue of the session."))
                    .addIssue(issue -> issue.problem(met).rootCause(why).resolution(solved));
            return "Recorded the issue of the task.";
        });
    }

    /**
     * Records an issue that stays open when the session ends.
     *
     * @param name what it is called
     * @param severity CRITICAL, HIGH or MEDIUM; optional
     * @param impact its effect; optional
     * @param nextSteps how to go on with it; optional
     */
    public String addOutstandingIssue(
            @Nullable String name, @Nullable String severity, @Nullable String impact, @Nullable String nextSteps) {
        return answer(() -> {
            String called = name("name", name);
            Optional<Severity> bad = optionalWord("severity", severity, Severity.class);
            Optional<String> effect = optionalText("impact", impact);
            Optional<String> next = optionalText("nextSteps", nextSteps);
            session.issues(issues -> issues.addOutstanding(
                    issue -> issue.name(called).severity(bad).impact(effect).nextSteps(next)));
            return "Recorded the outstanding issue " + quote(called) + ".";
        });
    }

    /**
     * Records a measurement.
     *
     * @param name what was measured; one name before and after makes a comparison
     * @param value a number, or words
     * @param unit its unit, such as {@code ms}; optional
     * @param when {@code before} or {@code after} the work; after it, a reading replaces the one before of its name
     */
    public String addMetric(
            @Nullable String name, @Nullable String value, @Nullable String unit, @Nullable String when) {
        return answer(() -> {
            String called = name("name", name);
            MetricValue measured =
                    metricValue(name("value", value), optionalName("unit", unit).orElse(""));
            Moment moment = word("when", when, Moment.class);
            if (Totals.measures(called)) {
                throw new Refused("Not recorded: " + quote(called) + " is measured automatically. Use another name.");
            }
            session.metrics(metrics -> {
                if (moment == Moment.BEFORE) {
                    metrics.addBefore(called, measured);
                } else {
                    metrics.addAfter(called, measured);
                }
            });
            return "Recorded the metric " + quote(called) + ": " + measured.text() + ".";
        });
    }

    private enum Moment {
        BEFORE,
        AFTER;

        @Override
        public String toString() {
            return "\"" + name().toLowerCase(Locale.ROOT) + "\"";
        }
    }

    private static MetricValue metricValue(String value, String unit) {
        try {
            return MetricValue.of(new BigDecimal(value), unit);
        } catch (NumberFormatException e) {
            return MetricValue.of(unit.isEmpty() ? value : value + " " + unit);
        }
    }

    /**
     * Records a task for the next session.
     *
     * @param name what is to be done
     * @param reason why; optional
     * @param estimate how long it may take, such as {@code 60-90 minutes}; optional
     */
    public String addNextTask(@Nullable String name, @Nullable String reason, @Nullable String estimate) {
        return answer(() -> {
            String called = name("name", name);
            Optional<String> why = optionalText("reason", reason);
            Optional<String> time = optionalName("estimate", estimate);
            session.nextSession(next ->
                    next.addPriorityTask(task -> task.name(called).reason(why).estimate(time)));
            return "Recorded the task " + quote(called) + " for the next session.";
        });
    }

    /** Records a note for the next agent. */
    public String addHandoffNote(@Nullable String note) {
        return answer(() -> {
            session.addHandoffNote(text("note", note));
            return "Recorded the note for the next agent.";
        });
    }

    private String answer(Supplier<String> tool) {
        try {
            return tool.get();
        } catch (Refused e) {
            return Excerpt.reason(e);
        } catch (InvalidValueException e) {
            return "Not recorded: " + String.join("; ", e.problems()) + ".";
        } catch (JournalException | IllegalStateException e) {
            return failed(Excerpt.reason(e), Excerpt.reason(e));
        } catch (RuntimeException e) {
            return failed(e.toString(), "the recorder failed unexpectedly.");
        }
    }

    private String failed(String problem, String reason) {
        run.problem("What the model said could not be recorded: " + problem);
        return "Not recorded because of an internal error: " + reason + " Continue your work.";
    }
}
