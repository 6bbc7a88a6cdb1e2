package dev.sessionlog.langchain4j;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.agent.tool.ToolSpecifications;
import dev.sessionlog.agent.AgentTools;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the model itself records. All arguments are texts, so that none of them can be of a wrong type: LangChain4j ends the
 * run when it cannot read one.
 */
public final class RecordingTools {
    static final Set<String> NAMES = ToolSpecifications.toolSpecificationsFrom(RecordingTools.class).stream()
            .map(ToolSpecification::name)
            .collect(Collectors.toUnmodifiableSet());

    private final AgentTools tools;

    public RecordingTools(AgentTools tools) {
        this.tools = tools;
    }

    @Tool("Records what you want to achieve in this session, before you work on it. Returns its number.")
    public String addObjective(
            @P(name = "description", value = "what is to be achieved, so that it can be checked") String description,
            @P(name = "rank", value = "PRIMARY or SECONDARY", required = false) String rank) {
        return tools.addObjective(description, rank);
    }

    @Tool("Records that an objective is achieved.")
    public String achieveObjective(@P(name = "number", value = "the number of the objective") String number) {
        return tools.achieveObjective(number);
    }

    @Tool("Records that you start to work on a task. What you do from now on belongs to it.")
    public String startTask(
            @P(name = "id", value = "a short id, such as 1 or 2.1", required = false) String id,
            @P(name = "name", value = "what is to be done") String name,
            @P(name = "priority", value = "CRITICAL, HIGH, MEDIUM or LOW", required = false) String priority) {
        return tools.startTask(id, name, priority);
    }

    @Tool("Records how the task ended that you work on.")
    public String finishTask(@P(name = "status", value = "COMPLETE, PARTIAL, FAILED or BLOCKED") String status) {
        return tools.finishTask(status);
    }

    @Tool("Records a problem that you met in the task you work on.")
    public String addTaskIssue(
            @P(name = "problem", value = "what was wrong") String problem,
            @P(name = "rootCause", value = "why", required = false) String rootCause,
            @P(name = "resolution", value = "what you did about it", required = false) String resolution) {
        return tools.addTaskIssue(problem, rootCause, resolution);
    }

    @Tool("Records an issue that stays open when this session ends.")
    public String addOutstandingIssue(
            @P(name = "name", value = "what it is called") String name,
            @P(name = "severity", value = "CRITICAL, HIGH or MEDIUM", required = false) String severity,
            @P(name = "impact", value = "what it does to users or to the work", required = false) String impact,
            @P(name = "nextSteps", value = "how to go on with it", required = false) String nextSteps) {
        return tools.addOutstandingIssue(name, severity, impact, nextSteps);
    }

    @Tool("Records a measurement. The same name before and after your work makes a comparison.")
    public String addMetric(
            @P(name = "name", value = "what was measured") String name,
            @P(name = "value", value = "a number, or words") String value,
            @P(name = "unit", value = "the unit of the number, such as ms", required = false) String unit,
            @P(name = "when", value = "before or after") String when) {
        return tools.addMetric(name, value, unit, when);
    }

    @Tool("Records what the next session should do.")
    public String addNextTask(
            @P(name = "name", value = "what is to be done") String name,
            @P(name = "reason", value = "why", required = false) String reason,
            @P(name = "estimate", value = "how long it may take, such as 15 minutes", required = false)
                    String estimate) {
        return tools.addNextTask(name, reason, estimate);
    }

    @Tool("Records what the next agent has to know.")
    public String addHandoffNote(@P(name = "note", value = "one or two sentences") String note) {
        return tools.addHandoffNote(note);
    }
}
