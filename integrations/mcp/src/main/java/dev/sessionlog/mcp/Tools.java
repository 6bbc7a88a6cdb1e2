package dev.sessionlog.mcp;

import static dev.sessionlog.mcp.Parameter.optional;
import static dev.sessionlog.mcp.Parameter.required;

import dev.sessionlog.agent.AgentTools;
import dev.sessionlog.agent.ToolOutcome;
import java.util.ArrayList;
import java.util.List;

/** The tools of the server, in the order in which clients list them. The descriptions are written for models. */
final class Tools {
    private static final String OBJECTIVE_NUMBER =
            "The number of the objective, as returned by start_session, add_objective or get_status.";

    private final LiveSession live;
    private final List<ServerTool> tools = new ArrayList<>();

    private Tools(LiveSession live) {
        this.live = live;
    }

    static List<ServerTool> all(LiveSession live) {
        Tools table = new Tools(live);
        SessionTools session = new SessionTools(live);
        table.tools.add(session.start());
        table.recording();
        table.tools.add(session.reportCommand());
        table.tools.add(session.status());
        table.tools.add(session.finish());
        return List.copyOf(table.tools);
    }

    /** One line for each method of {@link AgentTools}. */
    private void recording() {
        add(
                "add_objective",
                "Records something that this session should achieve. Returns its number.",
                (agent, a) -> agent.addObjective(a.text("description"), a.text("rank")),
                required("description", "What should be achieved, in one sentence."),
                optional("rank", "PRIMARY by default.").oneOf("PRIMARY", "SECONDARY"));
        add(
                "achieve_objective",
                "Records that an objective was achieved. Refused while the last tests failed.",
                (agent, a) -> agent.achieveObjective(a.text("number")),
                required("number", OBJECTIVE_NUMBER));
        add(
                "drop_objective",
                "Records that you gave up an objective. It is not carried to the next session.",
                (agent, a) -> agent.dropObjective(a.text("number"), a.text("reason")),
                required("number", OBJECTIVE_NUMBER),
                required("reason", "Why."));
        add(
                "start_task",
                "Starts a task. Changed files, tests, commands and issues belong to it until finish_task is called.",
                (agent, a) -> agent.startTask(a.text("id"), a.text("name"), a.text("priority")),
                required("name", "What will be done, in a few words."),
                optional("id", "A short id such as 2.1: up to 40 letters, digits, dots, underscores or hyphens."),
                optional("priority", "How important it is.").oneOf("CRITICAL", "HIGH", "MEDIUM", "LOW"));
        add(
                "add_task_issue",
                "Records a problem that you ran into in the open task.",
                (agent, a) -> agent.addTaskIssue(a.text("problem"), a.text("rootCause"), a.text("resolution")),
                required("problem", "What went wrong."),
                optional("rootCause", "Why, if you know."),
                optional("resolution", "How you solved it, if you did."));
        add(
                "add_attempt",
                "Records something that you tried and that did not work, so that nobody tries it again.",
                (agent, a) -> agent.addAttempt(a.text("idea"), a.text("outcome")),
                required("idea", "What you tried."),
                required("outcome", "What happened."));
        add(
                "add_decision",
                "Records a decision that you made.",
                (agent, a) -> agent.addDecision(a.text("what"), a.text("why")),
                required("what", "What you decided."),
                required("why", "Why, and what you decided against."));
        add(
                "add_file_note",
                "Records what you changed in a file.",
                (agent, a) -> agent.addFileNote(a.text("path"), a.text("what")),
                required("path", "The path of the file."),
                required("what", "What you changed in it, in one sentence."));
        add(
                "finish_task",
                "Finishes the task that was started last. COMPLETE is refused while its last tests failed.",
                (agent, a) -> agent.finishTask(a.text("status")),
                required("status", "How the task ended.").oneOf("COMPLETE", "PARTIAL", "FAILED", "BLOCKED"));
        add(
                "add_outstanding_issue",
                "Records an issue that remains open after this session.",
                (agent, a) -> agent.addOutstandingIssue(
                        a.text("name"), a.text("severity"), a.text("impact"), a.text("nextSteps")),
                required("name", "The issue in a few words."),
                optional("severity", "How bad it is.").oneOf("CRITICAL", "HIGH", "MEDIUM"),
                optional("impact", "What it affects."),
                optional("nextSteps", "How to proceed."));
        add(
                "resolve_issue",
                "Records that an outstanding issue is resolved.",
                (agent, a) -> agent.resolveIssue(a.text("name"), a.text("solution")),
                required("name", "The name of the issue."),
                required("solution", "How you resolved it."));
        add(
                "add_metric",
                "Records a measurement. Measure before and after the work under the same name to get a comparison.",
                (agent, a) -> agent.addMetric(a.text("name"), a.text("value"), a.text("unit"), a.text("when")),
                required("name", "What was measured."),
                required("value", "The measured number, or a short text."),
                optional("unit", "The unit, such as ms or MB."),
                required("when", "Whether it was measured before or after the work.")
                        .oneOf("before", "after"));
        add(
                "add_next_task",
                "Records a task for the next session. The most important one comes first.",
                (agent, a) -> agent.addNextTask(a.text("name"), a.text("reason"), a.text("estimate")),
                required("name", "What should be done."),
                optional("reason", "Why."),
                optional("estimate", "How long it may take, such as 60-90 minutes."));
        add(
                "add_handoff_note",
                "Records a note for the agent of the next session: anything it has to know and cannot see in the code.",
                (agent, a) -> agent.addHandoffNote(a.text("note")),
                required("note", "The note."));
    }

    /** A method of {@link AgentTools}. */
    private interface Method {
        String call(AgentTools agent, Arguments arguments);
    }

    private void add(String name, String description, Method method, Parameter... parameters) {
        tools.add(new ServerTool(
                name,
                description,
                List.of(parameters),
                false,
                (arguments, client) -> live.record(
                        client,
                        running -> Answer.of(
                                ToolOutcome.of(running.run().tools(), agent -> method.call(agent, arguments))))));
    }
}
