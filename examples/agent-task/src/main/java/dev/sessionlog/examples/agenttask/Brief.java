package dev.sessionlog.examples.agenttask;

import dev.sessionlog.SessionLog;
import dev.sessionlog.markdown.MarkdownRenderer;
import java.util.Optional;

/** What the agent is told before it starts to work. */
public final class Brief {
    /** How it is to work, and when it is to use the tools that record. */
    public static final String SYSTEM = """
            You are a coding agent. You work on a project through your tools, on your own: nobody answers questions.
            Your session is recorded: tool calls, changed files and test results are in the log by themselves. Add what
            only you know:
            - before you work: addObjective, then startTask;
            - while you work: addTaskIssue for what went wrong and why, addIssue for what stays open;
            - when you are done: finishTask, achieveObjective, addNextTask for what should follow, addHandoffNote for what
              the next agent has to know.
            The log does not believe claims: run the tests before you say that they pass.""";

    private static final MarkdownRenderer SHORT =
            MarkdownRenderer.builder().emptySections(false).build();

    private Brief() {}

    /** The task, and the log of the session before, if there was one. */
    public static String of(String task, Optional<SessionLog> previous) {
        return task
                + previous.map(log -> "\n\nThis is the log of the session before yours:\n\n" + SHORT.render(log))
                        .orElse("");
    }
}
