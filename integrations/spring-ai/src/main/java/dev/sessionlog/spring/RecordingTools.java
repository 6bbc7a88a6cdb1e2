package dev.sessionlog.spring;

import dev.sessionlog.agent.AgentTools;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.annotation.ToolParam;

/**
 * The tools with which the model itself records. All arguments are strings: the model gets a sentence about a missing
 * or invalid one, whereas an invalid primitive argument would end the run.
 */
public final class RecordingTools {
    static final Set<String> NAMES = Arrays.stream(RecordingTools.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Tool.class))
            .map(Method::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final Supplier<AgentTools> tools;

    /** Creates tools that record in one session. */
    public RecordingTools(AgentTools tools) {
        this(() -> tools);
    }

    /** Creates tools that record in the session of the call. */
    RecordingTools(Supplier<AgentTools> tools) {
        this.tools = tools;
    }

    @Tool(description = "Records an objective of this session before you work on it. Returns its number.")
    public String addObjective(
            @ToolParam(description = "what you want to achieve, phrased so that it can be checked") String description,
            @ToolParam(description = "PRIMARY or SECONDARY", required = false) String rank) {
        return tools.get().addObjective(description, rank);
    }

    @Tool(description = "Records that an objective was achieved.")
    public String achieveObjective(@ToolParam(description = "the number of the objective") String number) {
        return tools.get().achieveObjective(number);
    }

    @Tool(description = "Records that you gave up an objective.")
    public String dropObjective(
            @ToolParam(description = "the number of the objective") String number,
            @ToolParam(description = "why") String reason) {
        return tools.get().dropObjective(number, reason);
    }

    @Tool(description = "Records that you start a task. Everything you do from now on belongs to it.")
    public String startTask(
            @ToolParam(description = "a short id, such as 1 or 2.1", required = false) String id,
            @ToolParam(description = "what should be done") String name,
            @ToolParam(description = "CRITICAL, HIGH, MEDIUM or LOW", required = false) String priority) {
        return tools.get().startTask(id, name, priority);
    }

    @Tool(description = "Records how the current task ended.")
    public String finishTask(@ToolParam(description = "COMPLETE, PARTIAL, FAILED or BLOCKED") String status) {
        return tools.get().finishTask(status);
    }

    @Tool(description = "Records a problem that occurred in the current task.")
    public String addTaskIssue(
            @ToolParam(description = "what went wrong") String problem,
            @ToolParam(description = "why", required = false) String rootCause,
            @ToolParam(description = "how you solved it", required = false) String resolution) {
        return tools.get().addTaskIssue(problem, rootCause, resolution);
    }

    @Tool(description = "Records something that you tried and that did not work, so that nobody tries it again.")
    public String addAttempt(
            @ToolParam(description = "what you tried") String idea,
            @ToolParam(description = "what happened") String outcome) {
        return tools.get().addAttempt(idea, outcome);
    }

    @Tool(description = "Records a decision that you made.")
    public String addDecision(
            @ToolParam(description = "what you decided") String what,
            @ToolParam(description = "why, and what you decided against") String why) {
        return tools.get().addDecision(what, why);
    }

    @Tool(description = "Records what you changed in a file.")
    public String addFileNote(
            @ToolParam(description = "the path of the file") String path,
            @ToolParam(description = "what you changed in it, in one sentence") String what) {
        return tools.get().addFileNote(path, what);
    }

    @Tool(description = "Records an issue that remains open when this session ends.")
    public String addOutstandingIssue(
            @ToolParam(description = "a short name for the issue") String name,
            @ToolParam(description = "CRITICAL, HIGH or MEDIUM", required = false) String severity,
            @ToolParam(description = "its effect on users or on the work", required = false) String impact,
            @ToolParam(description = "how to proceed", required = false) String nextSteps) {
        return tools.get().addOutstandingIssue(name, severity, impact, nextSteps);
    }

    @Tool(description = "Records that an outstanding issue is resolved.")
    public String resolveIssue(
            @ToolParam(description = "the name of the issue") String name,
            @ToolParam(description = "how you resolved it") String solution) {
        return tools.get().resolveIssue(name, solution);
    }

    @Tool(description = "Records a measurement. Use the same name before and after your work to get a comparison.")
    public String addMetric(
            @ToolParam(description = "what was measured") String name,
            @ToolParam(description = "a number or text") String value,
            @ToolParam(description = "the unit of the number, such as ms", required = false) String unit,
            @ToolParam(description = "before or after") String when) {
        return tools.get().addMetric(name, value, unit, when);
    }

    @Tool(description = "Records a task for the next session.")
    public String addNextTask(
            @ToolParam(description = "what should be done") String name,
            @ToolParam(description = "why", required = false) String reason,
            @ToolParam(description = "the estimated time, such as 15 minutes", required = false) String estimate) {
        return tools.get().addNextTask(name, reason, estimate);
    }

    @Tool(description = "Records information that the next agent needs.")
    public String addHandoffNote(@ToolParam(description = "one or two sentences") String note) {
        return tools.get().addHandoffNote(note);
    }
}
