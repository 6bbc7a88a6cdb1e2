package dev.sessionlog.agent;

import dev.sessionlog.InvalidValueException;
import dev.sessionlog.agent.ToolArguments.Refused;
import dev.sessionlog.recorder.JournalException;
import dev.sessionlog.recorder.SessionRecorder;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
    private final AgentRun run;
    private final ObjectiveTools objectives;
    private final TaskTools tasks;
    private final SessionTools session;
    private final Consumer<ToolOutcome> told;

    AgentTools(SessionRecorder session, AgentRun run) {
        Claims claims = new Claims(session);
        this.run = run;
        this.objectives = new ObjectiveTools(session, claims);
        this.tasks = new TaskTools(session, run.observation(), claims);
        this.session = new SessionTools(session);
        this.told = outcome -> {};
    }

    private AgentTools(AgentTools tools, Consumer<ToolOutcome> told) {
        this.run = tools.run;
        this.objectives = tools.objectives;
        this.tasks = tools.tasks;
        this.session = tools.session;
        this.told = told;
    }

    /** Returns the same tools, which also tell each outcome. */
    AgentTools telling(Consumer<ToolOutcome> consumer) {
        return new AgentTools(this, consumer);
    }

    /**
     * Records an objective of the session.
     *
     * @param description what the session should achieve
     * @param rank PRIMARY or SECONDARY; optional, PRIMARY by default
     * @return a sentence with the number to pass to {@link #achieveObjective}
     */
    public String addObjective(@Nullable String description, @Nullable String rank) {
        return answer(() -> objectives.add(description, rank));
    }

    /**
     * Records that an objective was achieved. It stays open while the last tests of the session failed or their reports
     * could not be read.
     *
     * @param number the number of the objective; objectives from the start of the session come first, primary before
     *     secondary, followed by the others in the order in which they were added
     */
    public String achieveObjective(@Nullable String number) {
        return settled(() -> objectives.achieve(number));
    }

    /**
     * Records that an objective was given up.
     *
     * @param number the number of the objective, as for {@link #achieveObjective}
     * @param reason why
     */
    public String dropObjective(@Nullable String number, @Nullable String reason) {
        return answer(() -> objectives.drop(number, reason));
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
        return answer(() -> tasks.start(id, name, priority));
    }

    /**
     * Finishes the open task, which is the last one that was started and not finished. It cannot be finished as
     * COMPLETE while the last tests within it failed or their reports could not be read.
     *
     * @param status COMPLETE, PARTIAL, FAILED or BLOCKED
     */
    public String finishTask(@Nullable String status) {
        return settled(() -> tasks.finish(status));
    }

    /** Records a problem that occurred in the open task, with its cause and resolution if they are known. */
    public String addTaskIssue(@Nullable String problem, @Nullable String rootCause, @Nullable String resolution) {
        return answer(() -> tasks.addIssue(problem, rootCause, resolution));
    }

    /**
     * Records something that was tried and did not work, so that nobody tries it again: as a note of the open task,
     * labelled "Tried", or without one as a lesson of the session.
     *
     * @param idea what was tried
     * @param outcome what happened
     */
    public String addAttempt(@Nullable String idea, @Nullable String outcome) {
        return answer(() -> tasks.addAttempt(idea, outcome));
    }

    /**
     * Records a decision: as a note of the open task, labelled "Decision", or without one as a lesson of the session.
     *
     * @param what what was decided
     * @param why why, and what was decided against
     */
    public String addDecision(@Nullable String what, @Nullable String why) {
        return answer(() -> tasks.addDecision(what, why));
    }

    /**
     * Records what was changed in a file: as a note of the file in the open task and in the section of changed files,
     * after what git says of it.
     *
     * @param path the path of the file, relative to the work tree
     * @param what what was changed in it
     */
    public String addFileNote(@Nullable String path, @Nullable String what) {
        return answer(() -> tasks.addFileNote(path, what));
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
        return answer(() -> session.addOutstandingIssue(name, severity, impact, nextSteps));
    }

    /**
     * Records that an outstanding issue was resolved, so that it is no longer open.
     *
     * @param name the name of the issue
     * @param solution how it was resolved
     */
    public String resolveIssue(@Nullable String name, @Nullable String solution) {
        return answer(() -> session.resolveIssue(name, solution));
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
        return answer(() -> session.addMetric(name, value, unit, when));
    }

    /**
     * Records a task for the next session.
     *
     * @param name what should be done
     * @param reason the reason; optional
     * @param estimate how long it may take, such as {@code 60-90 minutes}; optional
     */
    public String addNextTask(@Nullable String name, @Nullable String reason, @Nullable String estimate) {
        return answer(() -> session.addNextTask(name, reason, estimate));
    }

    /** Records a note for the next agent. */
    public String addHandoffNote(@Nullable String note) {
        return answer(() -> session.addHandoffNote(note));
    }

    /** Answers when what has happened until now is recorded. */
    private String settled(Supplier<String> tool) {
        return answer(() -> run.observation().settled(tool));
    }

    private String answer(Supplier<String> tool) {
        ToolOutcome outcome = outcomeOf(tool);
        told.accept(outcome);
        return outcome.text();
    }

    private ToolOutcome outcomeOf(Supplier<String> tool) {
        try {
            return new ToolOutcome(tool.get(), true);
        } catch (Refused e) {
            return new ToolOutcome(Excerpt.reason(e), false);
        } catch (InvalidValueException e) {
            return new ToolOutcome("Not recorded: " + String.join("; ", e.problems()) + ".", false);
        } catch (JournalException | IllegalStateException e) {
            return failed(Excerpt.reason(e), Excerpt.reason(e));
        } catch (RuntimeException e) {
            return failed(e.toString(), "the recorder failed unexpectedly.");
        }
    }

    private ToolOutcome failed(String problem, String reason) {
        run.problem("What the model said could not be recorded: " + problem);
        String end = reason.endsWith(".") ? " Continue your work." : ". Continue your work.";
        return new ToolOutcome("Not recorded because of an internal error: " + reason + end, false);
    }
}
