package dev.sessionlog.spring;

import dev.sessionlog.agent.AgentTools;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.annotation.ToolParam;

/**
 * What the model itself records. All arguments are texts: of one that is missing or of a wrong type the model is told in a
 * sentence, where a primitive argument would end the run.
 */
public final class RecordingTools {
    static final Set<String> NAMES = Arrays.stream(RecordingTools.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Tool.class))
            .map(Method::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final AgentTools tools;

    public RecordingTools(AgentTools tools) {
        this.tools = tools;
    }

    @Tool(description = "Records what you want to achieve in this session, before you work on it. Returns its number.")
    public String addObjective(
            @ToolParam(description = "what is to be achieved, so that it can be checked") String description,
            @ToolParam(description = "PRIMARY or SECONDARY", required = false) String rank) {
        return tools.addObjective(description, rank);
    }

    @Tool(description = "Records that an objective is achieved.")
    public String achieveObjective(@ToolParam(description = "the number of the objective") String number) {
        return tools.achieveObjective(number);
    }

    @Tool(description = "Records that you start to work on a task. What you do from now on belongs to it.")
    public String startTask(
            @ToolParam(description = "a short id, such as 1 or 2.1", required = false) String id,
            @ToolParam(description = "what is to be done") String name,
            @ToolParam(description = "CRITICAL, HIGH, MEDIUM or LOW", required = false) String priority) {
        return tools.startTask(id, name, priority);
    }

    @Tool(description = "Records how the task ended that you work on.")
    public String finishTask(@ToolParam(description = "COMPLETE, PARTIAL, FAILED or BLOCKED") String status) {
        return tools.finishTask(status);
    }

    @Tool(description = "Records a problem that you met in the task you work on.")
    public String addTaskIssue(
            @ToolParam(description = "what was wrong") String problem,
            @ToolParam(description = "why", required = false) String rootCause,
            @ToolParam(description = "what you did about it", required = false) String resolution) {
        return tools.addTaskIssue(problem, rootCause, resolution);
    }

    @Tool(description = "Records an issue that stays open when this session ends.")
    public String addOutstandingIssue(
            @ToolParam(description = "what it is called") String name,
            @ToolParam(description = "CRITICAL, HIGH or MEDIUM", required = false) String severity,
            @ToolParam(description = "what it does to users or to the work", required = false) String impact,
            @ToolParam(description = "how to go on with it", required = false) String nextSteps) {
        return tools.addOutstandingIssue(name, severity, impact, nextSteps);
    }

    @Tool(description = "Records a measurement. The same name before and after your work makes a comparison.")
    public String addMetric(
            @ToolParam(description = "what was measured") String name,
            @ToolParam(description = "a number, or words") String value,
            @ToolParam(description = "the unit of the number, such as ms", required = false) String unit,
            @ToolParam(description = "before or after") String when) {
        return tools.addMetric(name, value, unit, when);
    }

    @Tool(description = "Records what the next session should do.")
    public String addNextTask(
            @ToolParam(description = "what is to be done") String name,
            @ToolParam(description = "why", required = false) String reason,
            @ToolParam(description = "how long it may take, such as 15 minutes", required = false) String estimate) {
        return tools.addNextTask(name, reason, estimate);
    }

    @Tool(description = "Records what the next agent has to know.")
    public String addHandoffNote(@ToolParam(description = "one or two sentences") String note) {
        return tools.addHandoffNote(note);
    }
}
