package dev.sessionlog.agent;

import static dev.sessionlog.agent.ToolArguments.name;
import static dev.sessionlog.agent.ToolArguments.optionalName;
import static dev.sessionlog.agent.ToolArguments.optionalText;
import static dev.sessionlog.agent.ToolArguments.optionalWord;
import static dev.sessionlog.agent.ToolArguments.quote;
import static dev.sessionlog.agent.ToolArguments.text;
import static dev.sessionlog.agent.ToolArguments.word;

import dev.sessionlog.Priority;
import dev.sessionlog.Task;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.TestCheck;
import dev.sessionlog.agent.ToolArguments.Refused;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records the work on tasks. Every method returns a sentence that says what was recorded, and throws a {@link Refused}
 * with a sentence if it records nothing.
 */
final class TaskTools {
    private final SessionRecorder session;
    private final Observation observation;
    private final Claims claims;

    TaskTools(SessionRecorder session, Observation observation, Claims claims) {
        this.session = session;
        this.observation = observation;
        this.claims = claims;
    }

    String start(@Nullable String id, @Nullable String name, @Nullable String priority) {
        String called = name("name", name);
        Optional<Priority> urgency = optionalWord("priority", priority, Priority.class);
        Optional<String> shortName = optionalName("id", id);
        Optional<TaskRecorder> before = OpenTask.of(session);
        session.startTask(task -> task.name(called).id(shortName).priority(urgency));
        return "Started the task " + quote(called) + "."
                + before.map(task -> " The task " + quote(task.task().name()) + " is also still open.")
                        .orElse("");
    }

    String finish(@Nullable String status) {
        TaskStatus end = word("status", status, TaskStatus.class);
        TaskRecorder open =
                OpenTask.of(session).orElseThrow(() -> new Refused("Not recorded: no task is open. Start one first."));
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
    }

    String addIssue(@Nullable String problem, @Nullable String rootCause, @Nullable String resolution) {
        String met = text("problem", problem);
        Optional<String> why = optionalText("rootCause", rootCause);
        Optional<String> solved = optionalText("resolution", resolution);
        OpenTask.of(session)
                .orElseThrow(() -> new Refused("Not recorded: no task is open. Start one first, or record an"
                        + " outstanding issue of the session."))
                .addIssue(issue -> issue.problem(met).rootCause(why).resolution(solved));
        return "Recorded the issue of the task.";
    }

    String addAttempt(@Nullable String idea, @Nullable String outcome) {
        String tried = text("idea", idea) + ": " + text("outcome", outcome);
        return recorded("the attempt", claims.note("Tried", tried));
    }

    String addDecision(@Nullable String what, @Nullable String why) {
        String decided = text("what", what) + ": " + text("why", why);
        return recorded("the decision", claims.note("Decision", decided));
    }

    private static String recorded(String what, Claims.Place place) {
        return "Recorded " + what
                + (place == Claims.Place.TASK ? " in the open task." : " as a lesson of the session.");
    }

    String addFileNote(@Nullable String path, @Nullable String what) {
        String file = observation.relative(name("path", path));
        String changed = text("what", what);
        observation.note(OpenTask.of(session), file, changed);
        return "Recorded the note about the file " + quote(file) + ".";
    }
}
