package dev.sessionlog.agent;

import static dev.sessionlog.agent.ToolArguments.name;
import static dev.sessionlog.agent.ToolArguments.optionalName;
import static dev.sessionlog.agent.ToolArguments.optionalText;
import static dev.sessionlog.agent.ToolArguments.optionalWord;
import static dev.sessionlog.agent.ToolArguments.quote;
import static dev.sessionlog.agent.ToolArguments.text;
import static dev.sessionlog.agent.ToolArguments.word;

import dev.sessionlog.InvalidValueException;
import dev.sessionlog.Issues;
import dev.sessionlog.MetricValue;
import dev.sessionlog.OutstandingIssue;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tools with which a model records what only it knows: its objectives and tasks, the problems it encountered, and
 * what comes next. A framework's adapter makes each method a tool.
 *
 * <p>All arguments are strings, so argument conversion cannot fail. Constants may be in any case and may be surrounded
 * by other characters ({@code high}, {@code 🟡 HIGH}). Optional arguments may be {@code null} or blank. Names may have
 * up to 200 characters, all other strings up to 2,000.
 *
 * <p>Every method returns one sentence for the model, which says what was recorded, or why nothing was recorded and
 * what to change.
 *
 * <p>Claims are checked against the evidence. An objective cannot be achieved and a task cannot be completed while the
 * last tests failed or their reports could not be read; such a claim is recorded as refused. If the last tests passed,
 * they become the validation method of the objective, or a test result of the task. The metrics that {@link AgentRun}
 * measures cannot be set.
 *
 * <p>Thread-safe. No method throws anything except an {@link Error}.
 */
public final class AgentTools {
    private static final int MOST_LISTED = 10;

    private final SessionRecorder session;
    private final AgentRun run;
    private final Claims claims;

    AgentTools(SessionRecorder session, AgentRun run) {
        this.session = session;
        this.run = run;
        this.claims = new Claims(session);
    }

    /**
     * Records an objective of the session.
     *
     * @param description what the session should achieve
     * @param rank PRIMARY or SECONDARY; optional, PRIMARY by default
     * @return a sentence with the number to pass to {@link #achieveObjective}
     */
    public String addObjective(@Nullable String description, @Nullable String rank) {
        return answer(() -> {
            String text = text("description", description);
            boolean primary = optionalWord("rank", rank, Rank.class).orElse(Rank.PRIMARY) == Rank.PRIMARY;
            ObjectiveRecorder objective =
                    primary ? session.addPrimaryObjective(text) : session.addSecondaryObjective(text);
            return "Recorded as " + (primary ? "primary" : "secondary") + " objective " + objective.number() + ".";
        });
    }

    private enum Rank {
        PRIMARY,
        SECONDARY
    }

    /**
     * Records that an objective was achieved. It stays open while the last tests of the session failed or their reports
     * could not be read.
     *
     * @param number the number of the objective; objectives from the start of the session come first, primary before
     *     secondary, followed by the others in the order in which they were added
     */
    public String achieveObjective(@Nullable String number) {
        return settled(() -> {
            String called = name("number", number);
            ObjectiveRecorder objective = objective(called);
            Optional<TestCheck> doubt = TestHistory.doubt(session.snapshot());
            if (doubt.isPresent()) {
                String reason = TestHistory.reason(doubt.get());
                claims.refused("\"" + objective.objective().description() + "\" was said to be achieved, but "
                        + TestHistory.contradiction(doubt.get()) + ".");
                throw new Refused("Objective " + called + " stays open because the " + reason
                        + ". Fix this, run the tests again, then call this tool again.");
            }
            claims.prove(objective);
            objective.achieve();
            return "Objective " + called + " is recorded as achieved.";
        });
    }

    /**
     * Records that an objective was given up.
     *
     * @param number the number of the objective, as for {@link #achieveObjective}
     * @param reason why
     */
    public String dropObjective(@Nullable String number, @Nullable String reason) {
        return answer(() -> {
            String called = name("number", number);
            String why = text("reason", reason);
            ObjectiveRecorder objective = objective(called);
            if (objective.objective().achieved()) {
                throw new Refused("Not recorded: objective " + called + " is already achieved.");
            }
            objective.drop(why);
            return "Objective " + called + " is recorded as dropped.";
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
     * Starts a task. Whatever the agent does from now on belongs to this task.
     *
     * @param id its id, such as {@code 2.1}, with up to 40 letters, digits, {@code .}, {@code _} and {@code -};
     *     optional
     * @param name its name
     * @param priority CRITICAL, HIGH, MEDIUM or LOW; optional
     */
    public String startTask(@Nullable String id, @Nullable String name, @Nullable String priority) {
        return answer(() -> {
            String called = name("name", name);
            Optional<Priority> urgency = optionalWord("priority", priority, Priority.class);
            Optional<String> shortName = optionalName("id", id);
            Optional<TaskRecorder> before = OpenTask.of(session);
            session.startTask(task -> task.name(called).id(shortName).priority(urgency));
            return "Started the task " + quote(called) + "."
                    + before.map(task -> " The task " + quote(task.task().name()) + " is also still open.")
                            .orElse("");
        });
    }

    /**
     * Finishes the open task, which is the last one that was started and not finished. It cannot be finished as
     * COMPLETE while the last tests within it failed or their reports could not be read.
     *
     * @param status COMPLETE, PARTIAL, FAILED or BLOCKED
     */
    public String finishTask(@Nullable String status) {
        return settled(() -> {
            TaskStatus end = word("status", status, TaskStatus.class);
            TaskRecorder open = OpenTask.of(session)
                    .orElseThrow(() -> new Refused("Not recorded: no task is open. Start one first."));
            Task task = open.task();
            Optional<TestCheck> doubt = TestHistory.doubt(session.snapshot(), task);
            if (end == TaskStatus.COMPLETE && doubt.isPresent()) {
                String reason = TestHistory.reason(doubt.get());
                claims.refused("The task was said to be COMPLETE, but " + TestHistory.contradiction(doubt.get()) + ".");
                throw new Refused("The task " + quote(task.name()) + " stays open because its " + reason
                        + ". Fix this and run the tests again, or finish the task as PARTIAL, FAILED or BLOCKED.");
            }
            if (end == TaskStatus.COMPLETE) {
                claims.prove(open);
            }
            open.finish(end);
            return "Finished the task " + quote(task.name()) + " as " + end + ".";
        });
    }

    /** Records a problem that occurred in the open task, with its cause and resolution if they are known. */
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
     * Records something that was tried and did not work, so that nobody tries it again: as a note of the open task,
     * labelled "Tried", or without one as a lesson of the session.
     *
     * @param idea what was tried
     * @param outcome what happened
     */
    public String addAttempt(@Nullable String idea, @Nullable String outcome) {
        return answer(() -> {
            String tried = text("idea", idea) + ": " + text("outcome", outcome);
            return recorded("the attempt", claims.note("Tried", tried));
        });
    }

    /**
     * Records a decision: as a note of the open task, labelled "Decision", or without one as a lesson of the session.
     *
     * @param what what was decided
     * @param why why, and what was decided against
     */
    public String addDecision(@Nullable String what, @Nullable String why) {
        return answer(() -> {
            String decided = text("what", what) + ": " + text("why", why);
            return recorded("the decision", claims.note("Decision", decided));
        });
    }

    private static String recorded(String what, Claims.Place place) {
        return "Recorded " + what
                + (place == Claims.Place.TASK ? " in the open task." : " as a lesson of the session.");
    }

    /**
     * Records what was changed in a file: as a note of the file in the open task and in the section of changed files,
     * after what git says of it.
     *
     * @param path the path of the file, relative to the work tree
     * @param what what was changed in it
     */
    public String addFileNote(@Nullable String path, @Nullable String what) {
        return answer(() -> {
            String file = run.observation().relative(name("path", path));
            String changed = text("what", what);
            run.observation().note(OpenTask.of(session), file, changed);
            return "Recorded the note about the file " + quote(file) + ".";
        });
    }

    /**
     * Records an issue that remains open when the session ends.
     *
     * @param name its name
     * @param severity CRITICAL, HIGH or MEDIUM; optional
     * @param impact its effect; optional
     * @param nextSteps how to proceed; optional
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
     * Records that an outstanding issue was resolved, so that it is no longer open.
     *
     * @param name the name of the issue
     * @param solution how it was resolved
     */
    public String resolveIssue(@Nullable String name, @Nullable String solution) {
        return answer(() -> {
            String called = name("name", name);
            String solved = text("solution", solution);
            List<OutstandingIssue> open =
                    session.snapshot().issues().map(Issues::outstanding).orElse(List.of());
            OutstandingIssue issue = open.stream()
                    .filter(x -> x.name().equalsIgnoreCase(session.redact(called)))
                    .findFirst()
                    .orElseThrow(() -> new Refused("There is no outstanding issue " + quote(called) + ". "
                            + (open.isEmpty() ? "No issue is open." : "Open issues: " + listed(open) + ".")));
            if (TestHistory.ISSUES.contains(issue.name())) {
                throw new Refused("Not recorded: " + quote(issue.name())
                        + " is resolved automatically when the tests pass. Run the tests.");
            }
            session.issues(issues -> issues.addResolved(resolved -> resolved.name(issue.name())
                    .severity(issue.severity())
                    .description(issue.description())
                    .solution(solved)));
            return "Recorded the issue " + quote(issue.name()) + " as resolved.";
        });
    }

    private static String listed(List<OutstandingIssue> issues) {
        return issues.stream()
                .limit(MOST_LISTED)
                .map(issue -> quote(issue.name()))
                .collect(Collectors.joining(", "));
    }

    /**
     * Records a measurement.
     *
     * @param name what was measured; use the same name before and after to get a comparison
     * @param value a number or free text
     * @param unit its unit, such as {@code ms}; optional
     * @param when {@code before} or {@code after} the work; a value after the work replaces the previous one of the
     *     same name
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
     * @param name what should be done
     * @param reason the reason; optional
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

    /** Answers when what has happened until now is recorded. */
    private String settled(Supplier<String> tool) {
        return answer(() -> run.observation().settled(tool));
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
