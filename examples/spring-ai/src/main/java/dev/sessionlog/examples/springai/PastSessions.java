package dev.sessionlog.examples.springai;

import dev.sessionlog.SessionLog;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.StoredSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.annotation.ToolParam;
import org.springframework.stereotype.Component;

/**
 * Lets the model look up earlier sessions. It gets the log as JSON: the Jackson 3 mapper with which Spring AI writes
 * tool results finds {@code SessionLogModule} automatically.
 */
@Component
final class PastSessions {
    private final SessionDirectory sessions;

    PastSessions(SessionDirectory sessions) {
        this.sessions = sessions;
    }

    @Tool(description = "Returns the log of a session as JSON.")
    SessionLog sessionLog(@ToolParam(description = "the number of the session") String number) {
        try {
            return sessions.all().stream()
                    .filter(session -> String.valueOf(session.number()).equals(number))
                    .map(StoredSession::log)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no session " + number + "."));
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
