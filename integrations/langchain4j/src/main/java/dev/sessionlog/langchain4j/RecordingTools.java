package dev.sessionlog.langchain4j;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.agent.tool.ToolSpecifications;
import dev.sessionlog.agent.AgentTools;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tools with which the model itself records. All arguments are strings, so argument conversion cannot fail;
 * LangChain4j would end the run otherwise.
 */
public final class RecordingTools {
    static final Set<String> NAMES = ToolSpecifications.toolSpecificationsFrom(RecordingTools.class).stream()
            .map(ToolSpecification::name)
            .collect(Collectors.toUnmodifiableSet());

    private final AgentTools tools;

    public RecordingTools(AgentTools tools) {
        this.tools = tools;
    }

    @Tool("Records an objective of this session before you work on it. Returns its number.")
    public String addObjective(
            @P(name = "description", value = "what you want to achieve, phrased so that it can be checked")
                    String description,
            @P(name = "rank", value = "PRIMARY or SECONDARY", required = false) String rank) {
        return tools.addObjective(description, rank);
    }

    @Tool("Records that an objective was achieved.")
    public String achieveObjective(@P(name = "number", value = "the number of the objective") String number) {
        return tools.achieveObjective(number);
    }

    @Tool("Records that you gave up an objective.")
    public String dropObjective(
            @P(name = "number", value = "the number of the objective") String number,
            @P(name = "reason", value = "why") String reason) {
        return tools.dropObjective(number, reason);
    }

    @Tool("Records that you start a task. Everything you do from now on belongs to it.")
    public String startTask(
            @P(name = "id", value = "a short id, such as 1 or 2.1", required = false) String id,
            @P(name = "name", value = "what should be done") String name,
            @P(name = "priority", value = "CRITICAL, HIGH, MEDIUM or LOW", required = false) String priority) {
        return tools.startTask(id, name, priority);
    }

    @Tool("Records how the current task ended.")
    public String finishTask(@P(name = "status", value = "COMPLETE, PARTIAL, FAILED or BLOCKED") String status) {
        return tools.finishTask(status);
    }

    @Tool("Records a problem that occurred in the current task.")
    public String addTaskIssue(
            @P(name = "problem", value = "what went wrong") String problem,
            @P(name = "rootCause", value = "why", required = false) String rootCause,
            @P(name = "resolution", value = "how you solved it", required = false) String resolution) {
        return tools.addTaskIssue(problem, rootCause, resolution);
    }

    @Tool("Records something that you tried and that did not work, so that nobody tries it again.")
    public String addAttempt(
            @P(name = "idea", value = "what you tried") String idea,
            @P(name = "outcome", value = "what happened") String outcome) {
        return tools.addAttempt(idea, outcome);
    }

    @Tool("Records a decision that you made.")
    public String addDecision(
            @P(name = "what", value = "what you decided") String what,
            @P(name = "why", value = "why, and what you decided against") String why) {
        return tools.addDecision(what, why);
    }

    @Tool("Records what you changed in a file.")
    public String addFileNote(
            @P(name = "path", value = "the path of the file") String path,
            @P(name = "what", value = "what you changed in it, in one sentence") String what) {
        return tools.addFileNote(path, what);
    }

    @Tool("Records an issue that remains open when this session ends.")
    public String addOutstandingIssue(
            @P(name = "name", value = "a short name for the issue") String name,
            @P(name = "severity", value = "CRITICAL, HIGH or MEDIUM", required = false) String severity,
            @P(name = "impact", value = "its effect on users or on the work", required = false) String impact,
            @P(name = "nextSteps", value = "how to proceed", required = false) String nextSteps) {
        return tools.addOutstandingIssue(name, severity, impact, nextSteps);
    }

    @Tool("Records that an outstanding issue is resolved.")
    public String resolveIssue(
            @P(name = "name", value = "the name of the issue") String name,
            @P(name = "solution", value = "how you resolved it") String solution) {
        return tools.resolveIssue(name, solution);
    }

    @Tool("Records a measurement. Use the same name before and after your work to get a comparison.")
    public String addMetric(
            @P(name = "name", value = "what was measured") String name,
            @P(name = "value", value = "a number or text") String value,
            @P(name = "unit", value = "the unit of the number, such as ms", required = false) String unit,
            @P(name = "when", value = "before or after") String when) {
        return tools.addMetric(name, value, unit, when);
    }

    @Tool("Records a task for the next session.")
    public String addNextTask(
            @P(name = "name", value = "what should be done") String name,
            @P(name = "reason", value = "why", required = false) String reason,
            @P(name = "estimate", value = "the estimated time, such as 15 minutes", required = false) String estimate) {
        return tools.addNextTask(name, reason, estimate);
    }

    @Tool("Records information that the next agent needs.")
    public String addHandoffNote(@P(name = "note", value = "one or two sentences") String note) {
        return tools.addHandoffNote(note);
    }
}
