package dev.sessionlog.markdown;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Draft;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** The sessions whose briefings are golden files, and which are asked the twenty questions. */
@SuppressWarnings("ImmutableEnumChecker") // logs are immutable
enum SampleSession {
    FINISHED(SampleSessions.finished()),
    FAILED_TESTS(SampleSessions.failedTests()),
    KILLED(SampleSessions.killed()),
    KILLED_TWICE(SampleSessions.killedTwice()),
    BLOCKED(SampleSessions.blocked()),
    HAND_FILLED(handFilled()),
    FIRST_OF_A_PROJECT(SampleSessions.firstOfAProject()),
    MANY_TASKS(SampleSessions.manyTasks());

    private final SessionLog log;

    SampleSession(SessionLog log) {
        this.log = log;
    }

    private static SessionLog handFilled() {
        Draft draft = new MarkdownReader()
                .readLeniently(resource("hand-filled.md"))
                .drafts()
                .get(0);
        return draft.log().orElseThrow();
    }

    SessionLog log() {
        return log;
    }

    /** Returns the name of its files in the folder of test resources. */
    String fileName(String extension) {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + extension;
    }

    /** Returns a file of the folder of test resources. */
    static String resource(String name) {
        try (InputStream file = SampleSession.class.getResourceAsStream("/briefing/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
