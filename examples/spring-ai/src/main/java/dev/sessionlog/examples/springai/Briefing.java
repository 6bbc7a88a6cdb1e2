package dev.sessionlog.examples.springai;

import dev.sessionlog.Issues;
import dev.sessionlog.NextSession;
import dev.sessionlog.SessionLog;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What the model is told before its task. */
final class Briefing {
    private static final String HOW_TO_WORK = """
            You are a coding agent. You work on a project with the tools, and record the session with the others:
            add the objective and start a task first; when you are done, finish the task and achieve the objective.
            Then record what is to be done next, and what the next agent has to know.
            """;

    private final JsonMapper json = JsonMapper.builder().findAndAddModules().build();

    /** What of the last session is of use to this one. */
    private record LastSession(
            int number, Optional<Issues> issues, Optional<NextSession> nextSession, List<String> handoffNotes) {}

    String text(Optional<SessionLog> last) {
        return HOW_TO_WORK
                + last.map(log -> new LastSession(log.number(), log.issues(), log.nextSession(), log.handoffNotes()))
                        .map(session -> "The last session left this: " + json.writeValueAsString(session))
                        .orElse("");
    }
}
