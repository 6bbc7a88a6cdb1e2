package dev.sessionlog.examples.springai;

import dev.sessionlog.Issues;
import dev.sessionlog.NextSession;
import dev.sessionlog.SessionLog;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What the model is told of the session before, as JSON that a Jackson 3 mapper of one's own writes. */
final class Briefing {
    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private Briefing() {}

    /** What of that session is of use to this one: parts of its log in an object of one's own. */
    private record LastSession(
            int number, Optional<Issues> issues, Optional<NextSession> nextSession, List<String> handoffNotes) {}

    /** The task, and what the session before left, if there was one. */
    static String of(String task, Optional<SessionLog> last) {
        return task
                + last.map(log -> new LastSession(log.number(), log.issues(), log.nextSession(), log.handoffNotes()))
                        .map(session -> "\n\nThe session before yours left this: " + JSON.writeValueAsString(session))
                        .orElse("");
    }
}
