package dev.sessionlog.examples.springai;

import dev.sessionlog.agent.AgentTools;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.annotation.ToolParam;

/**
 * The tools by which the model records what only it knows. Each answers with a sentence and throws nothing. What a model
 * leaves out arrives as null: a primitive parameter would end the run.
 */
public final class SessionTools {
    private final AgentTools session;

    public SessionTools(AgentTools session) {
        this.session = session;
    }

    @Tool(description = "Records a goal of this session, before the work on it starts. Returns its number.")
    String addObjective(
            @ToolParam(description = "what is to be achieved, so that it can be checked") String description,
            @ToolParam(description = "true if the session has failed without it") Boolean primary) {
        return session.addObjective(description, Boolean.TRUE.equals(primary));
    }

    @Tool(description = "Records that a goal is achieved. It stays open while the tests fail.")
    String achieveObjective(@ToolParam(description = "the number that addObjective returned") Integer number) {
        return session.achieveObjective(number == null ? 0 : number);
    }

    @Tool(description = "Starts a task: what is done from here on belongs to it, until finishTask.")
    String startTask(
            @ToolParam(description = "such as 2.1", required = false) String id,
            @ToolParam(description = "what is to be done") String name,
            @ToolParam(description = "CRITICAL, HIGH, MEDIUM or LOW", required = false) String priority) {
        return session.startTask(id, name, priority);
    }

    @Tool(description = "Ends the task that was started last. It is not COMPLETE while its tests fail.")
    String finishTask(@ToolParam(description = "COMPLETE, PARTIAL, FAILED or BLOCKED") String status) {
        return session.finishTask(status);
    }

    @Tool(description = "Records a problem met in the task, and what was found out about it.")
    String addTaskIssue(
            String problem,
            @ToolParam(required = false) String rootCause,
            @ToolParam(required = false) String resolution) {
        return session.addTaskIssue(problem, rootCause, resolution);
    }

    @Tool(description = "Records an issue that stays open after this session.")
    String addIssue(
            @ToolParam(description = "the issue in a few words") String name,
            @ToolParam(description = "CRITICAL, HIGH or MEDIUM", required = false) String severity,
            @ToolParam(description = "what it does to users or to the work", required = false) String impact,
            @ToolParam(required = false) String nextSteps) {
        return session.addIssue(name, severity, impact, nextSteps);
    }

    @Tool(description = "Records a measured value, before the work under the same name as after it.")
    String addMetric(
            String name,
            @ToolParam(description = "a number") String value,
            @ToolParam(description = "such as ms", required = false) String unit,
            @ToolParam(description = "before or after") String when) {
        return session.addMetric(name, value, unit, when);
    }

    @Tool(description = "Plans a task for the next session; the most urgent one first.")
    String addNextTask(
            String name,
            @ToolParam(required = false) String reason,
            @ToolParam(description = "such as 30 minutes", required = false) String estimate) {
        return session.addNextTask(name, reason, estimate);
    }

    @Tool(description = "Leaves a note to the next agent: what it has to know and cannot see from the code.")
    String addHandoffNote(String note) {
        return session.addHandoffNote(note);
    }
}
